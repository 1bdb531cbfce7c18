import type { Context } from "../model/context.ts";

/** Tells on a terminal how far long work has come, a line for each tenth; says nothing elsewhere or about short work. */
export function progress(
  ctx: Pick<Context, "width" | "printError">,
  title: string,
  total: number,
): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((10 * done) / total);
    if (ctx.width === undefined || total < worthTelling || tenth <= told) return;
    told = tenth;
    ctx.printError(text.soFar(title, done, total));
  };
}

const worthTelling = 20;

const text = {
  soFar: (title: string, done: number, total: number) => `${title}: ${done} из ${total}`,
};
