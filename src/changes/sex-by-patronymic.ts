import type { Sex } from "../model/kinds.ts";

/** The sex that a patronymic tells: Сергеевна, Ильинична, кызы; Олегович, Ильич, оглы. Other names tell nothing. */
export function sexByPatronymic(middle: string | undefined): Sex | undefined {
  const word = (middle ?? "").trim().toLowerCase();
  if (/(?:[оеё]вна|[иы]чна|шна|(?:^|[\s-])[кг]ызы)$/u.test(word)) return "f";
  if (/(?:[оеё]вич|ич|(?:^|[\s-])оглы)$/u.test(word)) return "m";
  return undefined;
}
