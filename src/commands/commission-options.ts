import type { Command, OptionValues } from "@commander-js/extra-typings";
import { namedStaff } from "../changes/named-staff.ts";
import type { Commission } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { severalOption } from "./several-option.ts";

/** What is typed of a commission. */
export interface TypedCommission {
  readonly chair?: string | undefined;
  readonly members?: string[] | undefined;
  readonly secretary?: string | undefined;
  readonly commissionOrder?: string | undefined;
}

/** Adds the options that name a commission. */
export function commissionOptions<Args extends unknown[], Opts extends OptionValues, Global extends OptionValues>(
  command: Command<Args, Opts, Global>,
) {
  return command
    .option("--chair <кто>", "председатель комиссии: код или фамилия")
    .addOption(severalOption("--members <кто>", "члены комиссии через запятую"))
    .option("--secretary <кто>", "секретарь комиссии")
    .option("--commission-order <приказ>", "приказ о комиссии: 2025-2026/5-у");
}

/** The commission that was typed, if any. */
export function commissionFrom(records: Records, typed: TypedCommission): Commission | undefined {
  const { chair, members, secretary, commissionOrder } = typed;
  if ([chair, members, secretary, commissionOrder].every((one) => one === undefined)) return undefined;
  if (typed.chair === undefined || typed.members === undefined) throw new UserError(text.incomplete, text.example);
  return {
    ...(typed.commissionOrder && { order: typed.commissionOrder }),
    chair: namedStaff(records, typed.chair).id,
    members: typed.members.map((one) => namedStaff(records, one).id),
    ...(typed.secretary && { secretary: namedStaff(records, typed.secretary).id }),
  };
}

const text = {
  incomplete: "Комиссия указана не полностью: нужны председатель и члены.",
  example: "Например: --chair sidorov-av --members ivanova-nv,petrova-en",
};
