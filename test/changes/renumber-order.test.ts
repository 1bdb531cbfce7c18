import { expect, test } from "vitest";
import { renumberOrder } from "../../src/changes/renumber-order.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

function renumber(more: string, number = "124-к") {
  const all = records`
orders/2024-2025/123-к: {number: 123-к, date: 2025-06-03, title: Об отчислении}
${more}
`;
  const order = all.orders.get("2024-2025/123-к");
  if (!order) throw new Error("an order was written");
  return renumberOrder(all, order, number);
}

test("an order gets its right number wherever it is named", () => {
  const { summary, edits } = renumber(`
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-06-03, kind: expelled, ground: x, order: 2024-2025/123-к}]}
students/2024-0118: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/9-к, cancelled: 2024-2025/123-к}]}
orders/2024-2025/130-к: {number: 130-к, date: 2025-06-20, title: Об отмене, cancels: 2024-2025/123-к}
`);
  const place = (file: string, ...path: (string | number)[]) => ({ set: { file, path }, value: "2024-2025/124-к" });
  expect(summary).toBe("Приказ № 123-к от 03.06.2025 теперь № 124-к");
  expect(edits).toEqual([
    {
      create: "orders/2024-2025/124-к.yaml",
      record: { number: "124-к", date: "2025-06-03", title: "Об отчислении" },
    },
    { remove: "orders/2024-2025/123-к.yaml" },
    place("orders/2024-2025/130-к.yaml", "cancels"),
    place("students/2024-0117.yaml", "events", 1, "order"),
    place("students/2024-0118.yaml", "events", 0, "cancelled"),
  ]);
});

test("a number that is taken is refused", () => {
  const taken = "orders/2024-2025/124-к: {number: 124-к, date: 2025-06-05, title: О зачислении}";
  expect(refusal(() => renumber(taken))).toEqual([
    "Номер занят: приказ № 124-к от 05.06.2025 «О зачислении» уже записан.",
    "Посмотреть: kpgt order show 124-к",
  ]);
  expect(refusal(() => renumber("", "123-к"))[0]).toContain("Номер занят");
});

test("what stands on a closed sheet stays", () => {
  const closed = `attestations/2024-2025/ИС-24/2-ОП.04-exam: {number: "17", semester: 2, commission: {order: 2024-2025/123-к, chair: a, members: [b]}, closed: {date: 2025-06-20, by: a, seal: ""}}`;
  expect(refusal(() => renumber(closed))[0]).toBe(
    "Номер приказа № 123-к не сменить: он стоит в закрытой ведомости № 17.",
  );
});
