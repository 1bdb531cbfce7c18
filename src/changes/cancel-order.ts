import type { Edit } from "../model/change.ts";
import type { Order, Student, StudentEvent } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";
import { eventName } from "../text/event-names.ts";
import { plural } from "../text/plural.ts";
import type { OrderChange } from "./apply-order.ts";
import { refuseClosedYears } from "./refuse-closed-years.ts";
import { type OrderRequest, registerOrder } from "./register-order.ts";

/** An order that undoes another, of everybody it concerned or of some. */
export interface Cancellation {
  readonly cancelled: Stored<Order>;
  readonly by: OrderRequest;
  /** Ids; all whom the cancelled order concerned when it is left out. */
  readonly students?: readonly string[] | undefined;
}

/** Marks the events of an order as cancelled by another. They stay where they are written and count no more. */
export function cancelOrder(records: Records, { cancelled, by, students }: Cancellation): OrderChange {
  const order = registerOrder(records, students ? by : { ...by, cancels: cancelled.id });
  const concerned = [...records.students.values()].filter(
    ({ id, events }) => events.some((event) => event.order === cancelled.id) && (students?.includes(id) ?? true),
  );
  if (concerned.length === 0) throw new UserError(text.nobody(cancelled.number), text.see(cancelled.number));
  const after = new Map(records.students);
  const edits: Edit[] = [];
  for (const student of concerned) {
    const events = student.events.map((event) => withoutForce(event, cancelled.id, order.id));
    refuseWhatFollows(student, events, cancelled.number);
    for (const [i, event] of events.entries())
      if (event !== student.events[i])
        edits.push({ insert: { file: student.file, path: ["events", i] }, key: "cancelled", value: order.id });
    after.set(student.id, { ...student, events });
  }
  const n = new Set(edits.flatMap((edit) => ("insert" in edit ? edit.insert.file : []))).size;
  const undone = { ...records, students: after, orders: new Map(records.orders).set(order.id, order.record) };
  const days = concerned.flatMap(({ events }) =>
    events.flatMap((one) => (one.order === cancelled.id ? [one.date] : [])),
  );
  if (n > 0) refuseClosedYears(records, undone, days.sort()[0] ?? by.date);
  return {
    summary: n > 0 ? text.done(cancelled, by, n) : text.already(cancelled),
    edits: n > 0 ? [...order.edits, ...edits] : [],
    order: order.id,
    after: undone,
  };
}

function withoutForce(event: StudentEvent, order: string, by: string): StudentEvent {
  return event.order === order && event.cancelled === undefined ? { ...event, cancelled: by } : event;
}

/** What came after must be possible without what is cancelled: a restoration without the expulsion is not. */
function refuseWhatFollows(student: Stored<Student>, events: StudentEvent[], number: string): void {
  const known = new Set(studyOf(student).impossible.map(({ index }) => index));
  const broken = studyOf({ events }).impossible.find(({ index }) => !known.has(index));
  const later = broken && events[broken.index];
  if (later) throw new UserError(text.needed(student.id, number, later), text.cancelLater(student.id));
}

const text = {
  done: ({ number, date }: Order, by: OrderRequest, n: number) =>
    `Приказ № ${number} от ${formatDate(date)} отменён приказом № ${by.number} от ${formatDate(by.date)}, ${plural(n, "студент", "студента", "студентов")}`,
  already: ({ number }: Order) => `Приказ № ${number} уже отменён`,
  nobody: (number: string) => `Приказ № ${number} никого из названных не касается, отменять нечего.`,
  see: (number: string) => `Кого он касается: kpgt order show ${number}`,
  needed: (student: string, number: string, { kind, date }: StudentEvent) =>
    `Приказ № ${number} отменить нельзя: у студента ${student} на нём держится ${eventName(kind)} с ${formatDate(date)}.`,
  cancelLater: (student: string) => `Сначала отмените то, что было позже. История: kpgt student show ${student}`,
};
