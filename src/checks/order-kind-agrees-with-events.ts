import type { Check } from "../model/check.ts";
import { grouped } from "../model/grouped.ts";
import type { Order } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { formatDate } from "../text/dates.ts";
import { type EventKind, eventName, isEventKind } from "../text/event-names.ts";

/**
 * Of what an order is about something happens by it. One order may do several things, and from days before its own or
 * after; but where nothing of its kind rests on it, and other things do, it is another order.
 */
export const orderKindAgreesWithEvents: Check = {
  id: "order-kind-agrees-with-events",
  severity: "error",
  title: "По приказу происходит то, о чём он",
  basis: ["273-ФЗ 28.3.11"],
  explanation:
    "kpgt order apply записывает в приказ его вид. В одном приказе может быть несколько пунктов, но если ни одного события этого вида на нём не держится, а другие держатся, под номером стоит не тот приказ: например, два приказа получили один номер.",
  example: {
    bad: `orders/2024-2025/123-к: {date: 2025-06-05, title: О смене основы обучения, kind: funding}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-03, kind: expelled, ground: x, order: 2024-2025/123-к}]}`,
    good: `orders/2024-2025/123-к: {date: 2025-06-05, title: О движении контингента, kind: funding}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-03, kind: expelled, ground: x, order: 2024-2025/123-к}]}
students/2024-0118: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-01, kind: funding, funding: contract, order: 2024-2025/123-к}]}`,
  },
  *find(records) {
    const told = [...records.students.values()].flatMap((student) =>
      student.events.map((event, i) => ({ event, place: placeOf(student, "events", i, "order") })),
    );
    for (const [id, events] of grouped(told, ({ event }) => event.order)) {
      const order = id === undefined ? undefined : records.orders.get(id);
      const [first] = events;
      if (!order || !first || !isEventKind(order.kind)) continue;
      if (events.some(({ event }) => event.kind === order.kind)) continue;
      yield {
        place: first.place,
        related: placeOf(order, "kind"),
        message: text.another(order, order.kind, first.event.kind),
        fix: text.compare(order),
      };
    }
  },
};

const text = {
  another: ({ number, date, title }: Stored<Order>, kind: EventKind, told: EventKind) =>
    `Приказ № ${number} от ${formatDate(date)} «${title}» — ${eventName(kind)}, а записано по нему другое: ${eventName(told)}.`,
  compare: ({ number, file }: Stored<Order>) =>
    `Сверьте с бумагой: kpgt order show ${number}. Если неверно записан вид приказа, исправьте его в ${file}. Если это два приказа под одним номером, дайте этому его номер: kpgt order renumber ${number} <верный номер> — и запишите второй: kpgt order add, kpgt order apply`,
};
