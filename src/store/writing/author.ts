import type { StaffMember } from "../../model/kinds.ts";

/** Who stands in the history as the one who made a change. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The author behind an id: a member of staff by name and address, anybody else by the id alone. */
export function authorOf(staff: ReadonlyMap<string, StaffMember>, id: string): Author {
  const member = staff.get(id);
  const email = member?.email ?? `${id.replaceAll(/[^\p{L}\p{N}._-]/gu, "-")}@kpgt.invalid`;
  if (member === undefined) return { id, name: id, email };
  const { last, first, middle } = member.name;
  return { id, name: [last, first, middle].filter(Boolean).join(" "), email };
}
