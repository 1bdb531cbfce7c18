import { InvalidArgumentError } from "@commander-js/extra-typings";
import { academicYear } from "../model/academic-year.ts";
import type { AcademicYear, Attempt, Basis, ControlForm, Grade, IsoDate } from "../model/kinds.ts";
import { type EnteredResult, parseEntered, parseResult, type TypedResult, whyNoResult } from "../model/typed-result.ts";
import { formName, formShort } from "../text/control-forms.ts";
import { parseDate } from "../text/dates.ts";

/** 24.12.2025 or 2025-12-24 → 2025-12-24. */
export function dateOption(typed: string): string {
  const date = parseDate(typed);
  if (date === undefined) throw new InvalidArgumentError(text.date);
  return date;
}

/** A semester, counted over the whole study: 1 … 12. */
export function semesterOption(typed: string): number {
  const semester = parseSemester(typed);
  if (semester === undefined) throw new InvalidArgumentError(text.semester);
  return semester;
}

/** The same outside of an option, where the command itself has to say what is wrong. */
export function parseSemester(typed: string): number | undefined {
  return /^([1-9]|1[0-2])$/.test(typed) ? Number(typed) : undefined;
}

/** An academic year: 2025-2026 or 2025/2026. */
export function yearOption(typed: string): AcademicYear {
  const begins = Number(/^(\d{4})[-/–](\d{4})$/.exec(typed.trim())?.[1]);
  if (typed.trim().slice(5) !== String(begins + 1)) throw new InvalidArgumentError(text.year);
  return academicYear(begins);
}

/** «Жук,Кравец» → each name by itself. */
export function listOption(typed: string): string[] {
  return typed
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** «служебная записка № 3 от 12.01.2026» → kind, number and date. */
export function basisOption(typed: string): Basis {
  const found = /^(?<kind>.+?)(?:\s*(?:№|N)\s*(?<number>\S+))?\s+от\s+(?<date>\S+?)(?:\s*г\.?)?$/u.exec(
    typed.trim(),
  )?.groups;
  const date = parseDate(found?.date ?? "");
  if (!found?.kind || date === undefined) throw new InvalidArgumentError(text.basis);
  return { kind: found.kind, ...(found.number ? { number: found.number } : {}), date };
}

/** A result as on paper: 5, зач., н/я. */
export function resultArgument(typed: string): TypedResult {
  const result = parseResult(typed);
  if (!result) throw new InvalidArgumentError(whyNoResult(typed));
  return result;
}

/** A result, or «-»: what stands there is taken away. */
export function enteredArgument(typed: string): EnteredResult {
  const result = parseEntered(typed);
  if (!result) throw new InvalidArgumentError(whyNoResult(typed));
  return result;
}

/** A grade and nothing else: 5, 4, 3, зачтено. */
export function gradeArgument(typed: string): Grade {
  const result = resultArgument(typed);
  if (!("grade" in result)) throw new InvalidArgumentError(text.grade);
  return result.grade;
}

/** «№ 3 от 01.10.2025», with the word «протокол» or without. */
export function protocolOption(typed: string): { readonly number: string; readonly date: IsoDate } {
  const { number, day } =
    /^(?:протокол\s+)?(?:№\s*)?(?<number>\S+)\s+от\s+(?<day>\S+)/iu.exec(typed.trim())?.groups ?? {};
  const date = parseDate(day ?? "");
  if (number === undefined || date === undefined) throw new InvalidArgumentError(text.protocol);
  return { number, date };
}

/** A form of control by its key, its Russian name or its abbreviation in plans: exam, экзамен, Э. */
export function formOption(typed: string): ControlForm {
  const folded = typed.trim().toLowerCase();
  const form = forms.find((one) => [one, formName(one), formShort(one).toLowerCase()].includes(folded));
  if (!form) throw new InvalidArgumentError(text.form);
  return form;
}

/** An attempt by its key or its Russian word. */
export function attemptOption(typed: string): Attempt {
  const attempt = attemptWords[typed.trim().toLowerCase()];
  if (!attempt) throw new InvalidArgumentError(text.attempt);
  return attempt;
}

const forms: readonly ControlForm[] = [
  "exam",
  "graded-credit",
  "credit",
  "course-project",
  "course-work",
  "module-exam",
  "qualification-exam",
  "state-exam",
  "demo-exam",
  "thesis-defence",
  "other",
];

const attemptWords: Readonly<Record<string, Attempt>> = {
  first: "first",
  первая: "first",
  retake: "retake",
  пересдача: "retake",
  commission: "commission",
  комиссия: "commission",
  improvement: "improvement",
  повышение: "improvement",
};

const text = {
  date: "Дата пишется так: 24.12.2025, и такой день должен быть в календаре",
  semester: "Семестр — число от 1 до 12, считая с начала обучения",
  year: "Учебный год пишется так: 2025-2026",
  basis: 'Основание — вид документа, номер и дата: "служебная записка № 3 от 12.01.2026"',
  grade: "Нужна оценка: 5, 4, 3 или зачтено",
  protocol: "Протокол пишется так: «№ 3 от 01.10.2025»",
  form: `Формы контроля: ${forms.map((form) => `${form} (${formName(form)})`).join(", ")}`,
  attempt: "Попытки: first (первая), retake (пересдача), commission (комиссия), improvement (повышение)",
};
