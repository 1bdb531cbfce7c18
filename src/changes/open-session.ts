import { academicYearOf } from "../model/academic-year.ts";
import type { Change, Edit } from "../model/change.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import { ownControlsWithoutSheet } from "../model/own-controls.ts";
import { isOfSession, plannedControls } from "../model/plan.ts";
import type { Records } from "../model/records.ts";
import { teachingOf } from "../model/roster.ts";
import { semesterPeriod } from "../model/semester.ts";
import { UserError } from "../model/user-error.ts";
import { createSheet, draftSheet, groupAndProgram, pathFor, type Subject, sittingOf } from "./draft-sheet.ts";
import { nextNumber } from "./number-sheet.ts";

/** A session to open, as a plan to carry out and to tell of. */
export interface SessionChange extends Change {
  readonly sheets: readonly Attestation[];
  /** Students who came after their sheet had been opened. */
  readonly late: readonly { readonly number: string; readonly students: readonly string[] }[];
  /** Items that the plan gives «другая форма контроля»: they need no sheet. */
  readonly unsheeted: readonly string[];
  /** Students of the group whom the teaching has in none of an item's subgroups. */
  readonly unplaced: readonly { readonly items: readonly string[]; readonly students: readonly string[] }[];
}

/**
 * Opens every sheet of a group's session from the plan, the teaching and the roster, a sheet for each subgroup where
 * there are some. What is open already stays as it is, so that a second call adds only what is missing.
 */
export function openSession(
  records: Records,
  request: { readonly group: string; readonly semester: number; readonly today: IsoDate },
): SessionChange {
  const { group, semester, today } = request;
  const { program } = groupAndProgram(records, group);
  const planned = plannedControls(program, semester);
  const controls = planned.filter(({ form }) => isOfSession(form));
  const unsheeted = planned.filter(({ form }) => form === "other").flatMap(({ items }) => items);
  const day = dayIn(records, group, semester, today);
  const own = ownControlsWithoutSheet(records, group, semester, day);
  if (controls.length === 0 && own.length === 0)
    throw new UserError(text.nothingPlanned(group, semester), text.seePlan(program.id));

  const common = { group, semester, attempt: "first" as const };
  const subjects = controls
    .map(({ items, form }) => ({ ...common, items: [...items], form }))
    .flatMap((base) => rostersOf(records, base).map((roster): Subject => ({ ...base, roster })));
  const slips = own.map(
    ({ item, form, students }): Subject => ({ ...common, items: [item], form, roster: { students: [...students] } }),
  );
  const drafts = [...subjects, ...slips].map((subject) => draftSheet(records, subject, { today }));
  if (drafts.every(({ students }) => students.length === 0)) throw new UserError(text.nobody(group), text.enrol(group));

  const sheets: Attestation[] = [];
  const edits: Edit[] = [];
  const late: { number: string; students: string[] }[] = [];
  for (const { sheet: draft, students, day } of drafts) {
    const isSlip = draft.roster !== "group" && "students" in draft.roster;
    const sitting = isSlip ? undefined : sittingOf(records, draft);
    if (sitting) {
      const missing = students.map(({ id }) => id).filter((id) => !isOnSheet(records, sitting, id));
      if (missing.length > 0 && !sitting.closed) late.push({ number: sitting.number, students: missing });
    } else if (students.length > 0) {
      const sheet = { ...draft, number: nextNumber(records, day, sheets.length) };
      sheets.push(sheet);
      edits.push(createSheet(pathFor(records, academicYearOf(day), sheet, day), sheet, students, day));
    }
  }
  const numbers = sheets.map(({ number }) => number);
  const unplaced = drafts.flatMap(({ sheet }) => unplacedIn(records, sheet, drafts, today));
  return { summary: text.opened(group, semester, numbers), edits, sheets, late, unplaced, unsheeted };
}

/** The day the session's sheets are opened for: today, within the semester. */
function dayIn(records: Records, groupId: string, semester: number, today: IsoDate): IsoDate {
  const group = records.groups.get(groupId);
  if (!group) return today;
  const { from, session } = semesterPeriod(records.college, group, semester);
  return today < from ? from : today > session.to ? session.to : today;
}

/** Asked once for each attestation with subgroups, at the sheet of the first of them. */
function unplacedIn(
  records: Records,
  sheet: Attestation,
  drafts: readonly { readonly sheet: Attestation }[],
  today: IsoDate,
) {
  const sisters = drafts.filter(
    (one) => one.sheet.form === sheet.form && one.sheet.items.join() === sheet.items.join(),
  );
  if (sheet.roster === "group" || sisters[0]?.sheet !== sheet) return [];
  const placed = sisters.flatMap((one) => Object.keys(one.sheet.results));
  const { students } = draftSheet(records, { ...sheet, roster: "group" }, { today });
  const unplaced = students.map(({ id }) => id).filter((id) => !placed.includes(id) && !isOnSheet(records, sheet, id));
  return unplaced.length === 0 ? [] : [{ items: sheet.items, students: unplaced }];
}

/** One roster for each subgroup that teaching names, otherwise the whole group. */
function rostersOf(
  records: Records,
  base: Pick<Attestation, "group" | "items" | "form" | "semester">,
): Attestation["roster"][] {
  const ids = new Set(teachingOf(records, base).flatMap(({ subgroup }) => (subgroup ? [subgroup.id] : [])));
  return ids.size === 0 ? ["group"] : [...ids].sort().map((subgroup) => ({ subgroup }));
}

/** Whether a student is on the sheet, or on a slip or second day of the same attestation. */
function isOnSheet(records: Records, sitting: Attestation, student: string): boolean {
  return [...records.attestations.values()].some(
    (sheet) =>
      !sheet.annulled &&
      sheet.form === sitting.form &&
      sheet.semester === sitting.semester &&
      sheet.items.some((item) => sitting.items.includes(item)) &&
      Object.hasOwn(sheet.results, student),
  );
}

const text = {
  opened: (group: string, semester: number, numbers: readonly string[]) =>
    numbers.length === 0
      ? `Сессия ${group}, ${semester}-й семестр: все ведомости уже открыты`
      : `Открыта сессия ${group}, ${semester}-й семестр: ${numbers.length === 1 ? "ведомость" : "ведомости"} № ${text.range(numbers)}`,
  /** «17–29», or the numbers one by one when they are few. */
  range: (numbers: readonly string[]) => (numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", ")),
  nothingPlanned: (group: string, semester: number) =>
    `У группы ${group} в ${semester}-м семестре планом не предусмотрено ни экзаменов, ни зачётов.`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  nobody: (group: string) => `В группе ${group} нет студентов, ведомости открывать не на кого.`,
  enrol: (group: string) =>
    `Зачислить: kpgt student import <файл.csv> --group ${group} --order <номер> --order-date <дата> --from <дата>`,
};
