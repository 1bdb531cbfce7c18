import { isPositive } from "../../model/grade.ts";
import type { Attestation, IsoDate, Result, Student } from "../../model/kinds.ts";
import { isLate, isLateExcuse } from "../../model/late-correction.ts";
import { individualPlanOn } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { resultAsOf } from "../../model/standing.ts";
import { membershipOn, nameOn, studyOf } from "../../model/study.ts";
import { bySex } from "../../text/by-sex.ts";
import { attemptName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeInWords, gradeShort, outcomeShort } from "../../text/grades.ts";
import { compareNames, fullName, shortName } from "../../text/names.ts";
import { titleOn } from "../order/in-force.ts";
import type { Mark } from "../sheet/indicators.ts";
import { enteringNote, leavingNote } from "../sheet/membership-note.ts";
import { personOf } from "../student/person.ts";
import { isExpected } from "./attestation-state.ts";

/** One student's line on a sheet, as printed. */
export interface AttestationRow {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly recordBook: string;
  readonly ticket: string;
  /** 5, зач., н/я. */
  readonly grade: string;
  /** отлично, зачтено, не явился. */
  readonly gradeWords: string;
  readonly written: string;
  readonly oral: string;
  readonly note: string;
  readonly theme: string;
  readonly supervisor: string;
  readonly place: string;
  readonly mentor: string;
  /** освоен, не освоен. */
  readonly mastered: string;
  readonly rank: string;
  /** The grade of each part of a complex sheet, by item. */
  readonly cells?: Readonly<Record<string, string>>;
}

interface RowsOptions {
  readonly day: IsoDate;
  readonly blank?: boolean;
  readonly asOf?: IsoDate;
}

/** The lines of a sheet in the order of a Russian list, and the marks that its totals count. */
export function attestationRows(records: Records, attestation: Stored<Attestation>, options: RowsOptions) {
  const lines = Object.entries(attestation.results)
    .map(([id, result]) => lineOf(records, id, asStood(attestation, result, options), options))
    .sort(compareNames);
  return {
    rows: lines.map((line, index) => rowOf(records, attestation, line, index + 1, options)),
    marks: lines
      .filter(({ id }) => isExpected(records, attestation, id))
      .flatMap(({ result }) => marksOf(attestation, result)),
  };
}

/** A student of the sheet as of its day, before it is printed. */
interface Line {
  readonly id: string;
  readonly name: Student["name"];
  readonly student: Stored<Student> | undefined;
  readonly result: Result;
}

/** One whom the records do not know is printed by the id. */
function lineOf(records: Records, id: string, result: Result, { day }: RowsOptions): Line {
  const student = records.students.get(id);
  return { id, student, result, name: student ? nameOn(student, result.date ?? day) : { last: id, first: "" } };
}

/** A block without what was written after the day asked for; a blank one without any result. */
function asStood(attestation: Attestation, result: Result, { blank, asOf }: RowsOptions): Result {
  const { corrections = [], guest, attempt } = result;
  const date = result.date ?? attestation.date;
  if (blank || (asOf !== undefined && date !== undefined && date > asOf))
    return {
      grade: null,
      outcome: null,
      theme: result.theme ?? null,
      supervisor: result.supervisor ?? null,
      ...(guest && { guest }),
      ...(attempt && { attempt }),
    };
  const known = corrections.filter((correction) => asOf === undefined || correction.date <= asOf);
  const { excused, ...rest } = result;
  const stood = resultAsOf(result, asOf);
  return {
    ...rest,
    ...stood,
    ...(known.length < corrections.length && result.mastered != null
      ? { mastered: stood.grade == null ? null : isPositive(stood.grade) }
      : {}),
    ...(excused && (asOf === undefined || excused.date <= asOf) ? { excused } : {}),
    corrections: known,
  };
}

/** One mark, or one for each part of a complex sheet. */
function marksOf({ items }: Attestation, { grade, grades, outcome }: Result): Mark[] {
  if (!grades) return [{ grade: grade ?? null, outcome }];
  return items.map((item) => ({ grade: grades[item] ?? null, outcome }));
}

function rowOf(
  records: Records,
  attestation: Stored<Attestation>,
  line: Line,
  index: number,
  options: RowsOptions,
): AttestationRow {
  const { id, name, student, result } = line;
  const marks = marksOf(attestation, result);
  const sex = student?.sex ?? "m";
  return {
    index,
    id,
    name: fullName(name),
    shortName: student ? shortName(name) : id,
    recordBook: student?.recordBook?.number ?? "",
    ticket: String(result.ticket ?? ""),
    grade: together(marks.map(markShort)),
    gradeWords: together(marks.map((mark) => markInWords(mark, sex))),
    written: result.parts?.written == null ? "" : gradeShort(result.parts.written),
    oral: result.parts?.oral == null ? "" : gradeShort(result.parts.oral),
    note: noteOf(records, attestation, line, options),
    theme: result.theme ?? "",
    supervisor: result.supervisor == null ? "" : personOf(records, result.supervisor).name,
    place: result.place ?? "",
    mentor: result.mentor ?? "",
    mastered: result.mastered == null ? "" : result.mastered ? text.mastered : text.notMastered,
    rank: result.rank ?? "",
    ...(attestation.items.length > 1 && {
      cells: Object.fromEntries(attestation.items.map((item, part) => [item, markShort(marks[part] ?? marks[0])])),
    }),
  };
}

function markShort(mark: Mark | undefined): string {
  if (mark?.grade != null) return gradeShort(mark.grade);
  return mark?.outcome == null ? "" : outcomeShort(mark.outcome);
}

function markInWords({ grade, outcome }: Mark, sex: Student["sex"]): string {
  if (grade !== null) return gradeInWords(grade);
  return outcome === null ? "" : bySex(sex, text.outcomes.m[outcome], text.outcomes.f[outcome]);
}

/** Why the line is not like the others; what the sheet itself says of all is not repeated. */
function noteOf(records: Records, attestation: Stored<Attestation>, line: Line, { day }: RowsOptions): string {
  const { student, result } = line;
  const notes = [
    result.guest ? text.guest(guestFrom(records, student, result.date ?? day), result.guest.basis) : "",
    student && !result.guest ? absenceNote(records, attestation, student, result.date ?? day) : "",
    student && individualPlanOn(student, day).length > 0 ? text.individualPlan : "",
    result.attempt && result.attempt !== attestation.attempt ? attemptName(result.attempt) : "",
    result.date && result.date !== attestation.date ? formatDate(result.date) : "",
    result.excused ? text.excused(formatDate(result.excused.date), isLateExcuse(result.excused)) : "",
    ...(result.corrections ?? []).map((one) => text.corrected(formatDate(one.date), isLate(one))),
  ];
  return [...new Set(notes)].filter(Boolean).join("; ");
}

/** Why a student is not in the sheet's group on the day of the sheet; empty for one who is. */
function absenceNote(records: Records, attestation: Attestation, student: Student, day: IsoDate): string {
  if (membershipOn(student, day)?.group === attestation.group) return "";
  const { memberships } = studyOf(student);
  const before = memberships.findLast(({ group, from }) => group === attestation.group && from <= day);
  if (before) return leavingNote(records, before);
  const after = memberships.find(({ group }) => group === attestation.group);
  return after ? enteringNote(records, after) : "";
}

function guestFrom(records: Records, student: Student | undefined, day: IsoDate): string {
  const id = student && membershipOn(student, day)?.group;
  const group = id === undefined ? undefined : records.groups.get(id);
  return group ? titleOn(group, day) : (id ?? "");
}

/** «5» when every part has it, otherwise what each part has that is graded. */
function together(parts: readonly string[]): string {
  const [first = ""] = parts;
  return parts.every((part) => part === first) ? first : parts.filter(Boolean).join(", ");
}

const text = {
  mastered: "освоен",
  notMastered: "не освоен",
  outcomes: {
    m: {
      absent: "не явился",
      excused: "не явился по уважительной причине",
      "not-admitted": "не допущен",
      "not-attested": "не аттестован",
    },
    f: {
      absent: "не явилась",
      excused: "не явилась по уважительной причине",
      "not-admitted": "не допущена",
      "not-attested": "не аттестована",
    },
  },
  guest: (group: string, basis: string) => (group ? `гр. ${group}, ${basis}` : basis),
  individualPlan: "ИУП",
  excused: (day: string, isLater: boolean) => `справка от ${day}${isLater ? text.late : ""}`,
  corrected: (day: string, isLater: boolean) => `испр. ${day}${isLater ? text.late : ""}`,
  late: " после закр. года",
};
