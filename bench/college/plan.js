// @ts-check

/** @typedef {import("../../src/model/kinds.ts").Program} Program */
/** @typedef {import("../../src/model/kinds.ts").Item} Item */
/** @typedef {import("../../src/model/kinds.ts").ControlForm} ControlForm */

/** Semesters of a specialist's study, 3 years 10 months. */
export const semesters = 8;

/** The item that is taught and attested by subgroups. */
export const language = "СГ.02";

const specialities = [
  ["ИС", "09.02.07", "Информационные системы и программирование", "Программист"],
  ["СТ", "08.02.01", "Строительство и эксплуатация зданий и сооружений", "Техник"],
  ["ЭК", "38.02.01", "Экономика и бухгалтерский учёт", "Бухгалтер"],
  ["ТМ", "15.02.16", "Технология машиностроения", "Техник-технолог"],
];

/**
 * The speciality of the n-th group of an intake: letters of its groups, code, name, qualification.
 * @param {number} index
 */
export function speciality(index) {
  const [letters = "", code = "", name = "", qualification = ""] = specialities[index % specialities.length] ?? [];
  return { letters, code, name, qualification };
}

/** How many specialities there are. */
export const specialityCount = specialities.length;

/**
 * The programme of a speciality for one intake, with some ten attestations in each semester.
 * @param {number} index
 * @param {number} intake
 * @returns {Program}
 */
export function program(index, intake) {
  const { code, name, qualification } = speciality(index);
  return {
    code,
    name,
    kind: "specialist",
    qualification,
    intake,
    base: 9,
    study: "full-time",
    term: { years: 3, months: 10 },
    standard: { number: "1547", date: "2016-12-09" },
    cycles: [
      { id: "СГЦ", name: "Социально-гуманитарный цикл" },
      { id: "ОПЦ", name: "Общепрофессиональный цикл" },
      { id: "ПЦ", name: "Профессиональный цикл" },
    ],
    competences: [
      { id: "ОК 1", name: "Выбирать способы решения задач профессиональной деятельности" },
      ...modules().map((module) => ({ id: competence(module), name: `Выполнять работы по модулю ${module}` })),
    ],
    items: [...general(), ...disciplines(), ...modules().flatMap(moduleRows), ...final()],
    complex: [3, 5, 7].map((semester) => ({ items: pairOf(semester), form: "graded-credit", semester })),
  };
}

/**
 * The professional competence that a module gives.
 * @param {number} module
 */
export function competence(module) {
  return `ПК ${module}.1`;
}

/** @returns {Item[]} */
function general() {
  return [
    row("СГ.01", "История России", "discipline", "СГЦ", [[1, "exam"]]),
    row(language, "Иностранный язык в профессиональной деятельности", "discipline", "СГЦ", [
      ...[1, 2, 3, 4, 5].map((semester) => control(semester, "credit")),
      [6, "graded-credit"],
    ]),
    row(
      "СГ.04",
      "Физическая культура",
      "discipline",
      "СГЦ",
      numbers(semesters).map((one) => control(one, "credit")),
    ),
  ];
}

/** Two exams, a credit and a graded credit or a complex one in each semester. */
function disciplines() {
  return numbers(semesters).flatMap((semester) => {
    const first = 1 + (semester - 1) * 5;
    const [one = "", other = ""] = pairOf(semester);
    return [
      row(index(first), `Основы предмета ${first}`, "discipline", "ОПЦ", [[semester, "exam"]]),
      ...(semester === 1
        ? []
        : [row(index(first + 1), `Теория предмета ${first + 1}`, "discipline", "ОПЦ", [[semester, "exam"]])]),
      row(index(first + 2), `Введение в предмет ${first + 2}`, "discipline", "ОПЦ", [[semester, "credit"]]),
      row(one, `Расчёты в предмете ${first + 3}`, "discipline", "ОПЦ", [[semester, "graded-credit"]]),
      ...([3, 5, 7].includes(semester)
        ? [row(other, `Испытания в предмете ${first + 4}`, "discipline", "ОПЦ", [[semester, "graded-credit"]])]
        : []),
    ];
  });
}

/**
 * Two items that are attested together.
 * @param {number} semester
 */
function pairOf(semester) {
  const first = 1 + (semester - 1) * 5;
  return [index(first + 3), index(first + 4)];
}

/** Three modules, of semesters 3–4, 5–6 and 7–8. */
function modules() {
  return [1, 2, 3];
}

/**
 * @param {number} module
 * @returns {Item[]}
 */
function moduleRows(module) {
  const [begins, ends] = [module * 2 + 1, module * 2 + 2];
  const number = `0${module}`;
  const own = { module: `ПМ.${number}` };
  const course = row(`МДК.${number}.01`, `Технология работ ${module}`, "course", "ПЦ", [
    [begins, "exam"],
    [ends, "course-project"],
  ]);
  const training = row(`УП.${number}`, `Учебная практика ${module}`, "practice", "ПЦ", [[begins, "graded-credit"]]);
  const work = row(`ПП.${number}`, `Производственная практика ${module}`, "practice", "ПЦ", [[ends, "graded-credit"]]);
  return [
    {
      id: `ПМ.${number}`,
      name: `Выполнение работ ${module}`,
      kind: "module",
      cycle: "ПЦ",
      control: [{ semester: ends, form: "module-exam" }],
    },
    { ...course, ...own, competences: ["ОК 1", competence(module)] },
    { ...training, ...own, competences: [competence(module)] },
    { ...work, ...own, competences: [competence(module)] },
  ];
}

/** @returns {Item[]} */
function final() {
  return [
    {
      id: "ГИА.01",
      name: "Защита дипломного проекта",
      kind: "final",
      control: [{ semester: semesters, form: "thesis-defence" }],
    },
  ];
}

/**
 * @param {string} id
 * @param {string} name
 * @param {Item["kind"]} kind
 * @param {string} cycle
 * @param {(readonly [semester: number, form: ControlForm])[]} controls
 * @returns {Item}
 */
function row(id, name, kind, cycle, controls) {
  const hours = [...new Set(controls.map(([semester]) => semester))].map((semester) => ({
    semester,
    total: 72,
    lectures: 30,
    practical: 34,
    self: 8,
  }));
  return {
    id,
    name,
    kind,
    cycle,
    hours: { total: 72 * hours.length, semesters: hours },
    control: controls.map(([semester, form]) => ({ semester, form })),
    ...(kind === "discipline" && { competences: ["ОК 1"] }),
  };
}

/**
 * @param {number} semester
 * @param {ControlForm} form
 * @returns {readonly [number, ControlForm]}
 */
function control(semester, form) {
  return [semester, form];
}

/** @param {number} n */
function index(n) {
  return `ОП.${String(n).padStart(2, "0")}`;
}

/** @param {number} n */
function numbers(n) {
  return Array.from({ length: n }, (_, i) => i + 1);
}
