import type { ControlForm, ItemKind, Program, SemesterHours } from "../model/kinds.ts";

/** What was read from a plan, for a person to hold against the paper one. */
export interface ProgramReport {
  /** Rows of each kind; a module's control row is counted as `control` though its form became the module's. */
  readonly rows: readonly { readonly kind: ItemKind; readonly count: number }[];
  readonly semesters: readonly SemesterSums[];
  /** The volume of each module, its courses, practices and exam together. */
  readonly modules: readonly { readonly id: string; readonly hours: number }[];
  readonly forms: readonly { readonly semester: number; readonly form: ControlForm; readonly count: number }[];
  readonly complex: NonNullable<Program["complex"]>;
  readonly competences: number;
  /** How many times the rows name a competence. */
  readonly competenceLinks: number;
  /** What was noticed and mended in reading: a Latin letter in an index. */
  readonly repairs: readonly string[];
  /** What only a person can settle. */
  readonly needsPerson: readonly string[];
  /** Rows of the file that did not become items, and why. */
  readonly skipped: readonly string[];
}

/** Hours of the whole plan in one semester, electives left out; the four parts add up to the total. */
export interface SemesterSums {
  readonly semester: number;
  readonly total: number;
  readonly theory: number;
  readonly practice: number;
  readonly self: number;
  /** Consultations, control, and hours that the plan does not divide. */
  readonly other: number;
  /** Hours of electives, over and above the total. */
  readonly electives: number;
}

/** Remarks gathered while a plan is read. */
export interface Remarks {
  readonly repairs: string[];
  readonly needsPerson: string[];
  readonly skipped: string[];
}

/** A programme read from a foreign file, with the id proposed for it. */
export interface ImportedProgram {
  readonly id: string;
  readonly program: Program;
  readonly report: ProgramReport;
  /** What was detected in reading the file: encoding and delimiter. */
  readonly notes: readonly string[];
}

/** The programme with its report, counted from the programme itself: what is shown is what will be written. */
export function importedProgram(program: Program, remarks: Remarks, controlRows: number): ImportedProgram {
  return {
    id: `${program.code}-${program.intake}`,
    program,
    report: {
      rows: countRows(program, controlRows),
      semesters: sumSemesters(program),
      modules: program.items
        .filter(({ kind }) => kind === "module")
        .map(({ id }) => ({ id, hours: moduleHours(program, id) })),
      forms: countForms(program),
      complex: program.complex ?? [],
      competences: program.competences?.length ?? 0,
      competenceLinks: program.items.reduce((sum, item) => sum + (item.competences?.length ?? 0), 0),
      ...remarks,
    },
    notes: [],
  };
}

/** Academic hours may be halves; sums of them must not show 0.30000000000000004. */
export function roundHours(hours: number): number {
  return Math.round(hours * 100) / 100;
}

const kindsInOrder: readonly ItemKind[] = ["subject", "discipline", "module", "course", "practice", "control", "final"];

function countRows(program: Program, controlRows: number): ProgramReport["rows"] {
  return kindsInOrder
    .map((kind) => ({
      kind,
      count: program.items.filter((item) => item.kind === kind).length + (kind === "control" ? controlRows : 0),
    }))
    .filter(({ count }) => count > 0);
}

function sumSemesters(program: Program): SemesterSums[] {
  const hours = program.items.flatMap(({ hours, elective }) =>
    (hours?.semesters ?? []).map((semester) => ({ ...semester, elective: elective === true })),
  );
  const semesters = [...new Set(hours.map(({ semester }) => semester))].sort((a, b) => a - b);
  return semesters.map((semester) => {
    const here = hours.filter((one) => one.semester === semester);
    const counted = here.filter(({ elective }) => !elective);
    const total = sum(counted, "total");
    const theory = sum(counted, "lectures");
    const practice = sum(counted, "practical", "labs", "project", "individual");
    const self = sum(counted, "self");
    const other = roundHours(total - theory - practice - self);
    return {
      semester,
      total,
      theory,
      practice,
      self,
      other,
      electives: sum(
        here.filter(({ elective }) => elective),
        "total",
      ),
    };
  });
}

function sum(hours: readonly SemesterHours[], ...parts: readonly (keyof SemesterHours)[]): number {
  return roundHours(hours.reduce((total, one) => parts.reduce((all, part) => all + (one[part] ?? 0), total), 0));
}

function moduleHours(program: Program, id: string): number {
  const parts = program.items.filter((item) => item.id === id || item.module === id);
  return sum(
    parts.flatMap(({ hours }) => hours?.semesters ?? []),
    "total",
  );
}

function countForms(program: Program): ProgramReport["forms"] {
  const counts = new Map<string, { semester: number; form: ControlForm; count: number }>();
  for (const { semester, form } of program.items.flatMap(({ control }) => control ?? [])) {
    const known = counts.get(`${semester} ${form}`);
    counts.set(`${semester} ${form}`, { semester, form, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.semester - b.semester || (a.form < b.form ? -1 : 1));
}
