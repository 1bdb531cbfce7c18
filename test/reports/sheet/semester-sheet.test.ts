import { describe, expect, test } from "vitest";
import { semesterSheet } from "../../../src/reports/sheet/semester-sheet.ts";
import { records } from "../../records.ts";

describe("the group of four of domain.md 6.2", () => {
  const group = records`
    students/2024-0117: {}
    students/2024-0118: {}
    students/2024-0121: {}
    students/2024-0122: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      date: 2025-12-22
      closed: { date: 2025-12-22, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": 5, "2024-0118": 4, "2024-0121": 3, "2024-0122": 4 }
    attestations/2025-2026/ИС-24/3-ОП.02-exam:
      date: 2025-12-25
      closed: { date: 2025-12-25, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": 5, "2024-0118": 5, "2024-0121": 4, "2024-0122": 2 }
    attestations/2025-2026/ИС-24/3-СГ.01-credit:
      date: 2025-12-20
      closed: { date: 2025-12-20, by: ivanova-nv, seal: "0" }
      results: { "2024-0117": зачтено, "2024-0118": зачтено, "2024-0121": зачтено, "2024-0122": зачтено }
    attestations/2025-2026/ИС-24/3-ОП.02-exam-2026-02-01:
      date: 2026-02-01
      attempt: retake
      roster: { students: ["2024-0122"] }
      closed: { date: 2026-02-01, by: ivanova-nv, seal: "0" }
      results: { "2024-0122": 3 }
  `;

  test("V4: as it stood at the session's end", () => {
    const sheet = semesterSheet(group, "ИС-24", 3, { asOf: "2025-12-31" });
    expect(sheet.summary).toEqual({
      total: 4,
      excellent: 1,
      good: 1,
      oneThree: 1,
      threes: 0,
      failing: 1,
      notAttested: 0,
      absolute: "75,0",
      quality: "50,0",
      average: "4,00", // (5+5 + 4+5 + 3+4 + 4+2) / 8 = 32 / 8
      sou: "68,0", // (3·100 + 3·64 + 36 + 16) / 8 = 544 / 8
    });
    expect(sheet.rows.map(({ cells, average, debts }) => [Object.values(cells).join(" "), average, debts])).toEqual([
      ["5 5 зач.", "5,00", 0],
      ["4 5 зач.", "4,50", 0],
      ["3 4 зач.", "3,50", 0],
      ["4 2 зач.", "3,00", 1],
    ]);
    expect(sheet).toMatchObject({ asOf: "31.12.2025", draft: false, missing: [] });
  });

  test("V5: with the debt liquidated", () => {
    const { summary, rows } = semesterSheet(group, "ИС-24", 3);
    // Жук keeps 4 and 5; Лисин has 4 and 3 now: one three. Categories: 1 excellent, 1 good, 2 with one three.
    expect(summary).toMatchObject({ absolute: "100,0", quality: "50,0", failing: 0, oneThree: 2, average: "4,13" });
    expect(rows[3]).toMatchObject({ cells: { "ОП.02:exam": "3" }, debts: 0, average: "3,50" });
  });

  test("columns stand by kind whatever the plan's order", () => {
    const mixed = records`
      programs/09.02.07-2024:
        items:
          - { id: УП.01, name: Учебная практика, kind: practice, control: [{ semester: 3, form: graded-credit }] }
          - { id: СГ.01, name: История, kind: discipline, control: [{ semester: 3, form: credit }] }
          - { id: ПМ.01, name: Модуль, kind: module, control: [{ semester: 3, form: module-exam }] }
          - id: МДК.01.01
            name: Разработка
            kind: course
            control: [{ semester: 3, form: course-project }, { semester: 3, form: exam }]
          - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: graded-credit }] }
          - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 3, form: exam }] }
      groups/ИС-24: {}
    `;
    expect(semesterSheet(mixed, "ИС-24", 3).items.map(({ id, form }) => `${id} ${form}`)).toEqual([
      "МДК.01.01 Э",
      "ОП.02 Э",
      "СГ.01 З",
      "ОП.01 ДЗ",
      "МДК.01.01 КП",
      "УП.01 ДЗ",
      "ПМ.01 ЭМ",
    ]);
  });

  test("columns of a kind stand in plan order, with date and form", () => {
    const { columnGroups, items } = semesterSheet(group, "ИС-24", 3);
    expect(columnGroups.map(({ title, items: inside }) => [title, inside.map(({ id }) => id)])).toEqual([
      ["Экзамены", ["ОП.01", "ОП.02"]],
      ["Зачёты", ["СГ.01"]],
    ]);
    expect(items[1]).toMatchObject({ key: "ОП.02:exam", form: "Э", date: "25.12.2025" });
  });
});

/** Rows as «Surname: cells | note», those who left after a line. */
function printed(sheet: ReturnType<typeof semesterSheet>): string[] {
  const line = ({ name, cells, note }: (typeof sheet.rows)[number]) =>
    `${name.split(" ")[0]}: ${Object.values(cells).join(", ")} | ${note}`;
  return [...sheet.rows.map(line), "—", ...sheet.leftRows.map(line)];
}

describe("who is on the sheet (domain.md 8.2, 8.3)", () => {
  test("one who left stays below the line with the results got before, and is not counted", () => {
    const college = records`
      students/2024-0117: {}
      students/2024-0118:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-12-24, kind: expelled, ground: по желанию, order: 2025-2026/98-к }
      attestations/2025-2026/ИС-24/3-СГ.01-credit: { date: 2025-12-20, results: { "2024-0117": зачтено, "2024-0118": не зачтено } }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-26, results: { "2024-0117": 5, "2024-0118": } }
    `;
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(printed(sheet)).toEqual(["Грачёва: 5, зач. | ", "—", "Жук: , незач. | отч. 24.12.2025, пр. № 98-к"]);
    expect(sheet.leftRows[0]?.index).toBe(2);
    expect(sheet.summary).toMatchObject({ total: 1, absolute: "100,0" });
    expect(sheet.items.map(({ absolute }) => absolute)).toEqual(["100,0", "100,0"]);
  });

  test("one who moved is on both sheets: below the line of the old group, with everything in the new one", () => {
    const college = records`
      programs/09.02.07-2024:
        items:
          - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: СГ.01, name: История, kind: discipline, control: [{ semester: 3, form: credit }] }
      groups/ИС-24-2: { titles: [{ from: 2024-09-01, title: ИС-24/2 }] }
      students/2024-0117: {}
      students/2024-0118:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-12-22, kind: moved, group: ИС-24-2, order: 2025-2026/9-к }
      attestations/2025-2026/ИС-24/3-СГ.01-credit: { date: 2025-12-20, results: { "2024-0117": зачтено, "2024-0118": зачтено } }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-26, results: { "2024-0117": 5, "2024-0118": } }
      attestations/2025-2026/ИС-24-2/3-ОП.01-exam: { date: 2025-12-26, results: { "2024-0118": 4 } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual([
      "Грачёва: 5, зач. | ",
      "—",
      "Жук: , зач. | перев. в гр. ИС-24/2 с 22.12.2025, пр. № 9-к",
    ]);
    const moved = semesterSheet(college, "ИС-24-2", 3);
    expect(printed(moved)).toEqual(["Жук: 4, зач. | из гр. ИС-24 с 22.12.2025, пр. № 9-к", "—"]);
    expect(moved.summary).toMatchObject({ total: 1, good: 1 });
  });

  test("one on leave stays below the line; one back from it joins the younger group with a note", () => {
    const college = records`
      groups/ИС-25: { program: 09.02.07-2024, studyYears: [{ from: 2025-09-01, year: 1 }] }
      students/2024-0117:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-10-01, kind: leave, until: 2026-09-30 }
          - { date: 2026-09-15, kind: returned, group: ИС-25 }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-26, results: {} }
      attestations/2026-2027/ИС-25/3-ОП.01-exam: { date: 2026-12-25, results: { "2024-0117": 4 } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual(["—", "Грачёва:  | АО с 01.10.2025, пр. № 1-к"]);
    expect(printed(semesterSheet(college, "ИС-25", 3))).toEqual(["Грачёва: 4 | из АО с 15.09.2026, пр. № 1-к", "—"]);
  });

  test("a late joiner is counted, with a note", () => {
    const college = records`
      students/2024-0117: { events: [{ date: 2025-10-06, kind: transferred-in, group: ИС-24, organisation: ГБПОУ «ОТК» }] }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-26, results: { "2024-0117": 3 } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual([
      "Грачёва: 3 | перев. из др. организации с 06.10.2025, пр. № 1-к",
      "—",
    ]);
  });

  test("a name is the one at the semester's end", () => {
    const college = records`
      students/2024-0117:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2026-03-01, kind: renamed, name: { last: Яхонтова, first: Анна, middle: Сергеевна } }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-26, results: { "2024-0117": 5 } }
      attestations/2025-2026/ИС-24/4-ОП.02-exam: { date: 2026-06-20, results: { "2024-0117": 5 } }
    `;
    expect(semesterSheet(college, "ИС-24", 3).rows[0]?.name).toBe("Грачёва Анна Сергеевна");
    expect(semesterSheet(college, "ИС-24", 4).rows[0]?.name).toBe("Яхонтова Анна Сергеевна");
  });

  test("rows stand in Russian order, ё beside е, namesakes by id", () => {
    const college = records`
      students/2024-0001: { name: { last: Жук, first: Иван } }
      students/2024-0002: { name: { last: Ёлкина, first: Анна }, sex: f }
      students/2024-0004: { name: { last: Грачёва, first: Анна }, sex: f }
      students/2024-0003: { name: { last: Грачёва, first: Анна }, sex: f }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: {}
    `;
    const ids = semesterSheet(college, "ИС-24", 3).rows.map(({ id }) => id);
    expect(ids).toEqual(["2024-0003", "2024-0004", "2024-0002", "2024-0001"]);
  });

  test("as of a day before the order, nobody has left", () => {
    const college = records`
      students/2024-0117:
        events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-24, kind: expelled, ground: по желанию }]
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-20, results: { "2024-0117": 5 } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3, { asOf: "2025-12-23" }))).toEqual(["Грачёва: 5 | ", "—"]);
  });

  test("the group and its officials are those of the day", () => {
    const college = records`
      kpgt:
        officials:
          - { from: 2024-09-01, to: 2025-10-31, role: department-head, staff: petrova-en }
          - { from: 2025-11-01, role: department-head, staff: smirnova-nv }
      groups/ИС-24:
        titles: [{ from: 2024-09-01, title: ИС-21 }, { from: 2025-11-01, title: ИС-31 }]
        curators: [{ from: 2024-09-01, staff: ivanova-nv }]
    `;
    const on = (asOf: string) => {
      const { group, signatures } = semesterSheet(college, "ИС-24", 3, { asOf });
      return [group.title, ...signatures.map(({ role, name }) => `${role} ${name.slice(6)}`)];
    };
    expect(on("2025-10-31")).toEqual(["ИС-21", "Заведующий отделением Петрова", "Куратор группы Иванова"]);
    expect(on("2026-01-31")).toEqual(["ИС-31", "Заведующий отделением Смирнова", "Куратор группы Иванова"]);
  });

  test("a guest's result stands in the guest's own group", () => {
    const college = records`
      programs/09.02.07-2024:
        items: [{ id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }]
      students/2024-0117: {}
      students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24-2 }] }
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-26
        results: { "2024-0117": 5, "2024-0118": { grade: 4, guest: { basis: распоряжение № 5 } } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual(["Грачёва: 5 | ", "—"]);
    expect(printed(semesterSheet(college, "ИС-24-2", 3))).toEqual(["Жук: 4 | ", "—"]);
  });
});

describe("what is in a cell", () => {
  test("two subgroups with two teachers make one column", () => {
    const college = records`
      students/2024-0117: {}
      students/2024-0118: {}
      attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-1:
        { roster: { subgroup: англ-1 }, date: 2025-12-20, examiners: [smirnova-nv], results: { "2024-0117": 5 } }
      attestations/2025-2026/ИС-24/3-СГ.02-graded-credit-англ-2:
        { roster: { subgroup: англ-2 }, date: 2025-12-22, examiners: [ivanova-nv], results: { "2024-0118": 3 } }
    `;
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(printed(sheet)).toEqual(["Грачёва: 5 | ", "Жук: 3 | ", "—"]);
    expect(sheet.items).toMatchObject([
      {
        form: "ДЗ",
        teacher: "Смирнова\u00a0Н.\u00a0В., Иванова\u00a0Н.\u00a0В.",
        date: "20.12.2025, 22.12.2025",
        average: "4,00",
      },
    ]);
  });

  test("a complex exam fills a column for each part, with the common grade or its own", () => {
    const college = records`
      programs/09.02.07-2024:
        items:
          - { id: ОП.02, name: Архитектура, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: ОП.03, name: Сети, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: УП.01, name: Учебная практика, kind: practice, control: [{ semester: 3, form: graded-credit }] }
          - { id: ПП.01, name: Производственная практика, kind: practice, control: [{ semester: 3, form: graded-credit }] }
        complex:
          - { items: [ОП.02, ОП.03], form: exam, semester: 3 }
          - { items: [УП.01, ПП.01], form: graded-credit, semester: 3 }
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.02-exam: { items: [ОП.02, ОП.03], results: { "2024-0117": 4 } }
      attestations/2025-2026/ИС-24/3-УП.01-graded-credit:
        { items: [УП.01, ПП.01], results: { "2024-0117": { grades: { УП.01: 5, ПП.01: 3 } } } }
    `;
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(sheet.columnGroups.map(({ title, items }) => [title, items.map(({ id, form }) => `${id} ${form}`)])).toEqual(
      [
        ["Экзамены", ["ОП.02 КЭ", "ОП.03 КЭ"]],
        ["Практика", ["УП.01 КДЗ", "ПП.01 КДЗ"]],
      ],
    );
    expect(printed(sheet)).toEqual(["Грачёва: 4, 4, 5, 3 | ", "—"]);
    expect(sheet.rows[0]?.average).toBe("4,00"); // (4 + 4 + 5 + 3) / 4
  });

  test("a correction is unknown before its day", () => {
    const college = records`
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-24
        closed: { date: 2025-12-24, by: ivanova-nv, seal: "0" }
        results:
          "2024-0117":
            grade: 4
            corrections: [{ was: { grade: 3 }, date: 2026-01-12, basis: { kind: служебная записка, date: 2026-01-12 }, by: ivanova-nv, permitted: petrova-en }]
    `;
    const cellOn = (asOf?: string) =>
      semesterSheet(college, "ИС-24", 3, asOf ? { asOf } : {}).rows[0]?.cells["ОП.01:exam"];
    expect([cellOn("2026-01-11"), cellOn("2026-01-12"), cellOn()]).toEqual(["3", "4", "4"]);
  });

  test("an absence is a debt until the certificate comes", () => {
    const college = records`
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-24
        results:
          "2024-0117": { outcome: absent, excused: { date: 2026-01-15, basis: { kind: справка, date: 2026-01-14 } } }
    `;
    const on = (asOf: string) => semesterSheet(college, "ИС-24", 3, { asOf });
    expect(on("2025-12-31")).toMatchObject({
      rows: [{ cells: { "ОП.01:exam": "н/я" }, debts: 1 }],
      summary: { failing: 1 },
    });
    expect(on("2026-01-15")).toMatchObject({
      rows: [{ cells: { "ОП.01:exam": "н/я ув." }, debts: 0 }],
      summary: { failing: 0, notAttested: 1 },
    });
  });

  test("what was credited closes a debt, counts by its grade, and yields to a positive attempt", () => {
    const college = records`
      programs/09.02.07-2024:
        items: [{ id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }]
      students/2024-0117: { credited: [{ item: ОП.01, grade: 4, from: ОТК, protocol: { number: "3", date: 2026-02-01 } }] }
      students/2024-0118: { credited: [{ item: ОП.01, grade: 4, from: ОТК, protocol: { number: "3", date: 2026-02-01 } }] }
      students/2024-0121: { credited: [{ item: ОП.01, grade: 4, from: ОТК, protocol: { number: "3", date: 2026-02-01 } }] }
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-24, results: { "2024-0117": 2, "2024-0118": 5 } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual([
      "Грачёва: пз 4 | ",
      "Жук: 5 | ",
      "Кравец: пз 4 | ",
      "—",
    ]);
    expect(printed(semesterSheet(college, "ИС-24", 3, { asOf: "2026-01-31" }))).toEqual([
      "Грачёва: 2 | ",
      "Жук: 5 | ",
      "Кравец:  | ",
      "—",
    ]);
  });

  test("an individual plan takes an item out and brings another in", () => {
    const college = records`
      programs/09.02.07-2024:
        items:
          - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 5, form: exam }] }
      students/2024-0117: {}
      students/2024-0118:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - date: 2025-09-01
            kind: individual-plan
            items: [{ item: ОП.01, change: removed }, { item: ОП.02, change: moved, semester: 3 }]
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-24, results: { "2024-0117": 2 } }
      attestations/2025-2026/ИС-24/3-ОП.02-exam-2025-12-26:
        { date: 2025-12-26, roster: { students: ["2024-0118"] }, results: { "2024-0118": 5 } }
    `;
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(printed(sheet)).toEqual(["Грачёва: 2, – | ", "Жук: –, 5 | ИУП", "—"]);
    expect(sheet.summary).toMatchObject({ excellent: 1, failing: 1, absolute: "50,0" });
    expect(sheet.items.map(({ counts }) => counts.total)).toEqual([1, 1]);
  });

  test("an individual plan's item has its column before there is a sheet; a result is shown whatever the plan", () => {
    const college = records`
      programs/09.02.07-2024:
        items:
          - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 5, form: credit }] }
      students/2024-0117: {}
      students/2024-0118:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - date: 2025-09-01
            kind: individual-plan
            items: [{ item: ОП.01, change: removed }, { item: ОП.02, change: moved, semester: 3 }]
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-24, results: { "2024-0117": 5, "2024-0118": 4 } }
    `;
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(printed(sheet)).toEqual(["Грачёва: 5, – | ", "Жук: 4,  | ИУП", "—"]);
    expect(sheet.items[1]).toMatchObject({ id: "ОП.02", form: "З" });
  });

  test("another program's item of the same index is another item", () => {
    const college = records`
      programs/09.02.07-2024:
        items:
          - { id: ОП.01, name: Операционные системы, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: СГ.01, name: История России, kind: discipline, control: [{ semester: 3, form: credit }] }
      programs/54.01.02-2024:
        items:
          - { id: ОП.01, name: Материаловедение, kind: discipline, control: [{ semester: 3, form: exam }] }
          - { id: СГ.01, name: История России, kind: discipline, control: [{ semester: 3, form: credit }] }
      groups/ЮВ-24: { program: 54.01.02-2024 }
      students/2024-0117:
        events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }, { date: 2025-12-25, kind: moved, group: ИС-24 }]
      attestations/2025-2026/ЮВ-24/3-ОП.01-exam: { date: 2025-12-22, results: { "2024-0117": 5 } }
      attestations/2025-2026/ЮВ-24/3-СГ.01-credit: { date: 2025-12-20, results: { "2024-0117": зачтено } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))[0]).toMatch(/^Грачёва: , зач\. /);
    expect(printed(semesterSheet(college, "ЮВ-24", 3))[1]).toMatch(/^Грачёва: 5, зач\. /);
  });

  test("an elective is due only for those who are on its sheet", () => {
    const college = records`
      programs/09.02.07-2024:
        items: [{ id: ФТД.01, name: Риторика, kind: discipline, elective: true, control: [{ semester: 3, form: credit }] }]
      students/2024-0117: {}
      students/2024-0118: {}
      attestations/2025-2026/ИС-24/3-ФТД.01-credit: { date: 2025-12-20, results: { "2024-0118": зачтено } }
    `;
    expect(printed(semesterSheet(college, "ИС-24", 3))).toEqual(["Грачёва: – | ", "Жук: зач. | ", "—"]);
  });

  test("another form of control is shown, and counts only where the college says so", () => {
    const given = (rules: string) => records`
      kpgt: { rules: ${rules} }
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-24, results: { "2024-0117": 5 } }
      attestations/2025-2026/ИС-24/3-ОП.02-other: { date: 2025-12-10, results: { "2024-0117": 2 } }
    `;
    expect(semesterSheet(given("{}"), "ИС-24", 3)).toMatchObject({
      rows: [{ cells: { "ОП.01:exam": "5", "ОП.02:other": "2" }, average: "5,00", debts: 0 }],
      summary: { excellent: 1, average: "5,00" },
    });
    expect(semesterSheet(given("{ otherCounts: true }"), "ИС-24", 3)).toMatchObject({
      rows: [{ average: "3,50", debts: 1 }],
      summary: { failing: 1 },
    });
  });
});

describe("what lacks", () => {
  const college = records`
    programs/09.02.07-2024:
      items:
        - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
        - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 3, form: credit }] }
        - { id: ОП.03, name: Право, kind: discipline, control: [{ semester: 3, form: other }] }
    students/2024-0117: {}
    teaching/2025-2026/ИС-24: [{ item: ОП.02, semester: 3, teacher: smirnova-nv }]
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      { date: 2025-12-24, closed: { date: 2025-12-24, by: ivanova-nv, seal: "0" }, results: { "2024-0117": 5 } }
  `;

  test("a planned item without a sheet is named and makes the sheet a draft; another form needs no sheet", () => {
    const sheet = semesterSheet(college, "ИС-24", 3);
    expect(sheet.missing).toEqual([{ key: "ОП.02:credit", id: "ОП.02", name: "Сети", form: "З" }]);
    expect(sheet.draft).toBe(true);
    expect(sheet.items.map(({ id, teacher }) => [id, teacher])).toEqual([
      ["ОП.01", ""],
      ["ОП.02", "Смирнова\u00a0Н.\u00a0В."],
    ]);
    expect(sheet.summary).toMatchObject({ notAttested: 1, absolute: "0,0" });
  });

  test("a sheet closed later makes a draft of what is asked for an earlier day", () => {
    const closedLater = records`
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        { date: 2025-12-24, closed: { date: 2025-12-26, by: ivanova-nv, seal: "0" }, results: { "2024-0117": 5 } }
    `;
    expect(semesterSheet(closedLater, "ИС-24", 3, { asOf: "2025-12-25" }).draft).toBe(true);
    expect(semesterSheet(closedLater, "ИС-24", 3).draft).toBe(false);
  });

  test("a result taken from an open sheet of a retake makes it a draft; one that is still empty does not", () => {
    const retaken = (result: string) => records`
      students/2024-0117: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        { date: 2025-12-24, closed: { date: 2025-12-24, by: ivanova-nv, seal: "0" }, results: { "2024-0117": 2 } }
      attestations/2025-2026/ИС-24/3-ОП.01-exam-2026-01-20:
        { date: 2026-01-20, attempt: retake, roster: { students: ["2024-0117"] }, results: { "2024-0117": ${result} } }
    `;
    expect(semesterSheet(retaken("4"), "ИС-24", 3).draft).toBe(true);
    expect(semesterSheet(retaken(""), "ИС-24", 3).draft).toBe(false);
  });

  test("a group that is not there, and one without its plan, are said so", () => {
    expect(() => semesterSheet(college, "ИС-25", 3)).toThrow("Группы «ИС-25» нет.");
  });
});
