import { checks } from "../../checks/index.ts";
import { runChecks } from "../../checks/run-checks.ts";
import type { Context } from "../../model/context.ts";
import type { Finding, LocatedFinding } from "../../model/finding.ts";
import { UserError } from "../../model/user-error.ts";
import { closedSince } from "../../store/archive/closed-since.ts";
import { snapshotAt } from "../../store/archive/snapshot.ts";
import { changedSince } from "../../store/git/changed-since.ts";
import { openRepository } from "../../store/git/repository.ts";
import { locate } from "../../store/reading/locate.ts";
import type { Fetched } from "../../store/syncing/sync.ts";
import { findingLines } from "../../terminal/findings.ts";
import { closedYearFindings } from "../closed-year-findings.ts";
import { findAll, ruleOf } from "../find-all.ts";

/** Changes that go well together line by line may still contradict each other: then nobody else gets them. */
export async function refuseUnsound(ctx: Context, { server }: Fetched): Promise<void> {
  const { records, findings } = findAll(ctx.dir);
  const errors = await errorsToSend(ctx.dir, server, findings.filter(isError));
  if (errors.length === 0) return;
  const names = ctx.width === undefined ? undefined : records;
  const view = { basisOf: (id: string) => ruleOf(id)?.basis ?? [], color: ctx.color, names };
  for (const line of findingLines(errors, "text", view)) ctx.printError(line);
  throw new UserError(text.unsound, text.mend);
}

/** Errors in what was changed here, and those elsewhere that the server's own records do not have. */
async function errorsToSend(
  dir: string,
  server: string | undefined,
  errors: readonly LocatedFinding[],
): Promise<readonly LocatedFinding[]> {
  if (server === undefined) return errors;
  const changed = new Set(await changedSince(dir, server));
  const guarded = locate(dir, await closedSince(dir, server));
  const isHere = ({ place, related }: Finding) => [place, related].some((one) => one && changed.has(one.file));
  const elsewhere = errors.filter((error) => !isHere(error));
  const known = elsewhere.length > 0 ? await errorsAt(dir, server) : new Set();
  return [...errors.filter((error) => isHere(error) || !known.has(nameOf(error))), ...guarded];
}

async function errorsAt(dir: string, commit: string): Promise<ReadonlySet<string>> {
  const { records, findings } = await snapshotAt(openRepository(dir), commit);
  const unread = findings.filter(isError).map(({ place }) => place.file);
  const all = [...findings, ...runChecks(records, checks, unread), ...closedYearFindings(dir, records)];
  return new Set(all.filter(isError).map(nameOf));
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function nameOf({ check, place, message }: Finding): string {
  return JSON.stringify([check, place.file, place.path, message]);
}

const text = {
  unsound: "Ваши изменения не отправлены: в них ошибки. Здесь они целы.",
  mend: "Исправьте их и повторите kpgt sync. Отправить как есть: kpgt sync --anyway",
};
