import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import { placeOf } from "../model/place.ts";

/** Only a positive result is credited. */
export const creditedGradeIsPositive: Check = {
  id: "credited-grade-is-positive",
  severity: "error",
  title: "Перезачитывается только положительный результат",
  basis: ["kpgt-2026 2.8", "zhhst 2.4"],
  explanation:
    "Перезачёт закрывает строку плана без аттестации в колледже, и оценка идёт в зачётную книжку и в приложение к диплому, где стоят только положительные.",
  example: {
    bad: `students/2024-0117: {credited: [{item: ОП.01, grade: 2, from: Колледж связи, protocol: {number: "3", date: 2025-10-01}}]}`,
    good: `students/2024-0117: {credited: [{item: ОП.01, grade: 4, from: Колледж связи, protocol: {number: "3", date: 2025-10-01}}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const [i, { item, grade }] of (student.credited ?? []).entries())
        if (!isPositive(grade))
          yield {
            place: placeOf(student, "credited", i, "grade"),
            message: text.negative(student.id, item, String(grade)),
            fix: text.mend,
          };
  },
};

const text = {
  negative: (student: string, item: string, grade: string) =>
    `Студенту «${student}» перезачтена строка ${item} с оценкой «${grade}».`,
  mend: "Сверьте оценку с протоколом; неудовлетворительный результат не перезачитывают.",
};
