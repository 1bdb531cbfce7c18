import type { Change, Edit } from "../model/change.ts";
import { gradesOf, isPositive } from "../model/grade.ts";
import type { ControlForm, Credited, Grade, IsoDate, Item, Prescribed, Program, Student } from "../model/kinds.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { attempts } from "../model/standing.ts";
import { studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { formName } from "../text/control-forms.ts";
import { gradeShort } from "../text/grades.ts";
import { refuseFuture } from "./refuse-future.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** What a commission decides of a result: it is credited, or the student is attested in it here, or studies it anew. */
export type Decision = "credit" | Prescribed["decision"];

/** One result of another organisation or programme, and the item of the plan it is held against. */
export interface CreditRow {
  readonly line: number;
  readonly item: string;
  /** None where nothing was passed there that could stand for the item. */
  readonly grade?: Grade;
  /** Credited, unless the commission decides otherwise. */
  readonly decision?: Decision;
  readonly semester?: number;
  readonly hours?: number;
  /** As the item was called there, if otherwise. */
  readonly name?: string;
}

/** What one protocol of the commission credits to one student (перезачёт). */
export interface CreditRequest {
  readonly student: Stored<Student>;
  readonly from: string;
  readonly protocol: { readonly number: string; readonly date: IsoDate };
  readonly rows: readonly CreditRow[];
  /** The file's name as the person gave it; a row typed as a command has none. */
  readonly source?: string;
  /** The grade for which the student agrees to have «зачтено» taken where the plan wants one. */
  readonly acceptAs?: Grade;
  readonly today: IsoDate;
}

/** Credits results to a student: all of them, or none and every reason why. Crediting the same twice changes nothing. */
export function creditResults(
  records: Records,
  request: CreditRequest,
): Change & { readonly prescribed: readonly Prescribed[]; readonly group: string } {
  const { student, protocol, source, rows } = request;
  refuseFuture(protocol.date, request.today);
  const program = programOf(records, student);
  const problems: RowProblem[] = [];
  const credited: Credited[] = [];
  const prescribed: Prescribed[] = [];
  for (const row of rows)
    try {
      const { decision = "credit" } = row;
      if (decision !== "credit") {
        const one = prescribedBy(records, program, request, row, decision);
        const known = [...(student.prescribed ?? []), ...prescribed];
        if (!known.some((other) => isSame(other, one) && other.decision === one.decision)) prescribed.push(one);
        continue;
      }
      const one = creditedBy(records, program, request, row);
      if ([...(student.credited ?? []), ...credited].some((known) => isSame(known, one))) continue;
      refuseSecond([...(student.credited ?? []), ...credited], one);
      credited.push(one);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (source === undefined) throw error;
      problems.push({ line: row.line, message: error.message });
    }
  refuseRows(source, problems);
  const appended =
    (key: string) =>
    (value: Credited | Prescribed): Edit => ({
      append: { file: student.file, path: [key] },
      value,
    });
  return {
    summary: text.done(student.id, credited, prescribed, protocol.number),
    edits: [...credited.map(appended("credited")), ...prescribed.map(appended("prescribed"))],
    prescribed,
    group: studyOf(student).memberships.at(-1)?.group ?? "",
  };
}

/** What the records are to hold of a result that is not credited; refuses what is credited or passed already. */
function prescribedBy(
  records: Records,
  program: Stored<Program>,
  { student, from, protocol }: CreditRequest,
  row: CreditRow,
  decision: Prescribed["decision"],
): Prescribed {
  const item = itemOf(program, row.item);
  if (!item) throw new UserError(text.notInPlan(row.item, program.id), text.seePlan(program.id));
  if (item.kind === "final") throw new UserError(text.finalAttestation(row.item), text.finalRule);
  if (!formOf(item, row.semester))
    throw new UserError(text.noControl(row.item, row.semester), text.seePlan(program.id));
  refuseAttested(records, student, row);
  refuseSecond(student.credited ?? [], row);
  return {
    item: row.item,
    decision,
    ...(row.hours !== undefined && { hours: row.hours }),
    from,
    ...(row.semester !== undefined && { semester: row.semester }),
    protocol,
    ...(row.name !== undefined && { originalName: row.name }),
    ...(row.grade !== undefined && { originalGrade: row.grade }),
  };
}

/** What the records are to hold; refuses what no commission may credit. */
function creditedBy(records: Records, program: Stored<Program>, request: CreditRequest, row: CreditRow): Credited {
  const item = itemOf(program, row.item);
  if (!item) throw new UserError(text.notInPlan(row.item, program.id), text.seePlan(program.id));
  if (item.kind === "final") throw new UserError(text.finalAttestation(row.item), text.finalRule);
  if (row.grade === undefined) throw new UserError(text.nothingToCredit(row.item), text.prescribe);
  if (!isPositive(row.grade)) throw new UserError(text.negative(row.item, row.grade), text.negativeRule);
  const form = formOf(item, row.semester);
  if (!form) throw new UserError(text.noControl(row.item, row.semester), text.seePlan(program.id));
  refuseAttested(records, request.student, row);
  const grade = acceptedGrade(row.item, row.grade, form, request.acceptAs);
  return {
    item: row.item,
    grade,
    ...(row.hours !== undefined && { hours: row.hours }),
    from: request.from,
    ...(row.semester !== undefined && { semester: row.semester }),
    protocol: request.protocol,
    ...(row.name !== undefined && { originalName: row.name }),
    ...(grade !== row.grade && { originalGrade: row.grade }),
  };
}

/** The form that the credited result stands for: the last one of the plan; course projects are defended here. */
function formOf({ control = [] }: Item, semester: number | undefined): ControlForm | undefined {
  const creditable = control.filter(
    ({ form, semester: one }) =>
      form !== "course-project" && form !== "course-work" && (semester === undefined || one === semester),
  );
  return (creditable.findLast(({ form }) => form !== "other") ?? creditable.at(-1))?.form;
}

/** A grade where the plan wants a credit is «зачтено»; the reverse needs the student's consent (domain: 7.4). */
function acceptedGrade(item: string, grade: Grade, form: ControlForm, acceptAs: Grade | undefined): Grade {
  if (gradesOf(form).includes(grade)) return grade;
  if (grade !== "зачтено") return "зачтено";
  if (acceptAs === undefined) throw new UserError(text.noGrade(item, form), text.accept(item));
  return acceptAs;
}

function refuseAttested(records: Records, { id }: Student & { readonly id: string }, { item, semester }: CreditRow) {
  const passed = attempts(records).find(
    (one) =>
      one.student === id &&
      one.item === item &&
      (semester === undefined || one.semester === semester) &&
      isPositive(one.grade),
  );
  if (passed)
    throw new UserError(text.attested(id, item, passed.attestation.number, passed.grade), text.seeStudent(id));
}

/** The same item for the same semester, or for the whole of the study, is credited once. */
function refuseSecond(
  known: readonly Credited[],
  { item, semester }: { readonly item: string; readonly semester?: number },
): void {
  const first = known.find(
    (one) => one.item === item && (one.semester === semester || one.semester === undefined || semester === undefined),
  );
  if (first) throw new UserError(text.twice(item, first), text.mendByHand);
}

function isSame<One extends Credited | Prescribed>(known: One, other: One): boolean {
  const { item, semester, protocol } = other;
  return (
    known.item === item &&
    known.semester === semester &&
    gradeOf(known) === gradeOf(other) &&
    known.protocol.number === protocol.number &&
    known.protocol.date === protocol.date
  );
}

function gradeOf(one: Credited | Prescribed): Grade | undefined {
  return "decision" in one ? one.originalGrade : one.grade;
}

/** The plan by which the student studies, or studied last. */
function programOf(records: Records, student: Stored<Student>): Stored<Program> {
  const group = records.groups.get(studyOf(student).memberships.at(-1)?.group ?? "");
  const program = group && records.programs.get(group.program);
  if (!program) throw new UserError(text.noPlan(student.id), text.seeStudent(student.id));
  return program;
}

const text = {
  done: (student: string, credited: readonly Credited[], prescribed: readonly Prescribed[], number: string) => {
    const parts = [
      ...(credited.length === 0
        ? []
        : [`перезачтено: ${credited.map(({ item, grade }) => `${item} — ${gradeShort(grade)}`).join(", ")}`]),
      ...(["attest", "study"] as const).flatMap((decision) => {
        const items = prescribed.filter((one) => one.decision === decision).map(({ item }) => item);
        return items.length === 0
          ? []
          : [`${decision === "attest" ? "переаттестовать" : "изучить"}: ${items.join(", ")}`];
      }),
    ];
    return parts.length === 0
      ? `Студенту ${student} всё это уже перезачтено`
      : `Студенту ${student} ${parts.join("; ")} (протокол № ${number})`;
  },
  nothingToCredit: (item: string) => `Перезачесть по «${item}» нечего: оценки оттуда нет.`,
  prescribe: "Назовите оценку или решение: --decision изучить",
  noPlan: (student: string) => `По какому плану учится студент ${student}, не видно: он ни в одной группе.`,
  seeStudent: (student: string) => `Посмотреть: kpgt student show ${student}`,
  notInPlan: (item: string, program: string) => `В плане ${program} нет строки «${item}».`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  finalAttestation: (item: string) => `«${item}» — государственная итоговая аттестация, её не перезачитывают.`,
  finalRule: "Её проходят заново: результаты ГИА другой организации не переносятся.",
  negative: (item: string, grade: Grade) => `Перезачесть «${item}» с оценкой «${grade}» нельзя.`,
  negativeRule: "Перезачитывают только положительный результат; иначе студент сдаёт: kpgt attestation open",
  noControl: (item: string, semester: number | undefined) =>
    semester === undefined
      ? `У строки «${item}» в плане нет аттестации, которую можно перезачесть.`
      : `За ${semester}-й семестр у строки «${item}» в плане нет аттестации, которую можно перезачесть.`,
  noGrade: (item: string, form: ControlForm) =>
    `«${item}» там «зачтено», а по плану нужна оценка: ${formName(form)}. С согласия студента: --accept-as 3`,
  accept: (item: string) => `Без согласия — переаттестация: та же команда с --decision переаттестовать, для ${item}`,
  attested: (student: string, item: string, number: string, grade: Grade | null) =>
    `Студент ${student} уже аттестован по «${item}»: ведомость № ${number}, оценка «${grade}».`,
  twice: (item: string, { protocol, grade }: Credited) =>
    `«${item}» уже перезачтено: протокол № ${protocol.number}, оценка «${grade}».`,
  mendByHand: "Если протокол записан с ошибкой, исправьте файл студента и выполните: kpgt save",
};
