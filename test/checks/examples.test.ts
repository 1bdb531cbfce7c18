import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import type { Check } from "../../src/model/check.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Records } from "../../src/model/records.ts";
import { records } from "../records.ts";

test.each(byId())("%s: its good example passes", (_id, check) => {
  expect(runChecks(read(check, check.example.good), [check])).toEqual([]);
});

/** One page for a proof-reader: what each check says of its bad example, and where. */
test("what the checks say of their bad examples", async () => {
  const pages = checks.map((check) => {
    const findings = runChecks(read(check, check.example.bad), [check]);
    expect(findings, `${check.id} finds nothing in its bad example`).not.toEqual([]);
    return [`## ${check.id} (${check.severity})`, ...findings.map(asText)].join("\n\n");
  });
  await expect(`${pages.join("\n\n")}\n`).toMatchFileSnapshot("./examples.md");
});

test("a check lies in the file of its name and is registered", () => {
  const files = readdirSync("src/checks").filter((name) => name.endsWith(".ts") && !registry.includes(name));
  expect(checks.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

const registry = ["index.ts", "run-checks.ts", "found-while-reading.ts"];

function byId(): [string, Check][] {
  return checks.map((check) => [check.id, check]);
}

/** The examples as records. What is filled in stays out where it is the very thing that is missing. */
function read({ id }: Check, example: string): Records {
  const filled = records`${example}`;
  if (id !== "named-program-exists") return filled;
  return { ...filled, programs: new Map([...filled.programs].filter(([program]) => example.includes(`/${program}:`))) };
}

function asText({ severity, place, related, message, fix }: Finding): string {
  const where = [place, related].flatMap((one) => (one ? `${one.file} ${one.path.join(" › ")}` : []));
  return [`${severity}: ${message}`, `↳ ${fix}`, ...where.map((one) => `\`${one}\``)].join("  \n");
}
