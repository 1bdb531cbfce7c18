import { createRequire } from "node:module";

const load = createRequire(import.meta.url);
let loaded: typeof import("yaml") | undefined;

/**
 * The `yaml` package, which knows the whole language and takes a while to load: readers need it only for what is not
 * plain, and to say where a fault is.
 */
export function yaml(): typeof import("yaml") {
  loaded ??= load("yaml") as typeof import("yaml");
  return loaded;
}
