import type { Verbs } from "../noun.ts";

/** The verbs of kpgt attestation, in the order of its help page. */
export const attestation: Verbs = {
  open: async () => (await import("./open.ts")).open,
  list: async () => (await import("./list.ts")).list,
  show: async () => (await import("./show.ts")).show,
  issue: async () => (await import("./issue.ts")).issue,
  admit: async () => (await import("./admit.ts")).admit,
  close: async () => (await import("./close.ts")).close,
  annul: async () => (await import("./annul.ts")).annul,
};
