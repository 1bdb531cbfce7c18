import type {
  Attestation,
  College,
  Group,
  LateCorrection,
  Order,
  Program,
  RecordBook,
  Staff,
  StaffMember,
  Student,
  TeachingLine,
} from "../../model/kinds.ts";
import { withLateCorrections } from "../../model/late-correction.ts";
import type { OtherRecord, Records, Stored, TeachingFile } from "../../model/records.ts";
import type { RecordFile } from "./kinds-of-files.ts";

/** Records while they are being read, one file after another. */
export interface Gathering {
  college: Stored<College> | undefined;
  staff: Staff;
  readonly programs: Map<string, Stored<Program>>;
  readonly groups: Map<string, Stored<Group>>;
  readonly students: Map<string, Stored<Student>>;
  readonly orders: Map<string, Stored<Order>>;
  readonly teaching: TeachingFile[];
  readonly attestations: Map<string, Stored<Attestation>>;
  readonly lateCorrections: Map<string, Stored<LateCorrection>>;
  readonly recordBooks: Map<string, Stored<RecordBook>>;
  readonly others: OtherRecord[];
}

/** Nothing read yet. */
export function startGathering(): Gathering {
  return {
    college: undefined,
    staff: {},
    programs: new Map(),
    groups: new Map(),
    students: new Map(),
    orders: new Map(),
    teaching: [],
    attestations: new Map(),
    lateCorrections: new Map(),
    recordBooks: new Map(),
    others: [],
  };
}

/** Puts one record, already validated against the schema of its kind, among the others. */
export function gather(gathering: Gathering, { file, kind, id }: RecordFile, value: unknown): void {
  switch (kind) {
    case "college":
      gathering.college = stored<College>(value, "kpgt", file);
      return;
    case "staff":
      gathering.staff = value as Staff;
      return;
    case "program":
      gathering.programs.set(id, stored<Program>(value, id, file));
      return;
    case "group":
      gathering.groups.set(id, stored<Group>(value, id, file));
      return;
    case "student":
      gathering.students.set(id, stored<Student>(value, id, file));
      return;
    case "order":
      gathering.orders.set(id, stored<Order>(value, id, file));
      return;
    case "teaching":
      gathering.teaching.push(teachingFile(id, file, value as TeachingLine[]));
      return;
    case "attestation":
      gathering.attestations.set(id, stored<Attestation>(value, id, file));
      return;
    case "late-correction":
      gathering.lateCorrections.set(id, stored<LateCorrection>(value, id, file));
      return;
    case "record-book":
      gathering.recordBooks.set(id, stored<RecordBook>(value, id, file));
      return;
    default:
      gathering.others.push({ kind, file, value });
  }
}

/** The finished records, in byte order of their ids. */
export function finishGathering(gathering: Gathering): Records {
  const lateCorrections = inOrder(gathering.lateCorrections);
  return {
    college: gathering.college ?? unreadableCollege,
    staff: inOrder(new Map<string, StaffMember>(Object.entries(gathering.staff))),
    programs: inOrder(gathering.programs),
    groups: inOrder(gathering.groups),
    students: inOrder(gathering.students),
    orders: inOrder(gathering.orders),
    teaching: gathering.teaching.sort(byFile),
    attestations: withLateCorrections(inOrder(gathering.attestations), lateCorrections),
    lateCorrections,
    recordBooks: inOrder(gathering.recordBooks),
    others: gathering.others.sort(byFile),
  };
}

/** Stands where kpgt.yaml has an error of its own, so that the other files can still be looked at. */
const unreadableCollege: Stored<College> = {
  id: "kpgt",
  file: "kpgt.yaml",
  profile: "kpgt-2026",
  names: [],
  officials: [],
  calendar: [],
  timeZone: "Europe/Moscow",
};

function stored<Kind>(value: unknown, id: string, file: string): Stored<Kind> {
  return Object.assign(value as Kind & object, { id, file });
}

function teachingFile(id: string, file: string, lines: TeachingLine[]): TeachingFile {
  const [year = "", group = ""] = id.split("/");
  return { file, year, group, lines };
}

function inOrder<Value>(map: Map<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : 1;
}
