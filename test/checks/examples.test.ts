import { describe, expect, test } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { records } from "../records.ts";

describe.each(checks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  test("finds its bad example", () => {
    expect(runChecks(records`${check.example.bad}`, [check]).map((finding) => finding.check)).toContain(id);
  });
  test("is content with its good example", () => {
    expect(runChecks(records`${check.example.good}`, [check])).toEqual([]);
  });
});
