import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { College } from "../../model/kinds.ts";

/** An invented college of the package, and who closes its first year, so that there is something to verify. */
export interface ExampleCollege {
  readonly name: "ozersk" | "samotsvetsk";
  readonly closedYear: string;
  readonly closedBy: string;
  /** Who works in it from day to day. */
  readonly registrar: string;
}

/** The college that lives by a regulation. */
export const exampleColleges: Readonly<Record<College["profile"], ExampleCollege>> = {
  "kpgt-2026": { name: "ozersk", closedYear: "2024-2025", closedBy: "sidorov-av", registrar: "petrova-en" },
  zhhst: { name: "samotsvetsk", closedYear: "2024-2025", closedBy: "rozhkova-ip", registrar: "fomina-va" },
};

/** Where an invented college lies in the package: what `init --example` copies and previews are made of. */
export function examplePlace(name: ExampleCollege["name"] = "ozersk"): string {
  return dirname(createRequire(import.meta.url).resolve(`#examples/${name}/kpgt.yaml`));
}
