import type { Confirmable, Confirmation } from "../../model/confirmation.ts";
import type { Basis } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { confirmedInWords } from "../../reports/archive/erasure.ts";
import type { Obstacle } from "../../reports/archive/obstacle.ts";
import { basisOption } from "../option-parsers.ts";
import { collected } from "../several-option.ts";

/** What a person confirms by a document. */
export interface TypedConfirmation {
  readonly what: Confirmable;
  readonly basis: Basis;
}

/** The option `--confirm papers=акт № 3 от 01.09.2031`. */
export function confirmOption() {
  return collected("--confirm <что=документ>", text.describe, parse);
}

/** What is confirmed of the obstacles, and those that are left; a statement that nothing asks for is refused. */
export function confirmed(
  obstacles: readonly Obstacle[],
  typed: readonly TypedConfirmation[],
  by: string,
): { readonly left: readonly Obstacle[]; readonly confirmations: readonly Confirmation[] } {
  const idle = typed.find(({ what }) => !obstacles.some(({ confirm }) => confirm === what));
  if (idle !== undefined) throw new UserError(text.idle(idle.what), text.dropIt);
  return {
    left: obstacles.filter(({ confirm }) => !typed.some(({ what }) => what === confirm)),
    confirmations: typed.map(({ what, basis }) => ({ what, basis, by })),
  };
}

function parse(typed: string, others: TypedConfirmation[] = []): TypedConfirmation[] {
  const { word = "", document = "" } = /^(?<word>[^=]+)=(?<document>.+)$/su.exec(typed)?.groups ?? {};
  const what = words[word.trim().toLowerCase()];
  if (what === undefined) throw new UserError(text.unknown(typed), text.example);
  if (others.some((one) => one.what === what)) throw new UserError(text.twice(word), text.example);
  return [...others, { what, basis: basisOption(document) }];
}

const words: Readonly<Record<string, Confirmable>> = {
  papers: "papers",
  бумаги: "papers",
  cases: "cases",
  дела: "cases",
  experts: "experts",
  эпк: "experts",
  diplomas: "diplomas",
  дипломы: "diplomas",
  frdo: "frdo",
  фрдо: "frdo",
  "repeat-gia": "repeat-gia",
  гиа: "repeat-gia",
  private: "private",
  личные: "private",
};

const text = {
  describe:
    "чего нет в записях и что подтверждает документ: papers, cases, experts, diplomas, frdo, repeat-gia, private",
  unknown: (typed: string) => `«${typed}»: скажите, что подтверждается и каким документом.`,
  twice: (word: string) => `«${word}» подтверждено дважды.`,
  example: 'Например: --confirm "papers=акт приёма-передачи № 3 от 01.09.2031"',
  idle: (what: Confirmable) => `Подтверждать нечего: «${confirmedInWords(what)}» и так следует из записей.`,
  dropIt: `Уберите это --confirm и повторите команду.`,
};
