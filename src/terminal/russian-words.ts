import { nouns, optionWords, phrases, topVerbs, valueOptions } from "./word-table.ts";

/**
 * Puts English words in place of the Russian ones on a command line: the noun, its verb and the names of options.
 * Values are never touched: a group may be called «Проверить».
 */
export function inEnglish(argv: readonly string[]): string[] {
  const terminator = argv.indexOf("--");
  const end = terminator === -1 ? argv.length : terminator;
  const words = [...argv.slice(0, end).map(optionInEnglish), ...argv.slice(end)];
  const first = nextOperand(words, 0, end);
  if (first === undefined) return words;
  const second = nextOperand(words, first + 1, end);
  const typed = [words[first], second === undefined ? undefined : words[second]] as const;
  const phrase = typed[1] === undefined ? undefined : phrases[`${folded(typed[0])} ${folded(typed[1])}`];
  if (phrase && second !== undefined) {
    words.splice(second, 1);
    words.splice(first, 1, ...phrase);
    return words;
  }
  return commandInEnglish(words, first, second);
}

/** Russian words for a noun, for a verb of a noun, or for a top-level verb: help prints them beside the English one. */
export function russianWords(noun: string, verb?: string): readonly string[] {
  if (verb !== undefined) return nouns[noun]?.verbs[verb] ?? [];
  return nouns[noun]?.words ?? topVerbs[noun] ?? [];
}

/** Russian words for an option, without dashes. */
export function russianOption(name: string): readonly string[] {
  return optionWords[name] ?? [];
}

function commandInEnglish(words: string[], first: number, second: number | undefined): string[] {
  const typed = folded(words[first]);
  const topVerb = keyOf(topVerbs, typed, (russian) => russian);
  const noun = keyOf(nouns, typed, (entry) => entry.words);
  if (topVerb !== undefined) return words.with(first, topVerb);
  const name = noun ?? words[first];
  const entry = name === undefined ? undefined : nouns[name];
  if (name === undefined || entry === undefined) return words;
  const translated = words.with(first, name);
  if (second === undefined) return translated;
  const verb = keyOf(entry.verbs, folded(words[second]), (russian) => russian);
  if (verb !== undefined) return translated.with(second, verb);
  // «сводная ИС-24»: the noun alone is enough to say what is wanted.
  const isVerb = Object.hasOwn(entry.verbs, words[second] ?? "") || words[second] === "help";
  return noun !== undefined && entry.alone !== undefined && !isVerb
    ? translated.toSpliced(first + 1, 0, entry.alone)
    : translated;
}

function optionInEnglish(argument: string): string {
  const given = /^--(?<name>[^=]+)(?<value>=.*)?$/su.exec(argument.normalize("NFC"))?.groups;
  if (!given) return argument;
  const name = keyOf(optionWords, folded(given.name), (russian) => russian);
  return name === undefined ? argument : `--${name}${given.value ?? ""}`;
}

/** The index of the next word that is neither an option nor the value of one that comes before the command. */
function nextOperand(words: readonly string[], from: number, end: number): number | undefined {
  for (let i = from; i < end; i++) {
    const word = words[i] ?? "";
    if (valueOptions.includes(word)) i++;
    else if (!word.startsWith("-")) return i;
  }
  return undefined;
}

function keyOf<Entry>(
  table: Readonly<Record<string, Entry>>,
  typed: string,
  russianOf: (entry: Entry) => readonly string[],
): string | undefined {
  return Object.keys(table).find((key) => {
    const entry = table[key];
    return entry !== undefined && russianOf(entry).some((word) => folded(word) === typed);
  });
}

/** Capitals and ё do not matter on a command line. */
function folded(word = ""): string {
  return word.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}
