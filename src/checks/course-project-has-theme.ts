import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import type { ControlForm } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { blocks } from "./facts/sheets.ts";

/** A positive grade for a course project, a course work or a thesis has its theme. */
export const courseProjectHasTheme: Check = {
  id: "course-project-has-theme",
  severity: "error",
  title: "У защищённой работы указана тема",
  basis: ["kpgt-2026 2.9", "kpgt-2026 2.19"],
  explanation:
    "Тема курсового проекта (работы) и диплома стоит в ведомости защиты, в зачётной книжке и в приложении к диплому. До защиты её можно не вписывать. В сводной прошлого семестра тем нет, поэтому с ведомостей, взятых из неё, тему не спрашивают.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: {results: {"2024-0117": {grade: 5, theme: null}}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: {results: {"2024-0117": {grade: 5, theme: Учёт выдачи инструмента}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records))
      if (forms.includes(sheet.form) && isPositive(result.grade) && !result.theme?.trim() && !sheet.takenFrom)
        yield {
          place: placeOf(sheet, "results", student, "theme"),
          message: text.none(student, sheet.number),
          fix: text.add(sheet.number, student),
        };
  },
};

const forms: readonly ControlForm[] = ["course-project", "course-work", "thesis-defence"];

const text = {
  none: (student: string, number: string) => `В ведомости № ${number} у студента «${student}» нет темы работы.`,
  add: (number: string, student: string) =>
    `Вписать тему по приказу о закреплении тем: kpgt grade theme ${number} ${student} "…"`,
};
