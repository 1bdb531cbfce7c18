import type { Context } from "../../model/context.ts";
import type { Records } from "../../model/records.ts";
import { orderEffects } from "../../reports/order/order-effects.ts";
import { effectLines, nextSteps, reminders } from "./effect-lines.ts";

/** Says which sheets and summaries an order concerns, and the next steps; `next` is the one where there are none. */
export function printEffects(
  ctx: Context,
  records: Records,
  order: string,
  { next, none }: { readonly next?: string | undefined; readonly none?: string },
): void {
  const effects = orderEffects(records, order);
  const lines = effectLines(records, effects, ctx.width);
  for (const line of lines) ctx.print(line);
  if (lines.length === 0 && none !== undefined) ctx.print(none);
  for (const line of reminders(effects)) ctx.printError(line);
  const steps = nextSteps(effects);
  if (next === undefined && none === undefined) return;
  for (const step of steps.length > 0 ? steps : [next]) if (step !== undefined) ctx.printError(text.next(step));
}

const text = { next: (command: string) => `Дальше: ${command}` };
