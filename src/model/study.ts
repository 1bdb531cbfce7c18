import type { Funding, IsoDate, PersonName, Student, StudentEvent } from "./kinds.ts";

/** A stretch of time in which a student studied in one group. `to` is the first day outside it. */
export interface Membership {
  readonly group: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly entered: StudentEvent;
  readonly left?: StudentEvent;
}

/** Академический отпуск: no attestation may be dated inside it. `to` is the first day after it. */
export interface Leave {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly until: IsoDate;
}

export type Status = "none" | "active" | "leave" | "left" | "graduated";

/** What the events of a student add up to. Status is derived, never stored (domain: 8.1). */
export interface Study {
  readonly memberships: readonly Membership[];
  readonly leaves: readonly Leave[];
  readonly status: Status;
  /** Events that cannot follow what was before them: their index in the record and the status they met. */
  readonly impossible: readonly { readonly index: number; readonly status: Status }[];
}

/** The statuses in which each event may happen. */
const possibleIn: Record<StudentEvent["kind"], readonly Status[]> = {
  enrolled: ["none", "left", "graduated"],
  "transferred-in": ["none", "left"],
  restored: ["left"],
  moved: ["active"],
  promoted: ["active"],
  leave: ["active"],
  "leave-extended": ["leave"],
  returned: ["leave"],
  "individual-plan": ["active"],
  "admitted-gia": ["active"],
  graduated: ["active"],
  "transferred-out": ["active", "leave"],
  expelled: ["active", "leave"],
  renamed: ["active", "leave"],
  funding: ["active", "leave"],
};

/** Folds a student's events, earliest first, into memberships, leaves and a status. */
export function studyOf(student: Pick<Student, "events">): Study {
  const memberships: Membership[] = [];
  const leaves: Leave[] = [];
  const impossible: { index: number; status: Status }[] = [];
  let status: Status = "none";

  const close = (event: StudentEvent) => {
    const last = memberships.at(-1);
    if (last && last.to === undefined) memberships[memberships.length - 1] = { ...last, to: event.date, left: event };
  };
  const endLeave = (date: IsoDate) => {
    const last = leaves.at(-1);
    if (last && last.to === undefined) leaves[leaves.length - 1] = { ...last, to: date };
  };
  const enter = (group: string, event: StudentEvent) => {
    close(event);
    memberships.push({ group, from: event.date, entered: event });
    status = "active";
  };

  for (const { event, index } of inOrder(student.events)) {
    if (!possibleIn[event.kind].includes(status)) {
      impossible.push({ index, status });
      continue;
    }
    switch (event.kind) {
      case "enrolled":
      case "transferred-in":
      case "restored":
      case "moved":
        enter(event.group, event);
        break;
      case "returned":
        endLeave(event.date);
        enter(event.group, event);
        break;
      case "leave":
        close(event);
        leaves.push({ from: event.date, until: event.until });
        status = "leave";
        break;
      case "leave-extended": {
        const last = leaves.at(-1);
        if (last) leaves[leaves.length - 1] = { ...last, until: event.until };
        break;
      }
      case "expelled":
      case "transferred-out":
        close(event);
        endLeave(event.date);
        status = "left";
        break;
      case "graduated":
        close(event);
        status = "graduated";
        break;
      case "promoted":
      case "individual-plan":
      case "admitted-gia":
      case "renamed":
      case "funding":
        break;
    }
  }
  return { memberships, leaves, status, impossible };
}

/** The events that no later order cancelled. */
export function eventsInForce({ events }: Pick<Student, "events">): StudentEvent[] {
  return events.filter(({ cancelled }) => cancelled === undefined);
}

/** Whether the promotion of a student to the next course is still conditional on a day: a later one lifts it. */
export function isConditionalOn(student: Pick<Student, "events">, date: IsoDate): boolean {
  const last = inOrder(student.events).findLast(({ event }) => event.kind === "promoted" && event.date <= date)?.event;
  return last?.kind === "promoted" && last.conditional === true;
}

/** The events in force by the day they take effect; those of one day in the order they are written. */
function inOrder(events: readonly StudentEvent[]) {
  return events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.cancelled === undefined)
    .sort((a, b) => compare(a.event.date, b.event.date) || a.index - b.index);
}

/** Whether a day lies in a stretch whose `to` is the first day outside it. */
export function includes(stretch: { readonly from: IsoDate; readonly to?: IsoDate }, date: IsoDate): boolean {
  return stretch.from <= date && (stretch.to === undefined || date < stretch.to);
}

/** The membership of a day, if the student studied on it. */
export function membershipOn(student: Pick<Student, "events">, date: IsoDate): Membership | undefined {
  return studyOf(student).memberships.findLast((membership) => includes(membership, date));
}

/** The name a student bore on a day: `name` is the one at enrolment, each `renamed` gives the next. */
export function nameOn(student: Pick<Student, "name" | "events">, date: IsoDate): PersonName {
  const renamed = inOrder(student.events).findLast(
    ({ event }) => event.kind === "renamed" && event.date <= date,
  )?.event;
  return renamed?.kind === "renamed" ? renamed.name : student.name;
}

/** Основа обучения on a day. */
export function fundingOn(student: Pick<Student, "events">, date: IsoDate): Funding | undefined {
  let funding: Funding | undefined;
  for (const { event } of inOrder(student.events))
    if (event.date <= date && "funding" in event && event.funding) funding = event.funding;
  return funding;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
