import type { Change, Edit } from "../model/change.ts";
import type { StaffMember } from "../model/kinds.ts";
import type { StaffRow } from "../model/list-rows.ts";
import type { Records } from "../model/records.ts";
import { fullName } from "../text/names.ts";
import { plural } from "../text/plural.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** Adds the people of a list to staff.yaml. What is known of them already stays; what was not known is filled in. */
export function importStaff(records: Records, rows: readonly StaffRow[], source?: string): Change {
  const problems: RowProblem[] = [];
  const edits: Edit[] = [];
  const members = new Map(records.staff);
  const lines = new Map<string, number>();
  let added = 0;
  let filled = 0;
  for (const row of rows) {
    const id = knownId(members, row) ?? freeId(members, row);
    const earlier = lines.get(id);
    const known = records.staff.get(id);
    if (earlier !== undefined) problems.push({ line: row.line, message: text.repeated(earlier) });
    else if (known === undefined) {
      edits.push({ insert: { file, path: [] }, key: id, value: memberOf(row), at: "sorted" });
      added++;
    } else if (fullName(known.name) !== fullName(row.name)) problems.push({ line: row.line, message: text.other(id) });
    else {
      const conflict = conflicting(known, row);
      if (conflict !== undefined) problems.push({ line: row.line, message: text.differs(id, conflict) });
      const news = missing(id, known, row);
      if (news.length > 0) filled++;
      edits.push(...news);
    }
    lines.set(id, row.line);
    members.set(id, memberOf(row));
  }
  refuseRows(source, problems);
  return { summary: added + filled > 0 ? text.done(added, filled) : text.nothingNew(rows.length), edits };
}

const file = "staff.yaml";
const fields = ["sex", "position", "email", "from", "to"] as const;

/** Who is meant: by the code when there is one, otherwise by the whole name. */
function knownId(members: ReadonlyMap<string, StaffMember>, row: StaffRow): string | undefined {
  if (!row.isIdProposed) return row.id;
  return [...members].find(([, { name }]) => fullName(name) === fullName(row.name))?.[0];
}

function freeId(members: ReadonlyMap<string, StaffMember>, row: StaffRow): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? row.id : `${row.id}-${n}`;
    if (!members.has(candidate)) return candidate;
  }
}

function memberOf(row: StaffRow): StaffMember {
  const given = fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]] as const]));
  return { name: row.name, ...Object.fromEntries(given) };
}

function missing(id: string, known: StaffMember, row: StaffRow): Edit[] {
  return fields.flatMap((field) =>
    known[field] === undefined && row[field] !== undefined
      ? [{ insert: { file, path: [id] }, key: field, value: row[field] }]
      : [],
  );
}

function conflicting(known: StaffMember, row: StaffRow): string | undefined {
  const field = fields.find((one) => known[one] !== undefined && row[one] !== undefined && known[one] !== row[one]);
  return field && text.fields[field];
}

const people = (n: number) => plural(n, "человек", "человека", "человек");

const text = {
  fields: { sex: "пол", position: "должность", email: "почта", from: "начало работы", to: "конец работы" },
  repeated: (line: number) => `Тот же человек, что в строке ${line}. Если это однофамильцы, дайте им разные коды.`,
  other: (id: string) => `Код ${id} занят другим человеком.`,
  differs: (id: string, field: string) =>
    `У сотрудника ${id} в записях другое: ${field}. Поправьте то, что вносите, или staff.yaml (и выполните kpgt save).`,
  done: (added: number, filled: number) =>
    [
      `Сотрудники: ${plural(added, "человек добавлен", "человека добавлены", "человек добавлено")}`,
      ...(filled > 0 ? [`дополнены сведения: ${people(filled)}`] : []),
    ].join(", "),
  nothingNew: (n: number) => `Сотрудники: в файле ${people(n)}, все уже записаны`,
};
