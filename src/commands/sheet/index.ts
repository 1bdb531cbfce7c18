import type { Verbs } from "../noun.ts";

/** The verbs of kpgt sheet, in the order of its help page. */
export const sheet: Verbs = {
  build: async () => (await import("./build.ts")).build,
};
