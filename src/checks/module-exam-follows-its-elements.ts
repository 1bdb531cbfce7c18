import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import { placeOf } from "../model/place.ts";
import {
  isModuleExam,
  type KnownResults,
  type UnmetElement,
  unmetElements,
} from "../reports/attestation/unmet-elements.ts";
import { formName } from "../text/control-forms.ts";
import { once } from "./facts/once.ts";
import { attemptsAt, blocks, validSheets } from "./facts/sheets.ts";

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
    const known: KnownResults = {
      attemptsAt: (student, item, form, semester) => attemptsAt(records, student, item, form, semester),
      hasSheets: (group, semester) => attestedSemesters(records).has(`${group}\n${semester}`),
    };
    for (const { sheet, student, result } of blocks(records))
      if (isModuleExam(sheet) && isPositive(result.grade))
        for (const element of unmetElements(records, sheet, student, known))
          yield {
            // Any sheet that could not be read may hold what seems to be missing.
            ...(!element.isTried && { needs: "attestations/" }),
            place: placeOf(sheet, "results", student, "grade"),
            message: text.unmet(student, element),
            fix: text.check(student),
          };
  },
};

/** Semesters from which there are sheets of a group. */
const attestedSemesters = once(
  (records) => new Set(validSheets(records).map(({ group, semester }) => `${group}\n${semester}`)),
);

const text = {
  unmet: (student: string, { module, item, form, semester }: UnmetElement) =>
    `Студент «${student}» сдал экзамен по модулю ${module}, а ${item} (${formName(form)}, ${semester}-й семестр) не сдано.`,
  check: (student: string) => `Посмотреть результаты студента: kpgt student show ${student}`,
};
