import type { Check, Fault } from "../model/check.ts";
import type { Basis, IsoDate, LateCorrection } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { closedYearOf } from "../reports/archive/closed-years.ts";
import { basisInWords } from "../text/basis.ts";
import { formatDate } from "../text/dates.ts";

/** A correction made after the year was closed is dated after the closing, after the one before it and after its document. */
export const lateCorrectionFollowsYearClosing: Check = {
  id: "late-correction-follows-year-closing",
  severity: "error",
  title: "Исправление закрытого года датировано после его закрытия",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.20"],
  explanation:
    "Архив закрытого года показывает его на день закрытия. Исправление, датированное этим днём или раньше, изменило бы уже подписанное: ведомости года считались бы иначе, чем в архиве. Документ, по которому исправляют, может быть и старше, но не моложе исправления.",
  example: {
    bad: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0117: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{was: {grade: 2}, now: {grade: 4}, date: 2026-07-06, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
    good: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0117: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{was: {grade: 2}, now: {grade: 4}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
  },
  *find(records) {
    for (const one of records.lateCorrections.values()) {
      const asOf = closedYearOf(records, { id: one.sheet })?.asOf;
      let before: IsoDate | undefined;
      for (const { date, basis, path } of dated(one)) {
        if (asOf !== undefined && date <= asOf)
          yield { place: placeOf(one, ...path, "date"), message: text.early(date, one.sheet, asOf), fix: text.later };
        if (basis.date > date)
          yield {
            place: placeOf(one, ...path, "basis", "date"),
            message: text.younger(basis, date),
            fix: text.compare,
          };
        if (path.length > 1 && before !== undefined && date < before) yield outOfOrder(one, path, date, before);
        if (path.length > 1) before = date;
      }
    }
  },
};

interface Dated {
  readonly date: IsoDate;
  readonly basis: Basis;
  readonly path: readonly (string | number)[];
}

function dated({ corrections = [], excused }: LateCorrection): Dated[] {
  return [
    ...corrections.map(({ date, basis }, i) => ({ date, basis, path: ["corrections", i] })),
    ...(excused ? [{ ...excused, path: ["excused"] }] : []),
  ];
}

function outOfOrder(one: Stored<LateCorrection>, path: Dated["path"], date: IsoDate, before: IsoDate): Fault {
  return { place: placeOf(one, ...path, "date"), message: text.unordered(date, before), fix: text.compare };
}

const text = {
  early: (date: IsoDate, sheet: string, asOf: IsoDate) =>
    `Исправление датировано ${formatDate(date)}, а ${sheet.slice(0, 9)} учебный год закрыт по состоянию на ${formatDate(asOf)}.`,
  later: "Поставьте день, когда исправление внесено: он позже закрытия года.",
  younger: (basis: Basis, date: IsoDate) =>
    `Основание (${basisInWords(basis)}) моложе самого исправления, которое датировано ${formatDate(date)}.`,
  unordered: (date: IsoDate, before: IsoDate) =>
    `Исправление ${formatDate(date)} стоит после исправления ${formatDate(before)}: они идут по порядку дней.`,
  compare: "Сверьте даты с документом.",
};
