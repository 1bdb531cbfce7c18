import type { Check } from "../model/check.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";

/** Every order that a record names has a record of its own. */
export const namedOrderExists: Check = {
  id: "named-order-exists",
  severity: "error",
  title: "Каждый названный приказ есть в папке orders",
  basis: [],
  explanation:
    "Приказ называют по учебному году и номеру: 2023-2024/112-к. Один приказ может касаться многих студентов; его дата и название записаны один раз.",
  example: {
    bad: `students/2024-0117: {awards: [{date: 2025-05-20, kind: благодарность, for: за волонтёрство, petition: {by: petrova-en, date: 2025-05-15}, order: 2024-2025/64-уч}]}`,
    good: `staff: {petrova-en: {}}
orders/2024-2025/64-уч: {}
students/2024-0117: {awards: [{date: 2025-05-20, kind: благодарность, for: за волонтёрство, petition: {by: petrova-en, date: 2025-05-15}, order: 2024-2025/64-уч}]}`,
  },
  *find(records) {
    for (const [order, place] of mentions(records))
      if (order !== undefined && !records.orders.has(order))
        yield { needs: `orders/${order}.yaml`, place, message: text.unknown(order), fix: text.add };
  },
};

function* mentions(records: Records): Iterable<[order: string | undefined, place: Place]> {
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

const text = {
  unknown: (order: string) => `Приказа «${order}» нет в папке orders.`,
  add: "Проверьте номер и учебный год: kpgt order list; или добавьте приказ: kpgt order add",
};
