import { setTimeout as sleep } from "node:timers/promises";
import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { renumberSheets } from "../changes/renumber-sheet.ts";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { epochFaults } from "../store/archive/epoch-history.ts";
import { readRepository } from "../store/git/read-repository.ts";
import { readRecords } from "../store/reading/read-records.ts";
import type { Choice } from "../store/syncing/merge-record.ts";
import { partTwins } from "../store/syncing/part-twins.ts";
import { type SentCopy, sendCopies } from "../store/syncing/send-copies.ts";
import {
  addedHere,
  type Fetched,
  fetchServer,
  sendOut,
  type ToldChange,
  takeIn,
  waitingToBeSent,
} from "../store/syncing/sync.ts";
import { plainMergeBegun, undoPlainMerge } from "../store/syncing/undo-plain-merge.ts";
import { applyChange } from "../store/writing/apply-change.ts";
import { authorOf } from "../store/writing/author.ts";
import { changedFiles } from "../store/writing/changed-files.ts";
import { plural } from "../text/plural.ts";
import { decide } from "./sync/decide.ts";

const tries = 5;

/** kpgt sync */
export function sync(ctx: Context) {
  return new Command("sync")
    .description("обменяться с сервером: принять чужие изменения, проверить и отправить свои")
    .option("--keep <чьё>", "что оставить, где изменено и здесь, и там: server (с сервера) или mine (ваше)", keepOption)
    .option("--anyway", "отправить, хотя проверка нашла ошибки")
    .action(async ({ keep, anyway = false }) => {
      if (plainMergeBegun(ctx.dir)) await offerToUndoMerge(ctx);
      const unsaved = await changedFiles(ctx.dir);
      if (unsaved.length > 0) ctx.printError(text.unsaved(unsaved.length));
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        const fetched = await fetchServer(ctx.dir);
        refuseOtherEpochs(ctx, fetched);
        await takeAll(ctx, fetched, keep);
        await renumber(ctx, fetched);
        const waiting = await waitingToBeSent(ctx.dir, fetched);
        if (waiting.length > 0 && !anyway) await (await import("./sync/refuse-unsound.ts")).refuseUnsound(ctx, fetched);
        if (await sendOut(ctx.dir, fetched)) {
          ctx.print(waiting.length > 0 ? text.sent(waiting.length) : text.same);
          return tellCopies(ctx, await sendCopies(ctx.dir));
        }
        await sleep(Math.random() * 200 * attempt); // of many who meet here not all come back at once
      }
      throw new UserError(text.crowded, text.repeat);
    });
}

/** A history joined with that of an epoch that ended is neither taken in nor sent: it holds what was erased. */
function refuseOtherEpochs(ctx: Context, { server }: Fetched): void {
  const repository = readRepository(ctx.dir);
  const [here] = epochFaults(repository, "HEAD");
  if (here !== undefined) throw new UserError(text.otherEpochHere(here), text.freshClone);
  const [there] = server === undefined ? [] : epochFaults(repository, server);
  if (there !== undefined) throw new UserError(text.otherEpochThere(there), text.askAdministrator);
}

function keepOption(typed: string): Choice {
  const choice = keepWords[typed.trim().toLowerCase()];
  if (choice === undefined) throw new InvalidArgumentError(text.keep);
  return choice;
}

const keepWords: Readonly<Record<string, Choice>> = {
  mine: "mine",
  моё: "mine",
  мое: "mine",
  ваше: "mine",
  server: "server",
  сервер: "server",
};

/** Takes in what the server has; what both sides changed is decided by a person, and the folder is free meanwhile. */
async function takeAll(ctx: Context, fetched: Fetched, keep: Choice | undefined): Promise<void> {
  const { records } = readRecords(ctx.dir);
  const author = authorOf(records.staff, ctx.user);
  for (const { was, now } of await partTwins(ctx.dir, author, fetched)) ctx.print(text.newId(was, now));
  const choices = new Map<string, Choice>();
  for (;;) {
    const { conflicts, changes, movedTwice } = await takeIn(ctx.dir, author, fetched, choices);
    if (conflicts.length === 0) return tellTaken(ctx, changes, movedTwice);
    for (const [key, choice] of await decide(ctx, records, conflicts, keep)) choices.set(key, choice);
  }
}

const mostTold = 10;

function tellTaken(ctx: Context, changes: readonly ToldChange[], movedTwice: readonly string[]): void {
  if (changes.length === 0) return;
  ctx.print(text.taken(changes.length));
  for (const { who, summary } of changes.slice(0, mostTold)) ctx.print(`  ${who}: ${summary}`);
  if (changes.length > mostTold) ctx.print(text.more(changes.length - mostTold));
  for (const student of movedTwice) ctx.print(text.movedTwice(student));
}

/** The exchange is done whatever became of the copies; which of them were not reached is said. */
function tellCopies(ctx: Context, copies: readonly SentCopy[]): void {
  const sent = copies.filter(({ fault }) => fault === undefined).map(({ name }) => name);
  if (sent.length > 0) ctx.print(text.copies(sent));
  for (const { name, fault } of copies) {
    if (fault === undefined) continue;
    ctx.printError(text.noCopy(name, fault.message));
    if (fault.hint) ctx.printError(fault.hint);
  }
}

/** Two clerks who open sheets at the same time give out the same numbers. */
async function renumber(ctx: Context, fetched: Fetched): Promise<void> {
  const added = await addedHere(ctx.dir, fetched);
  if (added.size === 0) return;
  const plan = (records: Records) => renumberSheets(records, ({ file }) => added.has(file));
  if (plan(readRecords(ctx.dir).records).edits.length === 0) return;
  const { renumbered } = await applyChange(ctx.dir, ctx.user, {}, plan);
  for (const { sheet, was, now } of renumbered) ctx.print(text.renumbered(sheet.group, sheet.items, was, now));
}

/** Somebody merged with plain git and stopped half-way; kpgt merges better, but what they typed stays theirs. */
async function offerToUndoMerge(ctx: Context): Promise<void> {
  ctx.printError(text.plainMerge);
  const answer = await ctx.ask(text.undoIt);
  if (!/^(?:д|да|y|yes)$/i.test(answer?.trim() ?? "")) throw new UserError(text.stillMerging, text.undoByHand);
  const rescued = await undoPlainMerge(ctx.dir);
  if (rescued !== undefined) ctx.printError(text.rescued(rescued));
}

const text = {
  otherEpochHere: (fault: string) => `Обмена не было. ${fault}`,
  freshClone: "Возьмите новую копию с сервера (git clone <адрес>) и перенесите в неё неотправленное.",
  otherEpochThere: (fault: string) => `С сервера ничего не принято. ${fault}`,
  askAdministrator: "Покажите это тому, кто ведёт сервер: прежнюю историю из хранилища надо убрать.",
  keep: "Можно: server (как на сервере) или mine (как у вас)",
  unsaved: (n: number) =>
    `Файлов, изменённых вручную и не сохранённых: ${n}. Они не отправятся, пока не выполнить kpgt save`,
  taken: (n: number) => `Принято: ${plural(n, "изменение", "изменения", "изменений")}`,
  more: (n: number) => `  … и ещё ${n}`,
  movedTwice: (student: string) =>
    `Студент ${student}: события внесены и здесь, и на сервере. Сверьте с приказами: kpgt student show ${student}`,
  sent: (n: number) => `Отправлено: ${plural(n, "изменение", "изменения", "изменений")}`,
  same: "На сервере то же, что здесь.",
  copies: (names: readonly string[]) => `Копии обновлены: ${names.join(", ")}`,
  noCopy: (name: string, why: string) => `Копия «${name}» не обновлена. ${why}`,
  newId: (was: string, now: string) =>
    `Номер ${was} на сервере у другого студента. Ваш теперь ${now}: поправьте его там, где он записан вне этой папки. Если это один человек, зачисленный дважды, удалите лишний файл students/${now}.yaml и сохраните: kpgt save`,
  renumbered: (group: string, items: readonly string[], was: string, now: string) =>
    `Номер ${was} уже заняла другая ведомость. Ваша ${group} ${items.join(", ")} ещё не напечатана и теперь № ${now}.`,
  crowded: "Сервер занят: другие отправляют чаще, чем удаётся отправить отсюда. Здесь всё цело.",
  repeat: "Повторите через минуту: kpgt sync",
  plainMerge: "В папке не закончено слияние, начатое командой git.",
  undoIt: "Отменить его и слить средствами kpgt? Файлы, какие они сейчас, будут отложены (да/Enter — нет): ",
  stillMerging: "Слияние не закончено, обмена не было.",
  undoByHand: "Отменить слияние самому: git merge --abort (перебазирование: git rebase --abort), затем kpgt sync",
  rescued: (folder: string) => `Прежние файлы отложены: ${folder}`,
};
