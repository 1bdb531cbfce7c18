import type { Change } from "../model/change.ts";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { withNames } from "../reports/with-names.ts";
import type { Scope } from "../store/reading/read-records.ts";

/** How far a writing command goes, and what it says. */
export interface CarryOutOptions<Plan> {
  readonly dryRun?: boolean | undefined;
  /** The next step as a command to type; a dry run has none. */
  readonly next?: string | ((plan: Plan) => string) | undefined;
}

/** Plans on the records as they are under the lock and applies the plan; `--dry-run` only shows it. */
export async function carryOut<Plan extends Change>(
  ctx: Context,
  scope: Scope,
  plan: (records: Records) => Plan,
  { dryRun, next }: CarryOutOptions<Plan> = {},
): Promise<Plan> {
  const named = (records: Records) => explained(ctx, records, plan);
  if (dryRun) {
    const { openRecords } = await import("../store/reading/open-records.ts");
    const { describeChange } = await import("../store/writing/describe-change.ts");
    const { change, said } = named(openRecords(ctx.dir, scope));
    for (const line of describeChange(change)) ctx.print(said(line));
    ctx.printError(text.nothingWritten);
    return change;
  }
  const { applyChange } = await import("../store/writing/apply-change.ts");
  let planned: ReturnType<typeof named> | undefined;
  await applyChange(ctx.dir, ctx.user, scope, (records) => {
    planned = named(records);
    return planned.change;
  });
  if (!planned) throw new Error("applied without a plan");
  const { change, said } = planned;
  ctx.print(said(change.edits.length > 0 ? change.summary : text.unchanged(change.summary)));
  if (next !== undefined) ctx.printError(text.next(typeof next === "string" ? next : next(change)));
  return change;
}

/** The plan, and how to say what it says: on a terminal with people's names beside their ids. A refusal is said so too. */
function explained<Plan extends Change>(ctx: Context, records: Records, plan: (records: Records) => Plan) {
  const said = (message: string) => (ctx.width === undefined ? message : withNames(message, records));
  try {
    return { change: plan(records), said };
  } catch (error) {
    throw error instanceof UserError ? new UserError(said(error.message), error.hint, error) : error;
  }
}

const text = {
  nothingWritten: "Пробный запуск: ничего не записано.",
  unchanged: (summary: string) => `${summary} (без изменений)`,
  next: (command: string) => `Дальше: ${command}`,
};
