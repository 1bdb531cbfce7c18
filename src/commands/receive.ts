import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { UserError } from "../model/user-error.ts";
import { type PushedRef, refusePush } from "../store/syncing/refuse-push.ts";

/** kpgt receive */
export function receive(ctx: Context) {
  return new Command("receive")
    .description("проверить то, что отправлено на сервер: эту команду вызывает git, а не человек")
    .action(async () => {
      const reasons = await refusals(ctx.cwd, await pushedRefs(ctx));
      if (reasons.length === 0) return;
      const shown = reasons.slice(0, mostShown);
      const rest = reasons.length - shown.length;
      throw new UserError([text.refused, ...shown, ...(rest > 0 ? [text.more(rest)] : [])].join("\n"));
    });
}

const mostShown = 20;

/** A shared drive may go away while git is asking, and be back by the time this is looked at. */
async function refusals(repository: string, refs: readonly PushedRef[]): Promise<readonly string[]> {
  try {
    return await refusePush(repository, refs);
  } catch (error) {
    const isGone = error instanceof Error && error.message.includes("not a git repository");
    throw isGone || !existsSync(join(repository, "HEAD")) ? new UserError(text.gone, text.later, error) : error;
  }
}

/** `<before> <after> <ref>` for each ref, as git writes it to the hook. */
async function pushedRefs(ctx: Context): Promise<PushedRef[]> {
  const refs: PushedRef[] = [];
  for (;;) {
    const line = await ctx.ask("");
    if (line === undefined) return refs;
    const given = /^(?<before>[0-9a-f]{40}) (?<after>[0-9a-f]{40}) (?<ref>refs\/\S+)$/.exec(line.trim())?.groups;
    if (!given) throw new UserError(text.noRef, text.calledByGit);
    refs.push({ before: given.before ?? "", after: given.after ?? "", ref: given.ref ?? "" });
  }
}

const text = {
  refused: "Отправленное не принято:",
  more: (n: number) => `… и ещё ${n}.`,
  gone: "Хранилище на сервере пропало во время обмена.",
  later: "Когда оно вернётся, повторите: kpgt sync",
  noRef: "На ввод должно прийти то, что git сообщает при приёме: было, стало, имя.",
  calledByGit: "Команду вызывает сервер; настроить его: kpgt init --server <папка>",
};
