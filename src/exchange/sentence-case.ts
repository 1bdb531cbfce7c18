/** A name in capitals as an ordinary sentence; any other name as it is. White space is folded. */
export function sentenceCase(name: string): string {
  const words = name
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
  if (words !== words.toUpperCase() || !/\p{Lu}\p{Lu}/u.test(words)) return words;
  const [first = "", ...rest] = words;
  return first + rest.join("").toLowerCase();
}
