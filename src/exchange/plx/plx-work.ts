import type { ControlForm, Item, SemesterHours } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { type Remarks, roundHours } from "../program-report.ts";
import type { PlxRow, PlxTables } from "./plx-tables.ts";

/** How much of each kind of work a row of the plan has: the key is `<semester> <code of the kind>`. */
export type Work = ReadonlyMap<string, number>;

/** The work of every row of the plan, by the row's code. */
export function workByRow(plx: PlxTables, remarks: Remarks): ReadonlyMap<string, Work> {
  const days = whole(plx.table("ПланыНовыеГрафики")[0]?.КоличествоЧастейВНеделе) ?? 6;
  const work = new Map<string, Map<string, number>>();
  let alreadyPassed = 0;
  for (const row of plx.table("ПланыНовыеЧасы")) {
    // Hours of practical training (5), interactive or electronic hours are a part of the volume (1), not more of it.
    if (row.КодТипаЧасов !== "1") continue;
    if (row.Переаттестовано === "true") {
      alreadyPassed += 1;
      continue;
    }
    const ofRow = work.get(row.КодОбъекта ?? "") ?? new Map<string, number>();
    const key = `${semesterOf(row, plx)} ${row.КодВидаРаботы}`;
    ofRow.set(key, roundHours((ofRow.get(key) ?? 0) + amountOf(row, days)));
    work.set(row.КодОбъекта ?? "", ofRow);
  }
  if (alreadyPassed > 0) remarks.skipped.push(text.alreadyPassed(alreadyPassed));
  return work;
}

/** The semester over the whole study. */
export function semesterOf(row: PlxRow, plx: PlxTables): number {
  const perYear = whole(plx.document.СеместровНаКурсе) ?? 2;
  const year = whole(row.Курс);
  const part = whole(row.Семестр);
  // Part-time plans may count by sessions (заезды); their semesters are nowhere in the file.
  if (!year || !part || part > perYear) throw new UserError(text.noSemester(row.Код ?? ""), text.bySemesters);
  const semester = (year - 1) * perYear + part;
  if (semester > 12) throw new UserError(text.tooLong(semester), text.saveAgain);
  return semester;
}

/** What a row has over and above its parts: a module row repeats the work of its courses, practices and exam. */
export function ownWork(row: Work, parts: readonly Work[]): Work {
  const left = [...row].map(
    ([key, amount]) => [key, roundHours(parts.reduce((rest, part) => rest - (part.get(key) ?? 0), amount))] as const,
  );
  return new Map(left.filter(([, amount]) => amount > 0));
}

/** The work of several rows together. */
export function joinedWork(rows: readonly Work[]): Work {
  const joined = new Map<string, number>();
  for (const [key, amount] of rows.flatMap((row) => [...row]))
    joined.set(key, roundHours((joined.get(key) ?? 0) + amount));
  return joined;
}

/** Hours by semester. */
export function hoursOfWork(work: Work, id: string, kinds: WorkKinds, remarks: Remarks): SemesterHours[] {
  return semestersOf(work).flatMap((semester) => {
    const parts = new Map<HoursPart | undefined, number>();
    for (const [kind, amount] of kindsIn(work, semester)) {
      if (notHours.has(kind) || kinds.isForm(kind)) continue;
      const part = kinds.partOf(kind);
      if (!hoursParts.has(kind)) remarks.repairs.push(text.unusualHours(id, kinds.nameOf(kind), amount, part));
      parts.set(part, roundHours((parts.get(part) ?? 0) + amount));
    }
    const sum = roundHours([...parts.values()].reduce((all, amount) => all + amount, 0));
    const stated = work.get(`${semester} ${total}`) ?? sum;
    if (stated !== sum) remarks.needsPerson.push(text.partsDiffer(id, semester, stated, sum));
    const hours: SemesterHours = { semester, total: stated };
    for (const part of partsInOrder) {
      const amount = part === "weeks" ? work.get(`${semester} ${weeks}`) : parts.get(part);
      if (amount) hours[part] = amount;
    }
    return hours.total > 0 || hours.weeks ? [hours] : [];
  });
}

/** Forms of control by semester; `exam` is what an examination is here: the exam of a module is a form of its own. */
export function controlOfWork(
  work: Work,
  id: string,
  exam: ControlForm,
  kinds: WorkKinds,
  remarks: Remarks,
): NonNullable<Item["control"]> {
  const control: NonNullable<Item["control"]> = [];
  for (const semester of semestersOf(work))
    for (const [kind, amount] of kindsIn(work, semester)) {
      if (!kinds.isForm(kind)) continue;
      const form = formOfWork(kind, exam) ?? "other";
      if (!forms.has(kind)) remarks.repairs.push(text.unusualForm(id, semester, kinds.nameOf(kind)));
      const isKnown = control.some((one) => one.semester === semester && one.form === form);
      if (isKnown || amount > 1) remarks.needsPerson.push(text.repeatedForm(id, semester, kinds.nameOf(kind)));
      if (!isKnown) control.push({ semester, form });
    }
  return control;
}

/** The form of control that a kind of work is. */
export function formOfWork(kind: string, exam: ControlForm): ControlForm | undefined {
  return kind === "1" ? exam : forms.get(kind);
}

/** What the plan's own directory says of the kinds of work. */
export interface WorkKinds {
  nameOf(kind: string): string;
  isForm(kind: string): boolean;
  partOf(kind: string): HoursPart | undefined;
}

/** The directory of the kinds of work that a plan carries with it. */
export function workKinds(plx: PlxTables): WorkKinds {
  const rows = new Map(plx.table("СправочникВидыРабот").map((row) => [row.Код ?? "", row]));
  return {
    nameOf: (kind) => rows.get(kind)?.Название ?? kind,
    isForm: (kind) => forms.has(kind) || rows.get(kind)?.КодТипРабот === formType,
    partOf: (kind) => hoursParts.get(kind) ?? partsByType.get(rows.get(kind)?.КодТипРабот ?? ""),
  };
}

type HoursPart = Exclude<keyof SemesterHours, "semester" | "total" | "weeks">;

/** In the order of the schema. */
const partsInOrder: readonly (HoursPart | "weeks")[] = [
  "lectures",
  "practical",
  "labs",
  "project",
  "consultations",
  "self",
  "control",
  "individual",
  "weeks",
];

const weeks = "51";
const total = "1000";
/** Credit units, weeks, totals and the load of commissions: not hours of the student. */
const notHours: ReadonlySet<string> = new Set([
  "50",
  weeks,
  total,
  "1004",
  ..."52 53 54 55 56 57 58 59 60 61".split(" "),
]);
const hoursParts: ReadonlyMap<string, HoursPart> = new Map([
  ["101", "lectures"],
  ["102", "labs"],
  ["103", "practical"],
  ["107", "self"],
  ["108", "control"],
  ["114", "project"],
  ["140", "individual"],
  ["141", "consultations"],
]);
/** Rare kinds (seminars, group exercises…) by СправочникТипаРабот. */
const partsByType: ReadonlyMap<string, HoursPart> = new Map([
  ["1", "lectures"],
  ["2", "practical"],
  ["3", "practical"],
  ["4", "practical"],
  ["5", "self"],
  ["6", "control"],
  ["10", "control"],
  ["11", "control"],
]);
const formType = "7";
const forms: ReadonlyMap<string, ControlForm> = new Map([
  ["1", "exam"],
  ["2", "credit"],
  ["3", "graded-credit"],
  ["4", "course-project"],
  ["5", "course-work"],
  ["6", "other"],
  ["49", "other"],
]);

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

/** Weeks stand in attributes of their own; everything else in the amount. */
function amountOf(row: PlxRow, daysInWeek: number): number {
  const amount = row.Количество ?? "";
  if (!/^\d{1,6}(\.\d{1,4})?$/.test(amount)) throw new UserError(text.badAmount(row.Код ?? "", amount), text.saveAgain);
  if (row.КодВидаРаботы !== weeks || Number(amount) > 0) return Number(amount);
  return (whole(row.Недель) ?? 0) + (whole(row.Дней) ?? 0) / daysInWeek;
}

function semestersOf(work: Work): number[] {
  return [...new Set([...work.keys()].map((key) => Number(key.split(" ")[0])))].sort((a, b) => a - b);
}

function kindsIn(work: Work, semester: number): Map<string, number> {
  const here = [...work].filter(([key, amount]) => amount > 0 && key.startsWith(`${semester} `));
  return new Map(
    here
      .map(([key, amount]) => [key.slice(`${semester} `.length), amount] as const)
      .sort(([a], [b]) => Number(a) - Number(b)),
  );
}

const text = {
  alreadyPassed: (rows: number) => `Переаттестованные часы не внесены, строк часов: ${rows}.`,
  noSemester: (code: string) => `Строка часов ${code} не отнесена к семестру: план построен по сессиям (заездам).`,
  tooLong: (semester: number) => `В плане часы семестра ${semester}, а семестров не бывает больше 12.`,
  bySemesters: "Внесите такой план из CSV: kpgt program import план.csv",
  badAmount: (code: string, amount: string) => `Строка часов ${code}: «${amount}» — не число часов.`,
  saveAgain: "Сохраните план в программе «Планы» заново.",
  unusualHours: (id: string, kind: string, amount: number, part?: string) =>
    `${id}: «${kind}», ${amount} ч — ${part ? `внесены как ${partNames[part] ?? part}` : "внесены только в общий объём"}.`,
  partsDiffer: (id: string, semester: number, stated: number, parts: number) =>
    `${id}, семестр ${semester}: всего ${stated} ч, а по видам работ ${parts} ч. Сверьте с бумажным планом.`,
  unusualForm: (id: string, semester: number, kind: string) =>
    `${id}, семестр ${semester}: «${kind}» внесена как другая форма контроля.`,
  repeatedForm: (id: string, semester: number, kind: string) =>
    `${id}, семестр ${semester}: «${kind}» указана не один раз, внесена одна. Сверьте с бумажным планом.`,
};

const partNames: Record<string, string> = {
  lectures: "лекции",
  practical: "практические занятия",
  self: "самостоятельная работа",
  control: "часы на контроль",
};
