import type { PersonName } from "../model/kinds.ts";

const nbsp = "\u00a0";
const collator = new Intl.Collator("ru");

/** Грачёва Анна Сергеевна. */
export function fullName(name: PersonName): string {
  return [name.last, name.first, name.middle].filter(Boolean).join(" ");
}

/** Грачёва А. С., as in sheets; the spaces do not break. */
export function shortName(name: PersonName): string {
  return `${name.last}${nbsp}${initials(name)}`;
}

/** А. С. Грачёва, as under a signature; the spaces do not break. */
export function signatureName(name: PersonName): string {
  return `${initials(name)}${nbsp}${name.last}`;
}

/** «А. С.», «А.-М.» for Анна-Мария, «А.» without a patronymic. */
export function initials(name: PersonName): string {
  return [name.first, name.middle].flatMap((part) => (part ? [initial(part)] : [])).join(nbsp);
}

/** Orders people as a Russian list does: ё stands beside е, namesakes go by id. */
export function compareNames(a: Named, b: Named): number {
  return collator.compare(fullName(a.name), fullName(b.name)) || compareIds(a.id, b.id);
}

/** Whoever has a name and an id: a student, a member of the staff. */
export interface Named {
  readonly id: string;
  readonly name: PersonName;
}

/** «Ахмед оглы» has one initial: particles of a patronymic are not initialised. */
function initial(part: string): string {
  const [word = ""] = part.trim().split(/\s/);
  return word
    .split("-")
    .filter(Boolean)
    .map((piece) => `${Array.from(piece)[0]?.toUpperCase()}.`)
    .join("-");
}

/** By code points: the same on every machine. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
