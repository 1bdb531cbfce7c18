import type { Attestation, IsoDate, Result, ResultValue } from "../../model/kinds.ts";
import { type FoldedCorrection, isLate, isLateExcuse } from "../../model/late-correction.ts";
import type { Records, Stored } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import { basisInWords } from "../../text/basis.ts";
import { formatDate } from "../../text/dates.ts";
import { compareNames, shortName } from "../../text/names.ts";
import { resultShort } from "../../text/results.ts";
import { dayOf } from "./attestation-state.ts";

/** What was corrected on a sheet after its year was closed, as notes under its table, by student. */
export function lateNotes(records: Records, sheet: Stored<Attestation>, asOf?: IsoDate): string[] {
  const day = dayOf(records, sheet);
  return Object.entries(sheet.results)
    .map(([id, result]) => {
      const student = records.students.get(id);
      return { id, name: student ? nameOn(student, day) : { last: id, first: "" }, said: lateNotesOf(result, asOf) };
    })
    .filter(({ said }) => said.length > 0)
    .sort(compareNames)
    .flatMap(({ id, name, said }) => said.map((one) => `${records.students.has(id) ? shortName(name) : id}: ${one}`));
}

/** The same of one student's result: what stood, what stands, on what basis. */
export function lateNotesOf({ corrections = [], excused }: Result, asOf?: IsoDate): string[] {
  const isKnown = ({ date }: { readonly date: IsoDate }) => asOf === undefined || date <= asOf;
  return [
    ...corrections.filter(isLate).filter(isKnown).map(text.corrected),
    ...(excused && isLateExcuse(excused) && isKnown(excused)
      ? [text.excused(formatDate(excused.date), basisInWords(excused.basis))]
      : []),
  ];
}

/** «испр. 28.09.2026 после закрытия года»: the last correction where there is little room; empty when there is none. */
export function lateMark({ results }: Attestation, student: string): string {
  const last = (results[student]?.corrections ?? []).findLast(isLate);
  return last === undefined ? "" : text.mark(formatDate(last.date));
}

/** Of the parts of a complex sheet those alone that were corrected. */
function wasIn({ was, now }: FoldedCorrection): ResultValue {
  const { grades } = was;
  if (!grades || !now.grades) return was;
  return { grades: Object.fromEntries(Object.keys(now.grades).map((part) => [part, grades[part] ?? null])) };
}

const text = {
  corrected: (one: FoldedCorrection) =>
    `было ${resultShort(wasIn(one))}, стало ${resultShort(one.now)}; исправлено ${formatDate(one.date)}, после закрытия года: ${basisInWords(one.basis)}`,
  excused: (date: string, basis: string) => `неявка уважительная: ${basis}; признано ${date}, после закрытия года`,
  mark: (date: string) => `испр. ${date} после закрытия года`,
};
