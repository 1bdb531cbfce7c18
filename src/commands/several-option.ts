import { Option } from "@commander-js/extra-typings";

/** An option whose values follow one another, with commas or without: `--students Жук Кравец,Грачёва`. */
export function severalOption<const Flags extends string>(flags: Flags, description: string) {
  return collected(flags, description, (typed, others: string[] = []) => [
    ...others,
    ...typed
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ]);
}

/** The same with values of any kind, each parsed together with those before it. */
export function collected<const Flags extends string, Value>(
  flags: Flags,
  description: string,
  parse: (typed: string, others?: Value[]) => Value[],
) {
  const option = new Option(flags, description).argParser(parse);
  option.variadic = true; // commander sees it by itself only where the placeholder ends in a Latin letter
  return option;
}
