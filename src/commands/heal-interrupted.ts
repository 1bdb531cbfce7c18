import type { Context } from "../model/context.ts";
import { UserError } from "../model/user-error.ts";
import { hasJournal } from "../store/writing/journal.ts";

/**
 * A command that was killed may have moved the history and not yet the working files: read so, a folder looks damaged.
 * So every command heals first; where it cannot, because another is writing or the folder is read-only, it says so.
 */
export async function healInterrupted({ dir, printError }: Context): Promise<void> {
  if (!hasJournal(dir)) return;
  try {
    const { heal } = await import("../store/writing/heal.ts");
    const healed = await heal(dir);
    if (healed !== undefined) printError(text[healed]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    printError(text.interrupted(error.message));
  }
}

const text = {
  completed: "Прошлая команда была прервана: её запись доведена до конца.",
  dropped: "Прошлая команда была прервана, не успев ничего записать: записи остались прежними.",
  interrupted: (why: string) =>
    `Прошлая команда прервана или ещё работает: её запись не доведена до конца, файлы могут быть старше истории. ${why} Доведёт любая команда, которая пишет: kpgt doctor --fix`,
};
