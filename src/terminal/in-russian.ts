import { russianOption, russianWords } from "./russian-words.ts";

/**
 * Puts Russian words in place of the English ones in the commands that a line advises: whoever typed «kpgt ведомость
 * ввести 17» goes on in the same words. What is no word of the command line stays as it is.
 */
export function inRussian(line: string): string {
  if (!line.includes("kpgt ")) return line;
  const named = line.replaceAll(/kpgt ([a-z][a-z-]*)(?: ([a-z][a-z-]*)(?![\w.@/-]))?/g, (whole, noun, verb) => {
    const [first] = russianWords(noun);
    if (first === undefined) return whole;
    const [second] = verb === undefined ? [] : russianWords(noun, verb);
    return ["kpgt", first, second ?? verb].filter(Boolean).join(" ");
  });
  return named.replaceAll(/(?<= )--([a-z][a-z-]*)/g, (whole, name, offset: number) => {
    const [russian] = russianOption(name);
    const program = /.*\b(kpgt|git|npm) /su.exec(named.slice(0, offset))?.[1]; // whose option it is
    return russian === undefined || program !== "kpgt" ? whole : `--${russian}`;
  });
}
