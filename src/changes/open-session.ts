import { academicYearOf } from "../model/academic-year.ts";
import type { Change, Edit } from "../model/change.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import { isOfSession, plannedControls } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { teachingOf } from "../model/roster.ts";
import { UserError } from "../model/user-error.ts";
import { createSheet, draftSheet, freePath, groupAndProgram, nextNumber, type Subject } from "./draft-sheet.ts";

/** A sheet of a session that is to be opened. */
export interface SessionSheet {
  readonly file: string;
  readonly sheet: Attestation;
}

/**
 * Opens every sheet of a group's session from the plan, the teaching and the roster, a sheet for each subgroup where
 * there are some. What is open already stays as it is, so that a second call adds only what is missing.
 */
export function openSession(
  records: Records,
  { group: groupId, semester, today }: { readonly group: string; readonly semester: number; readonly today: IsoDate },
): Change & { readonly sheets: readonly SessionSheet[]; readonly present: readonly Stored<Attestation>[] } {
  const { program, group } = groupAndProgram(records, groupId);
  const controls = plannedControls(program, semester).filter(({ form }) => isOfSession(form));
  if (controls.length === 0) throw new UserError(text.nothingPlanned(groupId, semester), text.seePlan(group.program));

  const sheets: SessionSheet[] = [];
  const present: Stored<Attestation>[] = [];
  const edits: Edit[] = [];
  const used = new Set<string>();
  for (const { items, form } of controls) {
    const base = { group: groupId, items: [...items], form, semester };
    for (const roster of rostersOf(records, base)) {
      const subject: Subject = { ...base, roster, attempt: "first" };
      const { sheet: blank, students, day } = draftSheet(records, subject, { today });
      const year = academicYearOf(day);
      const path = freePath(records, year, blank, day, used);
      if (path.taken) {
        present.push(path.taken);
        continue;
      }
      if (students.length === 0) continue;
      const sheet = { ...blank, number: nextNumber(records, year, sheets.length) };
      used.add(path.file);
      sheets.push({ file: path.file, sheet });
      edits.push(createSheet(path.file, sheet, students, day));
    }
  }
  return {
    summary: text.sessionOpened(
      groupId,
      semester,
      sheets.map(({ sheet }) => sheet.number),
    ),
    edits,
    sheets,
    present,
  };
}

/** One roster for each subgroup that teaching names, otherwise the whole group. */
function rostersOf(
  records: Records,
  base: Pick<Attestation, "group" | "items" | "form" | "semester">,
): Attestation["roster"][] {
  const ids = new Set(teachingOf(records, base).flatMap(({ subgroup }) => (subgroup ? [subgroup.id] : [])));
  return ids.size === 0 ? ["group"] : [...ids].sort().map((subgroup) => ({ subgroup }));
}

const text = {
  sessionOpened: (group: string, semester: number, numbers: readonly string[]) =>
    numbers.length === 0
      ? `Сессия ${group}, ${semester}-й семестр: все ведомости уже открыты`
      : `Открыта сессия ${group}, ${semester}-й семестр: ${numbers.length === 1 ? "ведомость" : "ведомости"} № ${range(numbers)}`,
  nothingPlanned: (group: string, semester: number) =>
    `У группы ${group} в ${semester}-м семестре планом не предусмотрено ни экзаменов, ни зачётов.`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
};

/** «17–29», or the numbers one by one when they are few. */
function range(numbers: readonly string[]): string {
  return numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", ");
}
