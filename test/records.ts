import { parse } from "yaml";
import { academicYearOf } from "../src/model/academic-year.ts";
import type {
  Attestation,
  College,
  Group,
  IsoDate,
  LateCorrection,
  Order,
  PersonName,
  Program,
  RecordBook,
  Result,
  Sex,
  StaffMember,
  Student,
  StudentEvent,
  TeachingLine,
} from "../src/model/kinds.ts";
import { withLateCorrections } from "../src/model/late-correction.ts";
import type { OtherRecord, Records, Stored, TeachingFile } from "../src/model/records.ts";

/**
 * Records written in a test as one YAML mapping from file (without `.yaml`) to content; what the test does not speak
 * of is filled in. Left out, they get a value: the college, a group and a program that something names, the plan
 * (exactly what the sheets attest), names, orders, staff, and what the path of a sheet says. A key with an empty value
 * stays out of the record: `order:` is an event without an order. A result may be short: `"2024-0117": 5`.
 */
export function records(strings: TemplateStringsArray, ...values: unknown[]): Records {
  const files = Object.entries<Loose>(parse(String.raw({ raw: strings.raw }, ...values)) ?? {});
  const inFolder = (folder: string) => files.filter(([path]) => path.startsWith(`${folder}/`));
  const single = (path: string) => files.find(([one]) => one === path)?.[1];

  const college = stored<College>("kpgt", "kpgt", { ...defaultCollege, ...single("kpgt") });
  const attestations = byId(inFolder("attestations"), fillAttestation);
  const lateCorrections = byId(inFolder("corrections"), (given: Loose) => given as LateCorrection);
  const students = byId(inFolder("students"), fillStudent);
  const teaching = inFolder("teaching").map(([path, lines]) => teachingFile(path, lines));
  const groups = withNamed(byId(inFolder("groups"), fillGroup), groupsNamed(students, attestations), "groups", (id) =>
    fillGroup({}, id),
  );
  const programs = withNamed(
    byId(inFolder("programs"), (given: Loose) => ({ ...defaultProgram, ...given }) as Program),
    [...groups.values()].map(({ program }) => program),
    "programs",
    (id) => ({ ...defaultProgram, items: itemsAttested(id, groups, attestations) }),
  );
  const orders = withNamed(
    byId(inFolder("orders"), (given: Loose, id) => ({ ...defaultOrder(id), ...given }) as Order),
    ordersNamed(students),
    "orders",
    defaultOrder,
  );
  const known = [...knownFolders, "kpgt", "staff"];
  return {
    college,
    staff: fillStaff(single("staff") ?? {}, staffNamed(college, groups, teaching, attestations)),
    programs,
    groups,
    students,
    orders,
    teaching,
    attestations: withLateCorrections(attestations, lateCorrections),
    lateCorrections,
    recordBooks: byId(inFolder("record-books"), (given: Loose) => ({ entries: [], ...given }) as RecordBook),
    others: files.flatMap(([path, value]): OtherRecord[] => {
      const kind = path.split("/")[0] ?? "";
      return known.includes(kind) ? [] : [{ kind, file: `${path}.yaml`, value }];
    }),
  };
}

/** What YAML gives. A test may be wrong on purpose, so the casts below promise no more than the test itself does. */
// biome-ignore lint/suspicious/noExplicitAny: the parsed text of a test has no type
type Loose = Record<string, any>;

const knownFolders = [
  "programs",
  "groups",
  "students",
  "orders",
  "teaching",
  "attestations",
  "corrections",
  "record-books",
] as const;

const defaultCollege = {
  profile: "kpgt-2026",
  names: [
    {
      from: "2011-01-01",
      full: "Государственное бюджетное профессиональное образовательное учреждение «Озёрский технический колледж»",
      short: "ГБПОУ «ОТК»",
      founder: "Министерство образования области",
      place: "г. Озёрск",
    },
  ],
  officials: [],
  calendar: [],
  timeZone: "Asia/Yekaterinburg",
};

const defaultProgram = {
  code: "09.02.07",
  name: "Информационные системы и программирование",
  kind: "specialist" as const,
  qualification: "Программист",
  intake: 2024,
  base: 9 as const,
  study: "full-time" as const,
  term: { years: 3, months: 10 },
  cycles: [{ id: "ОПЦ", name: "Общепрофессиональный цикл" }],
  items: [],
};

const people: readonly { name: PersonName; sex: Sex }[] = [
  { name: { last: "Грачёва", first: "Анна", middle: "Сергеевна" }, sex: "f" },
  { name: { last: "Жук", first: "Иван", middle: "Олегович" }, sex: "m" },
  { name: { last: "Кравец", first: "Мария", middle: "Львовна" }, sex: "f" },
  { name: { last: "Лисин", first: "Пётр", middle: "Андреевич" }, sex: "m" },
  { name: { last: "Мороз", first: "Ольга", middle: "Ивановна" }, sex: "f" },
  { name: { last: "Носов", first: "Егор", middle: "Павлович" }, sex: "m" },
  { name: { last: "Орлова", first: "Дарья", middle: "Игоревна" }, sex: "f" },
  { name: { last: "Панин", first: "Кирилл", middle: "Юрьевич" }, sex: "m" },
];

/** A record with its id, from the last part of the path, and its file. */
function stored<Kind extends object>(path: string, id: string, kind: Loose | Kind): Stored<Kind> {
  return { ...kind, id, file: `${path}.yaml` } as Stored<Kind>;
}

/** The files of a folder by the part of the path after it, in byte order. */
function byId<Kind extends object>(files: [string, Loose][], fill: (given: Loose, id: string, index: number) => Kind) {
  const all = files.map(([path, given], index): [string, Stored<Kind>] => {
    const id = path.slice(path.indexOf("/") + 1);
    return [id, stored<Kind>(path, id, fill(present(given ?? {}), id, index))];
  });
  return sorted(all);
}

/** Adds a record for each id that is named and not given. */
function withNamed<Kind extends object>(
  given: ReadonlyMap<string, Stored<Kind>>,
  named: Iterable<string>,
  folder: string,
  make: (id: string) => Kind,
) {
  const missing = [...new Set(named)].filter((id) => !given.has(id));
  return sorted([
    ...given,
    ...missing.map((id): [string, Stored<Kind>] => [id, stored<Kind>(`${folder}/${id}`, id, make(id))]),
  ]);
}

function sorted<Value>(entries: [string, Value][]): ReadonlyMap<string, Value> {
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fillGroup(given: Loose, id: string): Group {
  return {
    titles: [{ from: "2024-09-01", title: id }],
    program: "09.02.07-2024",
    study: "full-time",
    studyYears: [{ from: "2024-09-01", year: 1 }],
    curators: [],
    ...given,
  };
}

function fillStudent(given: Loose, id: string, index: number): Student {
  const person = people[index] ?? { name: { last: `Яковлев-${id}`, first: "Лев" }, sex: "m" };
  const events: Loose[] = given.events ?? [{ date: "2024-09-01", kind: "enrolled", group: "ИС-24" }];
  return { ...person, ...given, events: events.map(fillEvent) };
}

function fillEvent(given: Loose): StudentEvent {
  const order = { order: `${academicYearOf(given.date)}/1-к` };
  return present({ ...order, ...given }) as StudentEvent;
}

/** What the path of a sheet says, `<year>/<group>/<semester>-<item>-<form>[-…]`, and empty values for the rest. */
function fillAttestation(given: Loose, id: string, index: number): Attestation {
  const [, group = "", name = ""] = id.split("/");
  const parts = /^(?<semester>\d+)-(?<item>.+?)-(?<form>[a-z]+(?:-[a-z]+)?)(?:-.*)?$/.exec(name)?.groups;
  return {
    number: String(index + 1),
    form: parts?.form,
    group,
    items: parts && [parts.item],
    semester: Number(parts?.semester),
    attempt: "first",
    roster: "group",
    ...given,
    results: Object.fromEntries(
      Object.entries(given.results ?? {}).map(([student, result]) => [student, fillResult(result)]),
    ),
  } as Attestation;
}

function fillResult(given: unknown): Result {
  if (typeof given === "object" && given !== null)
    return { ...("grades" in given ? {} : { grade: null }), outcome: null, ...given } as Result;
  const isOutcome = ["absent", "excused", "not-admitted", "not-attested"].includes(String(given));
  return (isOutcome ? { grade: null, outcome: given } : { grade: given ?? null, outcome: null }) as Result;
}

function teachingFile(path: string, lines: Loose): TeachingFile {
  const [, year = "", group = ""] = path.split("/");
  return { file: `${path}.yaml`, year, group, lines: lines as TeachingLine[] };
}

/** The first day of the folder's academic year: no later than what the order is about. */
function defaultOrder(id: string): Order {
  const [year = "", number = ""] = id.split("/");
  const date: IsoDate = `${year.slice(0, 4)}-09-01`;
  return { number, date, title: "По контингенту" };
}

function* groupsNamed(students: ReadonlyMap<string, Student>, attestations: ReadonlyMap<string, Attestation>) {
  for (const { events } of students.values()) for (const event of events) if ("group" in event) yield event.group;
  for (const { group } of attestations.values()) yield group;
}

function* ordersNamed(students: ReadonlyMap<string, Student>) {
  for (const { events } of students.values()) for (const { order } of events) if (order) yield order;
}

/** A plan nobody speaks of is exactly what the sheets of its groups attest. */
function itemsAttested(
  program: string,
  groups: ReadonlyMap<string, Group>,
  attestations: ReadonlyMap<string, Attestation>,
): Program["items"] {
  const items = new Map<string, Program["items"][number]>();
  for (const { group, items: ids, semester, form } of attestations.values()) {
    if (groups.get(group)?.program !== program) continue;
    for (const id of ids) {
      const item = items.get(id) ?? { id, name: `Дисциплина ${id}`, kind: "discipline", control: [] };
      const control = item.control ?? [];
      if (!control.some((one) => one.semester === semester && one.form === form)) control.push({ semester, form });
      items.set(id, { ...item, control });
    }
  }
  return [...items.values()];
}

function* staffNamed(
  college: College,
  groups: ReadonlyMap<string, Group>,
  teaching: readonly TeachingFile[],
  attestations: ReadonlyMap<string, Attestation>,
) {
  for (const { staff } of college.officials) yield staff;
  for (const { curators } of groups.values()) for (const { staff } of curators) yield staff;
  for (const { lines } of teaching) for (const { teacher } of lines) yield teacher;
  for (const { examiners, commission, issued, closed } of attestations.values())
    yield* [
      ...(examiners ?? []),
      ...(commission ? [commission.chair, ...commission.members, commission.secretary] : []),
      issued?.to,
      closed?.by,
    ].filter((id) => id !== undefined);
}

/** Staff in the order of the records; whoever is only named gets a surname from the id. */
function fillStaff(given: Loose, named: Iterable<string>): ReadonlyMap<string, StaffMember> {
  const member = (id: string): [string, StaffMember] => [
    id,
    {
      name: { last: surnames[id] ?? id, first: "Нина", middle: "Викторовна" },
      position: "преподаватель",
      ...given[id],
    },
  ];
  return new Map([...new Set([...Object.keys(given), ...named])].sort().map(member));
}

const surnames: Record<string, string> = {
  "ivanova-nv": "Иванова",
  "petrova-en": "Петрова",
  "smirnova-nv": "Смирнова",
};

/** Without the keys that have no value. */
function present(given: Loose): Loose {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));
}
