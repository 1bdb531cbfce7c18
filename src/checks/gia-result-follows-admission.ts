import type { Check } from "../model/check.ts";
import type { ControlForm } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { eventsInForce } from "../model/study.ts";
import { dayOf } from "./facts/days.ts";
import { blocks, itemOfGroup } from "./facts/sheets.ts";

/** Whoever was graded at the state final attestation had been admitted to it. */
export const giaResultFollowsAdmission: Check = {
  id: "gia-result-follows-admission",
  severity: "error",
  title: "Результат ГИА есть только у допущенного",
  basis: ["kpgt-2026 2.16", "zhhst 2.7"],
  explanation:
    "К государственной итоговой аттестации допускают приказом того, кто выполнил учебный план и не имеет задолженностей: событие admitted-gia не позже дня аттестации.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ГИА.02, name: Защита дипломного проекта, kind: final, control: [{semester: 6, form: thesis-defence}]}]}
students/2024-0117: {}
attestations/2026-2027/ИС-24/6-ГИА.02-thesis-defence: {date: 2027-06-20, results: {"2024-0117": {grade: 5, theme: Учёт заявок}}}`,
    good: `programs/09.02.07-2024: {items: [{id: ГИА.02, name: Защита дипломного проекта, kind: final, control: [{semester: 6, form: thesis-defence}]}]}
students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2027-06-10, kind: admitted-gia}]}
attestations/2026-2027/ИС-24/6-ГИА.02-thesis-defence: {date: 2027-06-20, results: {"2024-0117": {grade: 5, theme: Учёт заявок}}}`,
  },
  *find(records) {
    for (const { sheet, student, result } of blocks(records)) {
      const isFinal = sheet.items.some((item) => itemOfGroup(records, sheet.group, item)?.kind === "final");
      if (!giaForms.includes(sheet.form) || !isFinal || result.grade == null) continue;
      const day = dayOf(sheet, result) ?? "9999-12-31";
      const person = records.students.get(student);
      if (person && !eventsInForce(person).some(({ kind, date }) => kind === "admitted-gia" && date <= day))
        yield {
          place: placeOf(sheet, "results", student),
          message: text.notAdmitted(student),
          fix: text.apply,
        };
    }
  },
};

const giaForms: readonly ControlForm[] = ["state-exam", "demo-exam", "thesis-defence"];

const text = {
  notAdmitted: (student: string) => `У студента «${student}» есть результат ГИА, а допуска к ней нет.`,
  apply: "Внесите приказ о допуске: kpgt order apply",
};
