import type { Change } from "../model/change.ts";
import type { Context } from "../model/context.ts";
import type { Records } from "../model/records.ts";
import type { Scope } from "../store/read-records.ts";

/** How far a writing command goes, and what it says. */
export interface CarryOutOptions {
  readonly dryRun?: boolean | undefined;
  /** The next step, as a command to type. */
  readonly next?: string | undefined;
}

/** Plans on the records as they are under the lock and applies the plan; `--dry-run` only shows it. */
export async function carryOut<Plan extends Change>(
  ctx: Context,
  scope: Scope,
  plan: (records: Records) => Plan,
  { dryRun, next }: CarryOutOptions = {},
): Promise<Plan> {
  if (dryRun) {
    const { openRecords } = await import("../store/open-records.ts");
    const { describeChange } = await import("../store/describe-change.ts");
    const change = plan(openRecords(ctx.dir, scope));
    for (const line of describeChange(change)) ctx.print(line);
    ctx.printError(text.nothingWritten);
    return change;
  }
  const { applyChange } = await import("../store/apply-change.ts");
  let planned: Plan | undefined;
  await applyChange(ctx.dir, ctx.user, scope, (records) => {
    planned = plan(records);
    return planned;
  });
  if (!planned) throw new Error("applied without a plan");
  ctx.print(planned.edits.length > 0 ? planned.summary : text.unchanged(planned.summary));
  if (next !== undefined) ctx.printError(text.next(next));
  return planned;
}

const text = {
  nothingWritten: "Пробный запуск: ничего не записано.",
  unchanged: (summary: string) => `${summary} (без изменений)`,
  next: (command: string) => `Дальше: ${command}`,
};
