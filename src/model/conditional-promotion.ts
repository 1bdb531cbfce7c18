import type { Promotion } from "./course-promotion.ts";
import { type Debt, debtsOf } from "./debt.ts";
import { isDebt } from "./grade.ts";
import type { IsoDate, Student } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";
import type { Attempted } from "./standing.ts";
import { eventsInForce, isConditionalOn, studyOf } from "./study.ts";

/** A promotion that should have been conditional, with what the student owed on its day (273-ФЗ, article 58 part 8). */
export interface WrongPromotion {
  readonly promotion: Promotion;
  readonly debts: readonly Debt[];
}

/** The promotions without a condition of a student who had debts, or was to be attested still after an excused absence. */
export function wrongPromotions(
  records: Records,
  student: Stored<Student>,
  tries: readonly Attempted[],
): WrongPromotion[] {
  if (!tries.some(({ grade, outcome }) => isDebt(grade, outcome) || outcome === "excused")) return [];
  return eventsInForce(student).flatMap((event) => {
    if (event.kind !== "promoted" || event.conditional) return [];
    const debts = owedBefore(records, tries, event.date);
    return debts.length === 0 ? [] : [{ promotion: event, debts }];
  });
}

/** The conditional promotion still in force of a student who owes nothing more: its condition is to be lifted by an order. */
export function promotionToLift(
  records: Records,
  student: Stored<Student>,
  tries: readonly Attempted[],
  today: IsoDate,
): Promotion | undefined {
  if (studyOf(student).status !== "active" || !isConditionalOn(student, today)) return undefined;
  const promotion = eventsInForce(student)
    .filter((event): event is Promotion => event.kind === "promoted" && event.date <= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .at(-1);
  // A debt that the records do not know of, of before they began, is not theirs to declare closed.
  if (!promotion || owedBefore(records, tries, promotion.date).length === 0) return undefined;
  const owed = debtsOf(records, today, tries).filter(({ since }) => since < promotion.date);
  return owed.some(counts) ? undefined : promotion;
}

function owedBefore(records: Records, tries: readonly Attempted[], day: IsoDate): Debt[] {
  return debtsOf(records, day, tries).filter((debt) => counts(debt) && debt.since < day);
}

/** The difference between plans is no debt. */
function counts({ kind }: Debt): boolean {
  return kind !== "difference";
}
