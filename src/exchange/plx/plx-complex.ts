import type { ControlForm, Item, Program } from "../../model/kinds.ts";
import type { Remarks } from "../program-report.ts";
import type { PlxItems } from "./plx-items.ts";
import type { PlxTables } from "./plx-tables.ts";
import { formOfWork, semesterOf } from "./plx-work.ts";

type Complex = NonNullable<Program["complex"]>;

/** The complex attestations of a plan, by semester; members in plan order. */
export function complexOfPlx(plx: PlxTables, { items, itemOfRow }: PlxItems, remarks: Remarks): Complex {
  const members = plx.table("Строки_КомплексныеФК");
  return plx
    .table("КомплексныеФК")
    .flatMap((group) => {
      const rows = members.filter((row) => row.КодКомплекснойФК === group.Код);
      const found = new Set(rows.map((row) => itemOfRow.get(row.КодСтроки ?? "")));
      const inOrder = items.filter((item) => found.has(item));
      const semester = semesterOf(group, plx);
      const form = formOf(group.КодВидаРабот ?? "", inOrder);
      const name = text.name(group.Наименование ?? "", semester, inOrder);
      if (found.has(undefined) || inOrder.length < 2 || !form) {
        remarks.needsPerson.push(text.unclear(name));
        return [];
      }
      for (const { id } of inOrder.filter((item) => !hasControl(item, semester, form)))
        remarks.needsPerson.push(text.otherForm(name, id));
      return [{ items: inOrder.map(({ id }) => id), form, semester }];
    })
    .sort((a, b) => a.semester - b.semester);
}

/** The exam that joins modules is an exam by module. */
function formOf(kind: string, members: readonly Item[]): ControlForm | undefined {
  return formOfWork(kind, members.every((item) => item.kind === "module") ? "module-exam" : "exam");
}

function hasControl(item: Item, semester: number, form: ControlForm): boolean {
  return item.control?.some((one) => one.semester === semester && one.form === form) ?? false;
}

const text = {
  name: (name: string, semester: number, items: readonly Item[]) =>
    `«${name}», семестр ${semester} (${items.map(({ id }) => id).join(", ")})`,
  unclear: (group: string) =>
    `${group}: состав комплексной формы контроля неясен, она не внесена. Впишите её (complex).`,
  otherForm: (group: string, id: string) =>
    `${group}: у ${id} в этом семестре другая форма контроля. Сверьте с бумажным планом.`,
};
