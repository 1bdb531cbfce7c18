import type { Verbs } from "../noun.ts";

/** The verbs of kpgt order, in the order of its help page. */
export const order: Verbs = {
  add: async () => (await import("./add.ts")).add,
  apply: async () => (await import("./apply.ts")).apply,
  renumber: async () => (await import("./renumber.ts")).renumber,
  cancel: async () => (await import("./cancel.ts")).cancel,
  show: async () => (await import("./show.ts")).show,
  list: async () => (await import("./list.ts")).list,
};
