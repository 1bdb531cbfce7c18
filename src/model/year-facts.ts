import type { AcademicYear, ArchiveYear } from "./kinds.ts";

/** Everything by which a closed year is verified, as plain data. */
export interface YearFacts {
  readonly year: AcademicYear;
  /** The files of the year in the last commit: its archive, and its folder of every kind of record. */
  readonly files: readonly {
    readonly path: string;
    readonly mode: string;
    readonly blob: string;
    /** Undefined when git cannot give them. */
    readonly bytes: Uint8Array | undefined;
  }[];
  /** What lies at the same places in the working folder, hidden or not. */
  readonly working: ReadonlyMap<string, ReadFileFact>;
  /** Every closed year of the last commit, the earliest first. */
  readonly years: readonly YearFile[];
  /** Undefined when there is none. */
  readonly tag: TagFact | undefined;
  readonly history: {
    /** What git's own check says is wrong. */
    readonly fsck: readonly string[];
    /** Files inside .git that make a history look otherwise than it is. */
    readonly oddities: readonly string[];
    /** Replacements of objects (git replace). */
    readonly replaced: readonly string[];
  };
}

/** A working file without its bytes. */
export interface ReadFileFact {
  readonly kind: "file" | "link" | "other";
  readonly executable: boolean;
  /** The id that git would give to its bytes. */
  readonly blob: string | undefined;
}

/** A year.yaml. */
export interface YearFile {
  /** The year whose folder it lies in. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Undefined when it cannot be read or does not fit its schema. */
  readonly record?: ArchiveYear;
}

/** The tag of a closed year: annotated, with what it leads to; or the id of what it leads to when it is no such tag. */
export type TagFact =
  | {
      readonly id: string;
      readonly name: string;
      readonly says: string;
      readonly message: string;
      readonly moment: number;
      readonly payload: string;
      readonly signature?: string;
      readonly commit: string;
      readonly parents: readonly string[];
      readonly files: readonly { readonly path: string; readonly mode: string; readonly blob: string }[];
      /** Whether the branch contains the commit. */
      readonly isInHistory: boolean;
    }
  | { readonly id: string };
