import type { Check, Fault } from "../model/check.ts";
import type { Item, Program } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { itemOf } from "../model/plan.ts";
import type { Stored } from "../model/records.ts";

/** A course, a practice and a module's exam belong to a module of the plan; every row's cycle is in the list. */
export const itemBelongsToItsModule: Check = {
  id: "item-belongs-to-its-module",
  severity: "error",
  title: "МДК, практика и экзамен модуля относятся к модулю плана",
  basis: ["kpgt-2026 2.12"],
  explanation:
    "Оценочная ведомость по модулю собирает результаты его элементов: строк с module. Модуль — строка вида module. Цикл строки назван в cycles.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ПМ.01, name: Разработка модулей, kind: module}, {id: МДК.02.01, name: Технология, kind: course, module: ПМ.02, control: [{semester: 3, form: exam}]}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ПМ.02, name: Интеграция модулей, kind: module}, {id: МДК.02.01, name: Технология, kind: course, module: ПМ.02, control: [{semester: 3, form: exam}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values())
      for (const [i, item] of program.items.entries()) yield* faultsOf(program, item, i);
  },
};

function* faultsOf(program: Stored<Program>, { id, kind, module, cycle }: Item, i: number): Iterable<Fault> {
  if (module !== undefined && itemOf(program, module)?.kind !== "module")
    yield { place: placeOf(program, "items", i, "module"), message: text.noModule(id, module), fix: text.mendModule };
  if (module === undefined && kind === "course")
    yield { place: placeOf(program, "items", i), message: text.orphan(id), fix: text.mendModule };
  if (cycle !== undefined && !program.cycles.some((one) => one.id === cycle))
    yield { place: placeOf(program, "items", i, "cycle"), message: text.noCycle(id, cycle), fix: text.mendCycle };
}

const text = {
  noModule: (id: string, module: string) => `Модуля «${module}», к которому отнесена строка ${id}, в плане нет.`,
  orphan: (id: string) => `МДК «${id}» не отнесён ни к какому модулю.`,
  mendModule: "Впишите индекс модуля: module: ПМ.01",
  noCycle: (id: string, cycle: string) => `Цикла «${cycle}», к которому отнесена строка ${id}, нет в cycles.`,
  mendCycle: "Исправьте цикл строки или допишите его в cycles.",
};
