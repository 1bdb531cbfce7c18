import type { Check } from "../model/check.ts";
import type { Student } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records, Stored } from "../model/records.ts";
import { itemOfProgram, programOf } from "./facts/sheets.ts";
import { studies } from "./facts/studies.ts";

/** Every item that a record names is a row of the plan it belongs to. */
export const namedItemExists: Check = {
  id: "named-item-exists",
  severity: "error",
  title: "Каждая названная строка плана есть в учебном плане",
  basis: ["273-ФЗ 58.1"],
  explanation:
    "Ведомость и нагрузка называют строки плана своей группы; перезачёт, индивидуальный план и зачётная книжка — строки плана любой группы, где студент учился. Частая причина — латинская буква в русском индексе или лишний ноль.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}]}
groups/ИС-24: {}
teaching/2025-2026/ИС-24: [{item: ОП.14, semester: 3, teacher: ivanova-nv}]`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}]}
groups/ИС-24: {}
teaching/2025-2026/ИС-24: [{item: ОП.04, semester: 3, teacher: ivanova-nv}]`,
  },
  *find(records) {
    for (const { item, plans, place } of mentions(records)) {
      const known = plans.flatMap((id) => records.programs.get(id) ?? []);
      // Without any plan there is nothing to compare with: that the plan is missing is said once, elsewhere.
      if (known.length > 0 && !known.some(({ id }) => itemOfProgram(records, id, item)))
        yield {
          place,
          message: text.unknown(
            item,
            known.map(({ id }) => id),
          ),
          fix: text.see(known[0]?.id ?? ""),
        };
    }
  },
};

interface Mention {
  readonly item: string;
  readonly plans: readonly string[];
  readonly place: Place;
}

function* mentions(records: Records): Iterable<Mention> {
  for (const file of records.teaching) {
    const plans = planOf(records, file.group);
    for (const [i, { item }] of file.lines.entries()) yield { item, plans, place: placeOf(file, i, "item") };
  }
  for (const sheet of records.attestations.values()) {
    const plans = planOf(records, sheet.group);
    for (const [i, item] of sheet.items.entries()) yield { item, plans, place: placeOf(sheet, "items", i) };
  }
  for (const student of records.students.values()) yield* ofStudent(records, student);
}

function* ofStudent(records: Records, student: Stored<Student>): Iterable<Mention> {
  const groups =
    studies(records)
      .get(student.id)
      ?.memberships.map(({ group }) => group) ?? [];
  const plans = [...new Set(groups.flatMap((group) => planOf(records, group)))];
  for (const [i, { item }] of (student.credited ?? []).entries())
    yield { item, plans, place: placeOf(student, "credited", i, "item") };
  for (const [i, { item }] of (student.prescribed ?? []).entries())
    yield { item, plans, place: placeOf(student, "prescribed", i, "item") };
  for (const [i, { item }] of (student.finals ?? []).entries())
    yield { item, plans, place: placeOf(student, "finals", i, "item") };
  for (const [i, event] of student.events.entries())
    if (event.kind === "individual-plan")
      for (const [j, { item }] of event.items.entries())
        yield { item, plans, place: placeOf(student, "events", i, "items", j, "item") };
  const book = records.recordBooks.get(student.id);
  for (const [i, { item }] of (book?.entries ?? []).entries())
    if (book) yield { item, plans, place: placeOf(book, "entries", i, "item") };
}

function planOf(records: Records, group: string): string[] {
  const program = programOf(records, group);
  return program ? [program.id] : [];
}

const text = {
  unknown: (item: string, programs: readonly string[]) =>
    `Строки «${item}» нет в учебном плане ${programs.join(", ")}.`,
  see: (program: string) => `Строки плана: kpgt program show ${program}`,
};
