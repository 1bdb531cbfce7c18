import { createRequire } from "node:module";
import type { Finding } from "../../model/finding.ts";
import { describeFault } from "./describe-fault.ts";
import { memberOf } from "./schema-at.ts";
import type { Fault, Kind, Validator } from "./validators.generated.cjs";

const mostFindings = 50;
const load = createRequire(import.meta.url);

/** What in a record is not as the schema of its kind wants it: at most 50 findings, none of which quotes a value. */
export function validate(kind: string, value: unknown, file: string): Finding[] {
  if (!isKind(kind)) return [];
  const validator = validators()[kind];
  if (validator(value)) return [];
  const findings = new Map<string, Finding>();
  for (const fault of meantFaults(validator.errors ?? [], value)) {
    const { path, message, fix } = describeFault(kind, value, fault);
    const key = JSON.stringify(path);
    // A date that is no date breaks both its pattern and its format: one place, one finding.
    if (!findings.has(key))
      findings.set(key, { check: "schema", severity: "error", place: { file, path }, message, ...(fix && { fix }) });
    if (findings.size === mostFindings) break;
  }
  return [...findings.values()];
}

/** Whether kpgt has a schema for records of this kind; a college's own kinds have theirs beside them. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(validators(), kind);
}

/** Half of the program's text: a command that reads nothing new does without. */
function validators(): Record<Kind, Validator> {
  return load("./validators.generated.cjs").validators;
}

/** ajv tells why every shape of a choice fails, and why the name of a key fails as if its value did: noise, left out. */
function meantFaults(faults: readonly Fault[], record: unknown): Fault[] {
  const choices = faults.filter(({ keyword }) => keyword === "anyOf");
  const told = faults.filter((fault) => {
    if (fault.keyword === "anyOf") return !faults.some((other) => isUnder(other, fault));
    if (choices.some(({ instancePath }) => instancePath === fault.instancePath)) return false;
    return !isAboutText(fault) || typeof valueAt(record, fault.instancePath) === "string";
  });
  return told;
}

function isUnder(fault: Fault, choice: Fault): boolean {
  return fault.instancePath.startsWith(`${choice.instancePath}/`);
}

function isAboutText({ keyword }: Fault): boolean {
  return keyword === "pattern" || keyword === "minLength" || keyword === "maxLength";
}

function valueAt(record: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce(memberOf, record);
}

function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
