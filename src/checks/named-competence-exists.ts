import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { blocks, programOf } from "./facts/sheets.ts";

/** Every competence that a plan or a practice sheet names is in the programme's list. */
export const namedCompetenceExists: Check = {
  id: "named-competence-exists",
  severity: "error",
  title: "Каждая названная компетенция есть в перечне программы",
  basis: ["kpgt-2026 2.14"],
  explanation:
    "Аттестационный лист по практике оценивает компетенции программы по их кодам: «ПК 1.1», «ОК 01». Код пишется так же, как в перечне competences учебного плана.",
  example: {
    bad: `programs/09.02.07-2024: {competences: [{id: ПК 1.1, name: Разрабатывать модули}], items: [{id: УП.01, name: Учебная практика, kind: practice, control: [{semester: 4, form: graded-credit}], competences: [ПК 1.11]}]}`,
    good: `programs/09.02.07-2024: {competences: [{id: ПК 1.1, name: Разрабатывать модули}], items: [{id: УП.01, name: Учебная практика, kind: practice, control: [{semester: 4, form: graded-credit}], competences: [ПК 1.1]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values()) {
      const known = new Set(program.competences?.map(({ id }) => id));
      for (const [i, item] of program.items.entries())
        for (const [j, id] of (item.competences ?? []).entries())
          if (!known.has(id))
            yield {
              place: placeOf(program, "items", i, "competences", j),
              message: text.unknown(id, program.id),
              fix: text.add,
            };
    }
    for (const { sheet, student, result } of blocks(records)) {
      if (!result.competences) continue;
      const program = programOf(records, sheet.group);
      for (const id of Object.keys(result.competences))
        if (program && !program.competences?.some((one) => one.id === id))
          yield {
            place: placeOf(sheet, "results", student, "competences", id),
            message: text.unknown(id, program.id),
            fix: text.add,
          };
    }
  },
};

const text = {
  unknown: (id: string, program: string) => `Компетенции «${id}» нет в перечне программы ${program}.`,
  add: "Исправьте код или допишите компетенцию в competences учебного плана.",
};
