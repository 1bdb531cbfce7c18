import { homedir } from "node:os";
import { resolve } from "node:path";
import { Command } from "@commander-js/extra-typings";
import { namedStaff } from "../changes/named-staff.ts";
import type { Context } from "../model/context.ts";
import { openRecords } from "../store/reading/open-records.ts";
import { rememberUser } from "../store/writing/current-user.ts";
import { forgetKey, rememberKey } from "../store/writing/signing-key.ts";
import { fullName } from "../text/names.ts";

/** kpgt me */
export function me(ctx: Context) {
  return new Command("me")
    .description("сказать, кто работает в этой папке на этом компьютере; без имени — узнать")
    .argument("[кто]", "код сотрудника или фамилия: petrova-en")
    .option("--key <файл>", "подписывать закрытие года этим ключом SSH: ~/.ssh/id_ed25519")
    .option("--no-key", "больше не подписывать")
    .action((who, { key }) => {
      const records = openRecords(ctx.dir, { only: "college" });
      if (key === false) {
        forgetKey(ctx.dir);
        return ctx.print(text.signsNothing);
      }
      if (who !== undefined) {
        const member = namedStaff(records, who);
        rememberUser(ctx.dir, member.id);
        ctx.print(text.now(fullName(member.name), member.id));
        return typeof key === "string" ? useKey(ctx, key, member.id) : undefined;
      }
      if (typeof key === "string") return useKey(ctx, key, ctx.user);
      const member = records.staff.get(ctx.user);
      if (member) return ctx.print(text.now(fullName(member.name), ctx.user));
      ctx.print(text.unknown(ctx.user));
      ctx.printError(text.say);
    });
}

/** A key is believed by whoever finds it in the list of the folder, or brings a list of their own. */
function useKey(ctx: Context, typed: string, id: string): void {
  const half = rememberKey(ctx.dir, resolve(ctx.cwd, typed.replace(/^~(?=[/\\])/, homedir())));
  ctx.print(text.signs(typed));
  ctx.printError(text.believe);
  ctx.printError(`  ${id} namespaces="git" ${half}`);
}

const text = {
  signs: (key: string) => `Закрытие года подпишет ключ ${key}`,
  signsNothing: "Закрытие года не подписывается.",
  believe: "Чтобы подпись могли проверить, допишите в файл archive/allowed-signers строку и выполните kpgt save:",
  now: (name: string, id: string) => `Записи ведёт ${name}, код ${id}`,
  unknown: (user: string) => `Записи ведёт «${user}», в staff.yaml такого кода нет.`,
  say: "Сказать, кто вы: kpgt me <код>. Список: kpgt staff list. Добавить себя: kpgt staff add <Фамилия Имя Отчество>",
};
