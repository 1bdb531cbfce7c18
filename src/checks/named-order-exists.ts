import type { Check } from "../model/check.ts";
import { orderMentions } from "../model/order-mentions.ts";

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
    for (const [order, place] of orderMentions(records))
      if (order !== undefined && !records.orders.has(order))
        yield { needs: `orders/${order}.yaml`, place, message: text.unknown(order), fix: text.add };
  },
};

const text = {
  unknown: (order: string) => `Приказа «${order}» нет в папке orders.`,
  add: "Проверьте номер и учебный год: kpgt order list; или добавьте приказ: kpgt order add",
};
