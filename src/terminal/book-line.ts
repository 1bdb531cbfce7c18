import type { RecordBookEntry } from "../model/kinds.ts";
import { isDamagedByExcel, parseResult } from "../model/typed-result.ts";
import { parseDate } from "../text/dates.ts";

/**
 * What stands in a line of a record book, read from a few words in any order: `4 25.12.2025 66ч Лисин П. А.`. What is
 * in quotes is the theme of a project: `«Учёт заявок»`.
 */
export function readBookLine(typed: string): { readonly line: Partial<RecordBookEntry> } | { readonly fault: string } {
  const line: Partial<RecordBookEntry> = {};
  const name: string[] = [];
  const theme = /[«"](?<theme>[^«»"]+)[»"]/u.exec(typed);
  if (theme?.groups?.theme) line.theme = theme.groups.theme.trim();
  for (const word of typed.replace(theme?.[0] ?? "", " ").match(/не\s+зачтено|\S+/giu) ?? []) {
    const part = readWord(word);
    if (part === undefined) name.push(word);
    else if ("fault" in part) return part;
    else Object.assign(line, part);
  }
  if (name.length > 0) line.examiner = name.join(" ");
  return { line };
}

/** The page of a record book by its Russian word. */
export function pageByWord(word: string): RecordBookEntry["page"] | undefined {
  return pages.get(word.toLowerCase().replaceAll("ё", "е"));
}

const pages: ReadonlyMap<string, RecordBookEntry["page"]> = new Map([
  ["экзамены", "exams"],
  ["зачеты", "credits"],
  ["курсовые", "projects"],
  ["проекты", "projects"],
  ["практика", "practice"],
  ["перезачеты", "credited"],
  ["факультативы", "electives"],
  ["гиа", "final"],
]);

/** One word; undefined when it can only be part of a name. */
function readWord(word: string): Partial<RecordBookEntry> | { readonly fault: string } | undefined {
  const date = parseDate(word);
  if (date !== undefined) return { date };
  const hours = /^(?<hours>\d{1,4})ч\.?$/iu.exec(word)?.groups?.hours;
  if (hours !== undefined) return { hours: Number(hours) };
  const semester = /^(?<semester>[1-9]|1[0-2])сем\.?$/iu.exec(word)?.groups?.semester;
  if (semester !== undefined) return { semester: Number(semester) };
  const page = pageByWord(word);
  if (page !== undefined) return { page };
  const result = parseResult(word);
  if (result && "grade" in result) return { grade: result.grade };
  if (result) return { fault: text.outcome(word) };
  return /\d/.test(word) || isDamagedByExcel(word) ? { fault: text.unknown(word) } : undefined;
}

const text = {
  outcome: (word: string) => `«${word}» в зачётную книжку не пишут: наберите оценку или «н», если записи нет.`,
  unknown: (word: string) => `«${word}» не разобрать. Оценка — 4, дата — 25.12.2025, часы — 66ч, семестр — 4сем.`,
};
