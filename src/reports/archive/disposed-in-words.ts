import type { ArchiveBag } from "../../model/kinds.ts";
import { basisInWords } from "../../text/basis.ts";

/** «уничтожено по акту № 1 от 01.09.2028»; empty for a case that is kept. */
export function disposedInWords({ disposed }: Pick<ArchiveBag, "disposed">): string {
  if (disposed === undefined) return "";
  const words = basisInWords(disposed);
  return /^акт(?=\s)/u.test(words)
    ? `${text.disposed} по ${words.replace(/^акт/u, "акту")}`
    : `${text.disposed}: ${words}`;
}

const text = { disposed: "уничтожено" };
