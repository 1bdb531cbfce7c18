import type { Check, Fault } from "../model/check.ts";
import { grouped } from "../model/grouped.ts";
import type { Attestation, ControlForm, Group } from "../model/kinds.ts";
import { ownControlsWithoutSheet } from "../model/own-controls.ts";
import { placeOf } from "../model/place.ts";
import { plannedControls } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { formName } from "../text/control-forms.ts";
import { programOf, validSheets } from "./facts/sheets.ts";

/** When the sheets of a group's semester are closed, there is one for everything planned. */
export const plannedAttestationHasSheet: Check = {
  id: "planned-attestation-has-sheet",
  severity: "warning",
  title: "На каждую аттестацию плана есть ведомость",
  basis: ["kpgt-2026 2.9", "kpgt-2026 2.15", "zhhst 2.6"],
  explanation:
    "Когда все ведомости семестра закрыты, а на часть плана их нет, сводная будет неполной. Пока хоть одна первая ведомость семестра открыта, сессия идёт, и kpgt молчит. Другая форма контроля и ГИА ведомости семестра не требуют.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.05, name: Экономика, kind: discipline, control: [{semester: 3, form: credit}]}]}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: ""}}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.05, name: Экономика, kind: discipline, control: [{semester: 3, form: credit}]}]}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: ""}}
attestations/2025-2026/ИС-24/3-ОП.05-credit: {}`,
  },
  *find(records) {
    const firsts = validSheets(records).filter(({ attempt }) => attempt === "first");
    for (const sheets of grouped(firsts, ({ group, semester }) => `${group}\n${semester}`).values()) {
      const group = records.groups.get(sheets[0]?.group ?? "");
      if (group && sheets.every(({ closed }) => closed)) yield* missing(records, group, sheets);
    }
  },
};

function* missing(records: Records, group: Stored<Group>, sheets: readonly Stored<Attestation>[]): Iterable<Fault> {
  const program = programOf(records, group.id);
  const semester = sheets[0]?.semester;
  if (!program || semester === undefined) return;
  for (const { items, form } of plannedControls(program, semester)) {
    const [first = ""] = items;
    if (outsideSheets.includes(form) || sheets.some((sheet) => sheet.form === form && sheet.items.includes(first)))
      continue;
    yield {
      needs: "attestations/",
      place: placeOf(group, "program"),
      message: text.missing(group.id, semester, items, form),
      fix: text.open(group.id, first, semester, form),
    };
  }
  const { session } = semesterPeriod(records.college, group, semester);
  for (const { item, form, students } of ownControlsWithoutSheet(records, group.id, semester, session.to))
    yield {
      needs: "attestations/",
      place: placeOf(group, "program"),
      message: text.missingOwn(students, semester, item, form),
      fix: `${text.open(group.id, item, semester, form)} --students ${students.join(",")}`,
    };
}

const outsideSheets: readonly ControlForm[] = ["other", "state-exam", "demo-exam", "thesis-defence"];

const text = {
  missing: (group: string, semester: number, items: readonly string[], form: ControlForm) =>
    `Ведомости ${semester}-го семестра группы ${group} закрыты, а по строке ${items.join(", ")} (${formName(form)}) ведомости нет.`,
  missingOwn: (students: readonly string[], semester: number, item: string, form: ControlForm) =>
    `По индивидуальному плану в ${semester}-м семестре ${item} (${formName(form)}), а ведомости нет: ${students.join(", ")}.`,
  open: (group: string, item: string, semester: number, form: ControlForm) =>
    `Открыть: kpgt attestation open ${group} ${item} --semester ${semester} --form ${form}`,
};
