import type { Check } from "../model/check.ts";
import { promotionToLift, type WrongPromotion, wrongPromotions } from "../model/conditional-promotion.ts";
import { placeOf } from "../model/place.ts";
import { formatDate } from "../text/dates.ts";
import { triesOf } from "./facts/sheets.ts";

/** Whoever had debts was promoted conditionally, and the condition is lifted once they are gone. */
export const conditionalPromotionFollowsDebts: Check = {
  id: "conditional-promotion-follows-debts",
  severity: "error",
  title: "С задолженностью на следующий курс переводят условно, без неё — нет",
  basis: ["273-ФЗ 58.8"],
  explanation:
    "Условно переводят и того, кто не прошёл аттестацию по уважительной причине. Разница в учебных планах — не задолженность. Когда долги ликвидированы, условие снимают приказом: событие promoted на тот же курс без conditional; об этом напоминает предупреждение.",
  example: {
    bad: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: promoted, studyYear: 2}]}
students/2024-0118: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: promoted, studyYear: 2, conditional: true}]}
attestations/2024-2025/ИС-24/2-ОП.04-exam: {semester: 2, date: 2025-06-20, results: {"2024-0117": 2, "2024-0118": 2}}
attestations/2025-2026/ИС-24/2-ОП.04-exam-2025-09-15: {semester: 2, date: 2025-09-15, attempt: retake, closed: {date: 2025-09-15, by: petrova-en, seal: "0"}, results: {"2024-0117": 3, "2024-0118": 3}}`,
    good: `students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: promoted, studyYear: 2, conditional: true}]}
students/2024-0118: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: promoted, studyYear: 2, conditional: true}, {date: 2025-10-01, kind: promoted, studyYear: 2}]}
attestations/2024-2025/ИС-24/2-ОП.04-exam: {semester: 2, date: 2025-06-20, results: {"2024-0117": 2, "2024-0118": 2}}
attestations/2025-2026/ИС-24/2-ОП.04-exam-2025-09-15: {semester: 2, date: 2025-09-15, attempt: retake, closed: {date: 2025-09-15, by: petrova-en, seal: "0"}, results: {"2024-0117": 2, "2024-0118": 3}}`,
  },
  *find(records) {
    for (const student of records.students.values()) {
      if (!student.events.some(({ kind }) => kind === "promoted")) continue;
      const tries = triesOf(records, student.id);
      for (const wrong of wrongPromotions(records, student, tries))
        yield {
          needs: "attestations/",
          place: placeOf(student, "events", student.events.indexOf(wrong.promotion)),
          ...related(wrong, student.id),
          message: text.unconditional(student.id, wrong),
          fix: text.mark,
        };
      const lifted = promotionToLift(records, student, tries, endOfTime);
      if (lifted)
        yield {
          severity: "warning",
          place: placeOf(student, "events", student.events.indexOf(lifted), "conditional"),
          message: text.nothingOwed(student.id, lifted.studyYear),
          fix: text.lift(student.id, lifted.studyYear),
        };
    }
  },
};

/** What stands in the records, whatever day it is: a check knows no clock. */
const endOfTime = "9999-12-31";

function related({ debts: [debt] }: WrongPromotion, student: string) {
  return debt ? { related: placeOf(debt.last.attestation, "results", student) } : {};
}

const text = {
  unconditional: (student: string, { promotion: { date, studyYear }, debts }: WrongPromotion) =>
    `Студент «${student}» переведён на ${studyYear}-й курс ${formatDate(date)} без условия, а тогда не сдал: ${debts.map(({ item, semester }) => `${item} (${semester}-й семестр)`).join(", ")}.`,
  mark: "Если в приказе сказано «условно», допишите conditional: true; если ведомость пересдачи не внесена, внесите её: kpgt attestation open",
  nothingOwed: (student: string, studyYear: number) =>
    `Студент «${student}» переведён на ${studyYear}-й курс условно, а задолженностей у него больше нет.`,
  lift: (student: string, studyYear: number) =>
    `Снять условие приказом: kpgt order apply <номер> --kind promoted --study-year ${studyYear} --students ${student}`,
};
