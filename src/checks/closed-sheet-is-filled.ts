import type { Check } from "../model/check.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records, Stored } from "../model/records.ts";
import { isFilled } from "../model/standing.ts";
import { isComplete, isExpected } from "../reports/attestation/attestation-state.ts";
import { attemptsAt, blocks } from "./facts/sheets.ts";

/** A closed sheet has a grade or an outcome for everyone who still studied on its day. */
export const closedSheetIsFilled: Check = {
  id: "closed-sheet-is-filled",
  severity: "error",
  title: "В закрытой ведомости у каждого есть оценка или отметка",
  basis: ["kpgt-2026 2.11", "zhhst 2.2"],
  explanation:
    "Подписанная ведомость не содержит пустых строк: кто не пришёл, у того стоит н/я. Пустой остаётся только строка того, кто к этому дню уже не учился в группе или сдавал в другой день.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": {grade: null, outcome: null}}}
students/2024-0117: {}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": {grade: null, outcome: absent}}}
students/2024-0117: {}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      if (sheet.closed && !isComplete(sheet, result) && isAwaited(records, sheet, student))
        yield {
          place: placeOf(sheet, "results", student, result.grades ? "grades" : "grade"),
          message: text.blank(sheet.number, student),
          fix: text.correct(sheet.number, student),
        };
  },
};

/** Whoever sat on another sheet of the same attestation, such as a second day's, has the result there. */
function isAwaited(records: Records, sheet: Stored<Attestation>, student: string): boolean {
  const elsewhere = sheet.items
    .flatMap((item) => attemptsAt(records, student, item, sheet.form, sheet.semester))
    .some((one) => one.attestation.file !== sheet.file && one.attempt === sheet.attempt && isFilled(one));
  return !elsewhere && isExpected(records, sheet, student);
}

const text = {
  blank: (number: string, student: string) =>
    `Ведомость № ${number} закрыта, а у студента «${student}» нет ни оценки, ни отметки.`,
  correct: (number: string, student: string) =>
    `Внести исправление с основанием: kpgt grade correct ${number} ${student} <оценка> --basis "…" --permitted <кто разрешил>`,
};
