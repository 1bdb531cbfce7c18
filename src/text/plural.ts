const rules = new Intl.PluralRules("ru");

/** A number with its noun: «1 ведомость», «2 ведомости», «5 ведомостей», «2,5 недели». */
export function plural(n: number, one: string, few: string, many: string): string {
  return `${String(n).replace(".", ",")} ${pluralWord(n, one, few, many)}`;
}

/** The form of a noun that goes with a number, without the number. */
export function pluralWord(n: number, one: string, few: string, many: string): string {
  switch (rules.select(n)) {
    case "one":
      return one;
    case "many":
      return many;
    default: // «few», and fractions, which take the genitive singular: the same form for every noun of the forms
      return few;
  }
}
