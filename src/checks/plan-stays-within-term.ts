import type { Check } from "../model/check.ts";
import type { Program } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";

/** No semester of a plan lies after the end of the study. */
export const planStaysWithinTerm: Check = {
  id: "plan-stays-within-term",
  severity: "error",
  title: "Семестры плана не выходят за срок обучения",
  basis: ["273-ФЗ 58.1"],
  explanation:
    "Семестры считаются с начала обучения: при сроке 2 года 10 месяцев их шесть. Аттестация в семестре, которого нет, никогда не наступит.",
  example: {
    bad: `programs/09.02.07-2024: {term: {years: 2, months: 10}, items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 7, form: exam}]}]}`,
    good: `programs/09.02.07-2024: {term: {years: 2, months: 10}, items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 6, form: exam}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values()) {
      const last = semestersOf(program);
      for (const [semester, place] of mentions(program))
        if (semester > last) yield { place, message: text.after(semester, last), fix: text.mend };
    }
  },
};

/** Half a year and less of the last year is one semester. */
function semestersOf({ term: { years, months = 0 } }: Program): number {
  return years * 2 + Math.ceil(months / 6);
}

function* mentions(program: Stored<Program>): Iterable<[semester: number, place: Place]> {
  for (const [i, { control, hours }] of program.items.entries()) {
    for (const [j, { semester }] of (control ?? []).entries())
      yield [semester, placeOf(program, "items", i, "control", j, "semester")];
    for (const [j, { semester }] of (hours?.semesters ?? []).entries())
      yield [semester, placeOf(program, "items", i, "hours", "semesters", j, "semester")];
  }
  for (const [i, { semester }] of (program.complex ?? []).entries())
    yield [semester, placeOf(program, "complex", i, "semester")];
}

const text = {
  after: (semester: number, last: number) => `Семестр ${semester}, а по сроку обучения их ${last}.`,
  mend: "Исправьте номер семестра или срок обучения (term).",
};
