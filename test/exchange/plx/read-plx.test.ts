import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlx } from "../../../src/exchange/plx/read-plx.ts";
import { UserError } from "../../../src/model/user-error.ts";

const plan = readFileSync(new URL("./invented-plan.xml", import.meta.url), "utf8");

describe("an invented plan", () => {
  const { id, program, report } = readPlx(utf16(plan));

  test("the head of the programme", () => {
    const { items, competences, complex, cycles, ...head } = program;
    expect(id).toBe("29.02.99-2024");
    expect(head).toEqual({
      code: "29.02.99",
      name: "Изготовление заводных игрушек",
      kind: "specialist",
      qualification: "Игрушечник",
      intake: 2024,
      base: 9,
      study: "full-time",
      term: { years: 2 },
      standard: { number: "5", date: "2021-02-03" },
    });
    expect(cycles).toEqual([
      { id: "СО", name: "Среднее общее образование" },
      { id: "ОПЦ", name: "Общепрофессиональный цикл" },
      { id: "ПЦ", name: "Профессиональный цикл" },
      { id: "ГИА", name: "Государственная итоговая аттестация" },
      { id: "ФТД", name: "Факультативы" },
    ]);
    expect(competences?.map((one) => one.id)).toEqual(["ОК 1", "ПК 1.1"]);
  });

  test("rows become items in the order of the plan, the module's exam becomes its form of control", () => {
    expect(program.items.map((item) => `${item.id} ${item.kind}`)).toEqual([
      "ОУД.01 subject",
      "ОП.01 discipline",
      "ОП.02 discipline",
      "ПМ.01 module",
      "МДК.01.01 course",
      "УП.01.01 practice",
      "ПДП practice",
      "ГИА.01 final",
      "ФТД.01 discipline",
    ]);
    expect(program.items[3]).toEqual({
      id: "ПМ.01",
      name: "Сборка заводных игрушек",
      kind: "module",
      cycle: "ПЦ",
      hours: { total: 164, semesters: [{ semester: 4, total: 12, control: 12 }] },
      control: [{ semester: 4, form: "module-exam" }],
      competences: ["ОК 1", "ПК 1.1"],
    });
  });

  test("hours by semester and kind, forms, weeks, the module", () => {
    expect(program.items[4]).toEqual({
      id: "МДК.01.01",
      name: "Заводные механизмы",
      kind: "course",
      cycle: "ПЦ",
      module: "ПМ.01",
      hours: {
        total: 80,
        semesters: [
          { semester: 3, total: 30, lectures: 10, practical: 20 },
          { semester: 4, total: 50, lectures: 10, practical: 20, project: 20 },
        ],
      },
      control: [
        { semester: 3, form: "other" },
        { semester: 4, form: "graded-credit" },
        { semester: 4, form: "course-work" },
      ],
      competences: ["ПК 1.1"],
    });
    expect(program.items[5]).toMatchObject({
      module: "ПМ.01",
      weeks: 2,
      hours: { semesters: [{ practical: 72, weeks: 2 }] },
    });
    expect(program.items[2]?.name).toBe('Материалы и "механика"');
    expect(program.items[8]).toMatchObject({ elective: true, control: [{ semester: 2, form: "credit" }] });
  });

  test("no hour is lost or counted twice", () => {
    expect(report.semesters).toEqual([
      { semester: 1, total: 34, theory: 20, practice: 14, self: 0, other: 0, electives: 0 },
      { semester: 2, total: 48, theory: 30, practice: 18, self: 0, other: 0, electives: 18 },
      // ОП.01 72 + ОП.02 36 + МДК 30
      { semester: 3, total: 138, theory: 50, practice: 64, self: 12, other: 12, electives: 0 },
      // МДК 50 + УП 72 + the module's exam 12 + ПДП 144 + ГИА 72
      { semester: 4, total: 350, theory: 10, practice: 328, self: 0, other: 12, electives: 0 },
    ]);
    expect(report.modules).toEqual([{ id: "ПМ.01", hours: 164 }]);
  });

  test("no row, form, complex group or competence is lost", () => {
    expect(report.rows).toEqual([
      { kind: "subject", count: 1 },
      { kind: "discipline", count: 3 },
      { kind: "module", count: 1 },
      { kind: "course", count: 1 },
      { kind: "practice", count: 2 },
      { kind: "control", count: 1 },
      { kind: "final", count: 1 },
    ]);
    expect(report.forms).toEqual([
      { semester: 1, form: "other", count: 1 },
      { semester: 2, form: "credit", count: 1 },
      { semester: 2, form: "graded-credit", count: 1 },
      { semester: 3, form: "exam", count: 2 },
      { semester: 3, form: "other", count: 1 },
      { semester: 4, form: "course-work", count: 1 },
      { semester: 4, form: "graded-credit", count: 2 },
      { semester: 4, form: "module-exam", count: 1 },
    ]);
    expect(report.complex).toEqual([{ items: ["ОП.01", "ОП.02"], form: "exam", semester: 3 }]);
    expect([report.competences, report.competenceLinks]).toEqual([2, 6]);
  });

  test("repairs are told", () => {
    expect(report.repairs).toEqual([
      "Убраны лишние пробелы в индексах: ОП.01, ПМ.01, МДК.01.01.",
      "Латинские буквы заменены русскими в индексах: МДК.01.01 (M), ПМ.01.ЭК (M).",
      "Названия прописными буквами записаны обычными, проверьте имена и сокращения: ПДП «Производственная практика (преддипломная)».",
      "ФТД.01: «Семинарские занятия», 18 ч — внесены как практические занятия.",
      "Название прописными буквами записано обычными: «Изготовление заводных игрушек». Проверьте имена и сокращения.",
    ]);
  });

  test("what needs a person is listed, and what was skipped", () => {
    expect(report.needsPerson).toEqual([
      "ОП.03 «Рисунок» в плане не считается (дисциплина на выбор) и не внесена. Если группа изучает её, впишите строку.",
      "ПДП «Производственная практика (преддипломная)»: нет формы контроля. Обычно это дифференцированный зачёт (graded-credit). Впишите её (control), если она нужна.",
      "ГИА.01 «Защита выпускной работы»: нет формы контроля. Обычно это защита дипломного проекта (работы) (thesis-defence). Впишите её (control), если она нужна.",
    ]);
    expect(report.skipped).toEqual([
      "БД «Базовые дисциплины»: заголовок без собственных часов и форм контроля.",
      "Циклы без строк: ОП.",
    ]);
  });
});

test("the same plan in UTF-8 is the same programme", () => {
  expect(readPlx(new TextEncoder().encode(plan))).toEqual(readPlx(utf16(plan)));
});

test("a module without a control row keeps the exam that its parts do not explain", () => {
  const withoutRow = plan
    .replace(/ *<ПланыСтроки Код="-8".*\n/, "")
    .replace(/ *<ПланыНовыеЧасы .*КодОбъекта="-8".*\n/g, "");
  const module = readPlx(utf16(withoutRow)).program.items.find(({ id }) => id === "ПМ.01");
  expect(module).toMatchObject({
    control: [{ semester: 4, form: "module-exam" }],
    hours: { total: 164, semesters: [{ semester: 4, total: 12, control: 12 }] },
  });
});

test("an exam that joins modules is an exam by module", () => {
  const joined = plan.replace('КодСтроки="-4" КодКомплекснойФК="-1"', 'КодСтроки="-8" КодКомплекснойФК="-1"');
  const { program, report } = readPlx(utf16(joined));
  expect(program.complex).toEqual([{ items: ["ОП.01", "ПМ.01"], form: "exam", semester: 3 }]);
  expect(report.needsPerson.join("\n")).toContain("у ПМ.01 в этом семестре другая форма контроля");
});

test.each([
  [
    "ОП.01 hours that do not add up",
    'КодОбъекта="-3" КодВидаРаботы="1000" КодТипаЧасов="1" Курс="2" Семестр="1" Количество="72"',
    "72",
    "70",
    "ОП.01, семестр 3: всего 70 ч, а по видам работ 72 ч",
  ],
  [
    "a volume that is not the sum",
    'ДисциплинаКод="ОП.02" Дисциплина="Материалы и &quot;механика&quot;" ЧасовПоПлану="36"',
    '="36"',
    '="40"',
    "ОП.02: объём 40 ч, а по семестрам и строкам 36 ч",
  ],
  [
    "a complex group of one",
    'КодСтроки="-4" КодКомплекснойФК="-1"',
    '"-4"',
    '"-3"',
    "состав комплексной формы контроля неясен",
  ],
  ["two standards", 'НомерФГОС="5"', '"5"', '"6"', "двоится: № 5 и № 6"],
  [
    "another base",
    'Наименование="основное общее образование"',
    "основное общее образование",
    "СПО",
    "База приёма «СПО»",
  ],
])("%s need a person", (_, where, from, to, told) => {
  expect(plan).toContain(where);
  const { report } = readPlx(utf16(plan.replace(where, where.replace(from, to))));
  expect(report.needsPerson.join("\n")).toContain(told);
});

test.each([
  ["an index of two alphabets", 'ДисциплинаКод="ОП.02"', 'ДисциплинаКод="ОЛD.02"', "«ОЛD.02» — Материалы"],
  ["no index", 'ДисциплинаКод="ОП.02"', 'ДисциплинаКод=" "', "Индексы строк плана неясны"],
  [
    "an index that leads out of the folder",
    'ДисциплинаКод="ОП.02"',
    'ДисциплинаКод="../../ОП"',
    "Индексы строк плана неясны",
  ],
  ["one index twice", 'ДисциплинаКод="ОП.02"', 'ДисциплинаКод="ОП.01"', "«ОП.01» не один раз"],
  ["rows inside each other", 'Код="-5" КодБлока', 'Код="-5" КодРодителя="-6" КодБлока', "вложены по кругу"],
  [
    "hours of no row",
    'КодОбъекта="-4" КодВидаРаботы="102"',
    'КодОбъекта="-99" КодВидаРаботы="102"',
    "к строкам, которых в плане нет: -99",
  ],
  ["hours that are no number", 'Количество="144"', 'Количество="1e3"', "«1e3» — не число часов"],
  ["sessions instead of semesters", 'Курс="1" Семестр="2"', 'Курс="1" Семестр="0"', "по сессиям"],
  ["a plan of higher education", 'Шифр="29.02.99"', 'Шифр="09.03.01"', "не среднего профессионального"],
  ["no year", 'ГодНачалаПодготовки="2024"', "", "не указаны: год начала подготовки"],
  ["two plans", "<СправочникБазы", '<Планы КодООП="7" /><СправочникБазы', "несколько учебных планов: 2"],
  ["a declared entity", "<Документ ", '<!DOCTYPE x [<!ENTITY a "b">]><Документ ', "объявлены сущности"],
  ["a cut file", "</dsMMISDB>", "", "Файл повреждён"],
  ["another document", "dsMMISDB", "План", "не учебный план"],
])("%s: refused", (_, from, to, message) => {
  expect(plan).toContain(from);
  expect(refusal(utf16(plan.replaceAll(from, to)))).toContain(message);
});

test("bytes of any other kind are refused without a stack", () => {
  expect(refusal(new Uint8Array())).toContain("Файл повреждён");
  expect(refusal(new TextEncoder().encode("PK\u0003\u0004\0"))).toContain("не текстовый файл");
  expect(refusal(new Uint8Array(16 * 1024 * 1024 + 1))).toContain("больше 16 МБ");
  expect(refusal(utf16("<a>".repeat(100_000)))).toContain("Файл повреждён");
});

function refusal(bytes: Uint8Array): string {
  try {
    readPlx(bytes);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** As the program writes it: UTF-16LE, a byte order mark, CRLF. */
function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "utf16le"));
}
