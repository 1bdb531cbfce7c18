import type { Commission, ControlForm, Funding, IsoDate, PersonName, Sex } from "./kinds.ts";

/** One member of the staff on a list of them. */
export interface StaffRow {
  readonly line: number;
  /** The list's, or one proposed from the name: two of one surname and initials get -2, -3… */
  readonly id: string;
  /** Then somebody known by this name keeps the code that is recorded. */
  readonly isIdProposed: boolean;
  readonly name: PersonName;
  readonly sex?: Sex;
  readonly position?: string;
  readonly email?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** One person on a list of the enrolled. */
export interface StudentRow {
  readonly line: number;
  /** Only when the list gives one. */
  readonly id?: string;
  readonly name: PersonName;
  readonly sex: Sex;
  readonly recordBook?: string;
  readonly funding?: Funding;
  readonly group?: string;
}

/** One line of the teaching: who teaches which item to whom. */
export interface TeachingRow {
  readonly line: number;
  readonly group: string;
  readonly item: string;
  readonly semester: number;
  /** An id or a name. */
  readonly teacher: string;
  readonly form?: ControlForm;
  readonly subgroup?: { readonly id: string; readonly students: readonly string[] };
  readonly commission?: Commission;
}
