import type { ProgramHead } from "../../exchange/read-program-csv.ts";
import { UserError } from "../../model/user-error.ts";

/** What the command line says of a program whose file is a bare table. */
export interface HeadOptions {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly qualification?: string | undefined;
  readonly intake?: number | undefined;
  readonly base?: 9 | 11 | undefined;
  readonly term?: { years: number; months?: number } | undefined;
}

/** The head of a program from the options; all of them are needed, and those that are missing are named at once. */
export function headOf({ code, name, qualification, intake, base, term }: HeadOptions): ProgramHead {
  if (!code || !name || !qualification || !intake || !base || !term) {
    const given = { code, name, qualification, intake, base, term };
    const missing = Object.entries(given).flatMap(([option, value]) => (value ? [] : [`--${option}`]));
    throw new UserError(text.missing(missing), text.example);
  }
  if (!/^\d\d\.0[12]\.\d\d$/.test(code)) throw new UserError(text.code(code), text.codeExample);
  const kind = code.slice(3, 5) === "01" ? "worker" : "specialist";
  return { code, name, kind, qualification, intake, base, study: "full-time", term };
}

const text = {
  missing: (options: readonly string[]) =>
    `В таблице CSV нет сведений о программе, нужно указать ${options.join(", ")}.`,
  example:
    'Например: kpgt program import plan.csv --code 09.02.07 --name "Информационные системы и программирование" --qualification Программист --intake 2024 --base 9 --term 3г10м',
  code: (code: string) => `«${code}» — не код специальности или профессии СПО.`,
  codeExample: "Код пишется так: 09.02.07",
};
