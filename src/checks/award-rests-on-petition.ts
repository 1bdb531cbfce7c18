import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";

/** An award of the college rests on somebody's petition. */
export const awardRestsOnPetition: Check = {
  id: "award-rests-on-petition",
  severity: "warning",
  title: "Поощрение основано на ходатайстве",
  basis: ["kpgt-2026 3.2"],
  explanation:
    "Поощрения техникума применяются по ходатайству заместителя директора, преподавателя или куратора: кто и когда ходатайствовал, видно из записи. Награды других организаций (level не college) ходатайства не требуют.",
  example: {
    bad: `students/2024-0117: {awards: [{date: 2025-05-20, kind: благодарность, level: college, for: за волонтёрство}]}`,
    good: `students/2024-0117: {awards: [{date: 2025-05-20, kind: благодарность, level: college, for: за волонтёрство, petition: {by: petrova-en, date: 2025-05-15}}]}`,
  },
  *find(records) {
    for (const student of records.students.values())
      for (const [i, award] of (student.awards ?? []).entries())
        if (!award.petition && (award.level ?? "college") === "college")
          yield {
            place: placeOf(student, "awards", i),
            message: text.without(student.id, award.date),
            fix: text.add,
          };
  },
};

const text = {
  without: (student: string, day: string) =>
    `У поощрения от ${formatDate(day)} студента «${student}» не названо ходатайство.`,
  add: "Впишите, кто и когда ходатайствовал: petition: {by: <код>, date: ГГГГ-ММ-ДД}",
};
