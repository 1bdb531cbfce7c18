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
  const verb = keyOf(topVerbs, folded(words[first]), (russian) => russian);
  // «помощь ведомость закрыть»: the command that is asked about stands after it.
  if ((verb ?? words[first]) === "help") return commandInEnglish(words.with(first, "help"), first + 1, end);
  return verb === undefined ? commandInEnglish(words, first, end) : words.with(first, verb);
}

/** Russian words for a noun, for a verb of a noun, or for a top-level verb: help prints them beside the English one. */
export function russianWords(noun: string, verb?: string): readonly string[] {
  if (verb !== undefined) return own(own(nouns, noun)?.verbs ?? {}, verb) ?? [];
  return own(nouns, noun)?.words ?? own(topVerbs, noun) ?? [];
}

/** Russian words for an option, without dashes. */
export function russianOption(name: string): readonly string[] {
  return own(optionWords, name) ?? [];
}

function commandInEnglish(words: string[], from: number, end: number): string[] {
  const first = nextOperand(words, from, end);
  if (first === undefined) return words;
  const second = nextOperand(words, first + 1, end);
  const pair = second === undefined ? undefined : own(phrases, `${folded(words[first])} ${folded(words[second])}`);
  if (pair && second !== undefined) return words.toSpliced(second, 1).toSpliced(first, 1, ...pair);
  const phrase = own(phrases, folded(words[first]));
  if (phrase) return words.toSpliced(first, 1, ...phrase);
  const russian = keyOf(nouns, folded(words[first]), ({ words }) => words);
  const name = russian ?? keyOf(topVerbs, folded(words[first]), (russian) => russian) ?? words[first] ?? "";
  const verbs = own(nouns, name)?.verbs ?? {};
  const translated = words.with(first, name);
  if (second === undefined) return translated;
  const verb = keyOf(verbs, folded(words[second]), (russian) => russian) ?? words[second] ?? "";
  // «сводная ИС-24»: the noun alone is enough to say what is wanted.
  const alone = russian === undefined || Object.hasOwn(verbs, verb) ? undefined : own(nouns, name)?.alone;
  return alone === undefined ? translated.with(second, verb) : translated.toSpliced(first + 1, 0, alone);
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

/** A table's own entry: «constructor» is a word like any other. */
function own<Entry>(table: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Capitals and ё do not matter on a command line. */
function folded(word = ""): string {
  return word.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}
