import type { Credited, IsoDate, Student } from "../model/kinds.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { type Attempted, attemptsOn, isFilled } from "../model/standing.ts";
import { studyOf } from "../model/study.ts";
import { attemptName, formName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";
import { personOf } from "./person.ts";

/** Everything a student was given in one semester, every attempt, by day. */
export interface StudentSemester {
  readonly semester: number;
  readonly rows: readonly StudentResult[];
}

export interface StudentResult {
  readonly item: string;
  readonly name: string;
  readonly form: string;
  readonly grade: string;
  readonly date: string;
  /** первая сдача, пересдача, комиссия, повышение оценки; перезачёт. */
  readonly attempt: string;
  /** The sheet, or the protocol of what was credited. */
  readonly number: string;
  readonly examiner: string;
}

/** A student's results by semester, failed attempts among them; what was credited for no semester comes first, under 0. */
export function studentResults(records: Records, student: Stored<Student>, asOf?: IsoDate): StudentSemester[] {
  const attempted = [...records.attestations.values()]
    .filter((sheet) => Object.hasOwn(sheet.results, student.id))
    .flatMap((sheet) => attemptsOn(sheet, asOf))
    .filter((one) => one.student === student.id && isFilled(one))
    .map((one) => ({ semester: one.semester, day: one.date ?? "", row: attemptRow(records, one) }));
  const group = studyOf(student).memberships.at(-1)?.group;
  const credited = (student.credited ?? [])
    .filter(({ protocol }) => asOf === undefined || protocol.date <= asOf)
    .map((one) => ({ semester: one.semester ?? 0, day: one.protocol.date, row: creditedRow(records, group, one) }));
  const all = [...attempted, ...credited].sort((a, b) => a.semester - b.semester || compare(a.day, b.day));
  return [...new Set(all.map(({ semester }) => semester))].map((semester) => ({
    semester,
    rows: all.filter((one) => one.semester === semester).map(({ row }) => row),
  }));
}

function attemptRow(records: Records, { attestation, item, form, attempt, date, grade, outcome, result }: Attempted) {
  const examiners = result.examiner ? [result.examiner] : (attestation.examiners ?? []);
  return {
    item,
    name: nameOfItem(records, attestation.group, item),
    form: formName(form),
    grade: grade === null ? (outcome === null ? "" : outcomeShort(outcome)) : gradeShort(grade),
    date: date === undefined ? "" : formatDate(date),
    attempt: attemptName(attempt),
    number: attestation.number,
    examiner: examiners.map((id) => personOf(records, id).name).join(", "),
  };
}

function creditedRow(records: Records, group: string | undefined, { item, grade, from, protocol }: Credited) {
  return {
    item,
    name: nameOfItem(records, group, item),
    form: "",
    grade: gradeShort(grade),
    date: formatDate(protocol.date),
    attempt: text.credited,
    number: protocol.number,
    examiner: from,
  };
}

/** As the plan of the group calls it. */
function nameOfItem(records: Records, group: string | undefined, id: string): string {
  const program = records.programs.get(records.groups.get(group ?? "")?.program ?? "");
  return (program && itemOf(program, id)?.name) ?? id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const text = { credited: "перезачёт" };
