import { InvalidArgumentError } from "@commander-js/extra-typings";
import { personName, sexByPatronymic, sexByWord } from "../exchange/lists/person-name.ts";
import type { Funding, PersonName, Sex } from "../model/kinds.ts";
import { UserError } from "../model/user-error.ts";

/** «Грачёва Анна Сергеевна», however many words the shell made of it. */
export function nameFrom(words: readonly string[]): PersonName {
  const name = personName({ last: "", first: "", middle: "", whole: words.join(" ").normalize("NFC").trim() });
  if (typeof name === "string") throw new UserError(name, text.name);
  return name;
}

/** A name as the value of one option. */
export function nameOption(typed: string): PersonName {
  return nameFrom([typed]);
}

/** The sex that was said, or that the patronymic tells. */
export function sexOf(name: PersonName, said: Sex | undefined): Sex {
  const sex = said ?? sexByPatronymic(name.middle);
  if (sex === undefined) throw new UserError(text.noSex, text.saySex);
  return sex;
}

/** м, ж, m or f. */
export function sexOption(typed: string): Sex {
  const sex = sexByWord(typed.trim());
  if (!sex) throw new InvalidArgumentError(text.sex);
  return sex;
}

/** What the place of study is paid from, by its key or its Russian word. */
export function fundingOption(typed: string): Funding {
  const funding = fundings[typed.trim().toLowerCase()];
  if (!funding) throw new InvalidArgumentError(text.funding);
  return funding;
}

const fundings: Readonly<Record<string, Funding>> = {
  budget: "budget",
  бюджет: "budget",
  contract: "contract",
  договор: "contract",
  target: "target",
  целевое: "target",
};

const text = {
  name: "Имя пишется так: Грачёва Анна Сергеевна",
  noSex: "Пол по отчеству не определить.",
  saySex: "Укажите его: --sex м или --sex ж",
  sex: "Пол: м или ж",
  funding: "Основа обучения: budget (бюджет), contract (договор) или target (целевое)",
};
