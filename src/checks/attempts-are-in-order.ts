import type { Check } from "../model/check.ts";
import type { Attempt } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Attempted } from "../model/standing.ts";
import { attemptName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { pathToDay } from "./facts/days.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** A first attempt comes before a retake, a retake before the commission. */
export const attemptsAreInOrder: Check = {
  id: "attempts-are-in-order",
  severity: "error",
  title: "Сдачи идут по порядку: первая, пересдача, комиссия",
  basis: ["273-ФЗ 58.5", "273-ФЗ 58.6"],
  explanation:
    "Пересдача не бывает раньше первой сдачи, комиссия — раньше пересдачи. Обычно причина в описке в дате или в слове attempt.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2: {date: 2025-11-15, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2: {date: 2026-01-15, attempt: retake, roster: {students: ["2024-0117"]}, results: {"2024-0117": 4}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records))
      for (const [i, later] of tries.entries()) {
        const before = tries.slice(0, i).find((one) => comesAfter(one, later));
        if (before?.date !== undefined && later.date !== undefined)
          yield {
            place: placeOf(before.attestation, ...pathToDay(before.student, before.result)),
            related: placeOf(later.attestation, ...pathToDay(later.student, later.result)),
            message: text.early(before, before.date, later, later.date),
            fix: text.compare,
          };
      }
  },
};

/** An improvement may come whenever there is something to improve. */
function comesAfter(one: Attempted, other: Attempted): boolean {
  return other.attempt !== "improvement" && order.indexOf(one.attempt) > order.indexOf(other.attempt);
}

const order: readonly Attempt[] = ["first", "retake", "commission"];

const text = {
  early: ({ student, item, attempt }: Attempted, day: string, later: Attempted, laterDay: string) =>
    `У студента «${student}» по ${item} ${attemptName(attempt)} ${formatDate(day)} раньше, чем ${attemptName(later.attempt)} ${formatDate(laterDay)}.`,
  compare: "Сверьте даты и виды сдач с бумажными ведомостями.",
};
