import { expect, test } from "vitest";
import type { Attestation } from "../../src/model/kinds.ts";
import type { Records, Stored } from "../../src/model/records.ts";
import { attestationSheet } from "../../src/reports/attestation-sheet.ts";
import { records } from "../records.ts";

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

/** The only sheet of the records. */
function sheetOf({ attestations }: Records): Stored<Attestation> {
  const [only] = attestations.values();
  if (!only) throw new Error("the test has no sheet");
  return only;
}
