import type { Check } from "../model/check.ts";
import type { Item } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { eventsInForce } from "../model/study.ts";
import { missingFinals } from "../reports/student/missing-finals.ts";
import { triesOf } from "./facts/sheets.ts";
import { studies } from "./facts/studies.ts";

/** Whoever graduated has a final grade of every row of the plan that the diploma has a line for. */
export const graduateHasEveryFinalGrade: Check = {
  id: "graduate-has-every-final-grade",
  severity: "error",
  title: "У выпускника есть итоговая оценка по каждой строке плана",
  basis: ["kpgt-2026 2.17", "kpgt-2026 2.19"],
  explanation:
    "Итог считается по правилу строки (final: last, exam, average) или выставляется протоколом (final: explicit). Его нет, если какая-то аттестация по плану не сдана или её ведомости нет. До выпуска чего не хватает, показывает kpgt student show. Государственную итоговую аттестацию подтверждает протокол ГЭК, её здесь не ищут. Кто начал учиться раньше, чем начинаются ведомости папки, не проверяется: прошлые семестры вносят из сводных (kpgt grade import-past).",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 2, form: exam}]}, {id: ОП.05, name: Базы данных, kind: discipline, final: explicit, control: [{semester: 2, form: exam}]}]}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2027-06-30, kind: graduated, qualification: Программист}]}
attestations/2024-2025/ИС-24/2-ОП.05-exam: {semester: 2, date: 2025-06-20, results: {"2024-0117": 4}}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 2, form: exam}]}, {id: ОП.05, name: Базы данных, kind: discipline, final: explicit, control: [{semester: 2, form: exam}]}]}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2027-06-30, kind: graduated, qualification: Программист}], finals: [{item: ОП.05, grade: 4, protocol: {number: "8", date: 2027-05-20}}]}
attestations/2024-2025/ИС-24/2-ОП.05-exam: {semester: 2, date: 2025-06-20, results: {"2024-0117": 4}}
attestations/2024-2025/ИС-24/2-ОП.04-exam: {semester: 2, date: 2025-06-21, closed: {date: 2025-06-21, by: petrova-en, seal: "0"}, results: {"2024-0117": 3}}`,
  },
  *find(records) {
    for (const student of records.students.values()) {
      const graduated = eventsInForce(student).findLast(({ kind }) => kind === "graduated");
      if (!graduated) continue;
      const member = studies(records)
        .get(student.id)
        ?.memberships.findLast(({ left }) => left === graduated);
      const group = records.groups.get(member?.group ?? "");
      if (!group) continue;
      for (const item of missingFinals(records, student, group, triesOf(records, student.id), graduated.date))
        yield {
          needs: "attestations/",
          place: placeOf(student, "events", student.events.indexOf(graduated)),
          message: text.missing(student.id, item),
          fix: item.final === "explicit" ? text.set(student.id, item.id) : text.look(student.id),
        };
    }
  },
};

const text = {
  missing: (student: string, { id, name }: Item) =>
    `Студент «${student}» выпущен, а итоговой оценки по ${id} «${name}» нет.`,
  set: (student: string, item: string) =>
    `Она выставляется протоколом: kpgt student final ${student} ${item} <оценка> --protocol "№ 8 от 20.05.2027"`,
  look: (student: string) =>
    `Посмотрите, какой аттестации не хватает: kpgt student show ${student}; не сданное закрывают ведомостью или перезачётом (kpgt student credit).`,
};
