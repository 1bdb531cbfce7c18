import { isDebt, isPositive } from "../model/grade.ts";
import type { Attempt, Attestation, IsoDate } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { type Attempted, attempts, creditedFor, isFilled, standing } from "../model/standing.ts";
import { UserError } from "../model/user-error.ts";
import { attemptName, formName } from "../text/control-forms.ts";
import { formatDate } from "../text/dates.ts";
import { gradeShort, outcomeShort } from "../text/grades.ts";

/** What is attested: an item or several together, in a form, in a semester. */
export type AttestedSubject = Pick<Attestation, "group" | "items" | "form" | "semester">;

/** Those who may take this attempt at a debt now, by id. */
export function studentsDue(records: Records, subject: AttestedSubject, attempt: "retake" | "commission"): string[] {
  const tries = triesAt(records, subject);
  const ids = new Set(tries.map(({ student }) => student));
  return [...ids].filter((student) => !whyNot(records, subject, attempt, student, tries)).sort();
}

/**
 * Refuses an attempt that is not the student's next one: their order is the law's (273-ФЗ, article 58 parts 2, 5, 6).
 * With a day, also one that would come before the attempt it follows.
 */
export function refuseAttempt(
  records: Records,
  subject: AttestedSubject,
  attempt: Attempt,
  student: string,
  day?: IsoDate,
): void {
  const tries = triesAt(records, subject);
  const refusal = whyNot(records, subject, attempt, student, tries) ?? whyEarly(attempt, student, tries, day);
  if (refusal) throw new UserError(...refusal);
}

/** A retake comes after what is retaken, an improvement after what is improved. */
function whyEarly(
  attempt: Attempt,
  student: string,
  tries: readonly Attempted[],
  day: IsoDate | undefined,
): Refusal | undefined {
  if (attempt === "first" || day === undefined) return undefined;
  const later = tries.find(
    (one) => one.student === student && isFilled(one) && one.date !== undefined && one.date > day,
  );
  return later?.date === undefined ? undefined : [text.early(attempt, day, later, later.date), text.compare];
}

type Refusal = readonly [message: string, hint: string];

/** A student's attempts at one attestation so far. */
interface Past {
  /** A result that is a debt: where several items are attested, of any of them. */
  readonly owed: Attempted | undefined;
  /** The least of what has been passed: where several items are attested, any of them may be improved. */
  readonly passed: Attempted | undefined;
  /** An improvement that was tried already. */
  readonly improved: Attempted | undefined;
  /** A further attempt that is open and has no result yet. */
  readonly pending: Attempted | undefined;
  /** How many times the debt has been retaken, whoever examined. */
  readonly retakes: number;
}

function whyNot(
  records: Records,
  subject: AttestedSubject,
  attempt: Attempt,
  student: string,
  triesOfAll: readonly Attempted[],
): Refusal | undefined {
  const past = pastOf(
    triesOfAll.filter((one) => one.student === student),
    subject,
  );
  const { owed, passed, improved, pending, retakes } = past;
  if (attempt !== "first" && pending) return [text.pending(student, pending), text.enter(pending)];
  switch (attempt) {
    case "first":
      if (owed) return [text.taken(student, owed), text.open(subject, student, retakes > 0 ? "commission" : "retake")];
      return passed && [text.taken(student, passed), text.open(subject, student, "improvement")];
    case "retake":
      if (owed && retakes === 1) return [text.second(student, subject), text.open(subject, student, "commission")];
      return whyNoDebt(records, subject, student, past);
    case "commission":
      if (owed && retakes === 0) return [text.firstRetake(student, subject), text.open(subject, student, "retake")];
      return whyNoDebt(records, subject, student, past);
    case "improvement":
      if (!passed || owed) return [text.nothingToImprove(student, subject), text.improvementRule];
      if (passed.grade === 5 || passed.grade === "зачтено") return [text.isBest(student, passed), text.improvementRule];
      return improved && [text.improvedOnce(student, improved), text.improvementRule];
  }
}

function whyNoDebt(
  records: Records,
  subject: AttestedSubject,
  student: string,
  { owed, passed, retakes }: Past,
): Refusal | undefined {
  if (owed) return retakes < 2 ? undefined : [text.used(student, subject), text.usedRule];
  if (passed) return [text.noDebt(student, passed), text.open(subject, student, "improvement")];
  if (isCredited(records, subject, student)) return [text.credited(student, subject), text.debtRule];
  return [text.noResult(student, subject), text.debtRule];
}

/** Every attempt at an attestation. An excused absence is none: what was missed is still ahead. */
function triesAt(records: Records, { items, form, semester }: AttestedSubject): Attempted[] {
  return attempts(records).filter(
    (one) => one.form === form && one.semester === semester && items.includes(one.item) && one.outcome !== "excused",
  );
}

function pastOf(tries: readonly Attempted[], { items }: AttestedSubject): Past {
  const stands = items.flatMap((item) => standing(tries.filter((one) => one.item === item)) ?? []);
  const retaken = tries.filter((one) => isFilled(one) && ["retake", "commission"].includes(one.attempt));
  return {
    owed: stands.find(({ grade, outcome }) => isDebt(grade, outcome)),
    passed: stands.filter(({ grade }) => isPositive(grade)).toSorted((a, b) => Number(a.grade) - Number(b.grade))[0],
    improved: tries.find((one) => one.attempt === "improvement" && isFilled(one)),
    pending: tries.find((one) => one.attempt !== "first" && !isFilled(one) && !one.attestation.closed),
    retakes: new Set(retaken.map(({ attestation }) => attestation.id)).size,
  };
}

function isCredited(records: Records, { items, form, semester }: AttestedSubject, id: string): boolean {
  const student = records.students.get(id);
  return student !== undefined && items.every((item) => creditedFor(student, item, form, semester));
}

function shown({ grade, outcome }: Attempted): string {
  if (grade !== null) return gradeShort(grade);
  return outcome === null ? "" : outcomeShort(outcome);
}

const text = {
  subject: ({ items, form, semester }: AttestedSubject) =>
    `${items.join(", ")}, ${formName(form)}, ${semester}-й семестр`,
  pending: (student: string, { attestation }: Attempted) =>
    `Для ${student} уже открыта ведомость № ${attestation.number}, результата в ней ещё нет.`,
  enter: ({ attestation }: Attempted) => `Внести результат: kpgt grade enter ${attestation.number}`,
  taken: (student: string, one: Attempted) =>
    `Студент ${student} уже сдавал: ведомость № ${one.attestation.number}, результат «${shown(one)}». Первая сдача бывает одна.`,
  open: ({ group, items, form, semester }: AttestedSubject, student: string, attempt: Attempt) =>
    `${text.attempts[attempt]}: kpgt attestation open ${group} ${items[0]} --form ${form} --semester ${semester} --attempt ${attempt} --students ${student}${attempt === "commission" ? " --chair <кто> --members <кто>,<кто>" : ""}`,
  attempts: {
    first: "Первая сдача",
    retake: "Пересдача",
    commission: "Вторую пересдачу принимает комиссия (273-ФЗ, ст. 58 ч. 6)",
    improvement: "Повторная сдача ради оценки",
  },
  early: (attempt: Attempt, day: IsoDate, { student, item, ...later }: Attempted, laterDay: IsoDate) =>
    `У студента ${student} по ${item} ${attemptName(attempt)} ${formatDate(day)} раньше, чем ${attemptName(later.attempt)} ${formatDate(laterDay)}.`,
  compare: "Сверьте день с бумагой: --date",
  firstRetake: (student: string, subject: AttestedSubject) =>
    `Студент ${student} ещё не пересдавал: ${text.subject(subject)}. Первую пересдачу принимает преподаватель, комиссия — вторую (273-ФЗ, ст. 58 ч. 6).`,
  isBest: (student: string, one: Attempted) =>
    `У ${student} в ведомости № ${one.attestation.number} уже «${shown(one)}», повышать нечего.`,
  improvedOnce: (student: string, { attestation }: Attempted) =>
    `Студент ${student} оценку уже повышал: ведомость № ${attestation.number}. Повышают один раз.`,
  second: (student: string, subject: AttestedSubject) =>
    `Студент ${student} один раз уже пересдавал: ${text.subject(subject)}.`,
  used: (student: string, subject: AttestedSubject) =>
    `Студент ${student} пересдавал уже дважды: ${text.subject(subject)}.`,
  usedRule:
    "Пересдач не больше двух (273-ФЗ, ст. 58 ч. 5): дальше решает педагогический совет. Лишнюю ведомость отменяет kpgt attestation annul",
  noDebt: (student: string, one: Attempted) =>
    `Студенту ${student} пересдавать нечего: в ведомости № ${one.attestation.number} у него «${shown(one)}».`,
  credited: (student: string, subject: AttestedSubject) =>
    `Студенту ${student} это перезачтено: ${text.subject(subject)}.`,
  noResult: (student: string, subject: AttestedSubject) => `У ${student} ещё нет результата: ${text.subject(subject)}.`,
  debtRule:
    "Пересдают задолженность: 2, незач., неявку без уважительной причины (273-ФЗ, ст. 58 ч. 2). Сначала внесите результат первой сдачи.",
  nothingToImprove: (student: string, subject: AttestedSubject) =>
    `У ${student} нет положительной оценки, повышать нечего: ${text.subject(subject)}.`,
  improvementRule: "Повышают положительную оценку; задолженность пересдают: --attempt retake",
};
