import type { Verbs } from "../noun.ts";

/** The verbs of kpgt program, in the order of its help page. */
export const program: Verbs = {
  import: async () => (await import("./import.ts")).importFile,
  show: async () => (await import("./show.ts")).show,
  list: async () => (await import("./list.ts")).list,
};
