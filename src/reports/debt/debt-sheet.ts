import { deadlineOf, suspensionsOf } from "../../model/deadline.ts";
import { isDebt } from "../../model/grade.ts";
import type { Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, attempts, isFilled } from "../../model/standing.ts";
import { formatDate } from "../../text/dates.ts";
import { gradeShort, outcomeShort } from "../../text/grades.ts";
import type { AttestationRow } from "../attestation/attestation-rows.ts";
import {
  type AttestationSheet,
  type AttestationSheetOptions,
  attestationSheet,
} from "../attestation/attestation-sheet.ts";
import { dayOf } from "../attestation/attestation-state.ts";
import type { Person } from "../student/person.ts";

/** Ведомость ликвидации задолженности, направление: a sheet whose rows say what is being retaken. */
export interface DebtSheet extends AttestationSheet {
  readonly rows: readonly DebtSheetRow[];
  /** Иванова Н. В., Лисин П. А.; of a commission its chair first; empty while nobody is named. */
  readonly takenBy: string;
  /** «____» with the year, to be written by hand. */
  readonly dateByHand: string;
}

export interface DebtSheetRow extends AttestationRow {
  /** The results before: «2 (24.12.2025)»; empty on a first attempt. */
  readonly earlier: string;
  /** The last day to liquidate the debt; empty when there is none. */
  readonly deadline: string;
  /** The day of the result; empty while there is none. */
  readonly taken: string;
}

/** A sheet as it is printed, with the earlier attempts of everyone on it. */
export function debtSheet(
  records: Records,
  attestation: Stored<Attestation>,
  options: AttestationSheetOptions = {},
): DebtSheet {
  const sheet = attestationSheet(records, attestation, options);
  const all = attempts(records).filter((one) => isEarlier(one, attestation));
  const day = dayOf(records, attestation);
  return {
    ...sheet,
    takenBy: people(sheet)
      .map(({ name }) => name)
      .join(", "),
    dateByHand: text.dateByHand,
    rows: sheet.rows.map((row) => {
      const tries = attestation.items.map((item) => ({
        item,
        tries: all.filter((one) => one.student === row.id && one.item === item).sort(byDate),
      }));
      const date = attestation.results[row.id]?.date ?? attestation.date;
      return {
        ...row,
        earlier: earlierResults(tries),
        deadline: deadlineOn(records, row.id, tries, day),
        taken: row.grade === "" || date === undefined ? "" : formatDate(date),
      };
    }),
  };
}

/** What a student got before in one item of the sheet. */
interface TriesAt {
  readonly item: string;
  readonly tries: readonly Attempted[];
}

/** «2 (24.12.2025)»; of a complex attestation with results of their own, «ОП.01: 2 (24.12.2025); ОП.02: 3 (24.12.2025)». */
function earlierResults(all: readonly TriesAt[]): string {
  const results = all.map(({ item, tries }) => ({ item, said: tries.map(printed).join("; ") }));
  const [first = { said: "" }] = results;
  if (results.every(({ said }) => said === first.said)) return first.said;
  return results.flatMap(({ item, said }) => (said === "" ? [] : [`${item}: ${said}`])).join("; ");
}

function people({ examiners, commission }: AttestationSheet): readonly Person[] {
  return commission ? [commission.chair, ...commission.members] : examiners;
}

/** A result of the same attestation on a sheet of its own, dated before. */
function isEarlier(one: Attempted, attestation: Stored<Attestation>): boolean {
  const { items, form, semester, file, date } = attestation;
  return (
    one.attestation.file !== file &&
    items.includes(one.item) &&
    one.form === form &&
    one.semester === semester &&
    isFilled(one) &&
    (date === undefined || one.date === undefined || one.date <= date)
  );
}

/** The earliest of the deadlines of the debts that the sheet is about; a debt of several parts is taken together. */
function deadlineOn(records: Records, id: string, all: readonly TriesAt[], day: IsoDate): string {
  const student = records.students.get(id);
  if (!student) return "";
  const deadlines = all.flatMap(({ tries }) => {
    const debt = tries.find(({ grade, outcome }) => isDebt(grade, outcome));
    return debt?.date === undefined ? [] : [deadlineOf(debt.date, suspensionsOf(student, tries, day))];
  });
  const [earliest] = deadlines.sort();
  return earliest === undefined ? "" : formatDate(earliest);
}

function printed({ grade, outcome, date }: Attempted): string {
  const result = grade !== null ? gradeShort(grade) : outcome === null ? "" : outcomeShort(outcome);
  return date === undefined ? result : `${result} (${formatDate(date)})`;
}

function byDate(a: Attempted, b: Attempted): number {
  const [one, other] = [a.date ?? "", b.date ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

const text = { dateByHand: "«____» ______________ 20___\u00a0г." };
