const longest = 64;
const shape = /^[\p{L}\p{N}][\p{L}\p{N}._()-]*$/u;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const mixedAlphabet = /[\p{Script=Latin}][\p{Script=Cyrillic}]|[\p{Script=Cyrillic}][\p{Script=Latin}]/u;

/** Says why a name cannot be an id and a file's name on every machine; undefined when it can. */
export function whyUnsafeName(name: string): string | undefined {
  if (name.length > longest) return text.long;
  if (name !== name.normalize("NFC")) return text.notNfc;
  if (!shape.test(name) || name.endsWith(".")) return text.letters;
  if (deviceName.test(name)) return text.device;
  if (mixedAlphabet.test(name)) return text.mixed;
  return undefined;
}

/** Two names that a file system without case, or with another normal form, would take for one. */
export function twinKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const text = {
  long: `имя длиннее ${longest} знаков`,
  notNfc: "буквы имени записаны составными знаками (не NFC)",
  letters: "в имени допустимы буквы, цифры и знаки . - _ ( ), первой стоит буква или цифра",
  device: "такое имя занято в Windows",
  mixed: "рядом стоят русская и латинская буквы, одну из них набрали не в той раскладке",
};
