import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { complexOf } from "../model/plan.ts";
import { programOf, validSheets } from "./facts/sheets.ts";

/** A sheet of several items holds one complex attestation of the plan, and a complex attestation is taken whole. */
export const complexSheetHoldsItsItems: Check = {
  id: "complex-sheet-holds-its-items",
  severity: "error",
  title: "Комплексная ведомость содержит все строки своего комплекса",
  basis: ["273-ФЗ 58.1", "kpgt-2026 2.11"],
  explanation:
    "Комплексную аттестацию проводят одной ведомостью сразу по всем её строкам. Пересдать можно и одну часть, если части оцениваются отдельно.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ЕН.01, name: Математика, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ЕН.03, name: Статистика, kind: discipline, control: [{semester: 3, form: exam}]}], complex: [{items: [ЕН.01, ЕН.03], form: exam, semester: 3}]}
attestations/2025-2026/ИС-24/3-ЕН.01-exam: {items: [ЕН.01]}`,
    good: `programs/09.02.07-2024: {items: [{id: ЕН.01, name: Математика, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ЕН.03, name: Статистика, kind: discipline, control: [{semester: 3, form: exam}]}], complex: [{items: [ЕН.01, ЕН.03], form: exam, semester: 3}]}
attestations/2025-2026/ИС-24/3-ЕН.01-exam: {items: [ЕН.01, ЕН.03]}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) {
      const program = programOf(records, sheet.group);
      const [first] = sheet.items;
      if (!program || first === undefined) continue;
      const whole = complexOf(program, first, sheet.form, sheet.semester)?.items ?? [first];
      const foreign = sheet.items.find((item) => !whole.includes(item));
      const missing = whole.filter((item) => !sheet.items.includes(item));
      const place = placeOf(sheet, "items");
      if (foreign !== undefined) yield { place, message: text.foreign(first, foreign), fix: text.see(program.id) };
      else if (missing.length > 0 && sheet.attempt === "first")
        yield { place, message: text.missing(first, missing), fix: text.add(whole) };
    }
  },
};

const text = {
  foreign: (first: string, foreign: string) => `По плану ${first} и ${foreign} не составляют комплексной аттестации.`,
  see: (program: string) => `Разделите ведомость или впишите комплекс в план; план: kpgt program show ${program}`,
  missing: (first: string, missing: readonly string[]) =>
    `Аттестация ${first} по плану комплексная, а в ведомости нет ${missing.join(", ")}.`,
  add: (whole: readonly string[]) => `Впишите все строки комплекса: items: [${whole.join(", ")}]`,
};
