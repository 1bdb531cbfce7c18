import { isPositive } from "../../model/grade.ts";
import type { Attestation, ControlForm, Item, Program } from "../../model/kinds.ts";
import { individualPlanOn, isPlannedFor, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Attempted, attempts, creditedFor, standing } from "../../model/standing.ts";
import { dayOf } from "./attestation-state.ts";

/** An attestation of a module's element that a student has not passed. */
export interface UnmetElement {
  readonly module: string;
  readonly item: string;
  readonly form: ControlForm;
  readonly semester: number;
  /** Whether there is any attempt at it. */
  readonly isTried: boolean;
}

/** What is known of results: asked often by a check, once by a command. */
export interface KnownResults {
  attemptsAt(student: string, item: string, form: ControlForm, semester: number): readonly Attempted[];
  /** Whether there is any sheet of the group's semester; results of before kpgt are taken on trust. */
  hasSheets(group: string, semester: number): boolean;
}

/**
 * What keeps a student from a module's exam: its courses, projects and practices of the plan up to that semester must be
 * passed (kpgt-2026 2.12, domain: 7.6). What is credited, or taken out by an own plan, is not asked for.
 */
export function unmetElements(
  records: Records,
  sheet: Stored<Attestation>,
  studentId: string,
  known: KnownResults,
): UnmetElement[] {
  const program = records.programs.get(records.groups.get(sheet.group)?.program ?? "");
  const student = records.students.get(studentId);
  if (!program || !isModuleExam(sheet) || sheet.results[studentId]?.guest) return [];
  const changes = student ? individualPlanOn(student, dayOf(records, sheet)) : [];
  return elementsOf(program, sheet).flatMap((element) =>
    (element.control ?? []).flatMap(({ form, semester }) => {
      if (semester > sheet.semester || form === "other" || isModuleExam({ form })) return [];
      if (changes.length > 0 && !isPlannedFor(program, changes, element.id, form, semester)) return [];
      if (student && creditedFor(student, element.id, form, semester)) return [];
      const tries = known.attemptsAt(studentId, element.id, form, semester);
      const isMet = tries.length > 0 ? isPositive(standing(tries)?.grade) : !known.hasSheets(sheet.group, semester);
      return isMet
        ? []
        : [{ module: element.module ?? "", item: element.id, form, semester, isTried: tries.length > 0 }];
    }),
  );
}

/** Those on a module exam's sheet who are not admitted to it yet, with what they have not passed. */
export function notAdmitted(records: Records, sheet: Stored<Attestation>) {
  if (!isModuleExam(sheet)) return [];
  const all = attempts(records);
  const known: KnownResults = {
    attemptsAt: (student, item, form, semester) =>
      all.filter(
        (one) => one.student === student && one.item === item && one.form === form && one.semester === semester,
      ),
    hasSheets: (group, semester) =>
      [...records.attestations.values()].some(
        (one) => !one.annulled && one.group === group && one.semester === semester,
      ),
  };
  return Object.keys(sheet.results).flatMap((student) => {
    const elements = unmetElements(records, sheet, student, known);
    return elements.length === 0 ? [] : [{ student, elements }];
  });
}

/** Whether a sheet is of an exam that concludes a module. */
export function isModuleExam({ form }: Pick<Attestation, "form">): boolean {
  return form === "module-exam" || form === "qualification-exam";
}

/** The rows of the plan that belong to the modules attested. */
function elementsOf(program: Program, { items }: Attestation): Item[] {
  const modules = items.flatMap((id) => {
    const item = itemOf(program, id);
    return item?.kind === "module" ? item.id : (item?.module ?? []);
  });
  return program.items.filter(
    ({ id, module }) => module !== undefined && modules.includes(module) && !items.includes(id),
  );
}
