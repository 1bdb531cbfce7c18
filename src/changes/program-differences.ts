import type { Item, Program } from "../model/kinds.ts";
import { formShort } from "../text/control-forms.ts";

/** What a newly read program says otherwise than the recorded one, a line for each difference, in plan order. */
export function programDifferences(known: Program, read: Program): string[] {
  const before = new Map(known.items.map((item) => [item.id, item]));
  const after = new Map(read.items.map((item) => [item.id, item]));
  return [
    ...heads.filter((key) => differs(known[key], read[key])).map((key) => text.head(key, known[key], read[key])),
    ...known.items.filter(({ id }) => !after.has(id)).map(({ id, name }) => text.gone(id, name)),
    ...read.items.flatMap((item) => {
      const old = before.get(item.id);
      return old === undefined ? [text.added(item.id, item.name)] : itemDifferences(old, item);
    }),
    ...(isReordered(known, read) ? [text.reordered] : []),
  ];
}

const heads = [
  "code",
  "name",
  "kind",
  "qualification",
  "intake",
  "base",
  "study",
  "term",
  "standard",
  "cycles",
  "competences",
  "complex",
] as const satisfies readonly (keyof Program)[];

const fields = [
  "name",
  "kind",
  "cycle",
  "module",
  "weeks",
  "competences",
  "final",
  "elective",
] as const satisfies readonly (keyof Item)[];

function itemDifferences(old: Item, item: Item): string[] {
  const changed = fields.filter((key) => differs(old[key], item[key]));
  return [
    ...changed.map((key) => text.field(item.id, key, old[key], item[key])),
    ...(differs(old.control, item.control) ? [text.control(item.id, controls(old), controls(item))] : []),
    ...(differs(old.hours, item.hours) ? hourDifferences(old, item) : []),
  ];
}

function hourDifferences(old: Item, item: Item): string[] {
  const semesters = new Set(
    [old, item].flatMap(({ hours }) => (hours?.semesters ?? []).map(({ semester }) => semester)),
  );
  const bySemester = [...semesters]
    .sort((a, b) => a - b)
    .flatMap((semester) => {
      const [was, now] = [old, item].map((one) => one.hours?.semesters?.find((hours) => hours.semester === semester));
      return differs(was, now) ? [text.hours(item.id, semester, was?.total ?? 0, now?.total ?? 0)] : [];
    });
  return bySemester.length > 0 ? bySemester : [text.total(item.id, old.hours?.total ?? 0, item.hours?.total ?? 0)];
}

function controls({ control }: Item): string {
  const shown = (control ?? []).map(({ semester, form }) => `${formShort(form)} ${semester}`);
  return shown.join(", ") || text.nothing;
}

/** The rows that both have stand in another order. */
function isReordered(known: Program, read: Program): boolean {
  const common = (a: Program, b: Program) =>
    a.items.map(({ id }) => id).filter((id) => b.items.some((item) => item.id === id));
  return differs(common(known, read), common(read, known));
}

/** Compares plain data whatever the order of keys. */
function differs(a: unknown, b: unknown): boolean {
  return canonical(a) !== canonical(b);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

function shown(value: unknown): string {
  if (value === undefined) return text.nothing;
  return typeof value === "object" ? "…" : String(value);
}

const text = {
  nothing: "нет",
  reordered: "порядок строк: другой",
  gone: (id: string, name: string) => `− ${id} ${name}: в файле такой строки нет`,
  added: (id: string, name: string) => `+ ${id} ${name}: новая строка`,
  head: (key: (typeof heads)[number], was: unknown, now: unknown) => change(text.heads[key], was, now),
  field: (id: string, key: (typeof fields)[number], was: unknown, now: unknown) =>
    change(`${id}: ${text.fields[key]}`, was, now),
  control: (id: string, was: string, now: string) => `${id}: форма контроля ${was} → ${now}`,
  hours: (id: string, semester: number, was: number, now: number) =>
    was === now
      ? `${id}: распределение часов ${semester}-го семестра`
      : `${id}: часы ${semester}-го семестра ${was} → ${now}`,
  total: (id: string, was: number, now: number) => `${id}: часы всего ${was} → ${now}`,
  heads: {
    code: "код",
    name: "название",
    kind: "вид программы",
    qualification: "квалификация",
    intake: "год набора",
    base: "база",
    study: "форма обучения",
    term: "срок обучения",
    standard: "ФГОС",
    cycles: "циклы",
    competences: "компетенции",
    complex: "комплексные формы контроля",
  },
  fields: {
    name: "название",
    kind: "вид строки",
    cycle: "цикл",
    module: "модуль",
    weeks: "недели",
    competences: "компетенции",
    final: "итоговая оценка",
    elective: "факультатив",
  },
};

function change(what: string, was: unknown, now: unknown): string {
  return typeof was === "object" || typeof now === "object" ? what : `${what} ${shown(was)} → ${shown(now)}`;
}
