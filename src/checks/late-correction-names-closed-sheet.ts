import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { closedYearOf } from "../reports/archive/closed-years.ts";

/** A correction kept apart from its sheet names a sheet of a closed year and a student who stands on it. */
export const lateCorrectionNamesClosedSheet: Check = {
  id: "late-correction-names-closed-sheet",
  severity: "error",
  title: "Исправление после закрытия года — ведомости закрытого года и студента из неё",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.11"],
  explanation:
    "Ведомость закрытого года не меняется ни на байт, поэтому её исправление лежит отдельно, в папке corrections открытого года, и называет ведомость и студента. Пока год открыт, исправление пишется в самой ведомости: так его видно рядом с оценкой. Аннулированную ведомость исправлять незачем.",
  example: {
    bad: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0118: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0118", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
    good: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 2}}
corrections/2026-2027/ИС-24/2025-2026/3-ОП.04-exam/2024-0117: {sheet: 2025-2026/ИС-24/3-ОП.04-exam, student: "2024-0117", corrections: [{was: {grade: 2}, now: {grade: 3}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: sidorov-av}]}`,
  },
  *find(records) {
    for (const one of records.lateCorrections.values()) {
      const sheet = records.attestations.get(one.sheet);
      const atSheet = placeOf(one, "sheet");
      if (!sheet) yield { needs: fileOf(one.sheet), place: atSheet, message: text.noSheet(one.sheet), fix: text.list };
      else if (sheet.annulled) yield { place: atSheet, message: text.annulled(sheet.number), fix: text.remove };
      else if (!closedYearOf(records, sheet))
        yield {
          needs: `archive/${one.sheet.slice(0, 9)}/`,
          place: atSheet,
          message: text.open(one.sheet.slice(0, 9)),
          fix: text.inSheet(one.sheet, one.student),
        };
      else if (!Object.hasOwn(sheet.results, one.student))
        yield {
          place: placeOf(one, "student"),
          message: text.notThere(one.student, sheet.number),
          fix: text.who(sheet.id),
        };
    }
  },
};

function fileOf(sheet: string): string {
  return `attestations/${sheet}.yaml`;
}

const text = {
  noSheet: (sheet: string) => `Исправлена ведомость «${sheet}», а такой нет.`,
  list: "Проверьте путь: год, группа и имя файла без .yaml. Список ведомостей: kpgt attestation list",
  annulled: (number: string) => `Ведомость № ${number} аннулирована, исправлять в ней нечего.`,
  remove: "Уберите исправление или назовите ведомость, которая действует.",
  open: (year: string) => `Учебный год ${year} не закрыт: его ведомость исправляют в ней самой.`,
  inSheet: (sheet: string, student: string) =>
    `Уберите этот файл и внесите исправление командой: kpgt grade correct ${sheet} ${student} <оценка> --basis "…" --permitted <кто>`,
  notThere: (student: string, number: string) => `Студента «${student}» в ведомости № ${number} нет.`,
  who: (sheet: string) => `Кто в ней: kpgt attestation show ${sheet}`,
};
