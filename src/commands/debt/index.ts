import type { Verbs } from "../noun.ts";

/** The verbs of kpgt debt, in the order of its help page. */
export const debt: Verbs = {
  list: async () => (await import("./list.ts")).list,
};
