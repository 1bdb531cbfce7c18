import type { Context } from "../../model/context.ts";
import type { Attestation, Order } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { withNames } from "../../reports/with-names.ts";
import { type Conflict, conflictKey } from "../../store/syncing/merge-changes.ts";
import type { Choice } from "../../store/syncing/merge-record.ts";
import { conflictLines } from "../../terminal/conflict-lines.ts";

/** Shows what both sides changed and learns what stays: from the command line for all, or from the person one by one. */
export async function decide(
  ctx: Context,
  records: Records,
  conflicts: readonly Conflict[],
  keep: Choice | undefined,
): Promise<Map<string, Choice>> {
  const choices = new Map<string, Choice>();
  const said = (line: string) => withNames(line, records); // in a file, too: nobody decides about a number
  let isStopped = false;
  for (const conflict of conflicts) {
    const sheet = sheetOf(records, conflict);
    for (const line of conflictLines({ ...conflict, sheet })) ctx.printError(said(line));
    const choice = isStopped ? undefined : (keptBy(keep, conflict) ?? (await ask(ctx, conflict)));
    if (choice === undefined) isStopped = true;
    else choices.set(conflictKey(conflict), choice);
    if (choice === "server") for (const line of redo(conflict, sheet)) ctx.printError(said(line));
  }
  if (isStopped) throw new UserError(text.stopped, waysOut(conflicts));
  return choices;
}

function waysOut(conflicts: readonly Conflict[]): string {
  const [twoOrders, others] = [conflicts.filter(isTwoOrders), conflicts.filter((one) => !isTwoOrders(one))];
  const renumber = twoOrders.map(({ mine }) => text.renumber((mine.value as Order).number)); // read by its schema
  const ways = others.length > 0 ? [text.ways(others.every(({ reason }) => reason === "differs"))] : [];
  return [...renumber, ...ways].join("\n");
}

function isTwoOrders({ reason }: Conflict): boolean {
  return reason === "two-orders";
}

/** The sheet that a conflict is about: where it was taken away here, as the server has it. */
function sheetOf(records: Records, { file, path, server }: Conflict): Attestation | undefined {
  const corrected = [...records.lateCorrections.values()].find((one) => one.file === file)?.sheet;
  const own = [...records.attestations.values()].find((sheet) => sheet.file === file || sheet.id === corrected);
  const isWhole = file.startsWith("attestations/") && path.length === 0 && server.value !== undefined;
  return own ?? (isWhole ? (server.value as Attestation) : undefined); // it was read by its schema
}

/**
 * What is signed off, or of a closed year, can only be taken from the server. Of two orders neither is given up by a word
 * for all: events rest on both.
 */
function keptBy(keep: Choice | undefined, { reason }: Conflict): Choice | undefined {
  if (reason === "two-orders") return undefined;
  return keep === "mine" && reason !== "differs" ? undefined : keep;
}

async function ask(ctx: Context, { reason }: Conflict): Promise<Choice | undefined> {
  for (;;) {
    const answer = (await ctx.ask(questionAbout(reason) ?? text.takeServers))?.trim().toLowerCase();
    if (answer === undefined || answer === "") return undefined;
    if (["с", "c", "server"].includes(answer)) return "server"; // the Latin letter looks the same
    if (["в", "mine"].includes(answer) && questionAbout(reason) !== undefined) return "mine";
  }
}

function questionAbout(reason: Conflict["reason"]): string | undefined {
  if (reason === "differs") return text.which;
  return reason === "two-orders" ? text.isOneOrder : undefined;
}

/** What is given up can be entered again, by the rules. */
function redo({ file, reason, mine, server }: Conflict, sheet: Attestation | undefined): string[] {
  if (file.startsWith("corrections/") && sheet) return [text.correct(sheet.number)];
  if (reason === "closed-year") return [text.closedYear, ...(sheet ? [text.correct(sheet.number)] : [])];
  if (reason === "differs" || !sheet) return [];
  if (isSigned(server.value)) return [text.correct(sheet.number)];
  return isSigned(mine.value) ? [text.closeAgain(sheet.number)] : [];
}

function isSigned(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("closed" in value || "annulled" in value);
}

const text = {
  which: "Что оставить? в — ваше, с — с сервера, Enter — остановиться: ",
  isOneOrder:
    "Если на бумаге это один приказ: в — верна ваша запись, с — верна запись с сервера. Если их два, Enter — остановиться: ",
  renumber: (number: string) =>
    `На бумаге это два приказа? Дайте своему верный номер и повторите kpgt sync: kpgt order renumber ${number} <верный номер>. Один и тот же? Повторите kpgt sync в окне терминала и выберите верную запись.`,
  takeServers: "Взять с сервера? с — да, Enter — остановиться: ",
  stopped: "Обмен остановлен, здесь и на сервере ничего не изменено.",
  ways: (isFree: boolean) =>
    `Спросите, что верно, и повторите kpgt sync. Сразу за всё: kpgt sync --keep server (как на сервере)${isFree ? " или kpgt sync --keep mine (как у вас)" : ""}`,
  correct: (number: string) =>
    `Ваше внесите исправлением, если оно верно: kpgt grade correct ${number} <студент> <оценка> --basis "…" --permitted <кто>`,
  closeAgain: (number: string) => `Сверьте с бумагой и закройте снова: kpgt attestation close ${number}`,
  closedYear: "Закрытый год не меняют: что верно, становится документом текущего года.",
};
