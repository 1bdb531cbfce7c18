import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";

/** The index of a plan's row is Russian letters and numbers as plans write them. */
export const itemIndexIsWellFormed: Check = {
  id: "item-index-is-well-formed",
  severity: "error",
  title: "Индекс строки плана написан по правилам",
  basis: ["kpgt-2026 2.7"],
  explanation:
    "Индекс — русские буквы и номера через точку: ОП.04, МДК.01.02, ПМ.01.ЭК, ОП.12ц, ГИА.01(Г). Латинская буква, похожая на русскую, на вид не отличается, но строка с ней не находится ни в ведомости, ни в нагрузке.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: MDK.01.01, name: Разработка модулей, kind: course, control: [{semester: 3, form: exam}]}]}`,
    good: `programs/09.02.07-2024: {items: [{id: МДК.01.01, name: Разработка модулей, kind: course, control: [{semester: 3, form: exam}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values())
      for (const [i, { id }] of program.items.entries())
        if (!index.test(id))
          yield {
            place: placeOf(program, "items", i, "id"),
            message: /[A-Za-z]/.test(id) ? text.latin(id) : text.malformed(id),
            fix: text.mend,
          };
  },
};

const index = /^[А-ЯЁ]{1,6}(?:\.\d{1,2}){0,3}[а-яё]?(?:\.[А-ЯЁа-яё]{1,3}(?:\.\d{1,2})?)?(?:\([А-ЯЁа-яё]\))?$/;

const text = {
  latin: (id: string) => `В индексе «${id}» латинские буквы.`,
  malformed: (id: string) => `Индекс «${id}» написан не так, как в учебных планах.`,
  mend: "Наберите индекс русскими буквами, номера — через точку: МДК.01.02.",
};
