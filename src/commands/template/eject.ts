import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { carryOut } from "../carry-out.ts";

/** kpgt template eject */
export function eject(ctx: Context) {
  return new Command("eject")
    .description("положить форму в папку templates, чтобы изменить её под свой колледж")
    .argument("<форма>", "имя формы: semester-sheet")
    .option("--dry-run", "показать, что будет записано, и ничего не записать")
    .action(async (name, { dryRun }) => {
      const { readTemplate } = await import("../../store/reading/read-template.ts");
      const { file, own, bytes } = readTemplate(ctx.dir, name);
      if (own) throw new UserError(text.present(file), text.edit);
      await carryOut(ctx, {}, () => ({ summary: text.done(file), edits: [{ create: file, bytes }] }), {
        dryRun,
        next: dryRun ? undefined : text.next(name),
      });
    });
}

const text = {
  present: (file: string) => `Форма колледжа уже лежит в ${file}.`,
  edit: "Измените этот файл; чтобы вернуть встроенную форму, удалите его и выполните kpgt save",
  done: (file: string) => `Форма положена в ${file}`,
  next: (name: string) => `измените файл и посмотрите: kpgt template preview ${name}`,
};
