import { expect, test } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { Check, Fault } from "../../src/model/check.ts";
import { records } from "../records.ts";

test("findings stand by file, then by place: numbers as numbers, a parent before its children", () => {
  const check = checkFinding(
    { file: "b.yaml", path: ["events", 10] },
    { file: "b.yaml", path: ["events", 9, "date"] },
    { file: "b.yaml", path: ["events", 9] },
    { file: "a.yaml", path: ["z"] },
  );
  expect(runChecks(records``, [check]).map(({ place }) => [place.file, ...place.path])).toEqual([
    ["a.yaml", "z"],
    ["b.yaml", "events", 9],
    ["b.yaml", "events", 9, "date"],
    ["b.yaml", "events", 10],
  ]);
});

test("a file has at most 50 findings, and one more that says how many are not shown", () => {
  const check = checkFinding(...Array.from({ length: 53 }, (_, i) => ({ file: "a.yaml", path: [i] })));
  const found = runChecks(records``, [check]);
  expect(found).toHaveLength(51);
  expect(found.at(-1)).toMatchObject({ check: "too-many", severity: "error" });
  expect(found.at(-1)?.message).toContain("ещё 3 замечания");
});

test("what is missing because a file could not be read is not reported", () => {
  const fault = { place: { file: "a.yaml", path: [] }, message: "", needs: "students/2024-0117.yaml" };
  const check = { ...checkFinding(), find: () => [fault] };
  expect(runChecks(records``, [check], ["students/2024-0117.yaml"])).toEqual([]);
  expect(runChecks(records``, [check], ["students/2024-0118.yaml"])).toHaveLength(1);
});

function checkFinding(...places: Fault["place"][]): Check {
  return {
    id: "always",
    severity: "error",
    title: "",
    basis: [],
    explanation: "",
    example: { bad: "", good: "" },
    find: () => places.map((place) => ({ place, message: "" })),
  };
}
