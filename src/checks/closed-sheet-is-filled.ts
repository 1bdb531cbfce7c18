import type { Check } from "../model/check.ts";
import type { Result } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";
import { includes } from "../model/study.ts";
import { dayOf } from "./facts/days.ts";
import { type Block, blocks } from "./facts/sheets.ts";
import { studies } from "./facts/studies.ts";

/** A closed sheet has a grade or an outcome for everyone who still studied on its day. */
export const closedSheetIsFilled: Check = {
  id: "closed-sheet-is-filled",
  severity: "error",
  title: "В закрытой ведомости у каждого есть оценка или отметка",
  basis: ["kpgt-2026 2.11", "zhhst 2.2"],
  explanation:
    "Подписанная ведомость не содержит пустых строк: кто не пришёл, у того стоит н/я. Пустой остаётся только строка того, кто к этому дню уже не учился в группе.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": {grade: null, outcome: null}}}
students/2024-0117: {}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": {grade: null, outcome: absent}}}
students/2024-0117: {}`,
  },
  *find(records) {
    for (const block of blocks(records)) {
      const { sheet, student, result } = block;
      if (sheet.closed && !isFilled(result) && stillStudied(records, block))
        yield {
          place: placeOf(sheet, "results", student, result.grades ? "grades" : "grade"),
          message: text.blank(sheet.number, student),
          fix: text.correct(sheet.number, student),
        };
    }
  },
};

function isFilled(result: Result): boolean {
  if (result.outcome) return true;
  return result.grades ? Object.values(result.grades).every((grade) => grade !== null) : result.grade != null;
}

function stillStudied(records: Records, { sheet, student, result }: Block): boolean {
  const day = dayOf(sheet, result) ?? sheet.closed?.date ?? "";
  return (
    studies(records)
      .get(student)
      ?.memberships.some((one) => includes(one, day)) ?? false
  );
}

const text = {
  blank: (number: string, student: string) =>
    `Ведомость № ${number} закрыта, а у студента «${student}» нет ни оценки, ни отметки.`,
  correct: (number: string, student: string) =>
    `Внести исправление с основанием: kpgt grade correct ${number} ${student} <оценка> --basis "…" --permitted <кто разрешил>`,
};
