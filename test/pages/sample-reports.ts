/** Reports of the shapes the built-in forms print, with invented people and long invented titles. */

const college = {
  founder: "Министерство образования и науки Ненашей области",
  full: "Государственное автономное профессиональное образовательное учреждение «Областной колледж информационных технологий»",
  short: "ГАПОУ «ОКИТ»",
  place: "г. Ненашев",
};

const program = {
  code: "09.02.07",
  name: "Информационные системы и программирование",
  kindWord: "специальность",
  qualification: "Программист",
};

const names = [
  "Абдуллаев Ринат Маратович",
  "Андреева Анна Сергеевна",
  "Белый Илья Олегович",
  "Гыйльметдинова Әминә Җәүдәт кызы",
  "Грачёва Анна Сергеевна",
  "Ёлкина Мария Львовна",
  "Жук Иван Олегович",
  "Иванова-Петрова Ульяна-Виктория Константиновна",
  "Кравец Мария Львовна",
  "Римский-Корсаков Глеб Ильич",
];

const subjects = [
  "СГ.02 Иностранный язык в профессиональной деятельности",
  "ОП.04 Основы алгоритмизации и программирования",
  "МДК.01.01 Разработка программных модулей",
  "МДК.11.01 Технология разработки и защиты баз данных",
  "СГ.01 История России",
  "СГ.04 Физическая культура",
  "ОП.06 Безопасность жизнедеятельности",
  "ОП.10 Численные методы",
  "ОП.02 Архитектура аппаратных средств",
  "ОП.01 Операционные системы и среды",
  "МДК.01.02 Поддержка и тестирование программных модулей",
  "МДК.01.01 Разработка программных модулей (курсовой проект)",
  "УП.01 Учебная практика",
  "ПМ.01 Разработка модулей программного обеспечения для компьютерных систем",
];

const groups = ["Экзамены", "Зачёты", "Диф. зачёты", "Курсовые проекты (работы)", "Практика", "Экзамены по модулям"];
const groupOf = [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 3, 4, 5];
const marks = ["5", "4", "4", "3", "5", "4", "3", "5", "н/я", "4", "5", "3", "2"];

const none = {
  excellent: 0,
  good: 0,
  satisfactory: 0,
  unsatisfactory: 0,
  passed: 0,
  failed: 0,
  absent: 0,
  excused: 0,
  notAdmitted: 0,
  notAttested: 0,
  total: 0,
};

/** A semester sheet of so many students and items. */
export function semesterReport(students: number, columns: number) {
  const items = Array.from({ length: columns }, (_, i) => ({
    key: `k${i}`,
    id: (subjects[i % subjects.length] ?? "").split(" ")[0],
    name: (subjects[i % subjects.length] ?? "").replace(/^[^ ]+ /, ""),
    form: "exam",
    teacher: "Иванова Н. В.",
    date: `${String((i % 28) + 1).padStart(2, "0")}.12.2025`,
    hours: String(36 + i * 12),
    group: groupOf[i % 14] ?? 0,
    isCredit: groupOf[i % 14] === 1,
    counts: { ...none, excellent: 9, good: 11, satisfactory: 7, unsatisfactory: 2, absent: 1, total: 30 },
    absolute: "90,0",
    quality: "66,7",
    sou: "62,7",
    average: "3,93",
  }));
  return {
    college,
    title: "Сводная ведомость",
    group: { id: "ИС-24", title: "ИС-24", studyYear: 2, study: "очная", studyGenitive: "очной" },
    program,
    semester: 3,
    semesterOrdinal: "3-й",
    year: "2025/2026",
    session: "зимняя",
    columnGroups: groups.flatMap((title, i) => {
      const own = items.filter((item) => item.group === i);
      return own.length === 0 ? [] : [{ title, items: own }];
    }),
    items,
    rows: Array.from({ length: students }, (_, i) => ({
      index: i + 1,
      id: `2024-${String(i + 1).padStart(4, "0")}`,
      name: names[i % names.length] ?? "",
      funding: i % 7 === 6 ? "договор" : "бюджет",
      cells: Object.fromEntries(
        items.map(({ key, isCredit }, j) => [
          key,
          isCredit ? (i % 11 === 5 ? "н/а" : "зач.") : (marks[(i * 3 + j * 5) % marks.length] ?? ""),
        ]),
      ),
      average: "4,25",
      note: i === 3 ? "акад. отпуск" : "",
      debts: 0,
    })),
    leftRows: [],
    missing: [],
    late: [],
    summary: {
      total: students,
      excellent: 3,
      good: 8,
      oneThree: 2,
      threes: 12,
      failing: 4,
      notAttested: 3,
      absolute: "86,7",
      quality: "36,7",
      average: "4,05",
      sou: "64,2",
    },
    signatures: [
      { role: "Заведующий отделением", name: "Е. В. Петрова" },
      { role: "Куратор группы", name: "А. И. Кравец" },
    ],
    draft: false,
  };
}

/** An examination sheet of so many students. */
export function attestationReport(students: number) {
  const grades = ["5", "4", "3", "2", "н/я"];
  const words = ["отлично", "хорошо", "удовлетворительно", "неудовлетворительно", "не явился"];
  return {
    college,
    title: "Экзаменационная ведомость",
    number: "17",
    item: { id: "МДК.01.01", name: "Разработка программных модулей" },
    items: [{ id: "МДК.01.01", name: "Разработка программных модулей" }],
    form: { id: "exam", name: "экзамен" },
    attempt: { id: "first", name: "первая сдача" },
    program,
    group: { title: "ИС-24" },
    studyYear: 2,
    studyYearRoman: "II",
    semester: 3,
    year: "2025/2026",
    date: "24.12.2025",
    longDate: "«24» декабря 2025 г.",
    hours: "258",
    basis: "",
    takenFrom: "",
    themesOrder: "",
    examiners: [{ name: "Иванова Наталья Викторовна", signature: "Н. В. Иванова", position: "преподаватель" }],
    rows: Array.from({ length: students }, (_, i) => ({
      index: i + 1,
      id: `2024-${String(i + 1).padStart(4, "0")}`,
      name: names[i % names.length] ?? "",
      shortName: "Грачёва А. С.",
      recordBook: `24-${String(i + 101).padStart(4, "0")}`,
      ticket: String((i % 25) + 1),
      grade: grades[i % grades.length] ?? "",
      gradeWords: words[i % words.length] ?? "",
      note: i === 3 ? "гр. ИС-24-2, заявление" : "",
      theme: "Разработка информационной системы учёта заявок сервисного центра «Полюс»",
      place: "ООО «Полюс»",
      mastered: "освоен",
    })),
    counts: { ...none, excellent: 5, good: 8, satisfactory: 9, unsatisfactory: 2, absent: 1, total: 25 },
    indicators: { absolute: "88,0", quality: "52,0", sou: "55,0", average: "3,67" },
    hasTickets: true,
    isCredit: false,
    isCourse: false,
    isPractice: false,
    givesRank: false,
    isModule: false,
    isComplex: false,
    late: [],
    isSeparate: false,
    signatures: [{ role: "Экзаменатор", name: "Н. В. Иванова" }],
    draft: false,
    blank: false,
  };
}

/** The same sheet before the examination: to be filled by hand. */
export function blankReport(students: number) {
  const report = attestationReport(students);
  return {
    ...report,
    date: "",
    longDate: "«____» ______________ 20___ г.",
    rows: report.rows.map((row) => ({ ...row, ticket: "", grade: "", gradeWords: "", note: "" })),
    blank: true,
  };
}

/** A credit sheet. */
export function creditReport(students: number) {
  const report = attestationReport(students);
  return {
    ...report,
    title: "Зачётная ведомость",
    form: { id: "credit", name: "зачёт" },
    rows: report.rows.map((row) => ({ ...row, ticket: "", grade: "зач.", gradeWords: "зачтено" })),
    counts: { ...none, passed: students, total: students },
    indicators: { absolute: "100,0", quality: "–", sou: "–", average: "–" },
    hasTickets: false,
    isCredit: true,
    signatures: [{ role: "Преподаватель", name: "Н. В. Иванова" }],
  };
}

/** A defence of course projects. */
export function courseReport(students: number) {
  const report = attestationReport(students);
  return {
    ...report,
    title: "Ведомость защиты курсовых проектов (работ)",
    form: { id: "course-project", name: "курсовой проект" },
    hasTickets: false,
    late: [
      "Жук И. О.: было 2, стало 4; исправлено 28.09.2026, после закрытия года: служебная записка № 3 от 25.09.2026",
    ],
    isCourse: true,
    themesOrder: "№ 21-уч от 20.10.2025",
    signatures: [{ role: "Руководитель", name: "" }],
  };
}

/** A module examination before a commission, of two items with a grade for each. */
export function commissionReport(students: number) {
  const report = attestationReport(students);
  const person = (name: string, signature: string) => ({ name, signature, position: "преподаватель" });
  return {
    ...report,
    title: "Протокол экзамена по модулю",
    form: { id: "module-exam", name: "комплексный экзамен по модулю" },
    attempt: { id: "retake", name: "пересдача" },
    items: [report.item, { id: "МДК.01.03", name: "Разработка мобильных приложений" }],
    commission: {
      order: "5-у",
      chair: person("Петрова Е. В.", "Е. В. Петрова"),
      members: [person("Иванова Н. В.", "Н. В. Иванова"), person("Кравец А. И.", "А. И. Кравец")],
    },
    rows: report.rows.map((row) => ({ ...row, cells: { "МДК.01.01": "5", "МДК.01.03": "4" } })),
    hasTickets: false,
    givesRank: false,
    isModule: true,
    isComplex: true,
    isSeparate: true,
    signatures: [
      { role: "Председатель комиссии", name: "Е. В. Петрова" },
      { role: "Член комиссии", name: "Н. В. Иванова" },
      { role: "Член комиссии", name: "А. И. Кравец" },
    ],
  };
}
