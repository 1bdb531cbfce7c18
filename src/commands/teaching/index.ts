import type { Verbs } from "../noun.ts";

/** The verbs of kpgt teaching, in the order of its help page. */
export const teaching: Verbs = {
  import: async () => (await import("./import.ts")).importFile,
  set: async () => (await import("./set.ts")).set,
  list: async () => (await import("./list.ts")).list,
};
