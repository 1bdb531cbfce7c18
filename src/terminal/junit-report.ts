import type { LocatedFinding } from "../model/finding.ts";
import { sayInline } from "./say.ts";

/**
 * What was found as a JUnit report, which every build server shows: an error is a test that failed. JUnit knows no
 * warnings: they are tests that passed and had something to say.
 */
export function junitReport(findings: readonly LocatedFinding[]): string {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const counts = attributes({ tests: String(Math.max(findings.length, 1)), failures: String(failures), errors: "0" });
  const cases = findings.length === 0 ? [testcase(text.allIsWell, "kpgt", [])] : findings.map(caseOf);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kpgt check" ${counts}>`,
    `  <testsuite name="kpgt check" ${counts}>`,
    ...cases.flat(),
    "  </testsuite>",
    "</testsuites>",
  ].join("\n");
}

function caseOf({ check, severity, place, line, column, message, fix }: LocatedFinding): string[] {
  const where = `${place.file}:${line}:${column}`;
  const whole = [`${where}: ${message}`, ...(fix === undefined ? [] : [text.fix(fix)])].map(escaped).join("\n");
  return testcase(
    where,
    check,
    severity === "error"
      ? [`      <failure ${attributes({ type: check, message })}>${whole}</failure>`]
      : [`      <system-out>${whole}</system-out>`],
  );
}

function testcase(name: string, classname: string, body: readonly string[]): string[] {
  const opening = `    <testcase ${attributes({ name, classname })}`;
  return body.length === 0 ? [`${opening}/>`] : [`${opening}>`, ...body, "    </testcase>"];
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(" ");
}

/** What XML has no room for (control characters, U+FFFE, U+FFFF) is shown as ‹U+0007›, as on a terminal. */
function escaped(value: string): string {
  return sayInline(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\uFFFE\uFFFF]/g, (one) => (one === "\uFFFE" ? "‹U+FFFE›" : "‹U+FFFF›"));
}

const text = {
  allIsWell: "Записи в порядке",
  fix: (fix: string) => `Как исправить: ${fix}`,
};
