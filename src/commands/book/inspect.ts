import { Command } from "@commander-js/extra-typings";
import { actingStaff } from "../../changes/acting-staff.ts";
import { inspectBooks } from "../../changes/inspect-book.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import { goThroughBooks } from "../../terminal/book-screen.ts";
import { carryOut } from "../carry-out.ts";
import { semesterOption } from "../option-parsers.ts";
import { booksToInspect, labelOf, seenBook } from "./books-to-inspect.ts";

/** kpgt book inspect */
export function inspect(ctx: Context) {
  return new Command("inspect")
    .description("сверить бумажные зачётные книжки с ведомостями: строка за строкой, можно прерваться")
    .argument("<группа>", "код группы: ИС-24")
    .requiredOption("--semester <n>", "семестр с начала обучения: 3", semesterOption)
    .option("--student <кто>", "только этот студент: номер, зачётная книжка или фамилия")
    .action(async (group, { semester, student }) => {
      const { openRecords } = await import("../../store/reading/open-records.ts");
      const { dropDraft, keepDraft, readDraft } = await import("../../store/writing/drafts.ts");
      const records = openRecords(ctx.dir);
      const by = actingStaff(records, ctx.user);
      const only = student === undefined ? undefined : namedStudent(records, student).id;
      const books = booksToInspect(records, group, semester, only);
      if (books.every(({ lines }) => lines.length === 0))
        throw new UserError(text.nothing(group, semester), text.see(group, semester));
      const name = `book/${group}/${semester}${only === undefined ? "" : `/${only}`}`;
      const drafted = readDraft(ctx.dir, name);
      ctx.print(text.manual);
      if (drafted.size > 0) ctx.print(text.resumed);
      const answers = await goThroughBooks(
        {
          books: books.map(({ student, heading, lines }) => ({
            student,
            heading,
            lines: lines.map((line) => ({ key: line.key, label: labelOf(line) })),
          })),
          drafted,
          keep: (typed) => keepDraft(ctx.dir, name, typed),
        },
        ctx,
      );
      if (!answers) throw new UserError(text.interrupted, text.resume(group, semester, only));
      await carryOut(
        ctx,
        {},
        (now) =>
          inspectBooks(now, {
            group,
            semester,
            by,
            date: ctx.today,
            books: booksToInspect(now, group, semester, only).flatMap((book) => {
              const said = answers.get(book.student);
              return said?.state === "done" ? [seenBook(now, book, said, semester)] : [];
            }),
          }),
        { next: `kpgt book check ${group}` },
      );
      dropDraft(ctx.dir, name);
    });
}

const text = {
  nothing: (group: string, semester: number) =>
    `В группе ${group} за ${semester}-й семестр сверять нечего: закрытых ведомостей с положительными оценками нет.`,
  see: (group: string, semester: number) => `Что с ведомостями: kpgt session status ${group} ${semester}`,
  manual: "Enter — записано так; «н» — записи нет; иначе наберите, что стоит; «0» — книжку не сдали; «?» — подсказка.",
  resumed: "Продолжаем прерванную сверку.",
  interrupted: "Сверка прервана, ничего не записано; ответы сохранены на этом компьютере.",
  resume: (group: string, semester: number, student: string | undefined) =>
    `Продолжить: kpgt book inspect ${group} --semester ${semester}${student === undefined ? "" : ` --student ${student}`}`,
};
