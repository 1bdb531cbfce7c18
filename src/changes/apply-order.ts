import type { Change, Edit } from "../model/change.ts";
import { conditionLifted, type Promotion } from "../model/course-promotion.ts";
import type { IsoDate, Student, StudentEvent } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";
import { membershipOn, type Status, studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { eventDetails } from "../reports/order/event-details.ts";
import { formatDate } from "../text/dates.ts";
import { type EventKind, eventName } from "../text/event-names.ts";
import { plural } from "../text/plural.ts";
import { refuseClosedYears } from "./refuse-closed-years.ts";
import { whyNotGraduated } from "./refuse-graduation.ts";
import { whyNotPromoted } from "./refuse-promotion.ts";
import { type OrderRequest, registerOrder } from "./register-order.ts";

/** What happens to everybody the order names; the day and the order are added by `applyOrder`. */
export type Happening = StudentEvent extends infer Event
  ? Event extends StudentEvent
    ? Omit<Event, "date" | "order">
    : never
  : never;

/** An order and what it does to whom. */
export interface OrderApplication {
  readonly order: OrderRequest;
  /** What happens: the summary names it instead of the order's title, which may hold a person's name. */
  readonly kind: EventKind;
  /** When it takes effect. */
  readonly from: IsoDate;
  /** Ids. */
  readonly students: readonly string[];
  /** On what basis the order is applied although somebody may not graduate yet. */
  readonly anyway?: string | undefined;
  /** The event of one student: course and qualification may differ. */
  eventFor(student: Stored<Student>): Happening;
}

/** An order to carry out, and what the records will be after it. */
export interface OrderChange extends Change {
  /** The id of the order. */
  readonly order: string;
  readonly after: Records;
  /** What the person should know of those whom the order touches. */
  readonly warnings?: readonly string[];
}

/**
 * Records one order and its event in all its students. Those who have the very event already are left as they are; one
 * that says something else is refused.
 */
export function applyOrder(records: Records, application: OrderApplication): OrderChange {
  refuseSharedName(application);
  const order = registerOrder(records, application.order);
  const refusals: string[] = [];
  const edits: Edit[] = [];
  const happened: EventOf[] = [];
  const warnings: string[] = [];
  const students = new Map(records.students);
  for (const id of new Set(application.students)) {
    const student = records.students.get(id);
    if (student === undefined) throw new Error(`student ${id} was named but is not among the records`);
    const event: StudentEvent = { date: application.from, ...application.eventFor(student), order: order.id };
    const known = student.events.find((one) => isByThisOrder(one, event));
    const differs = known && differenceOf(records, known, event);
    if (known && differs === undefined) continue;
    const refusal =
      differs ?? whyImpossible(records, student, event) ?? whyNotYet(records, application, student, event);
    if (event.kind === "admitted-gia") warnings.push(...unfinished(records, student, event));
    if (refusal === undefined) {
      happened.push({ student, event });
      edits.push({ append: { file: student.file, path: ["events"] }, value: event });
      students.set(id, { ...student, events: [...student.events, event] });
    } else refusals.push(`  ${id}: ${refusal}`);
  }
  if (refusals.length > 0)
    throw new UserError([text.refused(application.order.number), ...refusals].join("\n"), text.nothing);
  const after = { ...records, students, orders: new Map(records.orders).set(order.id, order.record) };
  refuseClosedYears(records, after, application.from);
  const isAdded = [...records.students.values()].some(({ events }) => events.some((one) => one.order === order.id));
  return {
    summary:
      edits.length > 0 ? text.applied(application, happened, isAdded) : text.nothingNew(application.order.number),
    edits: edits.length > 0 ? [...order.edits, ...edits] : order.edits,
    order: order.id,
    after,
    warnings,
  };
}

/** Nobody graduates with debts, unless the college says on what basis. */
function whyNotYet(
  records: Records,
  { anyway }: OrderApplication,
  student: Stored<Student>,
  event: StudentEvent,
): string | undefined {
  if (event.kind !== "graduated" || anyway !== undefined) return undefined;
  const why = whyNotGraduated(records, student, event);
  return why && text.notGraduated(why);
}

/** Admission precedes the last results: what lacks is only said. */
function unfinished(
  records: Records,
  student: Stored<Student>,
  event: Extract<StudentEvent, { readonly kind: "admitted-gia" }>,
): string[] {
  const why = whyNotGraduated(records, student, event);
  return why === undefined ? [] : [text.unfinished(student.id, why)];
}

interface EventOf {
  readonly student: Stored<Student>;
  readonly event: StudentEvent;
}

/** A name is one person's: several students never get the same by one command. */
function refuseSharedName({ kind, students, order }: OrderApplication): void {
  if (kind === "renamed" && new Set(students).size > 1)
    throw new UserError(text.sharedName, text.nameEach(order.number));
}

function isByThisOrder(known: StudentEvent, event: StudentEvent): boolean {
  return known.cancelled === undefined && known.kind === event.kind && known.order === event.order;
}

/** What the event that an order has given a student already says otherwise; the remark beside it is nobody's command. */
function differenceOf(records: Records, known: StudentEvent, event: StudentEvent): string | undefined {
  const bare = ({ note: _, ...said }: StudentEvent) => JSON.stringify(Object.entries(said).sort());
  if (bare(known) === bare(event)) return undefined;
  return text.differs(saidBy(records, known), saidBy(records, event));
}

function saidBy(records: Records, event: StudentEvent): string {
  return [text.since(event.date), eventDetails(records, event)].filter(Boolean).join(", ");
}

/** «перевод на 2-й курс», «снятие условия перевода на 2-й курс», otherwise the name of the event. */
function happeningName(kind: EventKind, happened: readonly EventOf[]): string {
  const names = happened.map(({ student, event }) => {
    if (event.kind !== "promoted") return eventName(kind);
    return conditionLifted(student, event) ? text.lifted(event.studyYear) : text.promoted(event);
  });
  return [...new Set(names)].sort().join("; ") || eventName(kind);
}

/** Why an event cannot take its place in a student's life: by what was before it, or by what is recorded after it. */
function whyImpossible(records: Records, student: Stored<Student>, event: StudentEvent): string | undefined {
  const target = "group" in event ? event.group : undefined;
  if (target !== undefined && !records.groups.has(target)) throw new UserError(text.noGroup(target), text.groups);
  const known = new Set(studyOf(student).impossible.map(({ index }) => index));
  const events = [...student.events, event];
  const broken = studyOf({ events }).impossible.find(({ index }) => !known.has(index));
  if (broken !== undefined)
    return broken.index === events.length - 1
      ? text.cannot[broken.status](event.kind)
      : text.breaksLater(events[broken.index], event.kind);
  return whyPointless(records, student, event);
}

/** What the statuses allow and the facts do not. */
function whyPointless(records: Records, student: Stored<Student>, event: StudentEvent): string | undefined {
  if (event.kind === "moved" && membershipOn(student, event.date)?.group === event.group)
    return text.alreadyIn(event.group);
  if (event.kind === "leave" && event.until <= event.date) return text.leaveEndsBefore;
  if (event.kind === "leave-extended") {
    const leave = studyOf(student).leaves.at(-1);
    if (leave && event.until <= leave.until) return text.extendsNothing(leave.until);
  }
  if (event.kind === "promoted") return whyNotPromoted(records, student, event);
  return undefined;
}

const quoted = (kind: EventKind) => `«${eventName(kind)}»`;

const text = {
  refused: (number: string) => `Приказ № ${number} не применён, записи не изменены:`,
  nothing:
    "Уберите этих студентов из команды или исправьте дату и вид события. История студента: kpgt student show <студент>",
  noGroup: (group: string) => `Группы «${group}» нет.`,
  groups: "Список групп: kpgt group list. Добавить: kpgt group add <группа> --program <план>",
  cannot: {
    none: (kind: EventKind) =>
      `${quoted(kind)} невозможно, на эту дату студент ещё не зачислен. Сначала: kpgt order apply … --kind enrolled`,
    active: (kind: EventKind) => `${quoted(kind)} невозможно, на эту дату студент учится.`,
    leave: (kind: EventKind) =>
      `${quoted(kind)} невозможно, студент в академическом отпуске. Сначала: kpgt order apply … --kind returned`,
    left: (kind: EventKind) =>
      `${quoted(kind)} невозможно, студент отчислен. Сначала: kpgt order apply … --kind restored`,
    graduated: (kind: EventKind) => `${quoted(kind)} невозможно, студент окончил обучение.`,
  } satisfies Record<Status, (kind: EventKind) => string>,
  breaksLater: (later: StudentEvent | undefined, kind: EventKind) =>
    later === undefined
      ? `${quoted(kind)} противоречит записанному позже.`
      : `${quoted(kind)} противоречит записанному позже: ${eventName(later.kind)} с ${formatDate(later.date)}.`,
  alreadyIn: (group: string) => `студент и так учится в группе ${group}.`,
  leaveEndsBefore: "отпуск кончается раньше, чем начинается: проверьте --until и --from.",
  extendsNothing: (until: IsoDate) => `отпуск и так до ${formatDate(until)}, продление должно быть дольше.`,
  notGraduated: (why: string) => `${why}. Если колледж выпускает его всё же: --anyway "основание".`,
  unfinished: (student: string, why: string) => `Допущен к ГИА с невыполненным планом ${student}: ${why}.`,
  sharedName: "Новое имя — одного студента, а названо несколько. Записи не изменены.",
  nameEach: (number: string) =>
    `Каждому своей командой, приказ может быть один: kpgt order apply ${number} --kind renamed --students <кто> --name "…"`,
  differs: (known: string, asked: string) =>
    `по этому приказу уже записано: ${known}; указано другое: ${asked}. Если записано неверно, отмените приказ и примените верный (kpgt order cancel); если это другой приказ, у него другой номер.`,
  since: (date: IsoDate) => `с ${formatDate(date)}`,
  promoted: ({ studyYear, conditional }: Promotion) => `перевод на ${studyYear}-й курс${conditional ? " условно" : ""}`,
  lifted: (studyYear: number) => `снятие условия перевода на ${studyYear}-й курс`,
  applied: ({ order, kind, from }: OrderApplication, happened: readonly EventOf[], isAdded: boolean) =>
    `Приказ № ${order.number} от ${formatDate(order.date)}${isAdded ? ", добавлено" : ""}: ${happeningName(kind, happened)} с ${formatDate(from)}, ${plural(happened.length, "студент", "студента", "студентов")}`,
  nothingNew: (number: string) => `Приказ № ${number} уже применён ко всем названным`,
};
