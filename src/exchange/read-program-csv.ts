import { grouped } from "../model/grouped.ts";
import type { Item, Program, SemesterHours } from "../model/kinds.ts";
import { UserError } from "../model/user-error.ts";
import { type WrittenForm, writtenForms } from "./control-form-words.ts";
import type { Encoding } from "./decode-text.ts";
import { importedRows } from "./lists/imported-rows.ts";
import { kindByIndex, moduleByIndex, type PlanIndex, planIndex } from "./plan-index.ts";
import { type ImportedProgram, importedProgram, type Remarks, roundHours } from "./program-report.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { sentenceCase } from "./sentence-case.ts";

/** What a CSV plan cannot say of its programme. */
export type ProgramHead = Omit<Program, "cycles" | "competences" | "items" | "complex">;

/** The programme in a CSV file: a row for each item, or several of one item, a semester each. */
export function readProgramCsv(bytes: Uint8Array, head: ProgramHead, encoding?: Encoding): ImportedProgram {
  const content = readCsv(bytes, columns, encoding);
  const { rows, errors } = importedRows(content.rows, [], planRow);
  const faults = [...errors, ...disagreements(rows)].toSorted((a, b) => a.line - b.line);
  if (faults.length > 0)
    throw new UserError(text.faults(faults.map(({ line, message }) => text.fault(line, message))), text.again);
  if (rows.length === 0) throw new UserError(text.noRows, text.again);
  const remarks: Remarks = { repairs: repairsOf(rows), needsPerson: [], skipped: [] };
  const folded = rows.filter(({ item, id }) => item !== id);
  const items = [...grouped(rows, ({ item }) => item)].map(([id, own]) => itemOf(id, own, rows, remarks));
  const complex = complexOf(rows, items, remarks);
  const program = { ...head, cycles: cyclesOf(items), items, ...(complex.length > 0 ? { complex } : {}) };
  return { ...importedProgram(program, remarks, new Set(folded.map(({ id }) => id)).size), notes: content.notes };
}

const columns = {
  index: { names: ["индекс", "index"], required: true },
  name: { names: ["название", "наименование", "name"], required: true },
  cycle: { names: ["цикл", "cycle", "block"] },
  hours: { names: ["часы", "часов", "hours"] },
  semester: { names: ["семестр", "semester"] },
  form: { names: ["форма", "форма контроля", "form"] },
  complex: { names: ["комплекс", "complex", "complex_group"] },
  weeks: { names: ["недели", "недель", "weeks"] },
} as const;

interface PlanRow {
  readonly line: number;
  readonly index: PlanIndex;
  readonly id: string;
  /** The item that the row belongs to: the control row of a module belongs to the module. */
  readonly item: string;
  readonly name: string;
  readonly cycle: string;
  readonly hours: number;
  readonly weeks: number;
  /** Absent where the row speaks of the whole item. */
  readonly semester: number | undefined;
  readonly forms: readonly (WrittenForm & { readonly semester: number })[];
  /** Which items are attested together. */
  readonly complex: string;
}

function planRow({ line, values }: CsvRow<keyof typeof columns>): PlanRow | string {
  const index = planIndex(values.index);
  if (!index) return text.index(values.index);
  if (values.semester !== "" && !/^([1-9]|1[0-2])$/.test(values.semester)) return text.semester(values.semester);
  const hours = amount(values.hours);
  const weeks = amount(values.weeks);
  if (hours === undefined) return text.amount(values.hours);
  if (weeks === undefined) return text.amount(values.weeks);
  const cycle = cycleId(values.cycle);
  if (cycle === undefined) return text.cycle(values.cycle);
  const semester = values.semester === "" ? undefined : Number(values.semester);
  const isModuleControl = kindByIndex(index.id) === "control";
  const item = (isModuleControl && moduleByIndex(index.id)) || index.id;
  const forms = formsOf(values.form, semester, item);
  if (typeof forms === "string") return forms;
  return {
    line,
    index,
    id: index.id,
    item,
    name: sentenceCase(values.name),
    cycle,
    hours,
    weeks,
    semester,
    forms,
    complex: values.complex,
  };
}

function amount(written: string): number | undefined {
  if (written === "") return 0;
  return /^\d{1,5}([.,]\d{1,2})?$/.test(written) ? Number(written.replace(",", ".")) : undefined;
}

/** Without a semester of its own a row may give its forms for all of them: «-/-/ДЗ/Э». */
function formsOf(written: string, semester: number | undefined, item: string): PlanRow["forms"] | string {
  const kind = kindByIndex(item);
  const cells =
    semester === undefined && written.includes("/")
      ? written.split("/").map((cell, i) => ({ cell, semester: i + 1 }))
      : [{ cell: written, semester }];
  const forms: (WrittenForm & { semester: number })[] = [];
  for (const { cell, semester } of cells) {
    const here = writtenForms(cell, kind);
    if (!here || (semester ?? 0) > 12) return text.form(written);
    if (here.length > 0 && semester === undefined) return text.noSemester;
    forms.push(...here.map((form) => ({ ...form, semester: semester ?? 0 })));
  }
  return forms;
}

/** Rows of one index must name it alike, and no semester may be given twice. */
function disagreements(rows: readonly PlanRow[]): { line: number; message: string }[] {
  return [...grouped(rows, ({ id }) => id).values()].flatMap((own) => {
    const name = own.find((row) => row.name !== "")?.name;
    return own.flatMap((row, i) => {
      const earlier = own.slice(0, i).find((one) => one.semester === row.semester);
      if (name === undefined) return [{ line: row.line, message: text.noName }];
      if (row.name !== "" && row.name !== name) return [{ line: row.line, message: text.otherName(row.id, name) }];
      return earlier ? [{ line: row.line, message: text.twice(row.id, earlier.line) }] : [];
    });
  });
}

function repairsOf(rows: readonly PlanRow[]): string[] {
  const latin = rows.flatMap(({ index }) => (index.latin ? [index.id] : []));
  return latin.length > 0 ? [text.latin([...new Set(latin)])] : [];
}

function itemOf(id: string, own: readonly PlanRow[], rows: readonly PlanRow[], remarks: Remarks): Item {
  const kind = kindByIndex(id);
  const module = kind === "module" ? undefined : moduleByIndex(id);
  const named = own.find((row) => row.id === id && row.name !== "") ?? own.find((row) => row.name !== "");
  const cycle = own.find((row) => row.cycle !== "")?.cycle;
  const semesters = semestersOf(own);
  const control = own.flatMap(({ forms }) => forms.map(({ semester, form }) => ({ semester, form })));
  const total = totalOf(id, own, semesters, rows, remarks);
  const weeks = roundHours(own.reduce((sum, row) => sum + row.weeks, 0));
  if (module && !rows.some((row) => row.item === module)) remarks.needsPerson.push(text.noModule(id, module));
  if (!own.some((row) => row.id === id)) remarks.needsPerson.push(text.onlyControl(id));
  if (control.length === 0 && !(kind === "module" && semesters.length === 0))
    remarks.needsPerson.push(text.noControl(id));
  return {
    id,
    name: named?.name ?? "",
    kind,
    ...(cycle ? { cycle } : {}),
    ...(module && rows.some((row) => row.item === module) ? { module } : {}),
    ...(total > 0 ? { hours: { total, ...(semesters.length > 0 ? { semesters } : {}) } } : {}),
    ...(weeks > 0 ? { weeks } : {}),
    ...(control.length > 0 ? { control: control.toSorted((a, b) => a.semester - b.semester) } : {}),
  };
}

/** Hours by semester; those of a module's control row are the module's hours of control. */
function semestersOf(own: readonly PlanRow[]): SemesterHours[] {
  const bySemester = grouped(own, ({ semester }) => semester);
  return [...bySemester]
    .flatMap(([semester, rows]) => {
      const total = roundHours(rows.reduce((sum, { hours }) => sum + hours, 0));
      const weeks = roundHours(rows.reduce((sum, row) => sum + row.weeks, 0));
      const control = roundHours(rows.reduce((sum, { id, item, hours }) => sum + (id === item ? 0 : hours), 0));
      if (semester === undefined || (total === 0 && weeks === 0)) return [];
      return [{ semester, total, ...(control > 0 ? { control } : {}), ...(weeks > 0 ? { weeks } : {}) }];
    })
    .sort((a, b) => a.semester - b.semester);
}

/** The volume as stated in the row without a semester, otherwise the sum; a module's is that of all its parts. */
function totalOf(
  id: string,
  own: readonly PlanRow[],
  semesters: readonly SemesterHours[],
  rows: readonly PlanRow[],
  remarks: Remarks,
): number {
  const parts = [
    ...grouped(
      rows.filter((row) => moduleByIndex(row.item) === id),
      ({ item }) => item,
    ).values(),
  ];
  const sum = roundHours(
    semesters.reduce((all, { total }) => all + total, 0) + parts.reduce((all, part) => all + volumeOf(part), 0),
  );
  const stated = own.find((row) => row.semester === undefined && row.hours > 0)?.hours;
  if (stated !== undefined && sum > 0 && stated !== sum) remarks.needsPerson.push(text.volumeDiffers(id, stated, sum));
  return stated ?? sum;
}

function volumeOf(own: readonly PlanRow[]): number {
  const stated = own.find((row) => row.semester === undefined && row.hours > 0)?.hours;
  return stated ?? own.reduce((sum, { hours }) => sum + hours, 0);
}

function complexOf(
  rows: readonly PlanRow[],
  items: readonly Item[],
  remarks: Remarks,
): NonNullable<Program["complex"]> {
  const members = rows.flatMap((row) =>
    row.forms
      .filter(({ isComplex }) => isComplex || row.complex !== "")
      .map(({ form, semester, group }) => ({ item: row.item, form, semester, label: row.complex || group || "" })),
  );
  for (const { item } of members.filter(({ label }) => label === "")) remarks.needsPerson.push(text.alone(item));
  const labelled = members.filter(({ label }) => label !== "");
  const groups = grouped(labelled, ({ label, form, semester }) => `${semester} ${form} ${label}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const together = items.map(({ id }) => id).filter((id) => group.some(({ item }) => item === id));
    if (first && together.length > 1) return [{ items: together, form: first.form, semester: first.semester }];
    remarks.needsPerson.push(...together.map(text.alone));
    return [];
  });
}

function cyclesOf(items: readonly Item[]): Program["cycles"] {
  const ids = [...new Set(items.flatMap(({ cycle }) => (cycle ? [cycle] : [])))];
  return ids.map((id) => ({ id, name: cycleNames.get(id) ?? id }));
}

/** A code as it is, or the code of a cycle that was named in full; undefined for a name that is nobody's. */
function cycleId(written: string): string | undefined {
  const named = [...cycleNames].find(([, name]) => name.toLowerCase() === written.toLowerCase())?.[0];
  if (written === "" || named) return named ?? "";
  return /^[\p{L}\d][\p{L}\d._-]{0,31}$/u.test(written) ? written : undefined;
}

const cycleNames: ReadonlyMap<string, string> = new Map([
  ["ОО", "Общеобразовательный цикл"],
  ["ОГСЭ", "Общий гуманитарный и социально-экономический учебный цикл"],
  ["ЕН", "Математический и общий естественнонаучный учебный цикл"],
  ["СГ", "Социально-гуманитарный цикл"],
  ["ОПЦ", "Общепрофессиональный цикл"],
  ["ПЦ", "Профессиональный цикл"],
  ["ГИА", "Государственная итоговая аттестация"],
  ["ФТД", "Факультативные дисциплины"],
]);

const text = {
  faults: (rows: readonly string[]) => `План не внесён, в файле ошибки:\n${rows.join("\n")}`,
  fault: (line: number, message: string) => `  строка ${line}: ${message}`,
  again: "Исправьте файл и повторите команду.",
  noRows: "В файле нет ни одной строки плана.",
  index: (index: string) => `«${index}» — не индекс строки плана, например МДК.01.01.`,
  semester: (semester: string) => `Семестр «${semester}»: нужно число от 1 до 12, счёт за всё обучение.`,
  noSemester: "Форма контроля указана, а семестр нет.",
  amount: (hours: string) => `«${hours}» — не число.`,
  cycle: (cycle: string) => `Цикл «${cycle}» обозначьте кодом, например ОПЦ.`,
  form: (form: string) =>
    `Форма контроля «${form}» неизвестна. Принимаются: Э, ДЗ, З, КЭ, КДЗ, КП, КР, ЭМ, ДЭ, ДП, Др.`,
  noName: "Не указано название.",
  otherName: (id: string, name: string) => `${id} выше называется «${name}».`,
  twice: (id: string, line: number) => `${id} за этот семестр уже указана в строке ${line}.`,
  latin: (ids: readonly string[]) => `Латинские буквы заменены русскими в индексах: ${ids.join(", ")}.`,
  noModule: (id: string, module: string) => `${id}: в файле нет строки модуля ${module}.`,
  onlyControl: (id: string) =>
    `${id}: в файле только экзамен по модулю, а строки самого модуля нет. Проверьте название.`,
  noControl: (id: string) => `${id}: нет формы контроля. Впишите её (control), если она нужна.`,
  volumeDiffers: (id: string, stated: number, sum: number) =>
    `${id}: объём ${stated} ч, а по семестрам и строкам ${sum} ч. Сверьте с бумажным планом.`,
  alone: (id: string) => `${id}: форма контроля комплексная, а с чем вместе, не указано. Впишите группу (complex).`,
};
