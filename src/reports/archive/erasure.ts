import type { Confirmation } from "../../model/confirmation.ts";
import type { Basis, Commission, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { nameOn, studyOf } from "../../model/study.ts";
import { basisInWords } from "../../text/basis.ts";
import { formatAcademicYear, formatDate, formatLongDate } from "../../text/dates.ts";
import { fullName } from "../../text/names.ts";
import { plural } from "../../text/plural.ts";
import { collegeOn, officialOn, titleOn } from "../order/in-force.ts";
import { personOf, type Signature, signatureOf } from "../student/person.ts";
import { closedYears } from "./closed-years.ts";
import { erasedData } from "./erased-data.ts";
import { termInWords } from "./inventory.ts";
import { caseGoes, type Rotation } from "./rotation.ts";

/** What an erasure is carried out by, and what the machine told of it. */
export interface ErasureRequest {
  readonly act?: Basis;
  readonly today: IsoDate;
  readonly commission?: Commission;
  readonly confirmed: readonly Confirmation[];
  /** The files of the folder of private data that go, by path inside it. */
  readonly privateFiles: readonly string[];
  readonly events: readonly ErasureEvent[];
  readonly copies: readonly KnownCopy[];
}

/** A line of the extract from the log of events. */
export interface ErasureEvent {
  readonly date: IsoDate;
  readonly who: string;
  readonly what: string;
}

/** Where the same data lie besides: a place for whoever destroys it there. */
export interface KnownCopy {
  readonly what: string;
  readonly where: string;
}

/** What the two acts of an erasure are printed from; only the act on personal data prints names. */
export interface Erasure {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  /** № 1 от 11.01.2060; with lines to be filled in by hand while there is no act. */
  readonly act: string;
  readonly date: string;
  readonly longDate: string;
  readonly groups: string;
  /** « групп ИС-24, ИС-25»; empty where cases of the whole college alone go. */
  readonly groupsInWords: string;
  readonly cases: readonly ErasedCase[];
  readonly casesTotal: string;
  readonly people: readonly ErasedPerson[];
  readonly peopleTotal: string;
  readonly confirmed: readonly { readonly what: string; readonly basis: string }[];
  readonly events: readonly { readonly date: string; readonly who: string; readonly what: string }[];
  readonly copies: readonly ({ readonly number: string } & KnownCopy)[];
  /** Приказ о комиссии; empty when none was named. */
  readonly commissionOrder: string;
  readonly commission: readonly Signature[];
  readonly director: Signature;
}

export interface ErasedCase {
  readonly number: string;
  readonly index: string;
  readonly title: string;
  readonly year: string;
  readonly files: string;
  readonly term: string;
  readonly note: string;
}

export interface ErasedPerson {
  readonly number: string;
  readonly name: string;
  readonly id: string;
  readonly ended: string;
  /** The kinds of data that go, in words. */
  readonly data: string;
  readonly files: string;
}

/** The erasure of groups, as its acts tell it. */
export function erasure(records: Records, gone: Rotation, request: ErasureRequest): Erasure {
  const { act, today, confirmed } = request;
  const cases = casesOf(records, gone, confirmed);
  const people = peopleOf(records, gone, request);
  const groups = gone.groups.map((id) => groupTitle(records, id, today)).join(", ");
  return {
    college: collegeOn(records, today),
    act: act ? text.act(act) : text.noAct,
    date: formatDate(today),
    longDate: formatLongDate(today),
    groups,
    groupsInWords: groups === "" ? "" : text.ofGroups(groups, gone.groups.length),
    cases,
    casesTotal: text.cases(cases.length),
    people,
    peopleTotal: text.people(people.length),
    confirmed: confirmed.map(({ what, basis }) => ({ what: confirmedInWords(what), basis: basisInWords(basis) })),
    events: request.events.map(({ date, who, what }) => ({
      date: formatDate(date),
      who: personOf(records, who).name,
      what,
    })),
    copies: request.copies.map((copy, index) => ({ number: String(index + 1), ...copy })),
    commissionOrder: orderOf(records, request.commission),
    commission: commissionOf(records, request.commission),
    director: signatureOf(text.director, officialOn(records, "director", today)),
  };
}

/** What a confirmation confirms, in words. */
export function confirmedInWords(what: Confirmation["what"]): string {
  return text.confirmed[what];
}

function casesOf(records: Records, gone: Rotation, confirmed: readonly Confirmation[]): ErasedCase[] {
  const handedOver = confirmed.find(({ what }) => what === "cases");
  const own = closedYears(records).flatMap(({ year, asOf, bags }) =>
    bags
      .filter((bag) => caseGoes(gone, year, bag) && bag.disposed === undefined)
      .map((bag) => ({ ...bag, year, asOf })),
  );
  return own.map(({ case: index, title, group, year, asOf, files, retention }, i) => ({
    number: String(i + 1),
    index,
    title: group === undefined ? title : text.ofGroup(title, groupTitle(records, group, asOf)),
    year: formatAcademicYear(year),
    files: String(files),
    term: termInWords(retention),
    note: handedOver ? text.handedOver(basisInWords(handedOver.basis)) : "",
  }));
}

function peopleOf(records: Records, { students, files }: Rotation, { today, privateFiles }: ErasureRequest) {
  return students.flatMap((id, index): ErasedPerson[] => {
    const student = records.students.get(id);
    if (!student) return [];
    const left = studyOf(student).memberships.at(-1)?.to;
    const { kinds, count } = erasedData(records, id, files, privateFiles);
    return [
      {
        number: String(index + 1),
        name: fullName(nameOn(student, today)),
        id,
        ended: left === undefined ? "" : formatDate(left),
        data: kinds.join(", "),
        files: String(count),
      },
    ];
  });
}

function groupTitle(records: Records, id: string, day: IsoDate): string {
  const group = records.groups.get(id);
  return group ? titleOn(group, day) : id;
}

function orderOf({ orders }: Records, commission: Commission | undefined): string {
  const id = commission?.order;
  const order = id === undefined ? undefined : orders.get(id);
  return order ? text.order(order.number, order.date) : (id ?? "");
}

/** Whoever is not named signs on an empty line. */
function commissionOf(records: Records, commission: Commission | undefined): Signature[] {
  if (commission === undefined) return [text.chair, text.member, text.member].map((role) => ({ role, name: "" }));
  const named = (role: string, id: string) => ({ role, name: personOf(records, id).signature });
  const { chair, members, secretary } = commission;
  return [
    named(text.chair, chair),
    ...members.map((id) => named(text.member, id)),
    ...(secretary === undefined ? [] : [named(text.secretary, secretary)]),
  ];
}

const text = {
  act: ({ number, date }: Basis) => `${number === undefined ? "" : `№ ${number} `}от ${formatDate(date)}`,
  noAct: "№ ______ от ______________",
  order: (number: string, date: IsoDate) => `приказ от ${formatDate(date)} № ${number}`,
  ofGroup: (title: string, group: string) => `${title}, группа ${group}`,
  handedOver: (basis: string) => `передано в архив на бумаге: ${basis}`,
  ofGroups: (groups: string, n: number) => ` ${n === 1 ? "группы" : "групп"} ${groups}`,
  cases: (n: number) => plural(n, "дело", "дела", "дел"),
  people: (n: number) => plural(n, "человек", "человека", "человек"),
  director: "Директор",
  chair: "Председатель комиссии",
  member: "Член комиссии",
  secretary: "Секретарь комиссии",
  confirmed: {
    papers: "итоговые сводные ведомости и учебные карточки напечатаны, подписаны и приняты архивом",
    cases: "дела, чей срок не вышел, переданы в архив на бумаге",
    experts: "экспертная комиссия разрешила уничтожить дела",
    diplomas: "дипломы выданы",
    frdo: "сведения о дипломах переданы в ФИС ФРДО",
    "repeat-gia": "повторная ГИА никому не предстоит",
    private: "личные данные уничтожены там, где их не нашёл kpgt",
  } satisfies Record<Confirmation["what"], string>,
};
