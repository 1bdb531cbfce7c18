import type { Check } from "../model/check.ts";
import { gradesOf } from "../model/grade.ts";
import type { ControlForm, Grade, Result } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { formName } from "../text/control-forms.ts";
import { blocks } from "./facts/sheets.ts";

/** A grade is one that the form of control knows. */
export const gradeFitsForm: Check = {
  id: "grade-fits-form",
  severity: "error",
  title: "Оценка — из шкалы формы контроля",
  basis: ["kpgt-2026 2.8"],
  explanation:
    "За зачёт ставят «зачтено» или «не зачтено», за экзамен, дифференцированный зачёт, курсовой проект и практику — 5, 4, 3 или 2, за другую форму контроля — любую оценку шкалы. Неявка и недопуск — не оценки, их место в outcome.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-ОП.04-credit: {results: {"2024-0117": {grade: 5}}}`,
    good: `attestations/2025-2026/ИС-24/3-ОП.04-credit: {results: {"2024-0117": {grade: зачтено}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      for (const [path, grade] of gradesIn(result))
        if (!gradesOf(sheet.form).includes(grade))
          yield {
            place: placeOf(sheet, "results", student, ...path),
            message: text.foreign(sheet.form, grade),
            fix: text.enter(sheet.form),
          };
  },
};

function* gradesIn({ grade, grades = {} }: Result): Iterable<readonly [path: string[], grade: Grade]> {
  if (grade != null) yield [["grade"], grade];
  for (const [item, part] of Object.entries(grades)) if (part !== null) yield [["grades", item], part];
}

const text = {
  foreign: (form: ControlForm, grade: Grade) =>
    `Оценка «${grade}» не предусмотрена формой контроля «${formName(form)}».`,
  enter: (form: ControlForm) => `Допустимы: ${gradesOf(form).join(", ")}.`,
};
