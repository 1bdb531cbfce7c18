import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { enterBook } from "../../changes/enter-book.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import type { Grade } from "../../model/kinds.ts";
import type { BookPage } from "../../reports/book/expected-book.ts";
import { pageByWord } from "../../terminal/book-line.ts";
import { carryOut } from "../carry-out.ts";
import { dateOption, resultArgument, semesterOption } from "../option-parsers.ts";

/** kpgt book enter */
export function enter(ctx: Context) {
  return new Command("enter")
    .description("внести одну запись зачётной книжки; что не названо, берётся из ведомости")
    .argument("<студент>", "номер, зачётная книжка или фамилия: Жук")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .argument("[оценка]", "как записана: 5, 4, 3, зачтено", gradeArgument)
    .option("--semester <n>", "на странице какого семестра стоит", semesterOption)
    .option("--page <страница>", "экзамены, зачёты, курсовые, практика, перезачёты, факультативы, ГИА", pageOption)
    .option("--date <дата>", "дата, как записана: 24.12.2025", dateOption)
    .option("--hours <n>", "часы, как записаны", hoursOption)
    .option("--examiner <имя>", "преподаватель, как записан: Иванова Н. В.")
    .option("--theme <тема>", "тема проекта, как записана")
    .option("--place <место>", "место практики, как записано")
    .option("--mentor <имя>", "руководитель практики от организации, как записан")
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (who, item, grade, { dryRun, ...given }) => {
      await carryOut(
        ctx,
        {},
        (records) =>
          enterBook(records, {
            student: namedStudent(records, who),
            item,
            ...(grade !== undefined && { grade }),
            ...given,
          }),
        { dryRun },
      );
    });
}

/** What stands in a book is a grade: an absence is written on the sheet alone. */
function gradeArgument(typed: string): Grade {
  const result = resultArgument(typed);
  if (!("grade" in result)) throw new InvalidArgumentError(text.notGrade(typed));
  return result.grade;
}

function pageOption(typed: string): BookPage {
  const page = pageByWord(typed.trim());
  if (!page) throw new InvalidArgumentError(text.page);
  return page;
}

function hoursOption(typed: string): number {
  if (!/^\d{1,4}$/.test(typed)) throw new InvalidArgumentError(text.hours);
  return Number(typed);
}

const text = {
  notGrade: (typed: string) => `«${typed}» в зачётную книжку не пишут`,
  page: "Страницы: экзамены, зачёты, курсовые, практика, перезачёты, факультативы, ГИА",
  hours: "Часы — целое число: 66",
};
