import { grouped } from "../../model/grouped.ts";
import type { Student, StudentEvent } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterRoster } from "../../model/roster.ts";
import { semesterOn, semesterPeriod } from "../../model/semester.ts";
import { type Membership, membershipOn, studyOf } from "../../model/study.ts";
import {
  fatesAfterEntering,
  fatesAfterLeaving,
  fatesAfterRenaming,
  fatesUnderOwnPlan,
  type SheetFate,
} from "../attestation/sheet-fates.ts";
import { rosterNote } from "../sheet/semester-rows.ts";

/** Which sheets and summaries an order concerns, and how (domain: 8.2). */
export interface OrderEffects {
  readonly sheets: readonly (SheetFate & { readonly students: readonly string[] })[];
  readonly summaries: readonly SummaryEffect[];
  /** What kinds of events the order tells of. */
  readonly kinds: readonly StudentEvent["kind"][];
}

/** What a semester summary shows of students from now on. Those of the past stay as they are. */
export interface SummaryEffect {
  readonly group: string;
  readonly semester: number;
  /** `counted` in the percentages, shown and not (`left`), or not there at all (`absent`). */
  readonly row: "counted" | "left" | "absent";
  /** The note in the row. */
  readonly note: string;
  readonly students: readonly string[];
}

/** What the events that rest on an order make of sheets and summaries; the records have the events already. */
export function orderEffects(records: Records, order: string): OrderEffects {
  const happened = [...records.students.values()].flatMap((student) =>
    student.events
      .filter((event) => (event.order === order && !event.cancelled) || event.cancelled === order)
      .map((event) => ({ student, event })),
  );
  const sheets = happened.flatMap(({ student, event }) =>
    fatesOf(records, student, event).map((fate) => ({ ...fate, student: student.id })),
  );
  const summaries = happened.flatMap(({ student, event }) =>
    summariesOf(records, student, event).map((summary) => ({ ...summary, student: student.id })),
  );
  return {
    sheets: together(sheets).sort(bySheet),
    summaries: together(summaries),
    kinds: [...new Set(happened.filter(({ event }) => !event.cancelled).map(({ event }) => event.kind))],
  };
}

function fatesOf(records: Records, student: Stored<Student>, event: StudentEvent): SheetFate[] {
  if (event.kind === "renamed" && !event.cancelled) return fatesAfterRenaming(records, student, event);
  if (event.kind === "individual-plan" && !event.cancelled) return fatesUnderOwnPlan(records, student, event);
  const { old, next } = memberships(student, event);
  return [
    ...(old ? fatesAfterLeaving(records, student, old, event) : []),
    ...(next ? fatesAfterEntering(records, student, next, event) : []),
  ];
}

/** The group that an event takes a student out of, and the one that it brings the student into; when cancelled, the other way round. */
function memberships(student: Student, event: StudentEvent) {
  if (event.cancelled !== undefined) {
    const old = "group" in event ? { group: event.group } : undefined;
    return { old, next: leaving.includes(event.kind) ? membershipOn(student, event.date) : undefined };
  }
  const all = studyOf(student).memberships;
  return { old: all.find(({ left }) => left === event), next: all.find(({ entered }) => entered === event) };
}

/** The events that take a student out of a group. */
const leaving: readonly StudentEvent["kind"][] = ["moved", "leave", "expelled", "transferred-out", "graduated"];

type OneSummary = Omit<SummaryEffect, "students">;

/** A row changes when somebody comes or goes within a semester, or studies by a plan of their own. */
function summariesOf(records: Records, student: Stored<Student>, event: StudentEvent): OneSummary[] {
  const { old, next } = memberships(student, event);
  const current = event.kind === "individual-plan" ? membershipOn(student, event.date) : undefined;
  return [old, next, current]
    .flatMap((membership) => (membership ? (summaryOf(records, student, membership, event) ?? []) : []))
    .filter(({ row, note }) => row !== "counted" || note !== "");
}

function summaryOf(
  records: Records,
  student: Stored<Student>,
  { group: id }: Pick<Membership, "group">,
  { date }: StudentEvent,
): OneSummary | undefined {
  const group = records.groups.get(id);
  const semester = group && semesterOn(group, date);
  if (!group || semester === undefined) return undefined;
  const entry = semesterRoster(records, id, semester).find((one) => one.student.id === student.id);
  if (!entry) return { group: id, semester, row: "absent", note: "" };
  const period = semesterPeriod(records.college, group, semester);
  const note = rosterNote(records, period, period.to, entry);
  return { group: id, semester, row: entry.counted ? "counted" : "left", note };
}

/** The same for several students is said once. */
function together<Effect extends { readonly student: string }>(effects: readonly Effect[]) {
  const same = grouped(effects, ({ student: _, ...effect }) => JSON.stringify(effect));
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { student, ...effect } = first;
    return [{ ...effect, students: [student, ...others.map((one) => one.student)] }];
  });
}

/** Sheets by number, and those that are not opened yet after them. */
function bySheet(a: SheetFate, b: SheetFate): number {
  if (a.number === undefined || b.number === undefined)
    return Number(a.number === undefined) - Number(b.number === undefined);
  return numbers.compare(a.number, b.number);
}

const numbers = new Intl.Collator("ru", { numeric: true });
