import type { Check, Fault } from "../model/check.ts";
import type { Attestation } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Records, Stored } from "../model/records.ts";
import { teachingOf } from "../model/roster.ts";
import { validSheets } from "./facts/sheets.ts";

/** A subgroup's sheet and a slip have blocks for those they are made out to, and for guests. */
export const sheetAgreesWithItsRoster: Check = {
  id: "sheet-agrees-with-its-roster",
  severity: "error",
  title: "В ведомости подгруппы и в направлении — те, кому они выданы",
  basis: ["kpgt-2026 2.11", "zhhst 2.2"],
  explanation:
    "Направление (roster: {students: […]}) называет студентов само, подгруппу перечисляет нагрузка. Лишний студент — описка в номере или чужая подгруппа; гость записывается с основанием: guest.",
  example: {
    bad: `students/2024-0117: {}
students/2024-0118: {}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-15: {roster: {students: ["2024-0117"]}, results: {"2024-0118": 4}}`,
    good: `students/2024-0117: {}
students/2024-0118: {}
attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-15: {roster: {students: ["2024-0118"]}, results: {"2024-0118": 4}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) yield* faultsOf(records, sheet);
  },
};

function* faultsOf(records: Records, sheet: Stored<Attestation>): Iterable<Fault> {
  const listed = listedOn(records, sheet);
  if (!listed) return;
  for (const [student, { guest }] of Object.entries(sheet.results))
    if (!guest && !listed.includes(student) && records.students.has(student))
      yield {
        place: placeOf(sheet, "results", student),
        message: text.extra(student, sheet.number),
        fix: text.compare,
      };
  if (typeof sheet.roster === "object" && "students" in sheet.roster)
    for (const [i, student] of sheet.roster.students.entries())
      if (!Object.hasOwn(sheet.results, student))
        yield {
          place: placeOf(sheet, "roster", "students", i),
          message: text.missing(student, sheet.number),
          fix: text.addBlock(student),
        };
}

/** Nobody can say who is in a subgroup that teaching does not know: that has a check of its own. */
function listedOn(records: Records, sheet: Stored<Attestation>): readonly string[] | undefined {
  if (sheet.roster === "group") return undefined;
  if ("students" in sheet.roster) return sheet.roster.students;
  const { subgroup } = sheet.roster;
  const lines = teachingOf(records, sheet).filter((line) => line.subgroup?.id === subgroup);
  return lines.length === 0 ? undefined : lines.flatMap((line) => line.subgroup?.students ?? []);
}

const text = {
  extra: (student: string, number: string) => `Ведомость № ${number} выдана не на студента «${student}».`,
  compare: "Проверьте номер студента и состав подгруппы (teaching); для гостя впишите основание: guest: {basis: …}",
  missing: (student: string, number: string) => `В ведомости № ${number} нет строки студента «${student}».`,
  addBlock: (student: string) => `Допишите в results: "${student}": {grade: , outcome: }`,
};
