import type { Attestation, Grade, LateCorrection, Order, Outcome, Result, StudentEvent } from "../model/kinds.ts";
import { basisInWords } from "../text/basis.ts";
import { formatDate } from "../text/dates.ts";
import { eventName } from "../text/event-names.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";
import { resultShort } from "../text/results.ts";

/** A conflict as a person sees it: where, what each side says, who said it and when. */
export interface ShownConflict {
  readonly file: string;
  readonly path: readonly string[];
  readonly reason: "differs" | "closed" | "annulled" | "closed-year" | "two-orders";
  readonly mine: ShownSide;
  readonly server: ShownSide;
  /** The sheet that the file holds or corrects, if it does. */
  readonly sheet: Attestation | undefined;
}

/** One side's value and its author. */
export interface ShownSide {
  readonly value: unknown;
  readonly by: { readonly who: string; readonly when: string } | undefined;
}

/** The lines that show a conflict, and what to do after giving up my side of it. */
export function conflictLines(conflict: ShownConflict): string[] {
  const { reason, mine, server } = conflict;
  const heading = text[reason](nameOf(conflict));
  if (reason !== "differs" && reason !== "two-orders")
    return [heading, ...signedLines(conflict).map((line) => `  ${line}`)];
  return [heading, text.mine(shown(mine, conflict)), text.server(shown(server, conflict))];
}

/** «Ведомость № 17 (ИС-24, МДК.01.01), студент 2024-0117». */
function nameOf({ file, path, reason, sheet, mine, server }: ShownConflict): string {
  const corrected = lateCorrection.exec(file)?.groups?.student;
  if (sheet && corrected !== undefined) return [text.sheet(sheet), text.student(corrected), text.late].join(", ");
  if (reason === "two-orders") return text.orderNumber((mine.value as Order).number); // read by its schema
  if (!sheet) return [fileName(file), ...(eventTitle(path, mine.value ?? server.value) ?? keyNames(path))].join(", ");
  const [key, student, ...rest] = path;
  const name = text.sheet(sheet);
  if (key !== "results" || student === undefined) return [name, ...path].join(", ");
  return [name, text.student(student), ...rest].join(", ");
}

function keyNames(path: readonly string[]): string[] {
  return path.map((key) => text.keys[key] ?? key);
}

/** «перевод в другую группу 02.02.2026»: one event of a student; its record was read by its schema. */
function eventTitle([list, entry, ...rest]: readonly string[], value: unknown): string[] | undefined {
  if (list !== "events" || entry === undefined || rest.length > 0 || !isMapping(value)) return undefined;
  const { kind, date } = value as StudentEvent;
  return [`${eventName(kind)} ${formatDate(date)}`];
}

function fileName(file: string): string {
  const student = /^students\/(.+)\.yaml$/.exec(file)?.[1];
  return student === undefined ? text.file(file) : text.ofStudent(student);
}

/** What one result of a closed year is corrected by: the student is in the name of the file. */
const lateCorrection = /^corrections\/.+\/(?<student>[^/]+)\.yaml$/;

function shown({ value, by }: ShownSide, { file, path }: ShownConflict): string {
  const isBlock = path[0] === "results" && path.length === 2;
  const whole = lateCorrection.test(file) ? shownCorrections : file.startsWith("orders/") ? shownOrder : wholeFile;
  const said = path.length === 0 ? whole(value) : isBlock ? shownResult(value) : shownValue(value);
  return by === undefined ? said : `${said}   (${by.who}, ${moment(by.when)})`;
}

function wholeFile(value: unknown): string {
  return value === undefined ? text.gone : text.changed;
}

/** «№ 123-к от 05.06.2026 «О смене основы обучения»»: it was read by its schema. */
function shownOrder(value: unknown): string {
  return isMapping(value) ? text.order(value as Order) : wholeFile(value);
}

/** «2 → 3, служебная записка № 3 от 25.09.2026; неявка признана уважительной». */
function shownCorrections(value: unknown): string {
  if (typeof value !== "object" || value === null) return text.gone;
  const { corrections = [], excused } = value as Partial<LateCorrection>;
  const said = corrections.map(({ was, now, basis }) =>
    text.change(resultShort(was), resultShort(now), basisInWords(basis)),
  );
  return [...said, ...(excused ? [`${text.excused}, ${basisInWords(excused.basis)}`] : [])].join("; ");
}

/** Where a sheet was signed off: every student whose result differs, since one of the two is given up. */
function signedLines({ mine, server, sheet }: ShownConflict): string[] {
  const who = [text.byMine(mine.by), text.byServer(server.by)].filter((line) => line !== "");
  if (!sheet) return who;
  const [ours, theirs] = [resultsIn(mine.value), resultsIn(server.value)];
  const students = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort();
  const differing = students
    .map((id) => ({ id, ours: shownResult(ours[id]), theirs: shownResult(theirs[id]) }))
    .filter((one) => one.ours !== one.theirs);
  return [
    ...who,
    ...headLines(mine.value, server.value),
    ...differing.map((one) => text.both(one.id, one.ours, one.theirs)),
  ];
}

/** What else stands over the results and is not the same. */
function headLines(mine: unknown, server: unknown): string[] {
  const [ours, theirs] = [headOf(mine), headOf(server)];
  return Object.entries(text.heads).flatMap(([key, name]) => {
    const [own, other] = [shownValue(ours[key]), shownValue(theirs[key])];
    return own === other ? [] : [text.both(name, own, other)];
  });
}

function headOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function resultsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && "results" in value
    ? (value.results as Readonly<Record<string, unknown>>)
    : {};
}

/** «5», «н/я», «МДК.01.01: 5, МДК.01.03: 4», «пусто». */
function shownResult(block: unknown): string {
  if (typeof block !== "object" || block === null) return text.noBlock;
  const { grade, grades, outcome, excused } = block as Partial<Result>;
  const parts = Object.entries(grades ?? {}).flatMap(([item, part]) =>
    part === null ? [] : [`${item}: ${gradeShort(part)}`],
  );
  if (parts.length > 0) return parts.join(", ");
  const result = shownGrade(grade) ?? shownOutcome(outcome) ?? text.blank;
  return excused ? `${result}, ${text.excused}` : result;
}

function shownGrade(grade: Grade | null | undefined): string | undefined {
  return grade == null ? undefined : gradeShort(grade);
}

function shownOutcome(outcome: Outcome | null | undefined): string | undefined {
  return outcome == null ? undefined : outcomeShort(outcome);
}

function shownValue(value: unknown): string {
  if (value === undefined) return text.noValue;
  if (value === null) return text.blank;
  const said = typeof value === "object" ? listed(value) : String(value);
  return said.length > 200 ? `${said.slice(0, 199)}…` : said;
}

/** «kind: moved, date: 2026-02-02, group: ИС-24-2», as it is written in the file. */
function listed(value: object): string {
  if (Array.isArray(value)) return value.map((one) => (isMapping(one) ? `{${listed(one)}}` : String(one))).join(", ");
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${isMapping(one) ? `{${listed(one)}}` : String(one)}`)
    .join(", ");
}

function isMapping(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** 2025-12-24T10:15:00+05:00 → 24.12.2025 10:15. */
function moment(when: string): string {
  return `${formatDate(when.slice(0, 10))} ${when.slice(11, 16)}`;
}

const text = {
  differs: (name: string) => `${name}: у вас и на сервере разное.`,
  closed: (name: string) => `${name}: одни её закрыли, а другие в это время меняли.`,
  annulled: (name: string) => `${name}: одни её аннулировали, а другие в это время меняли.`,
  "closed-year": (name: string) => `${name}: учебный год на сервере закрыт, ваша правка в него войти не может.`,
  "two-orders": (name: string) => `${name}: два приказа под одним номером, у вас и на сервере разные.`,
  order: ({ number, date, title }: Order) => `№ ${number} от ${formatDate(date)} «${title}»`,
  orderNumber: (number: string) => `Приказ № ${number}`,
  sheet: ({ number, group, items }: Attestation) => `Ведомость № ${number} (${group}, ${items.join(", ")})`,
  student: (id: string) => `студент ${id}`,
  file: (file: string) => `Файл ${file}`,
  ofStudent: (id: string) => `Студент ${id}`,
  keys: {
    events: "события",
    credited: "перезачёты",
    awards: "поощрения",
    name: "имя",
    recordBook: "зачётная книжка",
  } as Readonly<Record<string, string>>,
  heads: {
    number: "номер",
    date: "дата",
    examiners: "экзаменаторы",
    commission: "комиссия",
    issued: "выдана",
    items: "что сдают",
    attempt: "попытка",
    roster: "кто сдаёт",
    period: "сроки практики",
    themesOrder: "приказ о темах",
  },
  mine: (value: string) => `  у вас:      ${value}`,
  server: (value: string) => `  на сервере: ${value}`,
  byMine: (by: ShownSide["by"]) => (by ? `у вас правил: ${by.who}, ${moment(by.when)}` : ""),
  byServer: (by: ShownSide["by"]) => (by ? `на сервере: ${by.who}, ${moment(by.when)}` : ""),
  both: (id: string, mine: string, server: string) => `${id}: у вас ${mine}, на сервере ${server}`,
  late: "исправление после закрытия года",
  change: (was: string, now: string, basis: string) => `${was} → ${now}, ${basis}`,
  gone: "удалён",
  changed: "изменён",
  noBlock: "нет в списке",
  noValue: "нет",
  blank: "пусто",
  excused: "неявка признана уважительной",
};
