import type { Context } from "../model/context.ts";
import type { RecordBookEntry } from "../model/kinds.ts";
import { plural } from "../text/plural.ts";
import { readBookLine } from "./book-line.ts";

/** One student's paper book, with the lines to look for in it. */
export interface BookOnScreen {
  readonly student: string;
  /** Whose book it is, and its number. */
  readonly heading: string;
  readonly lines: readonly { readonly key: string; readonly label: string }[];
}

/** What was said of one line: it stands there as it should, is not there, or stands otherwise. */
export type LineAnswer = "yes" | "no" | Partial<RecordBookEntry>;

/** What was said of one book. */
export interface BookAnswers {
  readonly lines: ReadonlyMap<string, LineAnswer>;
  /** Entries that stand in the book beside those expected. */
  readonly others: readonly Partial<RecordBookEntry>[];
  /** Gone through, not handed in, or still to be gone through. */
  readonly state: "open" | "done" | "absent";
}

/** Answers as they were typed: by student for a book, by student and line for a line. */
export type TypedAnswers = ReadonlyMap<string, string>;

/** How the screen meets the rest. */
export interface BookScreen {
  readonly books: readonly BookOnScreen[];
  readonly drafted: TypedAnswers;
  /** Called after each answer, so that neither Ctrl-C nor a closed lid loses anything. */
  keep(typed: TypedAnswers): void;
}

/** Goes through paper books line by line; undefined when the input ended before the whole was confirmed. */
export async function goThroughBooks(
  screen: BookScreen,
  ctx: Pick<Context, "ask" | "print">,
): Promise<ReadonlyMap<string, BookAnswers> | undefined> {
  const typed = new Map(screen.drafted);
  const put = (key: string, answer: string) => {
    typed.set(key, answer);
    screen.keep(typed);
  };
  for (;;) {
    for (const [at, book] of screen.books.entries()) {
      if (typed.has(book.student)) continue;
      ctx.print(text.heading(book.heading, at + 1, screen.books.length));
      if (!(await goThroughBook(book, typed, ctx, put))) return undefined;
    }
    const answers = new Map(screen.books.map((book) => [book.student, answersOf(book, typed)]));
    for (const line of countLines([...answers.values()])) ctx.print(line);
    const answer = (await ctx.ask(text.agrees))?.trim().toLowerCase();
    if (answer === undefined) return undefined;
    if (yes.includes(answer)) return answers;
    const again = screen.books[Number(answer) - 1];
    if (again) forget(typed, again.student);
    else ctx.print(text.whichBook(screen.books.length));
  }
}

/** One book: every line, then whatever else stands in it. False when the input ended. */
async function goThroughBook(
  book: BookOnScreen,
  typed: TypedAnswers,
  ctx: Pick<Context, "ask" | "print">,
  put: (key: string, answer: string) => void,
): Promise<boolean> {
  const keys = book.lines.map(({ key }) => `${book.student} ${key}`);
  const blank = keys.findIndex((key) => !typed.has(key));
  let at = blank === -1 ? keys.length : blank;
  while (at < keys.length) {
    const answer = (await ctx.ask(promptOf(book, at, typed)))?.trim();
    if (answer === undefined) return false;
    const word = answer.toLowerCase();
    if (word === "0") {
      put(book.student, absent);
      return true;
    }
    if (word === "?") ctx.print(text.help);
    else if (word === "<") at = Math.max(0, at - 1);
    else if (word === "все" || word === "всё") {
      for (const key of keys.slice(at)) put(key, text.yes);
      at = keys.length;
    } else {
      const said = readAnswer(answer);
      if (typeof said === "object" && "fault" in said) ctx.print(`  ${said.fault}`);
      else {
        put(keys[at] ?? "", said === "yes" ? text.yes : answer);
        at += 1;
      }
    }
  }
  return await askForOthers(book, typed, ctx, put);
}

/** Entries that no sheet speaks of, one a line until an empty one. */
async function askForOthers(
  { student }: BookOnScreen,
  typed: TypedAnswers,
  ctx: Pick<Context, "ask" | "print">,
  put: (key: string, answer: string) => void,
): Promise<boolean> {
  for (let n = othersOf(student, typed).length + 1; ; ) {
    const answer = (await ctx.ask(text.others))?.trim();
    if (answer === undefined) return false;
    if (answer === "" || no.includes(answer.toLowerCase())) break;
    const read = readOther(answer);
    if ("fault" in read) ctx.print(`  ${read.fault}`);
    else {
      put(`${student} +${n}`, answer);
      n += 1;
    }
  }
  put(student, done);
  return true;
}

/** What was typed of a book, understood. */
function answersOf({ student, lines }: BookOnScreen, typed: TypedAnswers): BookAnswers {
  const state = typed.get(student) === done ? "done" : typed.get(student) === absent ? "absent" : "open";
  return {
    state,
    lines: new Map(
      lines.flatMap(({ key }) => {
        const said = readAnswer(typed.get(`${student} ${key}`) ?? "?");
        return typeof said === "object" && "fault" in said ? [] : [[key, said] as const];
      }),
    ),
    others: othersOf(student, typed).flatMap((answer) => {
      const read = readOther(answer);
      return "fault" in read ? [] : [read.line];
    }),
  };
}

function othersOf(student: string, typed: TypedAnswers): string[] {
  return [...typed].flatMap(([key, answer]) => (key.startsWith(`${student} +`) ? [answer] : []));
}

function readAnswer(answer: string): LineAnswer | { readonly fault: string } {
  const word = answer.trim().toLowerCase();
  if (yes.includes(word)) return "yes";
  if (no.includes(word)) return "no";
  const read = readBookLine(answer);
  return "fault" in read ? read : read.line;
}

/** `ОП.04 4 24.12.2025 Иванова Н. В.`: an entry told whole. */
function readOther(answer: string): ReturnType<typeof readBookLine> {
  const [item = "", ...rest] = answer.split(/\s+/);
  const read = readBookLine(rest.join(" "));
  if ("fault" in read) return read;
  const { grade, date, examiner } = read.line;
  return grade === undefined || !date || !examiner ? { fault: text.othersHelp } : { line: { item, ...read.line } };
}

function forget(typed: Map<string, string>, student: string): void {
  for (const key of [...typed.keys()]) if (key === student || key.startsWith(`${student} `)) typed.delete(key);
}

function promptOf({ student, lines }: BookOnScreen, at: number, typed: TypedAnswers): string {
  const line = lines[at];
  const said = typed.get(`${student} ${line?.key}`);
  const number = String(at + 1).padStart(String(lines.length).length);
  return `  ${number}. ${line?.label ?? ""}${said === undefined ? "" : ` [${said}]`}: `;
}

function countLines(answers: readonly BookAnswers[]): string[] {
  const seen = answers.filter(({ state }) => state === "done");
  const said = seen.flatMap(({ lines }) => [...lines.values()]);
  const missing = said.filter((one) => one === "no").length;
  const otherwise = said.filter((one) => typeof one === "object").length;
  const others = seen.reduce((sum, one) => sum + one.others.length, 0);
  const notHandedIn = answers.filter(({ state }) => state === "absent").length;
  return ["", text.counts(plural(seen.length, "книжка", "книжки", "книжек"), notHandedIn, missing, otherwise, others)];
}

const done = "сверена";
const absent = "не сдана";
const yes = ["", "да", "д", "y", "yes", "+"];
const no = ["нет", "н", "n", "no", "-"];

const text = {
  heading: (heading: string, at: number, all: number) => `\n${heading} (${at} из ${all})`,
  yes: "да",
  help: [
    "Enter или «д» — в книжке так и записано. «н» — записи нет.",
    "Записано иначе — наберите то, что стоит: 4, или 25.12.2025, или 66ч, или Лисин П. А., или «тема в кавычках», или зачёты, или 4сем; можно вместе.",
    "«все» — остальные строки как надо. «<» — назад. «0» — книжку не сдали. Ctrl-C — прервать: ответы сохранятся.",
  ].join("\n"),
  others: "  Ещё записи за этот семестр (пусто — нет): ",
  othersHelp: "Запись набирается так: ОП.04 4 24.12.2025 Иванова Н. В.",
  counts: (seen: string, absent: number, missing: number, otherwise: number, others: number) =>
    `Сверено: ${seen}; не сдано книжек: ${absent}; нет записей: ${missing}; записано иначе: ${otherwise}; лишних записей: ${others}.`,
  agrees: "Записать? (да; 2 — пройти вторую книжку ещё раз): ",
  whichBook: (all: number) => `Наберите «да» или номер книжки от 1 до ${all}.`,
};
