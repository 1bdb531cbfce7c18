/** What an entry of a list is about, whatever else it says: «moved 2026-02-02», «ОП.04 3». Empty where it does not tell. */
export function entrySubject(entry: unknown): string {
  if (typeof entry === "string" || typeof entry === "number") return String(entry);
  if (typeof entry !== "object" || entry === null) return "";
  return naming.flatMap((key) => (key in entry ? subjectOf(entry[key as keyof typeof entry]) : [])).join(" ");
}

/** The keys by which entries of the records' lists are told apart. */
const naming = [
  "id",
  "index",
  "number",
  "student",
  "item",
  "items",
  "year",
  "semester",
  "page",
  "form",
  "kind",
  "role",
  "subgroup",
  "groups",
  "date",
  "from",
] as const;

function subjectOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(subjectOf);
  const own = entrySubject(value);
  return own === "" ? [] : [own];
}
