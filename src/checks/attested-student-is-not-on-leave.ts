import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { includes } from "../model/study.ts";
import { formatDate } from "../text/dates.ts";
import { dayOf } from "./facts/days.ts";
import { blocks } from "./facts/sheets.ts";
import { studies } from "./facts/studies.ts";

/** Nobody is attested during an academic leave. */
export const attestedStudentIsNotOnLeave: Check = {
  id: "attested-student-is-not-on-leave",
  severity: "error",
  title: "Во время академического отпуска аттестаций нет",
  basis: ["455 6", "273-ФЗ 58.5"],
  explanation:
    "Студент в академическом отпуске не допускается к обучению, и дни отпуска не входят в срок ликвидации задолженности. Пустая строка в ведомости, выданной до отпуска, остаётся.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-01, kind: leave, until: 2026-11-30}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": absent}}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-12-25, kind: leave, until: 2026-11-30}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, results: {"2024-0117": absent}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      const day = dayOf(sheet, result);
      if (day === undefined || (result.grade == null && result.grades === undefined && result.outcome == null))
        continue;
      const leave = studies(records)
        .get(student)
        ?.leaves.find((one) => includes(one, day));
      if (leave)
        yield {
          place: placeOf(sheet, "results", student),
          message: text.onLeave(student, leave.from, day),
          fix: text.check(student),
        };
    }
  },
};

const text = {
  onLeave: (student: string, from: string, day: string) =>
    `Студент «${student}» с ${formatDate(from)} в академическом отпуске, а результат датирован ${formatDate(day)}.`,
  check: (student: string) =>
    `Оставьте строку пустой или, если студент уже вышел из отпуска, внесите приказ о выходе: kpgt student show ${student}`,
};
