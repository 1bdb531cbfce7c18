import { expect, test } from "vitest";
import type { ArchiveBag } from "../../../src/model/kinds.ts";
import { retentionOf } from "../../../src/model/retention.ts";
import { retention } from "../../../src/reports/archive/retention.ts";
import { records } from "../../records.ts";

test("a case closed in the summer of 2026 is kept five whole calendar years: 2027 to 2031", () => {
  expect(retentionOf({ years: 5 }, "2025-2026")).toEqual({ years: 5, from: "2027-01-01", until: "2031-12-31" });
});

test("a year closed late does not move the term: the case ends with its academic year", () => {
  expect(retentionOf({ years: 1 }, "2024-2025")).toEqual({ years: 1, from: "2026-01-01", until: "2026-12-31" });
});

test("after graduation: nothing is known before, then it runs from the year after the graduation", () => {
  expect(retentionOf({ years: 5, after: "graduation" }, "2025-2026")).toEqual({ years: 5 });
  expect(retentionOf({ years: 5, after: "graduation" }, "2025-2026", "2028-06-30")).toEqual({
    years: 5,
    from: "2029-01-01",
    until: "2033-12-31",
  });
});

test("permanent has no days; the mark of the commission stays", () => {
  expect(retentionOf({ years: "permanent", expert: true }, "2025-2026")).toEqual({ years: "permanent", expert: true });
  expect(retentionOf({ years: 50, expert: true }, "2025-2026")).toEqual({
    years: 50,
    from: "2027-01-01",
    until: "2076-12-31",
    expert: true,
  });
});

const college = records`
  students/2024-0117: { events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2027-06-30, kind: graduated, qualification: Программист}] }
  students/2024-0118: { events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-11-03, kind: expelled, ground: own-wish}] }
  students/2025-0001: { events: [{date: 2025-09-01, kind: enrolled, group: ИС-25}] }
  archive/2025-2026/year: { year: 2025-2026, bags: [] }
`;

function bag(path: string, term: ArchiveBag["retention"], more: Partial<ArchiveBag> = {}): ArchiveBag {
  return { path, case: "05-12", title: path, tagmanifest: "", files: 1, bytes: 1, retention: term, ...more };
}

function states(bags: readonly ArchiveBag[], on: string) {
  const year = { year: "2025-2026", bags };
  const others = [{ kind: "archive-year", file: "archive/2025-2026/year.yaml", value: year }];
  return retention({ ...college, others }, on).map(({ path, state }) => [path, state]);
}

test("the last day of a term is still the term; the next day the case is due, or the commission's", () => {
  const term = { years: 5, from: "2027-01-01", until: "2031-12-31" } as const;
  const bags = [bag("а", term), bag("б", { ...term, expert: true }), bag("в", { years: "permanent" })];
  expect(states(bags, "2031-12-31")).toEqual([
    ["а", "kept"],
    ["б", "kept"],
    ["в", "kept"],
  ]);
  expect(states(bags, "2032-01-01")).toEqual([
    ["а", "due"],
    ["б", "expert"],
    ["в", "kept"],
  ]);
});

test("a term after graduation begins when the group's last student has graduated, and not while somebody studies", () => {
  const bags = [bag("ИС-24", { years: 5 }, { group: "ИС-24" }), bag("ИС-25", { years: 5 }, { group: "ИС-25" })];
  // Graduated 30.06.2027: from 01.01.2028 to 31.12.2032.
  expect(states(bags, "2032-12-31")).toEqual([
    ["ИС-24", "kept"],
    ["ИС-25", "kept"],
  ]);
  expect(states(bags, "2033-01-01")).toEqual([
    ["ИС-24", "due"],
    ["ИС-25", "kept"],
  ]);
});

test("what an act has disposed of is said to be so", () => {
  const disposed = { kind: "акт", number: "1", date: "2032-02-01" };
  const term = { years: 5, from: "2027-01-01", until: "2031-12-31" } as const;
  expect(states([bag("а", term, { disposed })], "2033-01-01")).toEqual([["а", "disposed"]]);
});
