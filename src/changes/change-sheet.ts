import type { Change, Edit } from "../model/change.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Attestation, Basis, Commission, IsoDate, Result, TeachingLine } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { teachingOf } from "../model/roster.ts";
import { membershipOn } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { closedYearOf } from "../reports/archive/closed-years.ts";
import { formName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { emptyBlock, nameNote } from "./draft-sheet.ts";
import { putValue } from "./put-value.ts";
import { blockOf, refuseUnlessOpen } from "./record-grades.ts";
import { refuseAbsentee, refuseOnLeave } from "./refuse-absentee.ts";
import { refuseAttempt } from "./refuse-attempt.ts";
import { refuseFuture } from "./refuse-future.ts";

/** Notes that a blank sheet was handed out, or gives it other examiners. */
export function issueAttestation(
  sheet: Stored<Attestation>,
  request: {
    readonly to?: string;
    readonly on: IsoDate;
    readonly examiners?: readonly string[];
    readonly commission?: Commission;
  },
): Change {
  refuseUnlessOpen(sheet);
  const edits: Edit[] = [];
  const replace = (key: "examiners" | "commission" | "issued", value: unknown) => {
    if (Object.hasOwn(sheet, key)) edits.push({ replace: { file: sheet.file, path: [key] }, value });
    else edits.push({ insert: { file: sheet.file, path: [] }, key, value, at: { before: "results" } });
  };
  if (request.examiners) replace("examiners", request.examiners);
  if (request.commission) replace("commission", request.commission);
  if (request.to !== undefined) replace("issued", { on: request.on, to: request.to });
  if (edits.length === 0) throw new UserError(text.nothing, text.sayWhat(sheet.number));
  return {
    summary: request.to === undefined ? text.examiners(sheet.number) : text.issued(sheet.number, request.on),
    edits,
  };
}

/** Annuls a sheet for good; its file stays, its results count nowhere. */
export function annulAttestation(
  records: Records,
  sheet: Stored<Attestation>,
  { by, today, basis }: { readonly by: string; readonly today: IsoDate; readonly basis: Basis },
): Change {
  if (sheet.annulled)
    throw new UserError(text.alreadyAnnulled(sheet.number, sheet.annulled.date), text.see(sheet.number));
  if (closedYearOf(records, sheet)) throw new UserError(text.archived(sheet), text.insteadOfAnnulling(sheet));
  refuseFuture(basis.date, today);
  return {
    summary: text.annulled(sheet.number),
    edits: [
      {
        insert: { file: sheet.file, path: [] },
        key: "annulled",
        value: { date: today, by, basis },
        at: { before: "results" },
      },
    ],
  };
}

/** Puts late joiners, or guests of other groups, onto an open sheet. */
export function admitStudents(
  records: Records,
  sheet: Stored<Attestation>,
  request: { readonly students: readonly string[]; readonly guest?: string; readonly day: IsoDate },
): Change {
  refuseUnlessOpen(sheet, text.openSlip(sheet, request.students));
  const edits = request.students.flatMap((id): Edit[] => {
    if (Object.hasOwn(sheet.results, id)) throw new UserError(text.present(sheet.number, id), text.see(sheet.number));
    const student = records.students.get(id);
    if (!student) throw new UserError(text.unknown(id), text.list);
    const day = sheet.date ?? request.day;
    const isMember = membershipOn(student, day)?.group === sheet.group;
    if (request.guest === undefined) refuseAbsentee(student, sheet.group, day, text.asGuest(sheet.number, id));
    refuseOnLeave(student, day);
    refuseAttempt(records, sheet, sheet.attempt, id, day);
    const block: Result = {
      ...emptyBlock(records, sheet),
      ...(isMember || request.guest === undefined ? {} : { guest: { basis: request.guest } }),
    };
    const insert: Edit = {
      insert: { file: sheet.file, path: ["results"] },
      key: id,
      value: block,
      at: "sorted",
      note: nameNote(student, day),
    };
    return block.guest ? [insert] : [...ontoRoster(records, sheet, id), insert];
  });
  return { summary: text.admitted(sheet.number, request.students), edits };
}

/** A slip lists its students; who belongs to a subgroup is said by the teaching. */
function ontoRoster(records: Records, sheet: Stored<Attestation>, id: string): Edit[] {
  const { roster, file } = sheet;
  if (roster === "group") return [];
  if ("students" in roster) return [{ append: { file, path: ["roster", "students"] }, value: id }];
  const line = teachingOf(records, sheet).find(({ subgroup }) => subgroup?.id === roster.subgroup);
  if (line?.subgroup && !line.subgroup.students.includes(id))
    throw new UserError(text.otherSubgroup(id, roster.subgroup), text.intoSubgroup(sheet, line, id));
  return [];
}

/** Writes the theme of a course project, or the place of a practice, as the order has it. */
export function describeWork(
  sheet: Stored<Attestation>,
  student: string,
  work: Partial<Pick<Result, "theme" | "supervisor" | "place" | "mentor">>,
): Change {
  refuseUnlessOpen(sheet);
  const block = blockOf(sheet, student);
  for (const [key, value] of Object.entries(work)) {
    if (!Object.hasOwn(block, key)) throw new UserError(...whyNoWork(sheet, key));
    if (value === "") throw new UserError(text.emptyWork(key), text.exampleWork(sheet.number, student, key));
  }
  const edits = Object.entries(work).map(([key, value]) => putValue(sheet, ["results", student], key, value));
  const isPractice = Object.keys(work).some(isOfPractice);
  return { summary: text[isPractice ? "placed" : "described"](sheet.number, student), edits };
}

/** Notes by which order the themes of the sheet were given out. */
export function themesOrderEdits(records: Records, sheet: Stored<Attestation>, order: string): Edit[] {
  refuseUnlessOpen(sheet);
  if (sheet.form !== "course-project" && sheet.form !== "course-work" && sheet.form !== "thesis-defence")
    throw new UserError(text.noWork(sheet), text.whichSheets);
  if (!records.orders.has(order)) throw new UserError(text.noOrder(order), text.addOrder);
  return sheet.themesOrder === order ? [] : [putValue(sheet, [], "themesOrder", order, "results")];
}

/** A block has the keys that its form has: themes stand on sheets of projects, places on those of practices. */
function whyNoWork(sheet: Attestation, key: string): [string, string] {
  return isOfPractice(key) ? [text.noPlace(sheet), text.whichPractices] : [text.noWork(sheet), text.whichSheets];
}

function isOfPractice(key: string): boolean {
  return key === "place" || key === "mentor";
}

const text = {
  issued: (number: string, on: IsoDate) => `Ведомость № ${number} выдана ${formatDate(on)}`,
  examiners: (number: string) => `Ведомость № ${number}: указаны экзаменаторы`,
  nothing: "Не сказано, кому выдана ведомость и кто принимает.",
  sayWhat: (number: string) => `Например: kpgt attestation issue ${number} --to ivanova-nv`,
  annulled: (number: string) => `Аннулирована ведомость № ${number}`,
  see: (number: string) => `Посмотреть: kpgt attestation show ${number}`,
  alreadyAnnulled: (number: string, date: IsoDate) => `Ведомость № ${number} уже аннулирована ${formatDate(date)}.`,
  archived: (sheet: Stored<Attestation>) =>
    `Ведомость № ${sheet.number} не аннулировать: ${yearOf(sheet)} учебный год закрыт, она лежит в архиве и учтена в акте.`,
  insteadOfAnnulling: ({ id, group, items, form, semester }: Stored<Attestation>) =>
    `Неверный результат исправляют, документом текущего года: kpgt grade correct ${id} <студент> <оценка> --basis "…" --permitted <кто>. Сдать заново: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --attempt retake --students <кто>`,
  present: (number: string, id: string) => `Студент ${id} уже есть в ведомости № ${number}.`,
  unknown: (id: string) => `Студент «${id}» не найден.`,
  list: "Список студентов: kpgt student list",
  asGuest: (number: string, id: string) =>
    `Если он сдаёт с этой группой: kpgt attestation admit ${number} ${id} --guest "разница в планах, приказ № 9-к"`,
  openSlip: ({ group, items, form, semester }: Attestation, ids: readonly string[]) =>
    `Кого в ней нет, тем открывают направление: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --students ${ids.join(",")}`,
  otherSubgroup: (id: string, subgroup: string) => `Студента ${id} нет в подгруппе ${subgroup}.`,
  intoSubgroup: ({ group }: Attestation, { item, semester, teacher, subgroup }: TeachingLine, id: string) =>
    `Сначала внесите его в подгруппу: kpgt teaching set ${group} ${item} ${semester} ${teacher} --subgroup ${subgroup?.id} --students ${[...(subgroup?.students ?? []), id].join(",")}`,
  admitted: (number: string, ids: readonly string[]) => `В ведомость № ${number} внесены: ${ids.join(", ")}`,
  noWork: ({ number, form }: Attestation) => `В ведомости № ${number} тем нет: форма контроля — ${formName(form)}.`,
  whichSheets: "Темы указывают в ведомостях курсовых проектов (работ): kpgt attestation list --open",
  noPlace: ({ number, items }: Attestation) =>
    `В ведомости № ${number} места практики нет: ${items.join(", ")} — не практика.`,
  whichPractices: "Место указывают в ведомостях практик: kpgt attestation list --open",
  emptyWork: (key: string) => {
    if (key === "place") return "Место практики не указано.";
    return key === "theme" ? "Тема не указана." : "Руководитель не указан.";
  },
  exampleWork: (number: string, student: string, key: string) =>
    isOfPractice(key)
      ? `Например: kpgt grade practice ${number} ${student} --place "ООО «Вектор»" --mentor "Сидоров А. В."`
      : `Например: kpgt grade theme ${number} ${student} "Учёт выдачи инструмента"`,
  noOrder: (order: string) => `Приказа «${order}» в записях нет.`,
  addOrder:
    "Записать его: kpgt order add 21-уч --order-date 20.10.2025 --title «О закреплении тем»; список: kpgt order list",
  placed: (number: string, student: string) => `Ведомость № ${number}: указано место практики ${student}`,
  described: (number: string, student: string) => `Ведомость № ${number}: указана работа ${student}`,
};
