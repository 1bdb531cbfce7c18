import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder with kpgt.yaml, from a folder upwards. */
export function recordsFolderAround(dir: string): string | undefined {
  if (existsSync(join(dir, "kpgt.yaml"))) return dir;
  const parent = dirname(dir);
  return parent === dir ? undefined : recordsFolderAround(parent);
}
