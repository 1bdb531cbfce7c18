import type { Sex } from "../model/kinds.ts";

/** The word that agrees with the person: `bySex(sex, "допущен", "допущена")`. */
export function bySex<Word>(sex: Sex, masculine: Word, feminine: Word): Word {
  return sex === "f" ? feminine : masculine;
}
