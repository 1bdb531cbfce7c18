import { Command } from "@commander-js/extra-typings";
import { namedStaff } from "../changes/named-staff.ts";
import type { Context } from "../model/context.ts";
import { openRecords } from "../store/reading/open-records.ts";
import { rememberUser } from "../store/writing/current-user.ts";
import { fullName } from "../text/names.ts";

/** kpgt me */
export function me(ctx: Context) {
  return new Command("me")
    .description("сказать, кто работает в этой папке на этом компьютере; без имени — узнать")
    .argument("[кто]", "код сотрудника или фамилия: petrova-en")
    .action((who) => {
      const records = openRecords(ctx.dir, { only: "college" });
      if (who !== undefined) {
        const member = namedStaff(records, who);
        rememberUser(ctx.dir, member.id);
        return ctx.print(text.now(fullName(member.name), member.id));
      }
      const member = records.staff.get(ctx.user);
      if (member) return ctx.print(text.now(fullName(member.name), ctx.user));
      ctx.print(text.unknown(ctx.user));
      ctx.printError(text.say);
    });
}

const text = {
  now: (name: string, id: string) => `Записи ведёт ${name}, код ${id}`,
  unknown: (user: string) => `Записи ведёт «${user}», в staff.yaml такого кода нет.`,
  say: "Сказать, кто вы: kpgt me <код>. Список: kpgt staff list. Добавить себя: kpgt staff add <Фамилия Имя Отчество>",
};
