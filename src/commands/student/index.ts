import type { Verbs } from "../noun.ts";

/** The verbs of kpgt student, in the order of its help page. */
export const student: Verbs = {
  import: async () => (await import("./import.ts")).importFile,
  add: async () => (await import("./add.ts")).add,
  credit: async () => (await import("./credit.ts")).credit,
  final: async () => (await import("./final.ts")).final,
  show: async () => (await import("./show.ts")).show,
  list: async () => (await import("./list.ts")).list,
  card: async () => (await import("./card.ts")).card,
};
