import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { LocatedFinding } from "../../src/model/finding.ts";
import { findingLines } from "../../src/terminal/findings.ts";

const missing: LocatedFinding = {
  check: "attestation-lists-whole-roster",
  severity: "error",
  place: { file: "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml", path: ["results"] },
  line: 8,
  column: 1,
  message: "В ведомости № 17 нет студента «2024-0118».",
  fix: "kpgt attestation add 17 2024-0118",
};
const warning: LocatedFinding = { ...missing, severity: "warning", check: "name-beside-id" };
const view = { basisOf: () => ["kpgt-2026 2.11"], color: false };
const zhuk = {
  id: "2024-0118",
  file: "students/2024-0118.yaml",
  name: { last: "Жук", first: "Иван" },
  sex: "m" as const,
  events: [],
};

test("for a person: where, what, how to mend it, and how many", () => {
  expect(findingLines([missing, warning, missing], "text", view)).toEqual([
    "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml:8:1: ошибка attestation-lists-whole-roster: В ведомости № 17 нет студента «2024-0118».",
    "  как исправить: kpgt attestation add 17 2024-0118",
    "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml:8:1: предупреждение name-beside-id: В ведомости № 17 нет студента «2024-0118».",
    "  как исправить: kpgt attestation add 17 2024-0118",
    "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml:8:1: ошибка attestation-lists-whole-roster: В ведомости № 17 нет студента «2024-0118».",
    "  как исправить: kpgt attestation add 17 2024-0118",
    "Найдено: 2 ошибки, 1 предупреждение.",
  ]);
});

test("nothing found", () => {
  expect(findingLines([], "text", view)).toEqual(["Всё в порядке."]);
  expect(findingLines([], "json", view)).toEqual(["[]"]);
  expect(findingLines([], "github", view)).toEqual([]);
});

test("names stand beside ids when they are given", () => {
  const names = { students: new Map([["2024-0118", zhuk]]), staff: new Map() };
  expect(findingLines([missing], "text", { ...view, names })[0]).toContain("нет студента «2024-0118» (Жук\u00a0И.).");
});

test("the other of two places is named", () => {
  const twin = { ...missing, related: { file: "students/2024-0119.yaml", path: ["recordBook", "number"] } };
  expect(findingLines([twin], "text", view)[1]).toBe("  сравните: students/2024-0119.yaml, recordBook → number");
});

test("for a program: the names of the fields never change", () => {
  expect(JSON.parse(findingLines([missing], "json", view).join("\n"))).toEqual([
    {
      check: "attestation-lists-whole-roster",
      severity: "error",
      file: "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml",
      line: 8,
      column: 1,
      message: "В ведомости № 17 нет студента «2024-0118».",
      fix: "kpgt attestation add 17 2024-0118",
      basis: ["kpgt-2026 2.11"],
    },
  ]);
});

test("for GitHub: data can neither end a command nor begin one", () => {
  const hostile = { ...missing, place: { file: "a,b:c%.yaml", path: [] }, message: "50%\n::add-mask::x", fix: "x" };
  expect(findingLines([hostile], "github", view)).toEqual([
    "::error file=a%2Cb%3Ac%25.yaml,line=8,col=1,title=attestation-lists-whole-roster::50%25%0A::add-mask::x%0Aкак исправить: x",
  ]);
});

test("a file name cannot be a command of a CI server, nor a message move the cursor", () => {
  const hostile = { ...missing, place: { file: "::error::.yaml", path: [] }, message: "\u001B[2J\n##[group]" };
  const [line = ""] = findingLines([hostile], "text", view);
  expect(line).toMatch(/^\.\/::error/);
  expect(line).toContain("‹U+001B›[2J‹U+000A›##[group]");
});

test("SARIF: the rule, the place as a URI, the level, both sentences", () => {
  const twin = { ...missing, related: { file: "students/2024-0119.yaml", path: ["events", 0] } };
  const titleOf = () => "В ведомости вся группа";
  const { version, runs } = JSON.parse(
    findingLines([twin, warning], "sarif", { ...view, titleOf, version: "0.1.0" })[0] ?? "",
  );
  expect(version).toBe("2.1.0");
  expect(runs).toHaveLength(1);
  const [{ tool, results }] = runs;
  expect(tool.driver).toEqual({
    name: "kpgt",
    semanticVersion: "0.1.0",
    rules: ["attestation-lists-whole-roster", "name-beside-id"].map((id) => ({
      id,
      shortDescription: { text: "В ведомости вся группа" },
      properties: { basis: ["kpgt-2026 2.11"] },
    })),
  });
  expect(results[0]).toEqual({
    ruleId: "attestation-lists-whole-roster",
    ruleIndex: 0,
    level: "error",
    message: {
      text: "В ведомости № 17 нет студента «2024-0118».\nКак исправить: kpgt attestation add 17 2024-0118",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "attestations/2025-2026/%D0%98%D0%A1-24/3-%D0%9C%D0%94%D0%9A.01.01-exam.yaml",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 8, startColumn: 1 },
        },
      },
    ],
    relatedLocations: [
      {
        physicalLocation: { artifactLocation: { uri: "students/2024-0119.yaml", uriBaseId: "%SRCROOT%" } },
        message: { text: "events → 0" },
      },
    ],
  });
  expect(results[1]).toMatchObject({ ruleIndex: 1, level: "warning" });
});

test("JUnit: an error is a failed test, a warning a passed one, and nothing found a test that passed", () => {
  const hostile = { ...missing, message: 'ведомость <17> & "18" \u0007\uFFFF ]]>' };
  const report = findingLines([hostile, warning], "junit", view)[0] ?? "";
  expect(XMLValidator.validate(report)).toBe(true);
  const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(report);
  expect(testsuites).toMatchObject({ tests: "2", failures: "1" });
  const [failed, passed] = testsuites.testsuite.testcase;
  expect(failed).toMatchObject({
    name: "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml:8:1",
    classname: "attestation-lists-whole-roster",
    failure: { message: 'ведомость <17> & "18" ‹U+0007›‹U+FFFF› ]]>' },
  });
  expect(passed).not.toHaveProperty("failure");
  expect(passed["system-out"]).toContain("2024-0118");
  expect(findingLines([], "junit", view)[0]).toContain('tests="1" failures="0"');
});
