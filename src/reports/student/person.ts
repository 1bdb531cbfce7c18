import type { StaffMember } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { shortName, signatureName } from "../../text/names.ts";

/** A member of the staff as forms print one. */
export interface Person {
  /** Иванова Н. В. */
  readonly name: string;
  /** Н. В. Иванова. */
  readonly signature: string;
  readonly position: string;
}

/** A line for a signature under a form. */
export interface Signature {
  readonly role: string;
  /** Н. В. Иванова; empty where the records name nobody, to be written by hand. */
  readonly name: string;
}

/** A member of the staff by id; one whom the records do not know is printed by the id. */
export function personOf(records: Records, id: string): Person {
  const member = records.staff.get(id);
  if (!member) return { name: id, signature: id, position: "" };
  return { name: shortName(member.name), signature: signatureName(member.name), position: member.position ?? "" };
}

/** A line for the signature of whoever holds the role. */
export function signatureOf(role: string, member: StaffMember | undefined): Signature {
  return { role, name: member ? signatureName(member.name) : "" };
}
