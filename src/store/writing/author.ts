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

/** Author and moment as git writes them into a commit: `Петрова Елена <petrova@kpgt.invalid> 1766570400 +0500`. */
export function signatureOf({ name, email }: Author, moment: Date): string {
  const seconds = Math.floor(moment.getTime() / 1000);
  return `${withoutMarks(name)} <${withoutMarks(email)}> ${seconds} ${zoneOf(moment)}`;
}

/** A name must not look like what git writes around it. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[<>\p{Cc}]/gu, "").trim();
}

function zoneOf(moment: Date): string {
  const east = -moment.getTimezoneOffset();
  const two = (n: number) => String(Math.trunc(n)).padStart(2, "0");
  return `${east < 0 ? "-" : "+"}${two(Math.abs(east) / 60)}${two(Math.abs(east) % 60)}`;
}
