import type { Context } from "../model/context.ts";
import { exitCode } from "./exit-code.ts";

/** `kpgt` with nothing behind it: on a terminal a list of usual actions to choose from, elsewhere the same list to read. */
export async function menu(ctx: Context, run: (argv: string[]) => Promise<number>): Promise<number> {
  ctx.print(text.title);
  text.actions.forEach(({ title, command }, i) => {
    ctx.print(`  ${String(i + 1).padStart(2)}  ${title.padEnd(titleWidth())}  kpgt ${command}`);
  });
  if (ctx.width === undefined) {
    ctx.print(text.seeHelp);
    return exitCode.done;
  }
  return choose(ctx, run);
}

async function choose(ctx: Context, run: (argv: string[]) => Promise<number>): Promise<number> {
  for (;;) {
    const answer = (await ctx.ask(text.question))?.trim();
    if (!answer) return exitCode.done;
    const action = /^\d+$/.test(answer) ? text.actions[Number(answer) - 1] : undefined;
    if (!action) {
      ctx.printError(text.noSuch(answer));
      continue;
    }
    const words = await completed(ctx, action.command);
    return words === undefined ? exitCode.done : await run(words);
  }
}

/** Asks for each `<…>` of the command; undefined when the person has changed their mind. */
async function completed(ctx: Context, command: string): Promise<string[] | undefined> {
  const words: string[] = [];
  for (const word of command.split(" ")) {
    if (!word.startsWith("<")) {
      words.push(word);
      continue;
    }
    const answer = (await ctx.ask(`${word.slice(1, -1)}: `))?.trim();
    if (!answer) return undefined;
    words.push(answer);
  }
  return words;
}

function titleWidth(): number {
  return Math.max(...text.actions.map(({ title }) => title.length));
}

const text = {
  title: "Что сделать:",
  actions: [
    { title: "посмотреть, что ждёт", command: "status" },
    { title: "проверить записи", command: "check" },
    { title: "открыть ведомости сессии", command: "session open <группа> <семестр>" },
    { title: "напечатать ведомости сессии", command: "session print <группа> <семестр>" },
    { title: "ввести оценки ведомости", command: "grade enter <ведомость>" },
    { title: "закрыть ведомость", command: "attestation close <ведомость>" },
    { title: "составить сводную за семестр", command: "sheet build <группа> --semester <семестр>" },
    { title: "посмотреть задолженности", command: "debt list" },
    { title: "открыть пересдачу тем, кто должен", command: "attestation open <группа> <элемент> --attempt retake" },
    { title: "найти приказ и кого он касается", command: "order list" },
    { title: "сверить зачётные книжки с ведомостями", command: "book inspect <группа> --semester <семестр>" },
    { title: "напечатать ведомость", command: "print attestation-sheet <ведомость>" },
    { title: "сохранить правку, сделанную в редакторе", command: "save" },
    { title: "обменяться с сервером", command: "sync" },
    { title: "создать новую папку записей", command: "init <папка>" },
    { title: "справка обо всех командах", command: "help" },
  ],
  question: "Номер (Enter — выйти): ",
  noSuch: (answer: string) => `В списке нет «${answer}».`,
  seeHelp: "Все команды: kpgt help",
};
