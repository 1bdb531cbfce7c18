import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** A copy of every diploma, certificate and letter of thanks lies in the student's personal file. */
export const awardHasCopyInFile: Check = {
  id: "award-has-copy-in-file",
  severity: "warning",
  title: "Копия грамоты или диплома лежит в личном деле",
  basis: ["kpgt-2026 3.4"],
  explanation:
    "Оригинал диплома, грамоты или благодарственного письма остаётся у студента, копия хранится в личном деле; запись называет её лист. Подарка, стипендии и объявленной благодарности это не касается: у них нет листа с печатью.",
  example: {
    bad: `students/2024-0117: {awards: [{date: 2025-05-20, kind: certificate-of-merit, for: за олимпиаду, petition: {by: petrova-en, date: 2025-05-15}}]}`,
    good: `students/2024-0117: {awards: [{date: 2025-05-20, kind: certificate-of-merit, for: за олимпиаду, petition: {by: petrova-en, date: 2025-05-15}, copyInFile: {sheet: 12}}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const [i, award] of (student.awards ?? []).entries())
        if (onPaper.test(award.kind) && !award.copyInFile)
          yield {
            place: placeOf(student, "awards", i),
            message: text.without(student.id, award.date),
            fix: text.add,
          };
  },
};

/** The kinds that are handed over as a sheet of paper, in the words of records and of a college. */
const onPaper = /certificate|diploma|letter|грамот|диплом|письм/i;

const text = {
  without: (student: string, day: string) =>
    `Нет отметки о копии в личном деле: награда от ${formatDate(day)}, студент «${student}».`,
  add: "Подшейте копию и впишите лист дела: copyInFile: {sheet: 12}",
};
