import { expect, test } from "vitest";
import { expiredCaseHasAct } from "../../src/checks/expired-case-has-act.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { records } from "../records.ts";

/** A case of 2025-2026 with one term, in a college that closed its last year on a day. */
function found(bag: object, lastClosed: string): string[] {
  const college = records`
    students/2024-0117: { events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2027-06-30, kind: graduated, qualification: Программист}] }
    students/2025-0001: { events: [{date: 2025-09-01, kind: enrolled, group: ИС-25}] }
  `;
  const year = (name: string, on: string, bags: readonly object[]) => ({
    kind: "archive-year",
    file: `archive/${name}/year.yaml`,
    value: { year: name, closed: { on, by: "petrova-en" }, bags },
  });
  const others = [year("2025-2026", "2026-07-06", [{ path: "дело", ...bag }]), year("2040-2041", lastClosed, [])];
  return runChecks({ ...college, others }, [expiredCaseHasAct]).map(({ message }) => message);
}

const term = { years: 5, from: "2027-01-01", until: "2031-12-31" };

test("five years after 2026: 31.12.2031 is the last day, the next day an act is due", () => {
  expect(found({ retention: term }, "2031-12-31")).toEqual([]);
  expect(found({ retention: term }, "2032-01-01")).toEqual([
    "Срок хранения дела дело за 2025-2026 вышел 31.12.2031, а акта нет.",
  ]);
});

test("with an act, for ever, or with nobody graduated nothing is due", () => {
  expect(found({ retention: term, disposed: { kind: "акт", date: "2032-02-01" } }, "2041-07-01")).toEqual([]);
  expect(found({ retention: { years: "permanent" } }, "2141-07-01")).toEqual([]);
  expect(found({ retention: { years: 5 }, group: "ИС-25" }, "2041-07-01")).toEqual([]);
});

test("after graduation in 2027: five years are 2028 to 2032", () => {
  expect(found({ retention: { years: 5 }, group: "ИС-24" }, "2032-12-31")).toEqual([]);
  expect(found({ retention: { years: 5 }, group: "ИС-24" }, "2033-01-01")).toHaveLength(1);
});
