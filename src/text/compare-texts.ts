const collator = new Intl.Collator("ru", { numeric: true });

/** Russian order: ё beside е, № 9 before № 10. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}
