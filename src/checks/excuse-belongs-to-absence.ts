import type { Check } from "../model/check.ts";
import type { Result } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { blocks } from "./facts/sheets.ts";

/** A certificate excuses an absence, nothing else. */
export const excuseBelongsToAbsence: Check = {
  id: "excuse-belongs-to-absence",
  severity: "error",
  title: "Уважительная причина записана у неявки",
  basis: ["273-ФЗ 58.2"],
  explanation:
    "Неявка по уважительной причине — не задолженность. Справка, принесённая позже, записывается в excused рядом с неявкой; у того, кто сдавал, извинять нечего. Дата справки не раньше дня аттестации не обязательна: бывает справка, выданная заранее.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": {grade: 2, excused: {date: 2025-12-28, basis: {kind: справка, date: 2025-12-27}}}}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": {grade: null, outcome: absent, excused: {date: 2025-12-28, basis: {kind: справка, date: 2025-12-27}}}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      if (result.excused && !wasAbsent(result))
        yield {
          place: placeOf(sheet, "results", student, "excused"),
          message: text.notAbsent(student),
          fix: text.mend,
        };
  },
};

/** An absence that was excused and then corrected into a grade is excused still, as of its days. */
function wasAbsent({ outcome, corrections = [] }: Result): boolean {
  return [outcome, ...corrections.map(({ was }) => was.outcome)].some((one) => one === "absent" || one === "excused");
}

const text = {
  notAbsent: (student: string) => `У студента «${student}» записана уважительная причина, а неявки нет.`,
  mend: "Уберите excused или, если студент не явился, замените оценку на н/я.",
};
