import type { Verbs } from "../noun.ts";

/** The verbs of kpgt grade, in the order of its help page. */
export const grade: Verbs = {
  enter: async () => (await import("./enter.ts")).enter,
  add: async () => (await import("./add.ts")).add,
  import: async () => (await import("./import.ts")).importFile,
  "import-past": async () => (await import("./import-past.ts")).importPast,
  correct: async () => (await import("./correct.ts")).correct,
  excuse: async () => (await import("./excuse.ts")).excuse,
  theme: async () => (await import("./theme.ts")).theme,
  practice: async () => (await import("./practice.ts")).practice,
  history: async () => (await import("./history.ts")).history,
};
