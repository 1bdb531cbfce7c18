import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";

/** No two rows of a plan have the same index. */
export const itemIndexIsUnique: Check = {
  id: "item-index-is-unique",
  severity: "error",
  title: "Индекс строки плана не повторяется",
  basis: ["kpgt-2026 2.7"],
  explanation: "По индексу строку называют ведомости и нагрузка; из двух одинаковых kpgt увидел бы только первую.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.04, name: Экономика, kind: discipline, control: [{semester: 4, form: credit}]}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.05, name: Экономика, kind: discipline, control: [{semester: 4, form: credit}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values()) {
      const first = new Map<string, number>();
      for (const [i, { id }] of program.items.entries()) {
        const other = first.get(id);
        if (other === undefined) first.set(id, i);
        else
          yield {
            place: placeOf(program, "items", i, "id"),
            related: placeOf(program, "items", other, "id"),
            message: text.repeated(id),
            fix: text.mend,
          };
      }
    }
  },
};

const text = {
  repeated: (id: string) => `Индекс «${id}» уже есть у другой строки этого плана.`,
  mend: "Сверьте индексы с бумажным планом.",
};
