import type { Verbs } from "../noun.ts";

/** The verbs of kpgt group, in the order of its help page. */
export const group: Verbs = {
  add: async () => (await import("./add.ts")).add,
  show: async () => (await import("./show.ts")).show,
  list: async () => (await import("./list.ts")).list,
};
