import type { Check } from "../model/check.ts";
import { isPositive } from "../model/grade.ts";
import { placeOf } from "../model/place.ts";
import { blocks, itemOfGroup } from "./facts/sheets.ts";

/** Whoever has a positive grade for a practice mastered its professional competences. */
export const practiceGradeAgreesWithCompetences: Check = {
  id: "practice-grade-agrees-with-competences",
  severity: "error",
  title: "При положительной оценке за практику компетенции освоены",
  basis: ["kpgt-2026 2.14"],
  explanation:
    "Аттестационный лист по практике содержит уровень освоения каждой профессиональной компетенции. Если хоть одна не освоена, практика не зачтена. Шкалу задаёт колледж; не освоено — всё, что начинается с «not-» или «не».",
  example: {
    bad: `programs/09.02.07-2024: {competences: [{id: ПК 1.1, name: Разрабатывать модули}], items: [{id: УП.01, name: Учебная практика, kind: practice, control: [{semester: 4, form: graded-credit}]}]}
attestations/2025-2026/ИС-24/4-УП.01-graded-credit: {results: {"2024-0117": {grade: 4, competences: {ПК 1.1: not-mastered}}}}`,
    good: `programs/09.02.07-2024: {competences: [{id: ПК 1.1, name: Разрабатывать модули}], items: [{id: УП.01, name: Учебная практика, kind: practice, control: [{semester: 4, form: graded-credit}]}]}
attestations/2025-2026/ИС-24/4-УП.01-graded-credit: {results: {"2024-0117": {grade: 4, competences: {ПК 1.1: mastered}}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      if (!isPositive(result.grade) || !result.competences) continue;
      if (!sheet.items.some((item) => itemOfGroup(records, sheet.group, item)?.kind === "practice")) continue;
      for (const [competence, level] of Object.entries(result.competences))
        if (/^(?:not|не)[\s-]/i.test(level))
          yield {
            place: placeOf(sheet, "results", student, "competences", competence),
            message: text.notMastered(student, competence, String(result.grade)),
            fix: text.compare,
          };
    }
  },
};

const text = {
  notMastered: (student: string, competence: string, grade: string) =>
    `У студента «${student}» за практику стоит «${grade}», а компетенция ${competence} не освоена.`,
  compare: "Сверьте с аттестационным листом по практике.",
};
