import { type Place, placeOf } from "./place.ts";
import type { Records } from "./records.ts";

/** Where records name orders: in events, awards, commissions, themes and orders that cancel others. */
export function* orderMentions(records: Records): Iterable<readonly [order: string | undefined, place: Place]> {
  for (const order of records.orders.values()) yield [order.cancels, placeOf(order, "cancels")];
  for (const student of records.students.values()) {
    for (const [i, { order, cancelled }] of student.events.entries()) {
      yield [order, placeOf(student, "events", i, "order")];
      yield [cancelled, placeOf(student, "events", i, "cancelled")];
    }
    for (const [i, { order }] of (student.awards ?? []).entries())
      yield [order, placeOf(student, "awards", i, "order")];
  }
  for (const file of records.teaching)
    for (const [i, { commission }] of file.lines.entries())
      yield [commission?.order, placeOf(file, i, "commission", "order")];
  for (const sheet of records.attestations.values()) {
    yield [sheet.commission?.order, placeOf(sheet, "commission", "order")];
    yield [sheet.themesOrder, placeOf(sheet, "themesOrder")];
  }
}
