import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where the schemas of records lie in the package: editors get a copy of them in the records folder. */
export function schemasPlace(): string {
  return dirname(createRequire(import.meta.url).resolve("#schemas/values.schema.json"));
}
