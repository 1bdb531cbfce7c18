import { expect, test } from "vitest";
import { orderKindAgreesWithEvents } from "../../src/checks/order-kind-agrees-with-events.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { records } from "../records.ts";

function found(kind: string, date = "2025-06-03") {
  return runChecks(
    records`
orders/2024-2025/123-к: {date: 2025-06-05, title: О смене основы обучения, ${kind}}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: ${date}, kind: expelled, ground: x, order: 2024-2025/123-к}]}
`,
    [orderKindAgreesWithEvents],
  );
}

test("an expulsion by an order of another kind is found, where the event is written", () => {
  const [finding, ...others] = found("kind: funding");
  expect(others).toEqual([]);
  expect(finding?.place).toEqual({ file: "students/2024-0117.yaml", path: ["events", 1, "order"] });
  expect(finding?.message).toBe(
    "Приказ № 123-к от 05.06.2025 «О смене основы обучения» — смена основы обучения, а записано по нему другое: отчисление.",
  );
});

test.each(["kind: expelled", "kind: отчисление", "kind: constructor", "signedBy: petrov-ai"])(
  "nothing contradicts an order with %s, whenever its event takes effect",
  (kind) => {
    expect(found(kind)).toEqual([]);
    expect(found(kind, "2025-07-01")).toEqual([]);
  },
);
