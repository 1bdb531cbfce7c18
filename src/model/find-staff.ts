import { answersTo } from "./answers-to.ts";
import type { StaffMember } from "./kinds.ts";
import type { Records } from "./records.ts";

/** A member of the staff together with the id. */
export type StaffWithId = StaffMember & { readonly id: string };

/** The members of the staff who answer to an id, «Иванова», «Иванова Н. В.» or a whole name. */
export function findStaff(records: Records, typed: string): StaffWithId[] {
  const text = typed.trim().normalize("NFC");
  const everyone = [...records.staff].map(([id, member]) => ({ ...member, id }));
  const byId = everyone.filter(({ id }) => id === text);
  return byId.length > 0 ? byId : everyone.filter(({ name }) => answersTo(name, text));
}
