import type { Check } from "../model/check.ts";
import { yearOf } from "../model/find-attestation.ts";
import { grouped } from "../model/grouped.ts";
import type { Attestation, IsoDate, Student } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { individualPlanOn, isPlannedFor } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { creditedFor } from "../model/standing.ts";
import { includes } from "../model/study.ts";
import { attemptsAt, programOf, validSheets } from "./facts/sheets.ts";
import { membersOf } from "./facts/studies.ts";

/** Whoever studies in a group on the day of an attestation, or at the session's end, is on a sheet of it. */
export const everyStudentIsOnASheet: Check = {
  id: "every-student-is-on-a-sheet",
  severity: "error",
  title: "Ни один студент группы не пропущен в ведомостях",
  basis: ["kpgt-2026 2.11", "kpgt-2026 4.2"],
  explanation:
    "Если ведомость по строке плана открыта, в ней, в ведомости подгруппы или в направлении стоит каждый, кто учится в группе в её день или в конце сессии. Не нужен тот, кому строка перезачтена, у кого её нет в индивидуальном плане, кто ушёл раньше или уже аттестован в другой группе.",
  example: {
    bad: `students/2024-0117: {}
students/2024-0118: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 5}}`,
    good: `students/2024-0117: {}
students/2024-0118: {}
attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {results: {"2024-0117": 5, "2024-0118": absent}}`,
  },
  *find(records) {
    const firsts = validSheets(records).filter(({ attempt, roster }) => attempt === "first" && !isSlip(roster));
    const subjects = grouped(firsts, ({ group, items, form, semester }) => [group, items, form, semester].join("\n"));
    for (const sheets of subjects.values()) {
      const [sheet] = sheets;
      if (!sheet) continue;
      for (const student of absentees(records, sheet, sheets))
        yield {
          needs: `attestations/${yearOf(sheet)}/${sheet.group}/`,
          place: placeOf(sheet, "results"),
          message: text.missing(student, sheet),
          fix: text.add(student, sheet),
        };
    }
  },
};

/** Of those who should be on one of the sheets of a subject, those who are on none. */
function absentees(records: Records, sheet: Attestation, sheets: readonly Attestation[]): string[] {
  const group = records.groups.get(sheet.group);
  if (!group) return [];
  const { session } = semesterPeriod(records.college, group, sheet.semester);
  const days = [...new Set([...sheets.flatMap(({ date }) => date ?? []), session.to])];
  const missing = membersOf(records, sheet.group)
    .filter(({ membership }) => days.some((day) => includes(membership, day)))
    .filter(({ student }) => !sheets.some(({ results }) => Object.hasOwn(results, student.id)))
    .filter(({ student }) => sheet.items.some((item) => owes(records, student, sheet, item, days[0] ?? session.to)));
  return [...new Set(missing.map(({ student }) => student.id))];
}

function owes(records: Records, student: Stored<Student>, sheet: Attestation, item: string, day: IsoDate): boolean {
  if (attemptsAt(records, student.id, item, sheet.form, sheet.semester).length > 0) return false;
  if (creditedFor(student, item, sheet.form, sheet.semester)) return false;
  const program = programOf(records, sheet.group);
  const changes = individualPlanOn(student, day);
  return !program || changes.length === 0 || isPlannedFor(program, changes, item, sheet.form, sheet.semester);
}

/** A slip is made out to those it names; it does not stand for the group. */
function isSlip(roster: Attestation["roster"]): boolean {
  return roster !== "group" && "students" in roster;
}

const text = {
  missing: (student: string, { number, items }: Attestation) =>
    `Студента «${student}» нет ни в ведомости № ${number} (${items.join(", ")}), ни в другой по этой аттестации.`,
  add: (student: string, { number, closed, group, items, semester }: Attestation) =>
    closed
      ? `Выписать направление: kpgt attestation open ${group} ${items[0]} --semester ${semester} --students ${student}`
      : `Внести в ведомость: kpgt attestation admit ${number} ${student}`,
};
