import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where the invented college lies in the package: what `init --example` copies and previews are made of. */
export function examplePlace(): string {
  return dirname(createRequire(import.meta.url).resolve("#examples/ozersk/kpgt.yaml"));
}

/** The year that `init --example` closes, so that there is something to verify, and who closes it. */
export const exampleClosedYear = { year: "2024-2025", by: "sidorov-av" } as const;
