import type { Attestation, ControlForm, IsoDate } from "../../model/kinds.ts";
import { ownControlsWithoutSheet } from "../../model/own-controls.ts";
import { isOfSession, itemOf, type PlannedControl, plannedControls } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { teachingOf } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { UserError } from "../../model/user-error.ts";
import { complexFormName, formName } from "../../text/control-forms.ts";
import { formatAcademicYear, formatDate } from "../../text/dates.ts";
import { titleOn } from "../order/in-force.ts";
import { sheetsOf } from "../sheet/semester-columns.ts";
import { personOf } from "../student/person.ts";
import { attestationState, dayOf, isComplete, isExpected } from "./attestation-state.ts";

/** How far a group's session is: a line for each of its sheets and for each that is planned and not opened. */
export interface SessionStatus {
  readonly group: { readonly id: string; readonly title: string };
  readonly semester: number;
  /** 2025/2026. */
  readonly year: string;
  readonly session: { readonly from: string; readonly to: string };
  readonly rows: readonly SessionRow[];
}

export interface SessionRow {
  /** Empty while there is no sheet. */
  readonly number: string;
  /** The path of the record; empty while there is none. */
  readonly file: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly form: string;
  readonly teacher: string;
  readonly issued: string;
  readonly date: string;
  readonly filled: number;
  readonly total: number;
  /** Of those without a result here, how many have one of another sheet. */
  readonly elsewhere: number;
  /** не открыта, не заполнена, открыта, заполнена, закрыта. */
  readonly state: string;
  /** Not closed, and its day is past. */
  readonly overdue: boolean;
}

/** The sheets of a group's session in plan order, as they are today. */
export function sessionStatus(records: Records, groupId: string, semester: number, today: IsoDate): SessionStatus {
  const group = records.groups.get(groupId);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  const { year, session } = semesterPeriod(records.college, group, semester);
  const program = records.programs.get(group.program);
  const planned = program ? plannedControls(program, semester).filter(({ form }) => isOfSession(form)) : [];
  const sheets = sheetsOf(records, groupId, semester);
  const own = ownControlsWithoutSheet(records, groupId, semester, today < session.to ? today : session.to);
  const unplanned = sheets.filter((sheet) => !planned.some((control) => isFor(control, sheet)));
  return {
    group: { id: groupId, title: titleOn(group, session.to) },
    semester,
    year: formatAcademicYear(year),
    session: { from: formatDate(session.from), to: formatDate(session.to) },
    rows: [
      ...planned.flatMap((control) => {
        const own = sheets.filter((sheet) => isFor(control, sheet));
        return own.length > 0
          ? own.map((sheet) => openedRow(records, sheet, today))
          : [unopenedRow(records, groupId, control, session.to < today)];
      }),
      ...unplanned.map((sheet) => openedRow(records, sheet, today)),
      ...own.map(({ item, form, students }) => ({
        ...unopenedRow(records, groupId, { items: [item], form, semester }, session.to < today),
        total: students.length,
      })),
    ],
  };
}

/** A complex attestation may have been opened as a sheet for each part. */
function isFor({ items, form }: PlannedControl, sheet: Attestation): boolean {
  return sheet.form === form && sheet.items.some((item) => items.includes(item));
}

function openedRow(records: Records, attestation: Stored<Attestation>, today: IsoDate): SessionRow {
  const { number, file, group, items, form, examiners = [], commission, issued, date, closed } = attestation;
  const { name, filled, total } = attestationState(records, attestation);
  return {
    number,
    file,
    items: namedItems(records, group, items),
    form: printedForm(form, items),
    teacher: peopleOf(records, commission ? [commission.chair] : examiners),
    issued: issued ? formatDate(issued.on) : "",
    date: date ? formatDate(date) : "",
    filled,
    total,
    elsewhere: filled < total ? elsewhere(records, attestation) : 0,
    state: name,
    overdue: !closed && dayOf(records, attestation) < today,
  };
}

/** Those whose row stays empty because they sat on a slip, on a second day or with another group. */
function elsewhere(records: Records, sheet: Stored<Attestation>): number {
  const others = [...records.attestations.values()].filter(
    (one) =>
      one.file !== sheet.file &&
      !one.annulled &&
      one.form === sheet.form &&
      one.semester === sheet.semester &&
      one.items.some((item) => sheet.items.includes(item)),
  );
  const waiting = Object.entries(sheet.results).filter(
    ([id, result]) => !isComplete(sheet, result) && isExpected(records, sheet, id),
  );
  return waiting.filter(([id, { attempt = sheet.attempt }]) =>
    others.some((one) => {
      const result = one.results[id];
      return result !== undefined && (result.attempt ?? one.attempt) === attempt && isComplete(one, result);
    }),
  ).length;
}

function unopenedRow(records: Records, group: string, control: PlannedControl, overdue: boolean): SessionRow {
  const { form, semester } = control;
  const items = [...control.items];
  return {
    number: "",
    file: "",
    items: namedItems(records, group, items),
    form: printedForm(form, items),
    teacher: peopleOf(
      records,
      teachingOf(records, { group, items, form, semester }).map(({ teacher }) => teacher),
    ),
    issued: "",
    date: "",
    filled: 0,
    total: 0,
    elsewhere: 0,
    state: text.unopened,
    overdue,
  };
}

function namedItems(records: Records, groupId: string, ids: readonly string[]) {
  const program = records.programs.get(records.groups.get(groupId)?.program ?? "");
  return ids.map((id) => ({ id, name: (program && itemOf(program, id)?.name) ?? id }));
}

function printedForm(form: ControlForm, items: readonly string[]): string {
  return items.length > 1 ? complexFormName(form) : formName(form);
}

function peopleOf(records: Records, ids: readonly string[]): string {
  return [...new Set(ids)].map((id) => personOf(records, id).name).join(", ");
}

const text = {
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  unopened: "не открыта",
};
