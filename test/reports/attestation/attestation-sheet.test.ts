import { describe, expect, test } from "vitest";
import type { Attestation } from "../../../src/model/kinds.ts";
import type { Records, Stored } from "../../../src/model/records.ts";
import { attestationSheet } from "../../../src/reports/attestation/attestation-sheet.ts";
import { records } from "../../records.ts";

test("rows stand in Russian order with grades, words and record books", () => {
  const college = records`
    students/2024-0121: { name: { last: Кравец, first: Мария, middle: Львовна } }
    students/2024-0117: { name: { last: Грачёва, first: Анна, middle: Сергеевна }, sex: f, recordBook: { number: "24-0117" } }
    students/2024-0118: { name: { last: Жук, first: Иван, middle: Олегович }, sex: m }
    attestations/2025-2026/ИС-24/3-МДК.01.01-exam:
      number: "17"
      date: 2025-12-24
      examiners: [ivanova-nv]
      results:
        "2024-0117": { grade: 5, ticket: 12 }
        "2024-0118": absent
        "2024-0121": 4
  `;
  const sheet = attestationSheet(college, sheetOf(college));
  expect(sheet.rows).toMatchObject([
    {
      index: 1,
      name: "Грачёва Анна Сергеевна",
      shortName: "Грачёва\u00a0А.\u00a0С.",
      recordBook: "24-0117",
      ticket: "12",
      grade: "5",
      gradeWords: "отлично",
    },
    { index: 2, id: "2024-0118", grade: "н/я", gradeWords: "не явился", ticket: "" },
    { index: 3, id: "2024-0121", grade: "4", gradeWords: "хорошо" },
  ]);
  expect(sheet).toMatchObject({
    title: "Экзаменационная ведомость",
    number: "17",
    year: "2025/2026",
    studyYear: 2,
    studyYearRoman: "II",
    date: "24.12.2025",
    longDate: "«24» декабря 2025\u00a0г.",
    signatures: [{ role: "Экзаменатор", name: "Н.\u00a0В.\u00a0Иванова" }],
    draft: true,
    state: "заполнена",
    // two of three: 66,7; (100 + 64 + 7) / 3 = 57,0; (5 + 4) / 2 = 4,50
    indicators: { absolute: "66,7", quality: "66,7", sou: "57,0", average: "4,50" },
  });
});

/** Lines as «Surname grade | note» of the only sheet of the records. */
function printed(college: Records, options?: Parameters<typeof attestationSheet>[2]): string[] {
  return attestationSheet(college, sheetOf(college), options).rows.map(
    ({ name, grade, note }) => `${name.split(" ")[0]} ${grade} | ${note}`,
  );
}

describe("notes tell why a line is not like the others (domain.md 8.2)", () => {
  test("those who left, went on leave or moved before the day of the sheet", () => {
    const college = records`
      students/2024-0117:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-12-23, kind: expelled, ground: по желанию, order: 2025-2026/98-к }
      students/2024-0118:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-12-10, kind: leave, until: 2026-12-09, order: 2025-2026/90-к }
      students/2024-0121:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-12-01, kind: moved, group: ИС-24-2, order: 2025-2026/87-к }
      students/2024-0122:   # left after the exam
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2026-01-15, kind: expelled, ground: по желанию }
      orders/2025-2026/98-к: { number: 98-к/уч }
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-24
        results: { "2024-0117": , "2024-0118": , "2024-0121": , "2024-0122": 4 }
    `;
    expect(printed(college)).toEqual([
      "Грачёва  | отч. 23.12.2025, пр. № 98-к/уч",
      "Жук  | АО с 10.12.2025, пр. № 90-к",
      "Кравец  | перев. в гр. ИС-24-2 с 01.12.2025, пр. № 87-к",
      "Лисин 4 | ",
    ]);
    // The three who are gone are not waited for.
    expect(attestationSheet(college, sheetOf(college))).toMatchObject({ counts: { total: 1 }, state: "заполнена" });
  });

  test("a guest, another attempt, another day, an individual plan", () => {
    const college = records`
      students/2024-0117: {}
      students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24-2 }] }
      students/2024-0121:
        events:
          - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
          - { date: 2025-09-01, kind: individual-plan, items: [{ item: ОП.07, change: removed }] }
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-24
        results:
          "2024-0117": { grade: 5, attempt: improvement, date: 2025-12-26 }
          "2024-0118": { grade: 4, guest: { basis: распоряжение № 5 } }
          "2024-0121": 3
    `;
    expect(printed(college)).toEqual([
      "Грачёва 5 | повышение оценки; 26.12.2025",
      "Жук 4 | гр. ИС-24-2, распоряжение № 5",
      "Кравец 3 | ИУП",
    ]);
    expect(attestationSheet(college, sheetOf(college)).counts.total).toBe(3);
  });

  test("a correction and a certificate, each from its day on", () => {
    const college = records`
      students/2024-0117: {}
      students/2024-0118: {}
      attestations/2025-2026/ИС-24/3-ОП.01-exam:
        date: 2025-12-24
        results:
          "2024-0117":
            grade: 4
            corrections: [{ was: { grade: 3 }, date: 2026-01-12, basis: { kind: служебная записка, date: 2026-01-12 }, by: ivanova-nv, permitted: petrova-en }]
          "2024-0118": { outcome: absent, excused: { date: 2026-01-15, basis: { kind: справка, date: 2026-01-14 } } }
    `;
    expect(printed(college)).toEqual(["Грачёва 4 | испр. 12.01.2026", "Жук н/я ув. | справка от 15.01.2026"]);
    expect(printed(college, { asOf: "2025-12-31" })).toEqual(["Грачёва 3 | ", "Жук н/я | "]);
    expect(printed(college, { asOf: "2025-12-23" })).toEqual(["Грачёва  | ", "Жук  | "]);
  });
});

test("a guest is waited for, and a result counts even where the student had left", () => {
  const college = records`
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24-2 }] }
    students/2024-0118:
      events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-12-01, kind: expelled, ground: по желанию }]
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      date: 2025-12-24
      results: { "2024-0117": { guest: { basis: заявление } }, "2024-0118": 2 }
  `;
  expect(attestationSheet(college, sheetOf(college))).toMatchObject({
    counts: { total: 2, unsatisfactory: 1 },
    state: "открыта",
  });
});

test("a sheet keeps the name of its day", () => {
  const college = records`
    students/2024-0117:
      events:
        - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
        - { date: 2025-12-25, kind: renamed, name: { last: Яхонтова, first: Анна } }
    attestations/2025-2026/ИС-24/3-ОП.01-exam: { date: 2025-12-24, results: { "2024-0117": 4 } }
  `;
  expect(printed(college)).toEqual(["Грачёва 4 | "]);
});

test("a blank has the names and no results, is no draft, and leaves its date to the hand", () => {
  const college = records`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: { results: { "2024-0117": 4 } }
  `;
  const sheet = attestationSheet(college, sheetOf(college), { blank: true });
  expect(sheet).toMatchObject({
    rows: [{ name: "Грачёва Анна Сергеевна", grade: "", gradeWords: "" }],
    date: "",
    longDate: "«____» ______________ 20___\u00a0г.",
    draft: false,
    blank: true,
    indicators: { absolute: "–" },
  });
});

describe("what the form is", () => {
  const program = `
    programs/09.02.07-2024:
      items:
        - { id: ОП.02, name: Архитектура, kind: discipline, hours: { total: 60 }, control: [{ semester: 3, form: exam }] }
        - { id: ОП.03, name: Сети, kind: discipline, hours: { total: 96, semesters: [{ semester: 3, total: 40 }] } }
        - { id: УП.01, name: Учебная практика, kind: practice }
        - { id: ПМ.01, name: Модуль, kind: module }
    students/2024-0117: {}
  `;
  const sheet = (path: string, content: string) => {
    const college = records`${program}
    attestations/2025-2026/ИС-24/${path}: ${content}`;
    return attestationSheet(college, sheetOf(college));
  };

  test("a complex exam with a grade for each part", () => {
    const complex = sheet(
      "3-ОП.02-exam",
      '{ items: [ОП.02, ОП.03], results: { "2024-0117": { grades: { ОП.02: 5, ОП.03: 4 } } } }',
    );
    expect(complex).toMatchObject({
      form: { id: "exam", name: "комплексный экзамен" },
      items: [
        { id: "ОП.02", name: "Архитектура" },
        { id: "ОП.03", name: "Сети" },
      ],
      hours: "100",
      isComplex: true,
      isSeparate: true,
      rows: [{ grade: "5, 4", gradeWords: "отлично, хорошо", cells: { "ОП.02": "5", "ОП.03": "4" } }],
      indicators: { average: "4,50" },
    });
  });

  test("a complex exam of which one part is still to be graded", () => {
    const complex = sheet(
      "3-ОП.02-exam",
      '{ items: [ОП.02, ОП.03], results: { "2024-0117": { grades: { ОП.02: 5, ОП.03: } } } }',
    );
    expect(complex).toMatchObject({ state: "не заполнена", rows: [{ grade: "5", cells: { "ОП.03": "" } }] });
  });

  test("a complex exam with a common grade", () => {
    const complex = sheet("3-ОП.02-exam", '{ items: [ОП.02, ОП.03], results: { "2024-0117": 5 } }');
    expect(complex).toMatchObject({ isSeparate: false, rows: [{ grade: "5", cells: { "ОП.02": "5", "ОП.03": "5" } }] });
    expect(complex.counts).toMatchObject({ excellent: 1, total: 1 });
  });

  test("a practice", () => {
    const practice = sheet(
      "3-УП.01-graded-credit",
      '{ examiners: [ivanova-nv], results: { "2024-0117": { grade: 5, place: ООО «Вектор», mentor: Орлов П. П. } } }',
    );
    expect(practice).toMatchObject({
      title: "Ведомость промежуточной аттестации по практике",
      isPractice: true,
      hasTickets: false,
      rows: [{ place: "ООО «Вектор»", mentor: "Орлов П. П." }],
      signatures: [{ role: "Руководитель практики" }],
    });
  });

  test("a module exam before a commission", () => {
    const module = sheet(
      "3-ПМ.01-module-exam",
      '{ commission: { order: 2025-2026/5-у, chair: petrova-en, members: [ivanova-nv], secretary: smirnova-nv }, results: { "2024-0117": { grade: 4, mastered: true } } }',
    );
    expect(module).toMatchObject({
      title: "Протокол экзамена по модулю",
      isModule: true,
      commission: { order: "№ 5-у", chair: { signature: "Н.\u00a0В.\u00a0Петрова" } },
      rows: [{ mastered: "освоен" }],
    });
    expect(module.signatures.map(({ role }) => role)).toEqual(["Председатель комиссии", "Член комиссии", "Секретарь"]);
  });

  test("a retake is a sheet of debts", () => {
    expect(sheet("3-ОП.02-exam-2026-01-20", '{ attempt: retake, results: { "2024-0117": 3 } }').title).toBe(
      "Ведомость ликвидации задолженности",
    );
  });
});

test("whoever the records do not know is printed by the id", () => {
  const college = records`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: { results: { "2024-0117": 5, "2024-0999": 4 } }
  `;
  expect(attestationSheet(college, sheetOf(college)).rows[0]).toMatchObject({
    id: "2024-0999",
    shortName: "2024-0999",
  });
});

/** The only sheet of the records. */
function sheetOf({ attestations }: Records): Stored<Attestation> {
  const [only] = attestations.values();
  if (!only) throw new Error("the test has no sheet");
  return only;
}

test("results taken from a summary say from which; those of the sheet itself say nothing", () => {
  const sheetWith = (rest: string) => {
    const college = records`
      students/2024-0117: { name: { last: Грачёва, first: Анна } }
      attestations/2024-2025/ИС-24/2-МДК.01.01-exam: { date: 2025-06-24, results: { "2024-0117": 5 }${rest} }
    `;
    return attestationSheet(college, sheetOf(college)).takenFrom;
  };
  expect(sheetWith("")).toBe("");
  expect(sheetWith(', takenFrom: { kind: сводная ведомость, number: "4", date: 2025-06-30 }')).toBe(
    "сводная ведомость № 4 от 30.06.2025",
  );
});
