import { runChecks } from "../../src/checks/run-checks.ts";
import type { Check } from "../../src/model/check.ts";
import { records } from "../records.ts";

/** What a check says of records: the last keys of each place and the message. */
export function foundBy(check: Check) {
  return (strings: TemplateStringsArray, ...values: unknown[]): string[] =>
    runChecks(records(strings, ...values), [check]).map(({ place, message }) => `${place.path.join("/")}: ${message}`);
}
