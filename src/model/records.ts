import type {
  AcademicYear,
  Attestation,
  College,
  Group,
  LateCorrection,
  Order,
  Program,
  RecordBook,
  StaffMember,
  Student,
  TeachingLine,
} from "./kinds.ts";

/** A record with its id (the file's name) and the file it stands in, relative to the records folder, with `/`. */
export type Stored<Kind> = Kind & { readonly id: string; readonly file: string };

/** teaching/<year>/<group>.yaml. */
export interface TeachingFile {
  readonly file: string;
  readonly year: AcademicYear;
  readonly group: string;
  readonly lines: readonly TeachingLine[];
}

/** A record of a kind that no rule of kpgt looks into: papers, documents, sittings, the college's own kinds. */
export interface OtherRecord {
  readonly kind: string;
  readonly file: string;
  readonly value: unknown;
}

/** Everything read from a records folder. Maps are in byte order of their keys. Nobody writes to it. */
export interface Records {
  readonly college: Stored<College>;
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly programs: ReadonlyMap<string, Stored<Program>>;
  readonly groups: ReadonlyMap<string, Stored<Group>>;
  readonly students: ReadonlyMap<string, Stored<Student>>;
  /** By `<academic year>/<number as file name>`: 2023-2024/112-к. */
  readonly orders: ReadonlyMap<string, Stored<Order>>;
  readonly teaching: readonly TeachingFile[];
  /**
   * By `<academic year>/<group>/<file name>`: 2025-2026/ИС-24/3-МДК.01.01-exam. What was corrected after the year was
   * closed stands in the blocks as if it had been written there.
   */
  readonly attestations: ReadonlyMap<string, Stored<Attestation>>;
  /** By `<open year>/<group>/<closed year>/<sheet>/<student>`. */
  readonly lateCorrections: ReadonlyMap<string, Stored<LateCorrection>>;
  readonly recordBooks: ReadonlyMap<string, Stored<RecordBook>>;
  readonly others: readonly OtherRecord[];
}
