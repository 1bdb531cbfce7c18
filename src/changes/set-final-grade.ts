import type { Change, Edit } from "../model/change.ts";
import { type Debt, debtsOf } from "../model/debt.ts";
import { isPositive } from "../model/grade.ts";
import type { FinalGrade, Grade, IsoDate, Item, Student } from "../model/kinds.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, Stored } from "../model/records.ts";
import { attempts } from "../model/standing.ts";
import { studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { formName } from "../text/control-forms.ts";
import { plural } from "../text/plural.ts";
import { namedStudent } from "./named-student.ts";
import { refuseFuture } from "./refuse-future.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** The final grade of one student in one item, as a protocol sets it. */
export interface FinalRow {
  readonly line: number;
  /** Number, record book or surname. */
  readonly student: string;
  readonly item: string;
  readonly grade: Grade;
}

/** What one protocol sets. */
export interface FinalRequest {
  readonly rows: readonly FinalRow[];
  readonly protocol: { readonly number: string; readonly date: IsoDate };
  /** The file's name as the person gave it; a row typed as a command has none. */
  readonly source?: string;
  readonly today: IsoDate;
}

/** Sets final grades by a protocol: all of them, or none and every reason why. Setting the same twice changes nothing. */
export function setFinalGrades(records: Records, { rows, protocol, source, today }: FinalRequest): Change {
  refuseFuture(protocol.date, today);
  const problems: RowProblem[] = [];
  const edits: Edit[] = [];
  const taken = new Set<string>();
  for (const row of rows)
    try {
      const student = namedStudent(records, row.student);
      refuseRow(records, student, row, today);
      if (taken.has(`${student.id} ${row.item}`)) throw new UserError(text.twiceHere(student.id, row.item));
      taken.add(`${student.id} ${row.item}`);
      edits.push(...editsFor(student, { item: row.item, grade: row.grade, protocol }));
    } catch (error) {
      if (!(error instanceof UserError) || source === undefined) throw error;
      problems.push({ line: row.line, message: error.message });
    }
  refuseRows(source, problems);
  const [only] = rows;
  const [id] = taken;
  return {
    summary:
      rows.length === 1 && only && id
        ? text.one(id, only.grade, protocol.number)
        : text.many(rows.length, protocol.number),
    edits,
  };
}

/** Refuses what no protocol sets: a failing grade, an item that is not in the plan or whose grade is worked out. */
function refuseRow(records: Records, student: Stored<Student>, { item: id, grade }: FinalRow, today: IsoDate): void {
  const group = records.groups.get(studyOf(student).memberships.at(-1)?.group ?? "");
  const program = records.programs.get(group?.program ?? "");
  if (!program) throw new UserError(text.noPlan(student.id), text.see(student.id));
  const item = itemOf(program, id);
  if (!item) throw new UserError(text.notInPlan(id, program.id), text.seePlan(program.id));
  if (item.final !== "explicit") throw new UserError(text.computed(item), text.explicit(program.id, id));
  if (!isPositive(grade)) throw new UserError(text.negative(id, grade), text.positive);
  const tries = attempts(records).filter((one) => one.student === student.id && one.item === id);
  const [debt] = debtsOf(records, today, tries).filter(({ kind }) => kind === "debt");
  if (debt) throw new UserError(text.owed(student.id, debt), text.positive);
}

/** A grade that another protocol set stays: the later protocol has to take its place by hand. */
function editsFor(student: Stored<Student>, final: FinalGrade): Edit[] {
  const known = student.finals?.find(({ item }) => item === final.item);
  if (!known) return [{ append: { file: student.file, path: ["finals"] }, value: final }];
  const isSame =
    known.grade === final.grade &&
    known.protocol.number === final.protocol.number &&
    known.protocol.date === final.protocol.date;
  if (isSame) return [];
  throw new UserError(text.known(student.id, known), text.mendByHand(student.file));
}

const text = {
  one: (studentAndItem: string, grade: Grade, protocol: string) =>
    `Итоговая оценка ${studentAndItem}: ${grade} (протокол № ${protocol})`,
  many: (n: number, protocol: string) =>
    `Выставлено по протоколу № ${protocol}: ${plural(n, "итоговая оценка", "итоговые оценки", "итоговых оценок")}`,
  twiceHere: (student: string, item: string) => `Студент ${student} с «${item}» стоит в файле дважды.`,
  noPlan: (student: string) => `По какому плану учится студент ${student}, не видно: он ни в одной группе.`,
  see: (student: string) => `Посмотреть: kpgt student show ${student}`,
  notInPlan: (item: string, program: string) => `В плане ${program} нет строки «${item}».`,
  seePlan: (program: string) => `Посмотреть план: kpgt program show ${program}`,
  computed: ({ id, final = "last" }: Item) =>
    `Итог по «${id}» не выставляется, а считается: ${rules[final === "explicit" ? "last" : final]}.`,
  explicit: (program: string, item: string) =>
    `Если локальный акт велит выставлять его протоколом, укажите в programs/${program}.yaml у строки ${item}: final: explicit — и выполните: kpgt save`,
  owed: (student: string, { item, form, semester }: Debt) =>
    `У студента ${student} по «${item}» задолженность: ${formName(form)}, ${semester}-й семестр.`,
  negative: (item: string, grade: Grade) => `Итоговой оценкой по «${item}» не может быть «${grade}».`,
  positive: "В диплом идут 5, 4, 3 и зачтено; сначала ликвидируют задолженность: kpgt debt list",
  known: (student: string, { item, grade, protocol }: FinalGrade) =>
    `У студента ${student} уже есть итоговая оценка по «${item}»: ${grade}, протокол № ${protocol.number}.`,
  mendByHand: (file: string) => `Если её меняет новый протокол, исправьте finals в ${file} и выполните: kpgt save`,
};

const rules = {
  last: "по последней аттестации",
  exam: "по экзамену",
  average: "средней из семестровых",
};
