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
