import type { Verbs } from "../noun.ts";

/** The verbs of kpgt template, in the order of its help page. */
export const template: Verbs = {
  list: async () => (await import("./list.ts")).list,
  preview: async () => (await import("./preview.ts")).preview,
  eject: async () => (await import("./eject.ts")).eject,
};
