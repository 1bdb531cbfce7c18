import type { Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type RosterEntry, semesterRoster } from "../../model/roster.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { isFilled } from "../../model/standing.ts";
import { nameOn } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import { formatAcademicYear, formatDate } from "../../text/dates.ts";
import { compareNames } from "../../text/names.ts";
import { lateNotes } from "../attestation/late-notes.ts";
import { collegeOn, curatorOn, officialOn, titleOn } from "../order/in-force.ts";
import { type PrintedProgram, printedProgram } from "../printed-program.ts";
import { recordsAsOf } from "../records-as-of.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { type Summary, summaryOf } from "./categories.ts";
import type { Mark } from "./indicators.ts";
import { attemptsByStudent } from "./semester-cells.ts";
import {
  type Column,
  type ColumnKind,
  columnKind,
  columnKinds,
  semesterColumns,
  sheetsOf,
} from "./semester-columns.ts";
import { nameOfItem, printedForm, type SemesterItem, semesterFooter, semesterItem } from "./semester-items.ts";
import { dueIn, type SemesterLine, type SheetRow, semesterLine, semesterRow } from "./semester-rows.ts";

/** Семестровая сводная ведомость: a row for each student, a column for each planned control; all as printed. */
export interface SemesterSheet {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly title: string;
  readonly group: {
    readonly id: string;
    readonly title: string;
    readonly studyYear: number;
    /** очная, as in «форма обучения: очная». */
    readonly study: string;
    /** очной, as in «2-го курса очной формы обучения». */
    readonly studyGenitive: string;
  };
  readonly program: PrintedProgram;
  readonly semester: number;
  /** 3-й. */
  readonly semesterOrdinal: string;
  /** 2025/2026. */
  readonly year: string;
  /** зимняя, летняя. */
  readonly session: string;
  /** The day that the sheet shows, 31.12.2025; absent from one that shows results as they are now. */
  readonly asOf?: string;
  readonly columnGroups: readonly { readonly title: string; readonly items: readonly SemesterItem[] }[];
  /** The columns of all groups, in their order. */
  readonly items: readonly SemesterItem[];
  readonly rows: readonly SheetRow[];
  /** Those who were in the group and are not at the session's end: shown, not counted. */
  readonly leftRows: readonly SheetRow[];
  /** Lines under the table: a title and a value for each column by its key. */
  readonly footer: readonly { readonly title: string; readonly values: Readonly<Record<string, string>> }[];
  /** What was corrected on its sheets after their year was closed: notes under the table. */
  readonly late: readonly string[];
  readonly summary: Summary;
  readonly signatures: readonly Signature[];
  /** Planned columns without any sheet. */
  readonly missing: readonly {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly form: string;
  }[];
  /** Whether a sheet of the first attempt is open or lacks, or a result is taken from an open one. */
  readonly draft: boolean;
}

/** The results of one group in one semester, summed up from its sheets: as they are now, or as they stood on a day. */
export function semesterSheet(
  all: Records,
  groupId: string,
  semester: number,
  { asOf }: { asOf?: IsoDate } = {},
): SemesterSheet {
  const records = asOf === undefined ? all : recordsAsOf(all, asOf);
  const group = records.groups.get(groupId);
  const program = group && records.programs.get(group.program);
  if (!group) throw new UserError(text.noGroup(groupId), text.seeGroups);
  if (!program) throw new UserError(text.noProgram(groupId, group.program), text.importProgram);

  const period = semesterPeriod(records.college, group, semester);
  const day = asOf !== undefined && asOf < period.to ? asOf : period.to;
  const roster = semesterRoster(records, groupId, semester).sort((a, b) => compareOn(day, a, b));
  const sheets = sheetsOf(records, groupId, semester, asOf);
  const columns = semesterColumns(program, sheets, roster, semester, day);
  const attempts = attemptsByStudent(records, program, semester, asOf);
  const lines = roster.map((entry) => semesterLine(program, columns, day, entry, attempts.get(entry.student.id)));
  const counted = lines.filter(({ entry }) => entry.counted);
  const left = lines.filter(({ entry }) => !entry.counted);
  const items = columns.map((column) => semesterItem(records, groupId, column, marksIn(column, counted)));
  const missing = columns.filter((column) => isMissing(column, counted));
  return {
    college: collegeOn(records, day),
    title: text.title,
    group: {
      id: groupId,
      title: titleOn(group, day),
      studyYear: period.studyYear,
      study: text.study[group.study],
      studyGenitive: text.studyGenitive[group.study],
    },
    program: printedProgram(records, group.program),
    semester,
    semesterOrdinal: `${semester}-й`,
    year: formatAcademicYear(period.year),
    session: text.session[period.half],
    ...(asOf === undefined ? {} : { asOf: formatDate(asOf) }),
    columnGroups: groupColumns(columns, items),
    items,
    rows: counted.map((line, i) => semesterRow(records, period, day, line, i + 1)),
    leftRows: left.map((line, i) => semesterRow(records, period, day, line, counted.length + i + 1)),
    footer: semesterFooter(items),
    late: sheets.flatMap((sheet) =>
      lateNotes(records, sheet, asOf).map((note) => `${sheet.items.join(", ")}, ${note}`),
    ),
    summary: summaryOf(
      counted.map((line) => dueIn(line, records.college.rules)),
      records.college.rules,
    ),
    signatures: [
      signatureOf(text.departmentHead, officialOn(records, "department-head", day)),
      signatureOf(text.curator, curatorOn(records, group, day)),
    ],
    missing: missing.map((column) => ({
      key: column.key,
      id: column.id,
      name: nameOfItem(column),
      form: printedForm(column),
    })),
    // A retake that is still open leaves a debt standing, and the summary with it is true.
    // A result that it takes from an open sheet may still change.
    draft:
      missing.length > 0 ||
      sheets.some((sheet) => sheet.attempt === "first" && isOpen(sheet, asOf)) ||
      roster.some(({ student }) =>
        attempts.get(student.id)?.some((one) => isFilled(one) && isOpen(one.attestation, asOf)),
      ),
  };
}

function marksIn(column: Column, counted: readonly SemesterLine[]): Mark[] {
  return counted.flatMap(({ cells }) => cells.find((one) => one.column === column)?.cell.mark ?? []);
}

/** Planned, not credited to everyone, and no sheet. */
function isMissing(column: Column, counted: readonly SemesterLine[]): boolean {
  if (!column.isPlanned || column.sheets.length > 0) return false;
  return counted.some(({ cells }) => cells.find((one) => one.column === column)?.cell.text === "");
}

function isOpen({ closed }: Stored<Attestation>, asOf: IsoDate | undefined): boolean {
  return closed === undefined || (asOf !== undefined && closed.date > asOf);
}

function groupColumns(columns: readonly Column[], items: readonly SemesterItem[]) {
  return columnKinds
    .map((kind) => ({
      title: text.columnGroups[kind],
      items: items.filter((_, index) => columnKindAt(columns, index) === kind),
    }))
    .filter((one) => one.items.length > 0);
}

function columnKindAt(columns: readonly Column[], index: number): ColumnKind | undefined {
  const column = columns[index];
  return column && columnKind(column);
}

function compareOn(day: IsoDate, a: RosterEntry, b: RosterEntry): number {
  const named = ({ student }: RosterEntry) => ({ id: student.id, name: nameOn(student, day) });
  return compareNames(named(a), named(b));
}

const text = {
  title: "Сводная ведомость",
  noGroup: (id: string) => `Группы «${id}» нет.`,
  seeGroups: "Список групп: kpgt group list",
  noProgram: (group: string, program: string) => `У группы «${group}» нет программы «${program}».`,
  importProgram: "Загрузить учебный план: kpgt program import",
  study: { "full-time": "очная", "part-time": "заочная", mixed: "очно-заочная" },
  studyGenitive: { "full-time": "очной", "part-time": "заочной", mixed: "очно-заочной" },
  session: { autumn: "зимняя", spring: "летняя" },
  columnGroups: {
    exam: "Экзамены",
    credit: "Зачёты",
    "graded-credit": "Диф. зачёты",
    course: "Курсовые проекты (работы)",
    practice: "Практика",
    module: "Экзамены по модулям",
    other: "Другие формы",
  } satisfies Record<ColumnKind, string>,
  departmentHead: "Заведующий отделением",
  curator: "Куратор группы",
};
