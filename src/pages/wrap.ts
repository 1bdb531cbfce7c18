import type { Ruler } from "./ruler.ts";

/** Lines of text and the size they are set in. */
export interface Wrapped {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Distance between lines, in sizes of the type. */
export const leading = 1.15;

/** The text in the largest size in which it fits a box, broken at spaces and hyphens; undefined when none fits. */
export function wrap(
  words: string,
  box: { length: number; depth: number; largest: number; smallest: number },
  ruler: Ruler,
): Wrapped | undefined {
  for (let size = box.largest; size >= box.smallest; size -= 0.25) {
    const lines = greedy(words, (line) => ruler.width(line, size) <= box.length);
    if (lines !== undefined && lines.length * size * leading <= box.depth) return { size, lines };
  }
  return undefined;
}

function greedy(words: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = "";
  // A piece ends with its space or hyphen: «программно-» / «аппаратный». A no-break space is no place to break.
  for (const piece of words.replace(/[ \n\t]+/g, " ").match(/[^ -]*[ -]|[^ -]+/g) ?? []) {
    if (fits((line + piece).trimEnd())) line += piece;
    else if (!fits(piece.trimEnd())) return undefined;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  return [...lines, line.trimEnd()];
}
