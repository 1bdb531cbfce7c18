import { nouns, topVerbs } from "./word-table.ts";

/** Russian words of the command line that differ from what was typed by a slip or two of the finger. */
export function similarWords(typed: string): string[] {
  const word = typed.normalize("NFC").toLowerCase();
  const known = [
    ...Object.values(topVerbs).flat(),
    ...Object.values(nouns).flatMap(({ words, verbs }) => [...words, ...Object.values(verbs).flat()]),
  ];
  return [...new Set(known)].filter((other) => isNear(word, other)).sort();
}

/** Whether a word differs from another by a slip or two of the finger, at most by one in three letters. */
export function isNear(word: string, other: string): boolean {
  return word !== other && distance(word, other) <= Math.min(2, Math.floor(word.length / 3));
}

/** How many letters must be put in, taken out, replaced, or swapped with a neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}
