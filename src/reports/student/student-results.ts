import type { Credited, Grade, IsoDate, Item, Student } from "../../model/kinds.ts";
import { hoursOf, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, attemptsOn, isFilled } from "../../model/standing.ts";
import { studyOf } from "../../model/study.ts";
import { basisInWords } from "../../text/basis.ts";
import { attemptName, complexFormName, formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeInWords, gradeShort, outcomeShort } from "../../text/grades.ts";
import { lateNotesOf } from "../attestation/late-notes.ts";
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
  /** Of the semester, or of the whole item where the plan does not split them. */
  readonly hours: string;
  readonly grade: string;
  /** 5 (отлично); an outcome as in `grade`. */
  readonly gradeWritten: string;
  readonly date: string;
  /** первая сдача, пересдача, комиссия, повышение оценки; перезачёт. */
  readonly attempt: string;
  /** The sheet, or the protocol of what was credited. */
  readonly number: string;
  readonly examiner: string;
  /** What was corrected after the year of the sheet was closed, a sentence for each. */
  readonly late: readonly string[];
  /** The theme of a project; what a result of past years was taken from; what was corrected later. */
  readonly note: string;
  /** The first signs of the sheet's seal: by it the result is found in the archive. */
  readonly seal: string;
  /** Whether it stands on a sheet that is not closed yet. */
  readonly isOpen: boolean;
}

/** 5 (отлично), зачтено. */
export function gradeWritten(grade: Grade): string {
  return typeof grade === "number" ? `${grade} (${gradeInWords(grade)})` : gradeInWords(grade);
}

/** A student's results by semester, failed attempts among them; what was credited for no semester comes first, under 0. */
export function studentResults(records: Records, student: Stored<Student>, asOf?: IsoDate): StudentSemester[] {
  const attempted = [...records.attestations.values()]
    .filter((sheet) => Object.hasOwn(sheet.results, student.id))
    .flatMap((sheet) => attemptsOn(sheet, asOf))
    .filter((one) => one.student === student.id && isFilled(one))
    .map((one) => ({ semester: one.semester, day: one.date ?? "", row: attemptRow(records, one, asOf) }));
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

function attemptRow(records: Records, one: Attempted, asOf: IsoDate | undefined): StudentResult {
  const { attestation, item, form, attempt, date, grade, outcome, result } = one;
  const missing = outcome === null ? "" : outcomeShort(outcome);
  const row = itemOfGroup(records, attestation.group, item);
  const late = lateNotesOf(result, asOf);
  const hours = row && form !== "course-project" && form !== "course-work" ? hoursOf(row, one.semester) : undefined;
  return {
    item,
    name: row?.name ?? item,
    form: attestation.items.length > 1 ? complexFormName(form) : formName(form),
    hours: String(hours ?? ""),
    grade: grade === null ? missing : gradeShort(grade),
    gradeWritten: grade === null ? missing : gradeWritten(grade),
    date: date === undefined ? "" : formatDate(date),
    attempt: attemptName(attempt),
    number: attestation.number,
    examiner: examinersOf(one)
      .map((id) => personOf(records, id).name)
      .join(", "),
    late,
    note: [...(result.theme ? [text.theme(result.theme)] : []), ...takenFrom(attestation), ...late].join("; "),
    seal: attestation.closed?.seal.slice(0, 12) ?? "",
    isOpen: attestation.closed === undefined,
  };
}

/** Whoever took it: the student's own examiner, the commission, or the sheet's. */
function examinersOf({ attestation, result }: Attempted): readonly string[] {
  const { examiners = [], commission } = attestation;
  if (result.examiner) return [result.examiner];
  return commission ? [commission.chair, ...commission.members] : examiners;
}

function takenFrom({ takenFrom: basis }: Attempted["attestation"]): string[] {
  return basis === undefined ? [] : [basisInWords(basis)];
}

function creditedRow(records: Records, group: string | undefined, credited: Credited): StudentResult {
  const { item, grade, hours, from, protocol } = credited;
  return {
    item,
    name: itemOfGroup(records, group, item)?.name ?? item,
    form: "",
    hours: String(hours ?? ""),
    grade: gradeShort(grade),
    gradeWritten: gradeWritten(grade),
    date: formatDate(protocol.date),
    attempt: text.credited,
    number: protocol.number,
    examiner: from,
    note: credited.originalName === undefined ? "" : text.original(credited.originalName),
    late: [],
    seal: "",
    isOpen: false,
  };
}

/** The row of the plan that the group studies by. */
function itemOfGroup(records: Records, group: string | undefined, id: string): Item | undefined {
  const program = records.programs.get(records.groups.get(group ?? "")?.program ?? "");
  return program && itemOf(program, id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const text = {
  credited: "перезачёт",
  theme: (theme: string) => `«${theme}»`,
  original: (name: string) => `там: ${name}`,
};
