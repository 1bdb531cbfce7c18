import type { Context } from "../model/context.ts";
import type { Grade, Outcome } from "../model/kinds.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";
import { plural } from "../text/plural.ts";
import { printTypedLine, readTypedLine, type TypedLine } from "./typed-line.ts";

/** A line of the paper sheet that waits for a mark: one student, or one student's part of a complex sheet. */
export interface GradeLine {
  readonly key: string;
  /** The number of the line on paper: 7, or 7.2 for the second part. */
  readonly place: string;
  readonly label: string;
  /** What the sheet has already. */
  readonly now: { readonly grade: Grade | null; readonly outcome: Outcome | null };
}

/** How the screen meets the rest: what was typed before a break, where to keep it, what the form allows. */
export interface GradeScreen {
  readonly lines: readonly GradeLine[];
  /** How many lines the paper has, those that nobody waits for included. */
  readonly total: number;
  readonly drafted: ReadonlyMap<string, TypedLine>;
  /** The grades that the form has, for whoever types another. */
  readonly grades: readonly Grade[];
  /** Take what is typed without questions, and give up at the first doubt: for a pipe. */
  readonly unattended?: boolean;
  /** Called after each accepted line, so that neither Ctrl-C nor a closed lid loses anything. */
  keep(typed: ReadonlyMap<string, TypedLine>): void;
  /** Why the form does not have what was typed, if so. */
  refusal(typed: TypedLine): string | undefined;
}

type Terminal = Pick<Context, "ask" | "print">;

/**
 * Takes a whole sheet as it stands on paper, several marks a line if one likes, with a way back, and ends with the counts
 * to compare with the paper. Returns undefined when the input ended before it was confirmed.
 */
export async function enterGrades(
  screen: GradeScreen,
  terminal: Terminal,
): Promise<ReadonlyMap<string, TypedLine> | undefined> {
  const { lines } = screen;
  const typed = new Map(screen.drafted);
  if (typed.size > 0)
    showLines(
      lines.filter(({ key }) => typed.has(key)),
      typed,
      terminal,
    );
  let at = firstBlank(lines, typed);
  for (;;) {
    const isDone = at >= lines.length;
    if (isDone) for (const line of countLines(screen, typed)) terminal.print(line);
    if (isDone && screen.unattended) return typed;
    const answer = await terminal.ask(questionOf(screen, at, typed));
    if (answer === undefined) return undefined;
    if (isDone && agreement.includes(answer.trim().toLowerCase())) return typed;
    const taken = takeLine(answer, at, typed, screen, terminal);
    if (taken.isDoubtful && screen.unattended) return undefined;
    at = taken.next;
    screen.keep(typed);
  }
}

interface Taken {
  /** The line to go on from. */
  readonly next: number;
  /** Whether something that was typed has not been taken. */
  readonly isDoubtful?: boolean;
}

/** Puts what one typed line says where it belongs. */
function takeLine(
  answer: string,
  from: number,
  typed: Map<string, TypedLine>,
  screen: GradeScreen,
  terminal: Terminal,
): Taken {
  const words = splitMarks(answer);
  if (words.length === 0) return { next: from + 1 };
  if (words[0] === "?") {
    terminal.print(text.help);
    return { next: from, isDoubtful: true };
  }
  if (words[0] === "=" || words[0] === "нет") {
    showLines(screen.lines, typed, terminal);
    return { next: from, isDoubtful: true };
  }
  const filled: GradeLine[] = [];
  let at = from;
  for (const [i, word] of words.entries()) {
    const step = takeWord(word, at, typed, screen);
    if (typeof step === "string") {
      showLines(filled, typed, terminal);
      terminal.print(step);
      if (i + 1 < words.length) terminal.print(text.notTaken(words.slice(i + 1)));
      return { next: at, isDoubtful: true };
    }
    at = step.next;
    if (step.filled) filled.push(step.filled);
  }
  // One mark stands on the screen beside its name already; of several it has to be seen who got which.
  if (words.length > 1 || from >= screen.lines.length) showLines(filled, typed, terminal);
  return { next: at };
}

/** A step back or on, a jump or a mark; otherwise why it is none of them. */
function takeWord(
  word: string,
  at: number,
  typed: Map<string, TypedLine>,
  { lines, grades, refusal }: GradeScreen,
): { readonly next: number; readonly filled?: GradeLine } | string {
  if (word === "<") return { next: Math.max(0, at - 1) };
  if (word === ".") return { next: at + 1 };
  const jump = /^(?<place>\d+(?:\.\d+)?)=(?<mark>.*)$/u.exec(word)?.groups;
  const row = jump ? lines.findIndex(({ place }) => place === jump.place) : at;
  const line = lines[row];
  if (!line) return jump ? text.noPlace(jump.place ?? "") : text.tooMany(word);
  if (jump?.mark === "") return { next: row };
  const mark = readTypedLine(jump?.mark ?? word, grades);
  const why = typeof mark === "string" ? mark : refusal(mark);
  if (typeof mark === "string" || why !== undefined) return `${line.label}: ${why}`;
  typed.set(line.key, mark);
  return { next: jump ? at : at + 1, filled: line };
}

/** Marks of one line; those of two words stay together. */
function splitMarks(line: string): string[] {
  return line.trim().match(/(?:\d+(?:\.\d+)?=)?(?:не\s+\p{L}+\.?|н\/?я\s+ув\S*|[^\s,;]+)|\d+(?:\.\d+)?=/giu) ?? [];
}

function firstBlank(lines: readonly GradeLine[], typed: ReadonlyMap<string, TypedLine>): number {
  const blank = lines.findIndex(({ key, now }) => !typed.has(key) && now.grade === null && now.outcome === null);
  return blank === -1 ? (typed.size === 0 ? 0 : lines.length) : blank;
}

/** Nobody reads the questions of a pipe. */
function questionOf(
  { lines, total, unattended }: GradeScreen,
  at: number,
  typed: ReadonlyMap<string, TypedLine>,
): string {
  if (unattended) return "";
  const line = lines[at];
  if (!line) return text.agrees;
  const shown = shownResult(line, typed);
  return `${text.place(line.place, total, lines)} ${padded(line, lines)}${shown ? ` [${shown}]` : ""}: `;
}

/** Lines as they will stand on the sheet, and what stands there now if it is something else. */
function showLines(lines: readonly GradeLine[], typed: ReadonlyMap<string, TypedLine>, { print }: Terminal): void {
  for (const line of lines) {
    const shown = shownResult(line, typed) || text.blank;
    const ticket = typed.get(line.key)?.ticket;
    const before = shownResult(line, new Map());
    const remarks = [
      ticket === undefined ? "" : text.ticket(ticket),
      before === "" || before === shown ? "" : text.before(before),
    ];
    print(`  ${line.place.padStart(placeWidth(lines))}. ${padded(line, lines)} ${shown}${remarks.join("")}`);
  }
}

function padded({ label }: GradeLine, lines: readonly GradeLine[]): string {
  return label.padEnd(Math.max(...lines.map((line) => line.label.length)));
}

function placeWidth(lines: readonly GradeLine[]): number {
  return Math.max(...lines.map(({ place }) => place.length));
}

function shownResult({ key, now }: GradeLine, typed: ReadonlyMap<string, TypedLine>): string {
  const line = typed.get(key);
  if (line) return "blank" in line.result ? "" : printTypedLine({ result: line.result });
  if (now.grade !== null) return gradeShort(now.grade);
  return now.outcome === null ? "" : outcomeShort(now.outcome);
}

/** The totals that stand at the foot of the paper sheet. */
function countLines({ lines }: GradeScreen, typed: ReadonlyMap<string, TypedLine>): string[] {
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

const agreement = ["", "да", "д", "y", "yes"];

const text = {
  place: (place: string, total: number, lines: readonly GradeLine[]) =>
    `${place.padStart(placeWidth(lines))} из ${total}.`,
  help: [
    "5 4 3 2, зач, незач, н/я, н/я ув., н/д, н/а — как на бумаге; можно несколько подряд через пробел.",
    "5:12 — оценка и номер билета. Пустая строка или «.» — оставить как есть. «<» — назад. «-» — стереть введённую раньше.",
    "7=4 — оценка в строке 7, «7=» — перейти к строке 7. «=» — показать весь список.",
    "Ctrl-C — прервать: введённое сохранится, продолжить можно той же командой.",
  ].join("\n"),
  notTaken: (rest: readonly string[]) => `Дальше в строке не принято: ${rest.join(" ")}`,
  tooMany: (word: string) => `Список закончился, «${word}» некому поставить.`,
  noPlace: (place: string) => `Строки ${place} в списке нет.`,
  blank: "пусто",
  ticket: (ticket: string) => `, билет ${ticket}`,
  before: (mark: string) => ` (в ведомости ${mark})`,
  counts: (counts: string) => `Итог: ${counts}.`,
  total: (rows: string) => `Всего: ${rows}.`,
  agrees: "Сходится с бумагой? (да; «=» — показать список; «<» — назад; 7=4 — поправить строку 7): ",
};
