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

/** How many letters must be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
