import type { Check, Fault } from "../model/check.ts";
import type { Correction, Result } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { blocks } from "./facts/sheets.ts";

/** A correction stands on a closed sheet and changes something. */
export const correctionFollowsClosing: Check = {
  id: "correction-follows-closing",
  severity: "error",
  title: "Исправление меняет закрытую ведомость",
  basis: ["kpgt-2026 2.11"],
  explanation:
    "Открытую ведомость правят просто так: подписи под ней ещё нет. Исправление с основанием нужно закрытой и записывает, что стояло раньше; если оно ничего не изменило, оценку исправить забыли.",
  example: {
    bad: `staff: {petrova-en: {}, sidorov-av: {}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": {grade: 4, corrections: [{was: {grade: 3}, date: 2026-01-12, basis: {kind: служебная записка, date: 2026-01-12}, by: petrova-en, permitted: sidorov-av}]}}}`,
    good: `staff: {petrova-en: {}, sidorov-av: {}}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": {grade: 4, corrections: [{was: {grade: 3}, date: 2026-01-12, basis: {kind: служебная записка, date: 2026-01-12}, by: petrova-en, permitted: sidorov-av}]}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      for (const [i, correction] of (result.corrections ?? []).entries()) {
        const place = placeOf(sheet, "results", student, "corrections", i);
        if (!sheet.closed) yield { place, message: text.open(sheet.number, student), fix: text.remove };
        else if (changesNothing(result, i, correction)) yield unchanged(place, student);
      }
  },
};

function unchanged(place: Fault["place"], student: string): Fault {
  return { place, message: text.nothing(student), fix: text.set };
}

/** Compared with what the next correction says stood before it, or with what stands now. */
function changesNothing({ grade, grades, outcome, corrections = [] }: Result, i: number, { was }: Correction): boolean {
  const after = corrections[i + 1]?.was ?? { grade, grades, outcome };
  return (
    (was.grade ?? null) === (after.grade ?? null) &&
    (was.outcome ?? null) === (after.outcome ?? null) &&
    Object.entries(was.grades ?? {}).every(([item, part]) => after.grades?.[item] === part)
  );
}

const text = {
  open: (number: string, student: string) =>
    `Ведомость № ${number} открыта, а у студента «${student}» записано исправление.`,
  remove: "Уберите corrections: в открытой ведомости оценку меняет kpgt grade add; закрыть её: kpgt attestation close",
  nothing: (student: string) => `Исправление у студента «${student}» ничего не изменило: стоит то же, что и стояло.`,
  set: "Впишите верную оценку по основанию исправления или уберите исправление.",
};
