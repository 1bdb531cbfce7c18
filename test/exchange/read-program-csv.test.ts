import { expect, test } from "vitest";
import { writtenForms } from "../../src/exchange/control-form-words.ts";
import { type ProgramHead, readProgramCsv } from "../../src/exchange/read-program-csv.ts";
import { UserError } from "../../src/model/user-error.ts";

const head: ProgramHead = {
  code: "09.02.07",
  name: "Информационные системы и программирование",
  kind: "specialist",
  qualification: "Программист",
  intake: 2024,
  base: 11,
  study: "full-time",
  term: { years: 2, months: 10 },
};

test("a plan, several rows an item", () => {
  const { id, program, report, notes } = readProgramCsv(
    csv(
      "Индекс;Название;Цикл;Часы;Семестр;Форма;Комплекс",
      "ОП.01;Операционные системы;ОПЦ;48;2;КДЗ;а",
      "ОП.02;Сети;Общепрофессиональный цикл;34;1;Др;",
      "ОП.02;;;48;2;КДЗ;а",
      "ПМ.01;РАЗРАБОТКА МОДУЛЕЙ;ПЦ;266;;;",
      "МДК.01.01;Разработка;ПЦ;100;3;Э;",
      "МДК.01.01;Разработка;ПЦ;40;4;ДЗ КР;",
      "УП.01.01;Учебная практика;ПЦ;108;4;ДЗ;",
      "ПM.01.ЭК;Экзамен по модулю;;18;4;Эк;", // Latin M
      "ГИА.01;Демонстрационный экзамен;ГИА;36;6;ДЭ;",
    ),
    head,
  );
  expect(id).toBe("09.02.07-2024");
  expect(program.cycles.map(({ id }) => id)).toEqual(["ОПЦ", "ПЦ", "ГИА"]);
  expect(program.items).toEqual([
    {
      id: "ОП.01",
      name: "Операционные системы",
      kind: "discipline",
      cycle: "ОПЦ",
      hours: { total: 48, semesters: [{ semester: 2, total: 48 }] },
      control: [{ semester: 2, form: "graded-credit" }],
    },
    {
      id: "ОП.02",
      name: "Сети",
      kind: "discipline",
      cycle: "ОПЦ",
      hours: {
        total: 82,
        semesters: [
          { semester: 1, total: 34 },
          { semester: 2, total: 48 },
        ],
      },
      control: [
        { semester: 1, form: "other" },
        { semester: 2, form: "graded-credit" },
      ],
    },
    {
      id: "ПМ.01",
      name: "Разработка модулей",
      kind: "module",
      cycle: "ПЦ",
      hours: { total: 266, semesters: [{ semester: 4, total: 18, control: 18 }] },
      control: [{ semester: 4, form: "module-exam" }],
    },
    {
      id: "МДК.01.01",
      name: "Разработка",
      kind: "course",
      cycle: "ПЦ",
      module: "ПМ.01",
      hours: {
        total: 140,
        semesters: [
          { semester: 3, total: 100 },
          { semester: 4, total: 40 },
        ],
      },
      control: [
        { semester: 3, form: "exam" },
        { semester: 4, form: "graded-credit" },
        { semester: 4, form: "course-work" },
      ],
    },
    {
      id: "УП.01.01",
      name: "Учебная практика",
      kind: "practice",
      cycle: "ПЦ",
      module: "ПМ.01",
      hours: { total: 108, semesters: [{ semester: 4, total: 108 }] },
      control: [{ semester: 4, form: "graded-credit" }],
    },
    {
      id: "ГИА.01",
      name: "Демонстрационный экзамен",
      kind: "final",
      cycle: "ГИА",
      hours: { total: 36, semesters: [{ semester: 6, total: 36 }] },
      control: [{ semester: 6, form: "demo-exam" }],
    },
  ]);
  expect(program.complex).toEqual([{ items: ["ОП.01", "ОП.02"], form: "graded-credit", semester: 2 }]);
  // 48 + 82 + 18 + 140 + 108 + 36: the module's 266 is the sum of its parts and is not counted again.
  expect(report.semesters.reduce((sum, { total }) => sum + total, 0)).toBe(432);
  expect(report.modules).toEqual([{ id: "ПМ.01", hours: 266 }]);
  expect(report.rows.find(({ kind }) => kind === "control")).toEqual({ kind: "control", count: 1 });
  expect(report.needsPerson).toEqual([]);
  expect(report.repairs).toEqual(["Латинские буквы заменены русскими в индексах: ПМ.01.ЭК."]);
  expect(notes).toEqual(["Кодировка utf-8, разделитель «;»."]);
});

test("forms of all semesters in one cell", () => {
  const { program } = readProgramCsv(csv("index,name,hours,form", "ОП.04,Основы алгоритмизации,264,-/Др/–/Э КП"), head);
  expect(program.items[0]).toEqual({
    id: "ОП.04",
    name: "Основы алгоритмизации",
    kind: "discipline",
    hours: { total: 264 },
    control: [
      { semester: 2, form: "other" },
      { semester: 4, form: "exam" },
      { semester: 4, form: "course-project" },
    ],
  });
});

test("what is not certain waits for a person", () => {
  const { report, program } = readProgramCsv(
    csv(
      "индекс;название;часы;семестр;форма;комплекс",
      "СГ.02;Иностранный язык;72;5;КДЗ;",
      "СГ.03;История;72;5;ДЗ;б",
      "МДК.02.01;Курс без модуля;72;5;Э;",
      "ПДП;Преддипломная практика;144;6;;",
      "ОП.01;Черчение;100;;Э/-;",
      "ОП.01;;72;1;;",
    ),
    head,
  );
  expect(report.needsPerson).toEqual([
    "МДК.02.01: в файле нет строки модуля ПМ.02.",
    "ПДП: нет формы контроля. Впишите её (control), если она нужна.",
    "ОП.01: объём 100 ч, а по семестрам и строкам 72 ч. Сверьте с бумажным планом.",
    "СГ.02: форма контроля комплексная, а с чем вместе, не указано. Впишите группу (complex).",
    "СГ.03: форма контроля комплексная, а с чем вместе, не указано. Впишите группу (complex).",
  ]);
  expect(program.complex).toBeUndefined();
});

test("every bad row is told of, and nothing is read", () => {
  const read = () =>
    readProgramCsv(
      csv(
        "индекс;название;часы;семестр;форма;цикл",
        "ОП 01/2;Черчение;72;1;Э;",
        "ОП.02;Сети;72;6?;Э;",
        "ОП.03;Право;много;1;Э;",
        "ОП.04;Логика;72;1;тест;",
        "ОП.05;;72;1;Э;",
        "ОП.06;Химия;72;1;Э;",
        "ОП.06;Физика;72;2;Э;",
        "ОП.06;Химия;72;1;Э;",
        "ОП.07;Рисунок;72;;Э;",
        "ОП.08;Лепка;72;1;Э;самый главный цикл",
      ),
      head,
    );
  expect(read).toThrow(UserError);
  expect(read).toThrow(
    [
      "План не внесён, в файле ошибки:",
      "  строка 2: «ОП 01/2» — не индекс строки плана, например МДК.01.01.",
      "  строка 3: Семестр «6?»: нужно число от 1 до 12, счёт за всё обучение.",
      "  строка 4: «много» — не число.",
      "  строка 5: Форма контроля «тест» неизвестна. Принимаются: Э, ДЗ, З, КЭ, КДЗ, КП, КР, ЭМ, ДЭ, ДП, Др.",
      "  строка 6: Не указано название.",
      "  строка 8: ОП.06 выше называется «Химия».",
      "  строка 9: ОП.06 за этот семестр уже указана в строке 7.",
      "  строка 10: Форма контроля указана, а семестр нет.",
      "  строка 11: Цикл «самый главный цикл» обозначьте кодом, например ОПЦ.",
    ].join("\n"),
  );
});

test.each([
  ["Э", "discipline", ["exam"]],
  ["ЗаО", "discipline", ["graded-credit"]],
  ["За КР", "discipline", ["credit", "course-work"]],
  ["диф. зачёт", "discipline", ["graded-credit"]],
  ["Дифференцированный зачёт, курсовой проект", "discipline", ["graded-credit", "course-project"]],
  ["Эк", "module", ["module-exam"]],
  ["Квалификационный экзамен", "module", ["module-exam"]],
  ["Квалификационный экзамен", "control", ["qualification-exam"]],
  ["Э(к)", "control", ["module-exam"]],
  ["ДФК", "discipline", ["other"]],
  ["–", "discipline", []],
] as const)("«%s» of a %s is %j", (cell, kind, forms) => {
  expect(writtenForms(cell, kind)?.map(({ form }) => form)).toEqual(forms);
});

test("the number in brackets tells who goes together", () => {
  expect(writtenForms("ЗаО(2)", "discipline")).toEqual([{ form: "graded-credit", isComplex: true, group: "2" }]);
});

function csv(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
