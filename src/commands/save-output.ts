import { join, relative, resolve } from "node:path";
import type { Context } from "../model/context.ts";
import { writeOutput } from "../store/writing/write-output.ts";

/** Writes what was asked for to the person's path, or into `out/` under the name, and says where it lies. */
export function saveOutput(
  ctx: Context,
  bytes: Uint8Array,
  { output, name }: { readonly output?: string | undefined; readonly name: string },
): void {
  const path = output === undefined ? join(ctx.dir, "out", name) : resolve(ctx.cwd, output);
  writeOutput(path, bytes);
  const inside = relative(ctx.dir, path);
  ctx.print(inside.startsWith("..") ? path : inside);
}
