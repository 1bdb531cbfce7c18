import type { Check, Fault } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import type { ControlForm, Item } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";
import { creditedFor, standing } from "../model/standing.ts";
import { formName } from "../text/control-forms.ts";
import { once } from "./facts/once.ts";
import { attemptsAt, type Block, blocks, itemOfGroup, programOf, validSheets } from "./facts/sheets.ts";

/** Whoever passed a module's exam had passed its courses, course projects and practices. */
export const moduleExamFollowsItsElements: Check = {
  id: "module-exam-follows-its-elements",
  severity: "error",
  title: "Экзамен по модулю сдан после всех элементов модуля",
  basis: ["kpgt-2026 2.12", "kpgt-2026 2.13"],
  explanation:
    "К экзамену по модулю допускают, когда сданы все МДК, курсовые и практики модуля из плана до этого семестра. Перезачтённое считается сданным. Семестры, ведомостей которых в папке нет совсем (сданы до перехода на kpgt), не проверяются.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ПМ.01, name: Разработка модулей, kind: module, control: [{semester: 3, form: module-exam}]}, {id: МДК.01.01, name: Разработка программных модулей, kind: course, module: ПМ.01, control: [{semester: 3, form: exam}]}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 2}}
attestations/2025-2026/ИС-24/3-ПМ.01-module-exam: {results: {"2024-0117": 4}}`,
    good: `programs/09.02.07-2024: {items: [{id: ПМ.01, name: Разработка модулей, kind: module, control: [{semester: 3, form: module-exam}]}, {id: МДК.01.01, name: Разработка программных модулей, kind: course, module: ПМ.01, control: [{semester: 3, form: exam}]}]}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 3}}
attestations/2025-2026/ИС-24/3-ПМ.01-module-exam: {results: {"2024-0117": 4}}`,
  },
  *find(records) {
    for (const block of blocks(records))
      if (moduleExams.includes(block.sheet.form) && isPositive(block.result.grade)) yield* unmet(records, block);
  },
};

function* unmet(records: Records, { sheet, student, result }: Block): Iterable<Fault> {
  const program = programOf(records, sheet.group);
  for (const id of sheet.items) {
    const row = itemOfGroup(records, sheet.group, id);
    const module = row?.kind === "module" ? row.id : row?.module;
    const elements = program?.items.filter((item) => item.module === module && item.id !== id) ?? [];
    for (const element of module === undefined ? [] : elements)
      for (const { form, semester } of element.control ?? []) {
        if (semester > sheet.semester || moduleExams.includes(form) || form === "other") continue;
        if (isMet(records, student, sheet.group, element, form, semester) || result.guest) continue;
        yield {
          // Any sheet that could not be read may hold what seems to be missing.
          ...(attemptsAt(records, student, element.id, form, semester).length === 0 && { needs: "attestations/" }),
          place: placeOf(sheet, "results", student, "grade"),
          message: text.unmet(student, module ?? id, element.id, form, semester),
          fix: text.check(student),
        };
      }
  }
}

function isMet(records: Records, student: string, group: string, item: Item, form: ControlForm, semester: number) {
  const person = records.students.get(student);
  if (person && creditedFor(person, item.id, form, semester)) return true;
  const tries = attemptsAt(records, student, item.id, form, semester);
  if (tries.length > 0) return isPositive(standing(tries)?.grade);
  return !attestedSemesters(records).has(`${group}\n${semester}`);
}

/** Semesters from which there are sheets of a group. */
const attestedSemesters = once(
  (records) => new Set(validSheets(records).map(({ group, semester }) => `${group}\n${semester}`)),
);

const moduleExams: readonly ControlForm[] = ["module-exam", "qualification-exam"];

const text = {
  unmet: (student: string, module: string, element: string, form: ControlForm, semester: number) =>
    `Студент «${student}» сдал экзамен по модулю ${module}, а ${element} (${formName(form)}, ${semester}-й семестр) не сдано.`,
  check: (student: string) => `Посмотреть результаты студента: kpgt student show ${student}`,
};
