import { Option } from "@commander-js/extra-typings";

/** Of every command that writes: show the plan instead of carrying it out. */
export function dryRunOption() {
  return new Option("--dry-run", "показать, что изменится, и ничего не записать");
}

/** Of every command that reports: the same facts for another program to read. */
export function jsonOption() {
  return new Option("--json", "для программ");
}
