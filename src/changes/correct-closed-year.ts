import type { Change, Edit } from "../model/change.ts";
import type { AcademicYear, ArchiveYear, Attestation, Excuse, IsoDate, LateChange } from "../model/kinds.ts";
import { lateCorrectionFile } from "../model/late-correction.ts";
import type { Records, Stored } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { openYearOn } from "../reports/archive/closed-years.ts";
import { formatDate } from "../text/dates.ts";

/** What is to be recorded of one student's result on a sheet whose year is closed. */
export interface LateEntry {
  readonly sheet: Stored<Attestation>;
  readonly student: string;
  readonly closed: ArchiveYear;
  readonly date: IsoDate;
  readonly add: { readonly correction: LateChange } | { readonly excused: Excuse };
  /** The summary, for the year of the record. */
  readonly said: (year: AcademicYear) => string;
}

/** Records in an open year what was found out about a closed one: the closed year keeps its bytes. */
export function correctClosedYear(records: Records, { sheet, student, closed, date, add, said }: LateEntry): Change {
  if (date <= closed.asOf) throw new UserError(text.tooEarly(closed), text.later(closed));
  const year = openYearOn(records, date);
  const file = lateCorrectionFile(year, sheet.id, student);
  const known = [...records.lateCorrections.values()].some((one) => one.file === file);
  return { summary: said(year), edits: [known ? addTo(file, add) : create(file, sheet.id, student, add)] };
}

function create(file: string, sheet: string, student: string, add: LateEntry["add"]): Edit {
  const entry = "correction" in add ? { corrections: [add.correction] } : add;
  return { create: file, record: { sheet, student, ...entry } };
}

function addTo(file: string, add: LateEntry["add"]): Edit {
  if ("correction" in add) return { append: { file, path: ["corrections"] }, value: add.correction };
  return { insert: { file, path: [] }, key: "excused", value: add.excused };
}

const text = {
  tooEarly: ({ year, asOf }: ArchiveYear) =>
    `Учебный год ${year} закрыт по состоянию на ${formatDate(asOf)}: этим днём и раньше в нём уже ничего не исправить.`,
  later: ({ asOf }: ArchiveYear) => `Исправление записывают днём позже ${formatDate(asOf)}: повторите команду завтра.`,
};
