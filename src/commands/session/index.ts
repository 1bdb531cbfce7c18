import type { Verbs } from "../noun.ts";

/** The verbs of kpgt session, in the order of its help page. */
export const session: Verbs = {
  open: async () => (await import("./open.ts")).open,
  print: async () => (await import("./print.ts")).print,
  status: async () => (await import("./status.ts")).status,
};
