import { attestationsNamed, findAttestations, type SheetQuery, yearOf } from "../model/find-attestation.ts";
import { findStudent } from "../model/find-student.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { attemptName, formName } from "../text/control-forms.ts";
import { groupAndProgram } from "./draft-sheet.ts";
import { namedStudent } from "./named-student.ts";
import { blockOf } from "./record-grades.ts";

/**
 * The one sheet whom a person named by number, year and number, path or id; otherwise says which could be meant.
 * `couldBe` tells which sheets what is being done may concern: those of several years with one number are not guessed at.
 */
export function namedAttestation(
  records: Records,
  name: string,
  today: IsoDate,
  couldBe?: (sheet: Stored<Attestation>) => boolean,
): Stored<Attestation> {
  const sheets = attestationsNamed(records, name.trim(), today, couldBe);
  const isOfYears = new Set(sheets.map(yearOf)).size > 1;
  return theOne(sheets, [text.noSheetNamed(name), text.list], isOfYears ? text.sayYear : text.sayPath);
}

/** The one student of a sheet whom a person named. */
export function studentOn(records: Records, { number, results }: Stored<Attestation>, typed: string): string {
  const listed = Object.keys(results);
  if (findStudent(records, typed, listed).length === 0)
    throw new UserError(text.notOnSheet(number, typed), text.show(number));
  return namedStudent(records, typed, listed).id;
}

/** A student and the sheet of a group's item that waits for the student's result; without one, another open one, or any. */
export function studentOnSheet(
  records: Records,
  query: Pick<SheetQuery, "form" | "semester"> & { readonly group: string; readonly item: string },
  typed: string,
): { readonly sheet: Stored<Attestation>; readonly student: string } {
  const { program } = groupAndProgram(records, query.group);
  if (!itemOf(program, query.item)) throw new UserError(text.noItem(program.id, query.item), text.plan(program.id));
  const sheets = findAttestations(records, query);
  const listed = sheets.flatMap(({ results }) => Object.keys(results));
  const isListed = findStudent(records, typed, listed).length > 0;
  if (!isListed && findStudent(records, typed).length === 0)
    throw new UserError(text.notInGroup(query.group, typed), text.guest(query.group));
  const student = namedStudent(records, typed, isListed ? listed : undefined).id;
  const own = sheets.filter(({ results }) => Object.hasOwn(results, student));
  const [meant = sheets] = [
    own.filter((sheet) => !sheet.closed && !hasResult(sheet, student)),
    own.filter(({ closed }) => !closed),
    own,
  ].filter((some) => some.length > 0);
  const none = [text.noSheet(query.group, query.item), text.open(query.group, query.item)] as const;
  const sheet = theOne(meant, none, text.sayNumber);
  blockOf(sheet, student);
  return { sheet, student };
}

function hasResult({ results }: Attestation, student: string): boolean {
  const { grade, grades, outcome } = results[student] ?? {};
  return (
    grade != null || outcome != null || (grades !== undefined && Object.values(grades).every((part) => part !== null))
  );
}

function theOne(
  sheets: readonly Stored<Attestation>[],
  none: readonly [message: string, hint: string],
  sayWhich: (sheet: Stored<Attestation>) => string,
): Stored<Attestation> {
  const [sheet, ...others] = sheets;
  if (!sheet) throw new UserError(...none);
  if (others.length > 0) throw new UserError(text.several([sheet, ...others]), sayWhich(sheet));
  return sheet;
}

const text = {
  noSheetNamed: (name: string) => `Ведомость «${name}» не найдена.`,
  list: "Список ведомостей: kpgt attestation list",
  notOnSheet: (number: string, typed: string) => `В ведомости № ${number} нет студента «${typed}».`,
  show: (number: string) => `Кто в ней: kpgt attestation show ${number}`,
  notInGroup: (group: string, typed: string) => `В группе ${group} и её ведомостях нет студента «${typed}».`,
  guest: (group: string) =>
    `Состав группы: kpgt student list --group ${group}. Студента другой группы вносят гостем: kpgt attestation admit <ведомость> <студент> --guest "основание"`,
  noItem: (program: string, item: string) => `В плане ${program} нет строки «${item}».`,
  plan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  noSheet: (group: string, item: string) => `Ведомость «${group} ${item}» ещё не открыта.`,
  open: (group: string, item: string) => `Открыть: kpgt attestation open ${group} ${item}`,
  several: (sheets: readonly Stored<Attestation>[]) =>
    [
      "Подходит несколько ведомостей:",
      ...sheets.map(
        ({ number, group, items, form, semester, attempt, id }) =>
          `  № ${number}  ${group}  ${items.join(", ")}  ${formName(form)}, ${semester}-й семестр, ${attemptName(attempt)}  ${id}`,
      ),
    ].join("\n"),
  sayYear: (sheet: Stored<Attestation>) =>
    `Номера каждый учебный год начинаются заново. Назовите год: ${yearOf(sheet)}/${sheet.number}`,
  sayPath: ({ id }: Stored<Attestation>) => `Назовите ведомость путём, например: ${id}`,
  sayNumber: ({ number }: Stored<Attestation>) => `Назовите ведомость номером, например: --sheet ${number}`,
};
