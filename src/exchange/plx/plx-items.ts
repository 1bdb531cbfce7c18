import type { Item, ItemKind } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { kindByIndex, planIndex } from "../plan-index.ts";
import { type Remarks, roundHours } from "../program-report.ts";
import { sentenceCase } from "../sentence-case.ts";
import { linkCompetences } from "./plx-competences.ts";
import type { PlxRow, PlxTables } from "./plx-tables.ts";
import {
  controlOfWork,
  hoursOfWork,
  joinedWork,
  ownWork,
  type Work,
  type WorkKinds,
  workByRow,
  workKinds,
} from "./plx-work.ts";

/** The rows of a plan as items. */
export interface PlxItems {
  /** In the order of the plan. */
  readonly items: readonly Item[];
  /** By the row's code; the control row of a module leads to the module. */
  readonly itemOfRow: ReadonlyMap<string, Item>;
  /** The row that each item stands for. */
  readonly itemsByRow: ReadonlyMap<string, Item>;
  /** How many control rows became a form of control of their module. */
  readonly foldedControls: number;
}

/** The items of a plan, with what was mended, skipped or needs a person. */
export function itemsOfPlx(plx: PlxTables, remarks: Remarks): PlxItems {
  const plan = planOf(plx, remarks);
  const kept = plan.rows.filter((row) => isKept(plan, row, remarks));
  const ids = idsOf(kept, remarks);
  const shouted = kept.filter(({ name, written }) => name.toLowerCase() === written.toLowerCase() && name !== written);
  if (shouted.length > 0)
    remarks.repairs.push(text.smallLetters(shouted.map((row) => text.titled(ids.get(row.code) ?? "", row.name))));
  const folded = kept.filter((row) => isModuleControl(plan, row));
  const itemsByRow = new Map(
    kept.filter((row) => !folded.includes(row)).map((row) => [row.code, itemOf(plan, row, ids, remarks)] as const),
  );
  const itemOfRow = new Map(itemsByRow);
  for (const { code, parent } of folded) {
    const module = parent && itemsByRow.get(parent.code);
    if (module) itemOfRow.set(code, module);
  }
  linkCompetences(plx, itemOfRow, remarks);
  return { items: [...itemsByRow.values()], itemOfRow, itemsByRow, foldedControls: folded.length };
}

interface PlanRow {
  readonly code: string;
  /** As written. */
  readonly index: string;
  readonly name: string;
  /** The name as the plan has it, white space folded. */
  readonly written: string;
  readonly type: string;
  readonly cycle: PlxRow | undefined;
  readonly parent: PlanRow | undefined;
  readonly work: Work;
  /** ЧасовПоПлану. */
  readonly volume: number | undefined;
  readonly isCounted: boolean;
  readonly isElective: boolean;
}

interface Plan {
  readonly rows: readonly PlanRow[];
  readonly kinds: WorkKinds;
  readonly cycles: ReadonlyMap<string, PlxRow>;
}

/** ТипОбъекта. */
const rowType = { module: "1", discipline: "2", practice: "3", control: "4", choice: "5", final: "6" } as const;

function planOf(plx: PlxTables, remarks: Remarks): Plan {
  const work = workByRow(plx, remarks);
  const cycles = new Map(plx.table("ПланыЦиклы").map((row) => [row.Код ?? "", row]));
  const source = plx.table("ПланыСтроки").toSorted((a, b) => place(a) - place(b));
  const byCode = new Map(source.map((row) => [row.Код ?? "", row]));
  const made = new Map<string, PlanRow>();
  const make = (row: PlxRow, below: readonly string[]): PlanRow => {
    const code = row.Код ?? "";
    const known = made.get(code);
    if (known) return known;
    if (below.includes(code)) throw new UserError(text.circle(code), text.saveAgain);
    const above = byCode.get(row.КодРодителя ?? "");
    const parent = above && make(above, [...below, code]);
    const cycle = cycles.get(row.КодБлока ?? "") ?? parent?.cycle;
    const volume = row.ЧасовПоПлану;
    const one: PlanRow = {
      code,
      index: row.ДисциплинаКод ?? "",
      name: sentenceCase(row.Дисциплина ?? ""),
      written: (row.Дисциплина ?? "").trim().replace(/\s+/gu, " "),
      type: row.ТипОбъекта ?? "",
      cycle,
      parent,
      work: work.get(code) ?? new Map(),
      volume: volume !== undefined && /^\d+(\.\d+)?$/.test(volume) ? Number(volume) : undefined,
      isCounted: row.СчитатьВПлане !== "false",
      isElective: row.Факультатив === "true" || cycle?.Факультативы === "true",
    };
    made.set(code, one);
    return one;
  };
  const rows = source.map((row) => make(row, []));
  const strangers = [...work.keys()].filter((code) => !byCode.has(code));
  if (strangers.length > 0) throw new UserError(text.hoursOfNothing(strangers), text.saveAgain);
  return { rows, kinds: workKinds(plx), cycles };
}

function place(row: PlxRow): number {
  return Number(row.Порядок) || 0;
}

/** Headings and unchosen alternatives are no items; each is told of. */
function isKept(plan: Plan, row: PlanRow, remarks: Remarks): boolean {
  if (!row.isCounted && !row.isElective) {
    remarks.needsPerson.push(text.notCounted(row.index.trim(), row.name));
    return false;
  }
  const isBlock = row.type === rowType.choice || (row.type === rowType.module && !isModule(row));
  if (!isBlock || (row.type === rowType.module && ownWork(row.work, workOfParts(plan, row)).size > 0)) return true;
  remarks.skipped.push(text.heading(row.index.trim(), row.name));
  return false;
}

function isModule(row: PlanRow): boolean {
  const id = planIndex(row.index)?.id;
  return row.type === rowType.module && id !== undefined && kindByIndex(id) === "module";
}

/** «ПМ.01.ЭК»: its form and hours are the module's own. */
function isModuleControl(plan: Plan, row: PlanRow): boolean {
  return (
    row.type === rowType.control && row.parent !== undefined && isModule(row.parent) && plan.rows.includes(row.parent)
  );
}

function partsOf(plan: Plan, row: PlanRow): PlanRow[] {
  return plan.rows.filter((one) => one.parent === row && one.isCounted);
}

function workOfParts(plan: Plan, row: PlanRow): Work[] {
  return partsOf(plan, row).map(({ work }) => work);
}

/** The ids of the rows, each certain and no two alike; otherwise nothing is read. */
function idsOf(rows: readonly PlanRow[], remarks: Remarks): ReadonlyMap<string, string> {
  const read = rows.map((row) => ({ row, index: planIndex(row.index) }));
  const wrong = read.filter(({ index }) => !index).map(({ row }) => text.badIndex(row.index, row.name));
  const ids = new Map(read.flatMap(({ row, index }) => (index ? [[row.code, index.id] as const] : [])));
  const twins = read.filter(({ row, index }) => [...ids].some(([code, id]) => code !== row.code && id === index?.id));
  wrong.push(...twins.map(({ row, index }) => text.twin(index?.id ?? "", row.name)));
  if (wrong.length > 0) throw new UserError(text.badIndexes(wrong), text.fixIndexes);
  const spaced = read.flatMap(({ index }) => (index?.hadSpaces ? [index.id] : []));
  if (spaced.length > 0) remarks.repairs.push(text.spaces(spaced));
  const latin = read.flatMap(({ index }) => (index?.latin ? [text.latinIn(index.id, index.latin)] : []));
  if (latin.length > 0) remarks.repairs.push(text.latin(latin));
  return ids;
}

function itemOf(plan: Plan, row: PlanRow, ids: ReadonlyMap<string, string>, remarks: Remarks): Item {
  const id = ids.get(row.code) ?? "";
  const kind = kindOf(plan, row, id);
  const parts = partsOf(plan, row);
  const controls = parts.filter((part) => isModuleControl(plan, part));
  const own =
    parts.length === 0
      ? row.work
      : joinedWork([
          ownWork(
            row.work,
            parts.map(({ work }) => work),
          ),
          ...controls.map(({ work }) => work),
        ]);
  const semesters = hoursOfWork(own, id, plan.kinds, remarks);
  const control = controlOfWork(own, id, kind === "module" ? "module-exam" : "exam", plan.kinds, remarks);
  const others = parts.filter((part) => !controls.includes(part));
  const total = totalOf(row, id, [...semesters.map((one) => one.total), ...others.map(volumeOf)], remarks);
  const weeks = roundHours(semesters.reduce((sum, one) => sum + (one.weeks ?? 0), 0));
  const cycle = row.cycle?.Идентификатор?.trim();
  const module = moduleOf(row, ids);
  return {
    id,
    name: row.name,
    kind,
    ...(cycle ? { cycle } : {}),
    ...(module ? { module } : {}),
    ...(total > 0 ? { hours: { total, ...(semesters.length > 0 ? { semesters } : {}) } } : {}),
    ...(weeks > 0 ? { weeks } : {}),
    ...(control.length > 0 ? { control } : {}),
    ...(row.isElective ? { elective: true } : {}),
  };
}

/** The volume as the plan states it: for a module, all its parts together. */
function totalOf(row: PlanRow, id: string, parts: readonly number[], remarks: Remarks): number {
  const sum = roundHours(parts.reduce((all, hours) => all + hours, 0));
  if (row.volume !== undefined && row.volume !== sum) remarks.needsPerson.push(text.volumeDiffers(id, row.volume, sum));
  return row.volume ?? sum;
}

function volumeOf(row: PlanRow): number {
  const totals = [...row.work].filter(([key]) => key.endsWith(" 1000"));
  return row.volume ?? totals.reduce((sum, [, hours]) => sum + hours, 0);
}

function kindOf(plan: Plan, row: PlanRow, id: string): ItemKind {
  if (row.type === rowType.final) return "final";
  if (row.type === rowType.practice) return "practice";
  if (row.type === rowType.control) return "control";
  if (row.type === rowType.module) return isModule(row) || partsOf(plan, row).length > 0 ? "module" : "discipline";
  if (row.parent && isModule(row.parent)) return "course";
  return kindByIndex(id) === "course" ? "course" : isSchoolSubject(plan, row, id) ? "subject" : "discipline";
}

/** The general education of those who come after grade 9: by index, or by the name of the cycle or of one above it. */
function isSchoolSubject(plan: Plan, row: PlanRow, id: string): boolean {
  if (kindByIndex(id) === "subject") return true;
  const seen = new Set<PlxRow>();
  for (let cycle = row.cycle; cycle && !seen.has(cycle); cycle = plan.cycles.get(cycle.КодРодителя ?? "")) {
    seen.add(cycle);
    if (/общеобразовательн|(начальное|основное|среднее) общее образование/iu.test(cycle.Цикл ?? "")) return true;
  }
  return false;
}

function moduleOf(row: PlanRow, ids: ReadonlyMap<string, string>): string | undefined {
  for (let above = row.parent; above; above = above.parent) if (isModule(above)) return ids.get(above.code);
  return undefined;
}

const text = {
  circle: (code: string) => `Строки плана вложены по кругу, код строки ${code}.`,
  hoursOfNothing: (codes: readonly string[]) => `Часы отнесены к строкам, которых в плане нет: ${codes.join(", ")}.`,
  saveAgain: "Сохраните план в программе «Планы» заново.",
  notCounted: (index: string, name: string) =>
    `${index} «${name}» в плане не считается (дисциплина на выбор) и не внесена. Если группа изучает её, впишите строку.`,
  heading: (index: string, name: string) => `${index} «${name}»: заголовок без собственных часов и форм контроля.`,
  badIndex: (index: string, name: string) => `  «${index}» — ${name}`,
  twin: (id: string, name: string) => `  «${id}» не один раз — ${name}`,
  badIndexes: (rows: readonly string[]) => `Индексы строк плана неясны:\n${rows.join("\n")}`,
  fixIndexes: "Исправьте индексы в программе «Планы» и сохраните план заново.",
  spaces: (ids: readonly string[]) => `Убраны лишние пробелы в индексах: ${ids.join(", ")}.`,
  titled: (id: string, name: string) => `${id} «${name}»`,
  smallLetters: (rows: readonly string[]) =>
    `Названия прописными буквами записаны обычными, проверьте имена и сокращения: ${rows.join(", ")}.`,
  latinIn: (id: string, letters: string) => `${id} (${[...letters].join(", ")})`,
  latin: (ids: readonly string[]) => `Латинские буквы заменены русскими в индексах: ${ids.join(", ")}.`,
  volumeDiffers: (id: string, volume: number, sum: number) =>
    `${id}: объём ${volume} ч, а по семестрам и строкам ${sum} ч. Сверьте с бумажным планом.`,
};
