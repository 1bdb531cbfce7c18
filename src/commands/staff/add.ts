import { Command } from "@commander-js/extra-typings";
import { importStaff } from "../../changes/import-staff.ts";
import { sexByPatronymic } from "../../exchange/lists/person-name.ts";
import { staffId } from "../../exchange/lists/staff-id.ts";
import type { Context } from "../../model/context.ts";
import { carryOut } from "../carry-out.ts";
import { idOption } from "../id-option.ts";
import { nameFrom, sexOption } from "../name-option.ts";

/** kpgt staff add */
export function add(ctx: Context) {
  return new Command("add")
    .description("добавить преподавателя или должностное лицо")
    .argument("<имя...>", "фамилия, имя, отчество: Петрова Елена Николаевна")
    .option("--id <код>", "код, если не по фамилии: petrova-en", idOption)
    .option("--position <должность>", "должность как в документах")
    .option("--email <почта>", "адрес почты: от его имени сохраняются правки")
    .option("--sex <пол>", "м или ж, если не видно по отчеству", sexOption)
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (words, { id, position, email, sex, dryRun }) => {
      const name = nameFrom(words);
      const known = sex ?? sexByPatronymic(name.middle);
      const row = {
        line: 1,
        id: id ?? staffId(name),
        isIdProposed: id === undefined,
        name,
        ...(position === undefined ? {} : { position }),
        ...(email === undefined ? {} : { email }),
        ...(known === undefined ? {} : { sex: known }),
      };
      await carryOut(ctx, {}, (records) => importStaff(records, [row]), {
        dryRun,
        next: "kpgt staff list",
      });
    });
}
