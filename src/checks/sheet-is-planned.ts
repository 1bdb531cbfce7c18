import type { Check, Fault } from "../model/check.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { individualPlanOn, isPlannedFor } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { formName } from "../text/control-forms.ts";
import { itemOfGroup, programOf, validSheets } from "./facts/sheets.ts";

/** A sheet attests what the plan asks for in its semester and form, or a student's individual plan. */
export const sheetIsPlanned: Check = {
  id: "sheet-is-planned",
  severity: "error",
  title: "Аттестация предусмотрена учебным планом",
  basis: ["273-ФЗ 58.1", "kpgt-2026 4.1"],
  explanation:
    "Форму контроля и семестр определяет план группы или индивидуальный план студента (событие individual-plan). Если план изменён приказом, сначала меняют план.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: credit}]}]}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}]}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {}`,
  },
  *find(records) {
    for (const sheet of validSheets(records))
      for (const [i, item] of sheet.items.entries())
        if (itemOfGroup(records, sheet.group, item)) yield* unplanned(records, sheet, item, i);
  },
};

function* unplanned(records: Records, sheet: Stored<Attestation>, item: string, i: number): Iterable<Fault> {
  const program = programOf(records, sheet.group);
  if (!program || isPlannedFor(program, [], item, sheet.form, sheet.semester)) return;
  const others = Object.keys(sheet.results).filter((id) => {
    const student = records.students.get(id);
    const changes = student ? individualPlanOn(student, sheet.date ?? sheet.issued?.on ?? "9999-12-31") : [];
    return !isPlannedFor(program, changes, item, sheet.form, sheet.semester) && !sheet.results[id]?.guest;
  });
  const fix = text.see(program.id);
  const message = text.notPlanned(item, formName(sheet.form), sheet.semester, sheet.group);
  if (others.length === Object.keys(sheet.results).length) yield { place: placeOf(sheet, "items", i), message, fix };
  else
    for (const student of others)
      yield { place: placeOf(sheet, "results", student), message: text.notForHim(student, item, sheet.semester), fix };
}

const text = {
  notPlanned: (item: string, form: string, semester: number, group: string) =>
    `План группы ${group} не предусматривает в ${semester}-м семестре: ${item}, ${form}.`,
  notForHim: (student: string, item: string, semester: number) =>
    `Ни план группы, ни индивидуальный план студента «${student}» не предусматривают ${item} в ${semester}-м семестре.`,
  see: (program: string) => `Сверьте форму и семестр с планом: kpgt program show ${program}`,
};
