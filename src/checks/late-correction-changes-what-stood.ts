import type { Check, Fault } from "../model/check.ts";
import { gradesOf } from "../model/grade.ts";
import type { Attestation, LateCorrection, ResultValue } from "../model/kinds.ts";
import { type FoldedCorrection, isLate } from "../model/late-correction.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { formName } from "../text/control-forms.ts";
import { resultShort } from "../text/results.ts";

/** A correction made after the year was closed starts from what stood, and puts there what the sheet can hold. */
export const lateCorrectionChangesWhatStood: Check = {
  id: "late-correction-changes-what-stood",
  severity: "error",
  title: "Исправление после закрытия года меняет то, что стояло",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.8", "kpgt-2026 2.11"],
  explanation:
    "В was — то, что стояло перед исправлением: в закрытой ведомости или после прежнего исправления. Если там другое, двое исправили одно и то же, не зная друг о друге, или перепутали студента. В now — оценка по форме контроля, оценки частей или отметка вместо оценки, что-то одно.",
  example: {
    bad: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0117: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{was: {grade: 4}, now: {grade: зачтено}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
    good: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0117: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{was: {grade: 2}, now: {grade: 4}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
  },
  *find(records) {
    for (const one of records.lateCorrections.values()) {
      const sheet = records.attestations.get(one.sheet);
      if (!one.corrections && !one.excused) yield { place: placeOf(one), message: text.nothing, fix: text.remove };
      if (sheet) yield* faultsOf(one, sheet);
    }
  },
};

function* faultsOf(one: Stored<LateCorrection>, sheet: Stored<Attestation>): Iterable<Fault> {
  const block = Object.hasOwn(sheet.results, one.student) ? sheet.results[one.student] : undefined;
  const late = (block?.corrections ?? []).filter(isLate);
  const own = late.filter(({ writtenIn }) => writtenIn.file === one.file);
  for (const [i, correction] of own.entries()) {
    const before = late[late.indexOf(correction) - 1];
    if (!agrees(correction))
      yield {
        place: placeOf(one, "corrections", i, "was"),
        ...(before && { related: before.writtenIn }),
        message: text.stoodOther(resultShort(correction.said), resultShort(correction.was), sheet.number),
        fix: text.compare(one),
      };
    const why = whyUnfit(sheet, correction.now, correction.was);
    if (why !== undefined) yield { place: placeOf(one, "corrections", i, "now"), message: why, fix: text.mend(sheet) };
  }
}

/** Parts that it does not name were not touched; a result it does not name was empty. */
function agrees({ said, was }: FoldedCorrection): boolean {
  if ((said.outcome ?? null) !== (was.outcome ?? null)) return false;
  if (!was.grades) return said.grades === undefined && (said.grade ?? null) === (was.grade ?? null);
  const { grades } = was;
  return said.grade == null && Object.entries(said.grades ?? {}).every(([part, grade]) => grades[part] === grade);
}

function whyUnfit(sheet: Attestation, { grade, grades, outcome }: ResultValue, was: ResultValue): string | undefined {
  const parts = Object.values(grades ?? {});
  const given = [grade, ...parts].filter((one) => one != null);
  if ((outcome != null) === given.length > 0 || (grade != null && grades)) return text.oneThing;
  if ((grade != null && was.grades) || Object.keys(grades ?? {}).some((part) => !Object.hasOwn(was.grades ?? {}, part)))
    return text.otherParts(sheet.number);
  const foreign = given.find((one) => !gradesOf(sheet.form).includes(one));
  return foreign === undefined ? undefined : text.foreign(String(foreign), sheet);
}

const text = {
  nothing: "Записано исправление после закрытия года, а в нём ни исправления, ни справки.",
  remove: "Уберите файл или внесите исправление командой: kpgt grade correct",
  stoodOther: (said: string, was: string, number: string) =>
    `Исправление говорит, что стояло «${said}», а в ведомости № ${number} стояло «${was}».`,
  compare: ({ sheet, student }: LateCorrection) =>
    `Сверьте: kpgt grade history ${sheet} ${student}. Если это уже исправил другой, уберите лишнее исправление; если описка — впишите в was то, что стояло.`,
  oneThing: "В now должно быть что-то одно: оценка, оценки частей или отметка вместо оценки.",
  otherParts: (number: string) => `В ведомости № ${number} оценивается не то, что названо в now.`,
  foreign: (grade: string, { number, form }: Attestation) =>
    `Оценка «${grade}» не ставится в ведомости № ${number}: форма контроля — ${formName(form)}.`,
  mend: ({ form, items }: Attestation) =>
    `Допустимы оценки: ${gradesOf(form).join(", ")}${items.length > 1 ? `; части: ${items.join(", ")}` : ""}.`,
};
