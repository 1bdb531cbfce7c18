import { existsSync } from "node:fs";
import { join } from "node:path";
import { findStaff } from "../model/find-staff.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { readRecords } from "../store/reading/read-records.ts";
import { fullName } from "../text/names.ts";

/** The staff id behind what `--as` was given: whoever is not on the staff writes nothing. A college without staff knows nobody yet. */
export function userGiven(dir: string, typed: string): string {
  if (!existsSync(join(dir, "kpgt.yaml"))) return typed;
  const { records } = readRecords(dir, { only: "college" }); // what is wrong in them is told by the command itself
  if (records.staff.size === 0) return typed;
  const [member, ...others] = findStaff(records, typed);
  if (member === undefined || others.length > 0) throw new UserError(text.unknown(typed), text.staff(records));
  return member.id;
}

const mostShown = 12;

const text = {
  unknown: (typed: string) => `Кто «${typed}», по staff.yaml не понять: ничего не сделано.`,
  staff: (records: Records) => {
    const people = [...records.staff].map(([id, { name }]) => `  ${id}  ${fullName(name)}`);
    const rest = people.length > mostShown ? ["  … весь список: kpgt staff list"] : [];
    return ["Укажите после --as код:", ...people.slice(0, mostShown), ...rest].join("\n");
  },
};
