import type { Context } from "../model/context.ts";
import type { Grade, Outcome } from "../model/kinds.ts";
import { parseResult, type TypedResult, whyNoResult } from "../model/typed-result.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";
import { plural } from "../text/plural.ts";

/** A line of the paper sheet: one student, or one student's part of a complex sheet. */
export interface GradeLine {
  readonly key: string;
  readonly label: string;
  /** What the sheet has already. */
  readonly now: { readonly grade: Grade | null; readonly outcome: Outcome | null };
}

/** What was typed for a line. */
export interface TypedLine {
  readonly result: TypedResult;
  readonly ticket?: string;
}

/** How the screen meets the rest: what was typed before a break, where to keep it, what the form allows. */
export interface GradeScreen {
  readonly lines: readonly GradeLine[];
  readonly drafted: ReadonlyMap<string, TypedLine>;
  /** Called after each accepted line, so that neither Ctrl-C nor a closed lid loses anything. */
  keep(typed: ReadonlyMap<string, TypedLine>): void;
  /** Why the form does not have the result, if so. */
  refusal(result: TypedResult): string | undefined;
}

/**
 * Takes a whole sheet as it stands on paper, several marks a line if one likes, with a way back, and ends with the counts
 * to compare with the paper. Returns undefined when the input ended before it was confirmed.
 */
export async function enterGrades(
  screen: GradeScreen,
  ctx: Pick<Context, "ask" | "print">,
): Promise<ReadonlyMap<string, TypedLine> | undefined> {
  const typed = new Map(screen.drafted);
  let at = firstBlank(screen.lines, typed);
  for (;;) {
    while (at < screen.lines.length) {
      const answer = await ctx.ask(promptOf(screen.lines, at, typed));
      if (answer === undefined) return undefined;
      at = acceptLine(answer, at, typed, screen, ctx);
      screen.keep(typed);
    }
    for (const line of countLines(screen.lines, typed)) ctx.print(line);
    const answer = (await ctx.ask(text.agrees))?.trim().toLowerCase();
    if (answer === undefined) return undefined;
    if (yes.includes(answer)) return typed;
    at = acceptLine(answer === "нет" || answer === "н" ? "<" : answer, screen.lines.length, typed, screen, ctx);
    screen.keep(typed);
  }
}

/** Puts what one typed line says where it belongs and returns the line to go on from. */
function acceptLine(
  answer: string,
  from: number,
  typed: Map<string, TypedLine>,
  screen: GradeScreen,
  ctx: Pick<Context, "print">,
): number {
  let at = from;
  const words = splitMarks(answer);
  if (words.length === 0) return at + 1;
  for (const word of words) {
    if (word === "?") {
      ctx.print(text.help);
      return at;
    }
    if (word === "<") {
      at = Math.max(0, at - 1);
      continue;
    }
    if (word === ".") {
      at += 1;
      continue;
    }
    const jump = /^(?<row>\d+)=(?<mark>.+)$/u.exec(word)?.groups;
    const row = jump ? Number(jump.row) - 1 : at;
    const line = screen.lines[row];
    if (!line) {
      ctx.print(text.tooMany(word));
      return at;
    }
    const mark = readMark(jump?.mark ?? word, screen);
    if (typeof mark === "string") {
      ctx.print(`${line.label}: ${mark}`);
      return at;
    }
    typed.set(line.key, mark);
    if (!jump) at += 1;
  }
  return at;
}

/** «5», «н/я», «5:12» (оценка и билет). */
function readMark(word: string, screen: GradeScreen): TypedLine | string {
  const [mark = "", ticket] = word.split(":");
  const result = parseResult(mark);
  if (!result) return whyNoResult(mark);
  const refusal = screen.refusal(result);
  return refusal ?? { result, ...(ticket ? { ticket } : {}) };
}

/** Marks of one line; those of two words stay together. */
function splitMarks(line: string): string[] {
  return line.match(/\d+=\S+|не\s+зачтено|не\s+зач\.?|н\/?я\s+ув\S*|не\s+\p{L}+|[^\s,;]+/giu) ?? [];
}

function firstBlank(lines: readonly GradeLine[], typed: ReadonlyMap<string, TypedLine>): number {
  const blank = lines.findIndex(({ key, now }) => !typed.has(key) && now.grade === null && now.outcome === null);
  return blank === -1 ? (typed.size === 0 ? 0 : lines.length) : blank;
}

function promptOf(lines: readonly GradeLine[], at: number, typed: ReadonlyMap<string, TypedLine>): string {
  const line = lines[at];
  if (!line) throw new Error("asked beyond the roster");
  const width = Math.max(...lines.map(({ label }) => label.length));
  const shown = shownResult(line, typed);
  return `${String(at + 1).padStart(String(lines.length).length)}. ${line.label.padEnd(width)} ${shown ? `[${shown}]` : ""}: `;
}

function shownResult({ key, now }: GradeLine, typed: ReadonlyMap<string, TypedLine>): string {
  const result = typed.get(key)?.result;
  if (result) return "grade" in result ? gradeShort(result.grade) : outcomeShort(result.outcome);
  if (now.grade !== null) return gradeShort(now.grade);
  return now.outcome === null ? "" : outcomeShort(now.outcome);
}

/** The totals that stand at the foot of the paper sheet. */
function countLines(lines: readonly GradeLine[], typed: ReadonlyMap<string, TypedLine>): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const shown = shownResult(line, typed) || text.blank;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const order = ["5", "4", "3", "2", "зач.", "незач.", "н/я", "н/я ув.", "н/д", "н/а", text.blank];
  const known = [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return [
    "",
    text.counts(known.map(([mark, n]) => `${mark} — ${n}`).join(", ")),
    text.total(plural(lines.length, "строка", "строки", "строк")),
  ];
}

const yes = ["", "да", "д", "y", "yes"];

const text = {
  help: [
    "5 4 3 2, зач, незач, н/я, н/я ув., н/д, н/а — как на бумаге; можно несколько подряд через пробел.",
    "5:12 — оценка и номер билета. Пустая строка или «.» — оставить как есть. «<» — назад.",
    "7=4 — оценка в строке 7. Ctrl-C — прервать: введённое сохранится, продолжить можно той же командой.",
  ].join("\n"),
  tooMany: (word: string) => `Список закончился, «${word}» некому поставить.`,
  blank: "пусто",
  counts: (counts: string) => `Итог: ${counts}.`,
  total: (rows: string) => `Всего: ${rows}.`,
  agrees: "Сходится с бумагой? (да; «<» — назад; 7=4 — поправить строку 7): ",
};
