import type { Verbs } from "../noun.ts";

/** The verbs of kpgt book, in the order of its help page. */
export const book: Verbs = {
  issue: async () => (await import("./issue.ts")).issue,
  fill: async () => (await import("./fill.ts")).fill,
  inspect: async () => (await import("./inspect.ts")).inspect,
  enter: async () => (await import("./enter.ts")).enter,
  check: async () => (await import("./check.ts")).check,
};
