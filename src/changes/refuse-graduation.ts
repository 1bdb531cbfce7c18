import { type Debt, debtsOf } from "../model/debt.ts";
import type { Item, Student, StudentEvent } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { attempts } from "../model/standing.ts";
import { membershipOn } from "../model/study.ts";
import { finalGrades } from "../reports/student/final-grades.ts";
import { missingFinals } from "../reports/student/missing-finals.ts";
import { formName } from "../text/control-forms.ts";

type Graduation = Extract<StudentEvent, { readonly kind: "graduated" | "admitted-gia" }>;

/** What stands between a student and graduation, or admission to the state exams: debts, final grades that lack, honours undeserved. */
export function whyNotGraduated(records: Records, student: Stored<Student>, event: Graduation): string | undefined {
  const tries = attempts(records).filter((one) => one.student === student.id);
  const debts = debtsOf(records, event.date, tries).filter(({ kind }) => kind !== "difference");
  const group = records.groups.get(membershipOn(student, event.date)?.group ?? "");
  const missing = group ? missingFinals(records, student, group, tries, event.date) : [];
  const isHonours = event.kind === "graduated" && event.honours === true;
  const grades = group && isHonours ? finalGrades(records, student, group, tries, event.date) : [];
  const why = [
    ...(debts.length > 0 ? [text.debts(debts)] : []),
    ...(missing.length > 0 ? [text.missing(missing)] : []),
    ...(isHonours ? whyNoHonours(grades, records.college.rules?.honours ?? 75) : []),
  ];
  return why.length === 0 ? undefined : why.join("; ");
}

/** Honours need a share of fives and no threes; «зачтено» counts neither way. */
function whyNoHonours(grades: ReturnType<typeof finalGrades>, least: number): string[] {
  const marks = grades.flatMap(({ grade }) => (typeof grade === "number" ? [grade] : []));
  const threes = grades.filter(({ grade }) => grade === 3).map(({ item }) => item.id);
  if (threes.length > 0) return [text.threes(threes)];
  const share = (100 * marks.filter((grade) => grade === 5).length) / marks.length;
  return marks.length > 0 && share < least ? [text.share(Math.floor(share), least)] : [];
}

const text = {
  debts: (debts: readonly Debt[]) =>
    `не сдано: ${debts.map(({ item, form, semester }) => `${item} (${formName(form)}, ${semester}-й семестр)`).join(", ")}`,
  missing: (items: readonly Item[]) => `нет итоговой оценки: ${items.map(({ id }) => id).join(", ")}`,
  threes: (items: readonly string[]) => `для диплома с отличием мешают тройки: ${items.join(", ")}`,
  share: (share: number, least: number) => `для диплома с отличием нужно ${least} % пятёрок, а их ${share} %`,
};
