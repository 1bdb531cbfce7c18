import type { Verbs } from "../noun.ts";

/** The verbs of kpgt archive, in the order of its help page. */
export const archive: Verbs = {
  "close-year": async () => (await import("./close-year.ts")).closeYear,
  verify: async () => (await import("./verify.ts")).verify,
  restore: async () => (await import("./restore.ts")).restore,
  list: async () => (await import("./list.ts")).list,
  export: async () => (await import("./export.ts")).exportYear,
  retention: async () => (await import("./retention.ts")).retention,
  epochs: async () => (await import("./epochs.ts")).epochs,
  rotate: async () => (await import("./rotate.ts")).rotate,
};
