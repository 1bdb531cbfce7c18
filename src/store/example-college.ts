import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where the invented college lies in the package: what `init --example` copies and previews are made of. */
export function examplePlace(): string {
  return dirname(createRequire(import.meta.url).resolve("#examples/ozersk/kpgt.yaml"));
}
