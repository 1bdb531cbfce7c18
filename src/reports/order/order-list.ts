import type { AcademicYear, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";

/** An order with whom it touches. */
export interface ListedOrder {
  readonly id: string;
  readonly number: string;
  readonly date: IsoDate;
  readonly title: string;
  /** Ids of the students of whom it tells an event, in byte order. */
  readonly students: readonly string[];
}

/** The orders, of one academic year when it is given, by date. */
export function orderList(records: Records, year?: AcademicYear): ListedOrder[] {
  const students = new Map<string, string[]>();
  for (const student of records.students.values())
    for (const order of new Set(student.events.flatMap((event) => event.order ?? [])))
      students.set(order, [...(students.get(order) ?? []), student.id]);
  return [...records.orders.values()]
    .filter(({ id }) => year === undefined || id.startsWith(`${year}/`))
    .map(({ id, number, date, title }) => ({ id, number, date, title, students: students.get(id) ?? [] }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}
