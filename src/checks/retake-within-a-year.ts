import type { Check } from "../model/check.ts";
import { deadlineOf, suspensionsOf } from "../model/deadline.ts";
import { isDebt } from "../model/grade.ts";
import type { IsoDate } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";
import { pathToDay } from "./facts/days.ts";
import { repeatedAttempts } from "./facts/sheets.ts";

/** A debt is retaken within a year of arising; academic leaves and illnesses do not count. */
export const retakeWithinAYear: Check = {
  id: "retake-within-a-year",
  severity: "warning",
  title: "Пересдача — не позже года после задолженности",
  basis: ["273-ФЗ 58.5"],
  explanation:
    "Год считается со дня, когда возникла задолженность; дни академического отпуска в него не входят. Болезнь тоже не входит, но в папке о ней есть только справки, оправдавшие неявку, поэтому это предупреждение.",
  example: {
    bad: `students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2026-2027/ИС-24/3-ОП.04-exam: {date: 2027-02-01, attempt: retake, results: {"2024-0117": 3}}`,
    good: `students/2024-0117: {}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {date: 2025-12-24, results: {"2024-0117": 2}}
attestations/2026-2027/ИС-24/3-ОП.04-exam: {date: 2026-11-01, attempt: retake, results: {"2024-0117": 3}}`,
  },
  *find(records) {
    for (const tries of repeatedAttempts(records)) {
      const debt = tries.find(({ grade, outcome, date }) => date !== undefined && isDebt(grade, outcome));
      if (debt?.date === undefined) continue;
      for (const one of tries) {
        if (one.date === undefined || (one.attempt !== "retake" && one.attempt !== "commission")) continue;
        const student = records.students.get(one.student);
        if (student && one.date > deadlineOf(debt.date, suspensionsOf(student, tries, one.date)))
          yield {
            place: placeOf(one.attestation, ...pathToDay(one.student, one.result)),
            related: placeOf(debt.attestation, "results", debt.student),
            message: text.late(one.student, one.item, debt.date, one.date),
            fix: text.check,
          };
      }
    }
  },
};

const text = {
  late: (student: string, item: string, debt: IsoDate, day: IsoDate) =>
    `Студент «${student}» пересдаёт ${item} ${formatDate(day)}, больше чем через год после ${formatDate(debt)}.`,
  check: "Если студент болел, ничего делать не нужно; иначе сверьте даты.",
};
