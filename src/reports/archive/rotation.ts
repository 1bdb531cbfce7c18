import type { ArchiveBag, Document, IsoDate, Sitting, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { studyOf } from "../../model/study.ts";
import { formatDate } from "../../text/dates.ts";
import { statusName } from "../student/student-list.ts";
import { closedYears } from "./closed-years.ts";
import type { Obstacle } from "./obstacle.ts";
import { termKnownOn } from "./retention.ts";
import { isCardOf, papersNotAccepted, repeatGiaPending } from "./rotation-papers.ts";

/** What the erasure of groups that have left would take away, and what forbids it yet (kpgt-2026 5.2). */
export interface Rotation {
  readonly groups: readonly string[];
  /** Cases of the whole college that go too, as 2025-2026/02-03. */
  readonly cases: readonly string[];
  /** Students who studied in these groups and in no others: they leave with the groups. */
  readonly students: readonly string[];
  /** The files that hold nothing but them, in byte order. */
  readonly files: readonly string[];
  /** Signed student cards of those who leave: they stay, to go on from elsewhere. */
  readonly cards: readonly string[];
  readonly obstacles: readonly Obstacle[];
}

/** Looks whether the records of whole groups may be erased on a day: erasure is by cohort, never by student. */
export function rotation(
  records: Records,
  groups: readonly string[],
  today: IsoDate,
  cases: readonly string[] = [],
): Rotation {
  const members = [...records.students.values()].filter((student) =>
    studyOf(student).memberships.some(({ group }) => groups.includes(group)),
  );
  const leaving = members.filter((student) =>
    studyOf(student).memberships.every(({ group }) => groups.includes(group)),
  );
  const ids = new Set(leaving.map(({ id }) => id));
  return {
    groups,
    cases,
    students: [...ids],
    files: filesOf(records, groups, ids),
    cards: records.others.flatMap(({ file, value }) => (isCardOf(value, ids) ? [file] : [])),
    obstacles: [
      ...members.flatMap((student) => studying(student, groups, today)),
      ...openYears(records, groups),
      ...keptCases(records, { groups, cases }, today),
      ...members
        .filter(({ id }) => !ids.has(id))
        .map(({ id }) => ({ message: text.studiedElsewhere(id), fix: text.together })),
      ...leaving.flatMap((student) => withoutCard(records, student)),
      ...leaving.flatMap((student) => withoutDiploma(records, student)),
      ...papersNotAccepted(records, groups, leaving),
      ...repeatGiaPending(leaving),
      ...mentions(records, groups, ids),
    ],
  };
}

/** Whoever has not left holds the whole group back; whoever moved on studies under other records. */
function studying(student: Stored<Student>, groups: readonly string[], today: IsoDate): Obstacle[] {
  const { status, memberships } = studyOf({ events: student.events.filter(({ date }) => date <= today) });
  const last = memberships.at(-1)?.group ?? "";
  if (status === "left" || status === "graduated" || !groups.includes(last)) return [];
  return [{ message: text.studies(student.id, last, statusName(status, student.sex)), fix: text.letGo }];
}

function openYears(records: Records, groups: readonly string[]): Obstacle[] {
  const closed = closedYears(records).map(({ year }) => year);
  const files = datedFiles(records).filter(({ group }) => groups.includes(group));
  const years = new Set(files.map(({ file }) => file.split("/")[1] ?? ""));
  return [...years]
    .filter((year) => !closed.includes(year))
    .sort()
    .map((year) => ({ message: text.yearIsOpen(year), fix: text.closeYear(year) }));
}

/** What lies in a folder of its year and speaks of one group. */
function datedFiles({ attestations, lateCorrections, teaching }: Records) {
  const late = [...lateCorrections.values()].map(({ sheet, file }) => ({ group: sheet.split("/")[1] ?? "", file }));
  return [...attestations.values(), ...late, ...teaching].map(({ group, file }) => ({ group, file }));
}

/** Whether a case of a closed year goes: it is a group's that leaves, or named by itself. */
export function caseGoes(
  { groups, cases }: Pick<Rotation, "groups" | "cases">,
  year: string,
  bag: ArchiveBag,
): boolean {
  return bag.group === undefined ? cases.includes(`${year}/${bag.path}`) : groups.includes(bag.group);
}

/** A case is kept for its term; one that an act has disposed of is no longer here. */
function keptCases(records: Records, going: Pick<Rotation, "groups" | "cases">, today: IsoDate): Obstacle[] {
  const handOver = { fix: text.handOver, confirm: "cases" } as const;
  return closedYears(records).flatMap(({ year, bags }) =>
    bags
      .filter((bag) => caseGoes(going, year, bag) && bag.disposed === undefined)
      .flatMap((bag): Obstacle[] => {
        const term = termKnownOn(records, year, bag, today);
        if (term.years === "permanent" || term.until === undefined)
          return [{ message: text.keptForGood(year, bag.path), ...handOver }];
        if (term.until >= today) return [{ message: text.kept(year, bag.path, term.until), ...handOver }];
        return term.expert ? [{ message: text.expert(year, bag.path), fix: text.askExperts, confirm: "experts" }] : [];
      }),
  );
}

/** Whoever did not graduate may go on elsewhere or come back: the card keeps what was passed. */
function withoutCard(records: Records, student: Stored<Student>): Obstacle[] {
  if (studyOf(student).status === "graduated") return [];
  const ids = new Set([student.id]);
  if (records.others.some(({ value }) => isCardOf(value, ids))) return [];
  return [{ message: text.noCard(student.id), fix: text.printCard(student.id) }];
}

/** A graduate's records go when the diploma is handed out and reported to ФИС ФРДО. */
function withoutDiploma(records: Records, student: Stored<Student>): Obstacle[] {
  if (studyOf(student).status !== "graduated") return [];
  const own = recordsOf<Document>(records, "document").find(
    (one) => one.kind === "diploma" && one.student === student.id && one.duplicate === undefined,
  );
  const issued = { fix: text.writeReceived, confirm: "diplomas" } as const;
  const reported = { fix: text.writeReported, confirm: "frdo" } as const;
  if (own?.kind !== "diploma")
    return [
      { message: text.noDiploma(student.id), ...issued },
      { message: text.noReport(student.id), ...reported },
    ];
  return [
    ...(own.received ? [] : [{ message: text.notReceived(student.id, own.number), ...issued }]),
    ...(own.frdo ? [] : [{ message: text.notReported(student.id, own.number), ...reported }]),
  ];
}

/** Sheets of groups that stay, on which somebody who leaves stands as a guest. */
function mentions(records: Records, groups: readonly string[], ids: ReadonlySet<string>): Obstacle[] {
  return [...records.attestations.values()]
    .filter(({ group }) => !groups.includes(group))
    .flatMap(({ number, group, results }) =>
      Object.keys(results)
        .filter((id) => ids.has(id))
        .map((id) => ({ message: text.mentioned(id, number, group), fix: text.waitFor(group) })),
    );
}

function filesOf(records: Records, groups: readonly string[], ids: ReadonlySet<string>): string[] {
  const named = (value: unknown) =>
    typeof value === "object" &&
    value !== null &&
    (["student", "about"] as const).some((key) => key in value && ids.has(String(Object(value)[key])));
  return [
    ...groups.flatMap((id) => records.groups.get(id)?.file ?? []),
    ...[...ids].flatMap((id) => [records.students.get(id)?.file ?? [], records.recordBooks.get(id)?.file ?? []].flat()),
    ...datedFiles(records).flatMap(({ group, file }) => (groups.includes(group) ? [file] : [])),
    ...ordersOf(records, ids),
    ...records.others.flatMap(({ file, value }) =>
      !isCardOf(value, ids) &&
      (named(value) || isJournalOf(file, groups) || isPaperOf(value, groups) || isSittingOf(value, groups))
        ? [file]
        : [],
    ),
  ].sort();
}

/** The orders that concern those who leave and nobody who stays. */
function ordersOf(records: Records, ids: ReadonlySet<string>): string[] {
  const named = (isLeaving: boolean) =>
    new Set(
      [...records.students.values()]
        .filter(({ id }) => ids.has(id) === isLeaving)
        .flatMap(({ events, awards = [] }) => [...events, ...awards].flatMap(({ order }) => order ?? [])),
    );
  const others = named(false);
  return [...named(true)].flatMap((id) => (others.has(id) ? [] : (records.orders.get(id)?.file ?? [])));
}

function isJournalOf(file: string, groups: readonly string[]): boolean {
  const [folder, , group = ""] = file.split("/");
  return folder === "journals" && groups.includes(group);
}

/** A paper printed of a group, or of a sheet of it. */
function isPaperOf(value: unknown, groups: readonly string[]): boolean {
  const { template, about } = Object(value) as { template?: unknown; about?: unknown };
  return template !== undefined && typeof about === "string" && about.split("/").some((part) => groups.includes(part));
}

/** A sitting of the ГЭК that no other group came to. */
function isSittingOf(value: unknown, groups: readonly string[]): boolean {
  const { commission, groups: own } = Object(value) as Partial<Sitting>;
  return commission !== undefined && Array.isArray(own) && own.every((group) => groups.includes(group));
}

/** Records of a kind that kpgt only keeps; their schema has been checked. */
function recordsOf<Kind>({ others }: Records, kind: string): Kind[] {
  return others.flatMap((one) => (one.kind === kind ? [one.value as Kind] : []));
}

const text = {
  studies: (id: string, group: string, status: string) => `Студент ${id} из группы ${group}: ${status}.`,
  letGo: "Дождитесь окончания обучения или внесите приказ: kpgt order apply",
  yearIsOpen: (year: string) => `Учебный год ${year}, в котором группа училась, не закрыт.`,
  closeYear: (year: string) => `kpgt archive close-year ${year}`,
  kept: (year: string, path: string, until: IsoDate) => `Дело ${path} за ${year} хранится до ${formatDate(until)}.`,
  keptForGood: (year: string, path: string) => `Дело ${path} за ${year} хранится постоянно, или срок ещё не идёт.`,
  expert: (year: string, path: string) => `Срок дела ${path} за ${year} вышел, но решает экспертная комиссия.`,
  handOver:
    'Дождитесь срока или, если дело передано в архив на бумаге: --confirm "cases=акт приёма-передачи № 3 от 01.09.2031"',
  askExperts: 'Получите её решение и назовите его: --confirm "experts=протокол ЭПК № 2 от 01.09.2031"',
  studiedElsewhere: (id: string) => `Студент ${id} учился и в другой группе, которая остаётся.`,
  together: "Удаляйте обе группы вместе, когда и та закончит учиться.",
  noCard: (id: string) => `Студент ${id} обучения не окончил, а подписанной учебной карточки нет.`,
  printCard: (id: string) => `Напечатайте её (kpgt student card ${id}), подпишите и запишите в papers`,
  noDiploma: (id: string) => `Выпускник ${id}: выданного диплома в записях (documents) нет.`,
  noReport: (id: string) => `Выпускник ${id}: отметки о передаче сведений в ФИС ФРДО в записях нет.`,
  notReceived: (id: string, number: string) => `Выпускник ${id}: диплом № ${number} не выдан.`,
  writeReceived:
    'Запишите день выдачи в received или подтвердите: --confirm "diplomas=книга регистрации дипломов № 2 от 01.07.2031"',
  notReported: (id: string, number: string) => `Выпускник ${id}: диплом № ${number} не отмечен в ФИС ФРДО.`,
  writeReported: 'Запишите день передачи в frdo или подтвердите: --confirm "frdo=отчёт ФИС ФРДО № 7 от 20.07.2031"',
  mentioned: (id: string, number: string, group: string) =>
    `Студент ${id} стоит в ведомости № ${number} группы ${group}, которая остаётся.`,
  waitFor: (group: string) => `Удаляйте вместе с группой ${group}, когда и она закончит учиться.`,
};
