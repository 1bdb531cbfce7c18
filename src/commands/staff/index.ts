import type { Verbs } from "../noun.ts";

/** The verbs of kpgt staff, in the order of its help page. */
export const staff: Verbs = {
  import: async () => (await import("./import.ts")).importFile,
  add: async () => (await import("./add.ts")).add,
  list: async () => (await import("./list.ts")).list,
};
