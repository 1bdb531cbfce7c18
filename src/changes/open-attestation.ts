import { academicYearOf } from "../model/academic-year.ts";
import type { Change } from "../model/change.ts";
import type { Attempt, Attestation, Commission, ControlForm, IsoDate } from "../model/kinds.ts";
import { itemOf, plannedControls } from "../model/plan.ts";
import type { Records } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { UserError } from "../model/user-error.ts";
import { formName } from "../text/control-forms.ts";
import { createSheet, draftSheet, freePath, groupAndProgram, nextNumber, type Subject } from "./draft-sheet.ts";

/** What a person asks for when a sheet is opened; what is left out follows from the plan and the teaching. */
export interface OpenRequest {
  readonly group: string;
  readonly item: string;
  readonly form?: ControlForm;
  readonly semester?: number;
  readonly attempt?: Attempt;
  readonly subgroup?: string;
  /** Ids of the students of a slip (направление), a second day, a retake. */
  readonly students?: readonly string[];
  readonly examiners?: readonly string[];
  readonly commission?: Commission;
  readonly date?: IsoDate;
  readonly number?: string;
  readonly today: IsoDate;
}

/** Opens one sheet: its number, roster, examiners and an empty block for each student. */
export function openAttestation(records: Records, request: OpenRequest): Change & { readonly sheet: Attestation } {
  const { control, sheet: subject } = subjectOf(records, request);
  const opened = draftSheet(records, subject, request);
  if (opened.students.length === 0) throw new UserError(text.nobody(request.group), text.seeRoster(request.group));
  const year = academicYearOf(opened.day);
  const path = freePath(records, year, opened.sheet, request.date ?? opened.day, new Set());
  if (path.taken && subject.attempt === "first" && !request.students)
    throw new UserError(
      text.alreadyOpen(path.taken.number, request.group, control.items),
      text.seeSheet(path.taken.number),
    );
  const sheet = { ...opened.sheet, number: request.number ?? nextNumber(records, year) };
  return {
    summary: text.opened(sheet.number, request.group, sheet.items, formName(sheet.form)),
    edits: [createSheet(path.file, sheet, opened.students, opened.day)],
    sheet,
  };
}

/** The planned attestation that a request means. */
function subjectOf(records: Records, request: OpenRequest) {
  const { program, group } = groupAndProgram(records, request.group);
  if (!itemOf(program, request.item))
    throw new UserError(text.noItem(request.item, group.program), text.seePlan(group.program));
  const semesters = [
    ...new Set(program.items.flatMap(({ control }) => (control ?? []).map(({ semester }) => semester))),
  ];
  const fitting = semesters
    .filter((semester) => request.semester === undefined || semester === request.semester)
    .flatMap((semester) => plannedControls(program, semester))
    .filter(({ items, form }) => items.includes(request.item) && (request.form === undefined || form === request.form));
  const [control, ...others] = narrowed(records, request, fitting);
  if (!control)
    throw new UserError(text.notPlanned(request.group, request.item, request.semester), text.seePlan(group.program));
  if (others.length > 0)
    throw new UserError(
      text.several(
        request.item,
        [control, ...others].map(({ form, semester }) => `${formName(form)}, ${semester}`),
      ),
      text.sayWhich,
    );
  const roster = request.students
    ? { students: [...request.students] }
    : request.subgroup
      ? { subgroup: request.subgroup }
      : ("group" as const);
  const sheet: Subject = {
    group: request.group,
    items: [...control.items],
    form: control.form,
    semester: control.semester,
    roster,
    attempt: request.attempt ?? "first",
  };
  return { control, sheet };
}

/** Of several semesters the one that the group is in, when that decides it. */
function narrowed(records: Records, request: OpenRequest, fitting: ReturnType<typeof plannedControls>) {
  const group = records.groups.get(request.group);
  if (fitting.length < 2 || !group) return fitting;
  const day = request.date ?? request.today;
  const now = fitting.filter(({ semester }) => {
    const { from, to } = semesterPeriod(records.college, group, semester);
    return from <= day && day <= to;
  });
  return now.length > 0 ? now : fitting;
}

const text = {
  opened: (number: string, group: string, items: readonly string[], form: string) =>
    `Открыта ведомость № ${number}: ${group}, ${items.join(", ")}, ${form}`,
  alreadyOpen: (number: string, group: string, items: readonly string[]) =>
    `Ведомость «${group} ${items.join(", ")}» уже открыта под № ${number}.`,
  seeSheet: (number: string) =>
    `Посмотреть: kpgt attestation show ${number}. Пересдача: --attempt retake --students …; второй день: --students … --date …`,
  noItem: (item: string, program: string) => `В плане ${program} нет строки «${item}».`,
  notPlanned: (group: string, item: string, semester: number | undefined) =>
    `Аттестация «${group} ${item}»${semester === undefined ? "" : ` в ${semester}-м семестре`} учебным планом не предусмотрена.`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  several: (item: string, choices: readonly string[]) =>
    `У строки «${item}» несколько аттестаций: ${choices.map((one) => `${one}-й семестр`).join("; ")}.`,
  sayWhich: "Уточните: --semester 3 или --form exam",
  nobody: (group: string) => `В группе ${group} на этот день нет студентов для ведомости.`,
  seeRoster: (group: string) => `Состав группы: kpgt student list --group ${group}`,
};
