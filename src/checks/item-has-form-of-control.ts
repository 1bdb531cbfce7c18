import type { Check } from "../model/check.ts";
import type { Item, Program } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";

/** Every row of a plan that is graded has a form of control. */
export const itemHasFormOfControl: Check = {
  id: "item-has-form-of-control",
  severity: "warning",
  title: "У каждой строки плана есть форма контроля",
  basis: ["273-ФЗ 58.1", "kpgt-2026 2.17"],
  explanation:
    "Освоение каждой части программы сопровождается аттестацией в форме из плана; строка без неё останется без итоговой оценки. Сам модуль может обходиться без своей, если его экзамен — отдельная строка. Строка, у которой её нет намеренно (подготовка к ГИА), так и помечается: control: [].",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ГИА.01, name: Защита дипломного проекта, kind: final}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ГИА.01, name: Защита дипломного проекта, kind: final, control: [{semester: 6, form: thesis-defence}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values())
      for (const [i, item] of program.items.entries())
        if (item.control === undefined && !hasExamRow(program, item) && !item.elective)
          yield { place: placeOf(program, "items", i), message: text.none(item.id), fix: text.add };
  },
};

/** A module's exam may be a row of its own. */
function hasExamRow(program: Program, { id, kind }: Item): boolean {
  return kind === "module" && program.items.some((row) => row.module === id && row.kind === "control");
}

const text = {
  none: (id: string) => `У строки «${id}» нет ни одной формы контроля.`,
  add: "Впишите семестр и форму с бумажного плана: control: [{semester: 6, form: exam}]; если её и не должно быть: control: []",
};
