import type { Change, Edit } from "../model/change.ts";
import type { IsoDate, Student } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { rosterOn } from "../model/roster.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";
import { plural } from "../text/plural.ts";
import { refuseFuture } from "./refuse-future.ts";

/** To whom record books were handed out: one student, whose number may be told, or everyone of a group without a day. */
export type BookIssue =
  | { readonly group: string; readonly on: IsoDate; readonly today: IsoDate }
  | { readonly student: Stored<Student>; readonly number?: string; readonly on: IsoDate; readonly today: IsoDate };

/** Notes the day on which record books were handed out. The day of a book that was issued before is left as it is. */
export function issueBooks(records: Records, request: BookIssue): Change {
  refuseFuture(request.on, request.today);
  return "group" in request ? ofGroup(records, request) : ofStudent(records, request);
}

function ofGroup(records: Records, { group, on }: { readonly group: string; readonly on: IsoDate }): Change {
  if (!records.groups.has(group)) throw new UserError(text.noGroup(group), text.seeGroups);
  const members = rosterOn(records, group, on);
  const unnumbered = members.filter(({ recordBook }) => recordBook === undefined).map(({ id }) => id);
  const edits = members.flatMap((student) =>
    student.recordBook && student.recordBook.issued === undefined ? issuedEdit(student, on) : [],
  );
  if (edits.length === 0 && unnumbered.length > 0)
    throw new UserError(text.noNumbers(group), text.giveNumber(unnumbered));
  return { summary: text.issued(group, edits.length, on, unnumbered), edits };
}

function ofStudent(
  records: Records,
  { student, number, on }: { readonly student: Stored<Student>; readonly number?: string; readonly on: IsoDate },
): Change {
  const { id, file, recordBook } = student;
  if (number === undefined && !recordBook) throw new UserError(text.noNumber(id), text.giveNumber([id]));
  if (number !== undefined && recordBook && recordBook.number !== number)
    throw new UserError(text.otherNumber(id, recordBook.number), text.duplicate);
  const owner = [...records.students.values()].find((one) => one.id !== id && one.recordBook?.number === number);
  if (number !== undefined && owner) throw new UserError(text.taken(number, owner.id), text.seeStudent(owner.id));
  if (recordBook?.issued !== undefined && recordBook.issued !== on)
    throw new UserError(text.issuedBefore(id, recordBook.issued), text.mendByHand(file));
  const edits: Edit[] = recordBook
    ? recordBook.issued === on
      ? []
      : issuedEdit(student, on)
    : [{ insert: { file, path: [] }, key: "recordBook", value: { number, issued: on }, at: { before: "events" } }];
  return { summary: text.one(id, recordBook?.number ?? number ?? "", on), edits };
}

function issuedEdit({ file }: Stored<Student>, on: IsoDate): Edit[] {
  return [{ insert: { file, path: ["recordBook"] }, key: "issued", value: on }];
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  noNumbers: (group: string) => `В группе ${group} нет студентов, у которых записан номер зачётной книжки.`,
  noNumber: (id: string) => `У студента ${id} номер зачётной книжки не записан.`,
  giveNumber: ([id = ""]: readonly string[]) =>
    `Назовите номер: kpgt book issue ${id} --number 24-0117 --date 20.09.2024`,
  otherNumber: (id: string, number: string) => `У студента ${id} зачётная книжка № ${number}.`,
  duplicate: "Дубликат выдают с прежним номером.",
  taken: (number: string, owner: string) => `Номер зачётной книжки ${number} уже у студента ${owner}.`,
  seeStudent: (id: string) => `Посмотреть: kpgt student show ${id}`,
  issuedBefore: (id: string, day: IsoDate) => `Зачётная книжка студента ${id} выдана ${formatDate(day)}.`,
  mendByHand: (file: string) => `Если день записан с ошибкой, исправьте recordBook в ${file} и выполните: kpgt save`,
  issued: (group: string, n: number, on: IsoDate, unnumbered: readonly string[]) =>
    `${group}: ${plural(n, "зачётная книжка выдана", "зачётные книжки выданы", "зачётных книжек выдано")} ${formatDate(on)}${unnumbered.length === 0 ? "" : `; без номера: ${unnumbered.join(", ")}`}`,
  one: (id: string, number: string, on: IsoDate) =>
    `Зачётная книжка № ${number} выдана студенту ${id} ${formatDate(on)}`,
};
