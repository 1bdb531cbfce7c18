import { beginOf } from "../../model/academic-year.ts";
import type { Finding } from "../../model/finding.ts";
import type { AcademicYear, Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterRoster } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { isFilled } from "../../model/standing.ts";
import { expectedBook } from "../book/expected-book.ts";
import { type SemesterSheet, semesterSheet } from "../sheet/semester-sheet.ts";
import { semestersIn } from "../sheet/semesters-in.ts";
import { caseRecords } from "./case-records.ts";

/** What stands in the way of closing a year. */
export interface OpenMatter {
  /** The record's file: how the archive names what was carried over. */
  readonly what: string;
  /** Shorter names by which a person may mean it: a sheet's number, a student's id. */
  readonly names: readonly string[];
  readonly message: string;
  /** How to settle it. */
  readonly fix?: string | undefined;
  /** What carrying it over does: it waits, or an empty sheet moves into the next year. Undefined: it must be settled. */
  readonly carry?: "waits" | "moves";
}

/** Everything still open or in error in a year, as of a day. `findings` are those of the checks. */
export function openMatters(
  records: Records,
  year: AcademicYear,
  asOf: IsoDate,
  findings: readonly Finding[],
): OpenMatter[] {
  const matters = [
    ...openSheets(records, year),
    ...missingSheets(records, year, asOf),
    ...missingInspections(records, year),
    ...errors(year, findings),
  ];
  return matters.sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
}

/** The day a closed year is shown as of: the day of closing, or the year's last one when that has passed. */
export function lastDayOf(year: AcademicYear, today: IsoDate): IsoDate {
  const last = `${beginOf(year) + 1}-08-31`;
  return today < last ? today : last;
}

/** The day on which the year's last semester ends, of all groups that study in it. */
export function endOfStudies(records: Records, year: AcademicYear): IsoDate {
  const ends = [...records.groups.values()].flatMap((group) =>
    semestersIn(records, group, year).map((semester) => semesterPeriod(records.college, group, semester).to),
  );
  return ends.sort().at(-1) ?? `${beginOf(year)}-09-01`;
}

function openSheets(records: Records, year: AcademicYear): OpenMatter[] {
  return [...records.attestations.values()]
    .filter((sheet) => sheet.file.startsWith(`attestations/${year}/`) && !sheet.closed && !sheet.annulled)
    .map((sheet) => ({
      what: sheet.file,
      names: [sheet.number, sheet.id],
      message: text.open(sheet),
      fix: isEmpty(sheet) ? text.enter(sheet.number) : text.close(sheet.number),
      ...(isEmpty(sheet) ? { carry: "moves" as const } : {}),
    }));
}

/**
 * A sheet on which nobody has written anything can be held in the next year, even when a day had been set for it; one with
 * results is a document of this one.
 */
function isEmpty({ results }: Attestation): boolean {
  const hasResult = Object.values(results).some(
    ({ grade, grades, outcome }) =>
      isFilled({ grade: grade ?? null, outcome: outcome ?? null }) ||
      Object.values(grades ?? {}).some((part) => part !== null),
  );
  return !hasResult;
}

function missingSheets(records: Records, year: AcademicYear, asOf: IsoDate): OpenMatter[] {
  return [...records.groups.values()].flatMap((group) =>
    semestersIn(records, group, year).flatMap((semester) => {
      const sheet = semesterSheet(caseRecords(records, year, group.id), group.id, semester, { asOf });
      return sheet.missing.map((one) => missingSheet(year, group.id, semester, one));
    }),
  );
}

function missingSheet(
  year: AcademicYear,
  group: string,
  semester: number,
  { id, form }: SemesterSheet["missing"][number],
): OpenMatter {
  return {
    what: `attestations/${year}/${group}/${semester}-${id}`,
    names: [`${group}/${semester}-${id}`],
    message: text.missing(group, semester, id, form),
    fix: text.openIt(group, id, semester),
    carry: "waits",
  };
}

/** Where a curator has begun to go through the record books of a semester, those not seen are open. */
function missingInspections(records: Records, year: AcademicYear): OpenMatter[] {
  return [...records.groups.values()].flatMap((group) =>
    semestersIn(records, group, year).flatMap((semester) => {
      const { session } = semesterPeriod(records.college, group, semester);
      const members = semesterRoster(records, group.id, semester).flatMap(({ student, counted }) =>
        counted ? [student] : [],
      );
      const isSeen = (id: string) =>
        records.recordBooks.get(id)?.inspected?.some((one) => one.semester === semester) ?? false;
      if (!members.some(({ id }) => isSeen(id))) return [];
      // Of a semester that gave a student nothing, a book has nothing to show; one on leave may go through it a year later.
      const unseen = members.filter(
        (student) =>
          !isSeen(student.id) &&
          expectedBook(records, student).some((entry) => entry.semester === semester && entry.date <= session.to),
      );
      return unseen.map(({ id }) => unseenBook(group.id, semester, id));
    }),
  );
}

function unseenBook(group: string, semester: number, student: string): OpenMatter {
  return {
    what: `record-books/${student}.yaml`,
    names: [student],
    message: text.unseen(student, semester),
    fix: text.inspect(group, semester),
    carry: "waits",
  };
}

/** Errors of the year's own records and of those that belong to no year. */
function errors(year: AcademicYear, findings: readonly Finding[]): OpenMatter[] {
  const ofYear = (file: string) => (/^[^/]+\/(?<year>\d{4}-\d{4})\//.exec(file)?.groups?.year ?? year) === year;
  const found = findings.filter(({ severity, place }) => severity === "error" && ofYear(place.file));
  return found.map(({ place, message, fix }) => ({
    what: place.file,
    names: [place.file.replace(/^.*\/|\.yaml$/g, "")],
    message,
    fix,
    carry: "waits",
  }));
}

const text = {
  open: ({ number, group, items }: Stored<Attestation>) =>
    `Ведомость № ${number} (${group}, ${items.join(", ")}) не закрыта.`,
  enter: (number: string) => `kpgt grade enter ${number}`,
  close: (number: string) => `kpgt grade enter ${number} и kpgt attestation close ${number}: в ней уже есть результаты`,
  missing: (group: string, semester: number, id: string, form: string) =>
    `Нет ведомости: ${group}, ${semester}-й семестр, ${id} (${form}).`,
  openIt: (group: string, id: string, semester: number) =>
    `kpgt attestation open ${group} ${id} --semester ${semester}`,
  unseen: (student: string, semester: number) =>
    `Зачётная книжка студента ${student} за ${semester}-й семестр не просмотрена.`,
  inspect: (group: string, semester: number) => `kpgt book inspect ${group} --semester ${semester}`,
};
