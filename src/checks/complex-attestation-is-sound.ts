import type { Check, Fault } from "../model/check.ts";
import type { Program } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { itemOf } from "../model/plan.ts";
import type { Stored } from "../model/records.ts";
import { formName } from "../text/control-forms.ts";

/** A complex attestation joins several rows that each have its form in its semester, and a row is in one of them. */
export const complexAttestationIsSound: Check = {
  id: "complex-attestation-is-sound",
  severity: "error",
  title: "Комплексная аттестация объединяет строки одной формы и одного семестра",
  basis: ["273-ФЗ 58.1", "kpgt-2026 2.7"],
  explanation:
    "По одной ведомости сдают несколько дисциплин, МДК или практик. Все они есть в плане, заканчиваются в одном семестре с одной формой контроля, и ни одна не стоит в двух комплексах сразу.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ЕН.01, name: Математика, kind: discipline, control: [{semester: 2, form: exam}]}, {id: ЕН.03, name: Статистика, kind: discipline, control: [{semester: 3, form: exam}]}], complex: [{items: [ЕН.01, ЕН.03], form: exam, semester: 2}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ЕН.01, name: Математика, kind: discipline, control: [{semester: 2, form: exam}]}, {id: ЕН.03, name: Статистика, kind: discipline, control: [{semester: 2, form: exam}]}], complex: [{items: [ЕН.01, ЕН.03], form: exam, semester: 2}]}`,
  },
  *find(records) {
    for (const program of records.programs.values()) yield* faultsOf(program);
  },
};

function* faultsOf(program: Stored<Program>): Iterable<Fault> {
  const taken = new Set<string>();
  for (const [i, { items, form, semester }] of (program.complex ?? []).entries()) {
    if (items.length < 2) yield { place: placeOf(program, "complex", i, "items"), message: text.alone, fix: text.join };
    for (const [j, id] of items.entries()) {
      const place = placeOf(program, "complex", i, "items", j);
      const item = itemOf(program, id);
      const key = `${id} ${form} ${semester}`;
      if (!item) yield { place, message: text.unknown(id), fix: text.see(program.id) };
      else if (!item.control?.some((one) => one.form === form && one.semester === semester))
        yield { place, message: text.otherwise(id, formName(form), semester), fix: text.see(program.id) };
      else if (taken.has(key)) yield { place, message: text.twice(id), fix: text.see(program.id) };
      taken.add(key);
    }
  }
}

const text = {
  alone: "В комплексной аттестации меньше двух строк плана.",
  join: "Допишите остальные строки или уберите запись из complex.",
  unknown: (id: string) => `Строки «${id}» нет в этом плане.`,
  otherwise: (id: string, form: string, semester: number) =>
    `У строки «${id}» в ${semester}-м семестре нет формы контроля «${form}», а в комплексе она есть.`,
  twice: (id: string) => `Строка «${id}» уже входит в другую комплексную аттестацию этого семестра.`,
  see: (program: string) => `Сверьте с планом: kpgt program show ${program}`,
};
