/** One type for each kind of record. Generated from schemas/*.schema.json by `npm run generate`: edit the schemas. */

/** A day, YYYY-MM-DD, in the college's time zone. */
export type IsoDate = string;
/** Учебный год, 2025-2026: 1 September to 31 August. */
export type AcademicYear = string;
/** A grade of the regulation's scale, exactly as on paper (kpgt-2026 2.8). */
export type Grade = 5 | 4 | 3 | 2 | "зачтено" | "не зачтено";
/** What stands in the place of a grade and is not one: н/я, н/я ув., н/д, н/а. */
export type Outcome = "absent" | "excused" | "not-admitted" | "not-attested";
/** Форма контроля. */
export type ControlForm =
  | "exam"
  | "graded-credit"
  | "credit"
  | "course-project"
  | "course-work"
  | "module-exam"
  | "qualification-exam"
  | "state-exam"
  | "demo-exam"
  | "thesis-defence"
  | "other";
/** Попытка. */
export type Attempt = "first" | "retake" | "commission" | "improvement";
export type StudyForm = "full-time" | "part-time" | "mixed";
export type Sex = "f" | "m";

export interface PersonName {
  last: string;
  first: string;
  middle?: string;
  /** The whole name in a case, only where the automatic form is wrong. */
  forms?: { genitive?: string; dative?: string; accusative?: string; instrumental?: string };
}
/** A document that something rests on. */
export interface Basis {
  kind: string;
  number?: string;
  date: IsoDate;
}
/** A college may keep more than kpgt knows of. */
export type Extra = Record<string, unknown>;

export interface College {
  profile: "kpgt-2026" | "zhhst";
  private?: string;
  names: { from: IsoDate; full: string; short: string; founder?: string; place: string }[];
  officials: { from: IsoDate; to?: IsoDate; role: OfficialRole; staff: string }[];
  calendar: SemesterCalendar[];
  rules?: Rules;
  numbering?: { attestation?: { by: "academic-year" | "calendar-year"; prefix?: string } };
  nomenclature?: { from: IsoDate; cases: NomenclatureCase[] }[];
  timeZone: string;
  extra?: Extra;
}
export type OfficialRole =
  | "director"
  | "deputy-academic"
  | "deputy-educational"
  | "deputy-industrial"
  | "deputy-methodical"
  | "department-head"
  | "registrar"
  | "archivist";
export interface SemesterCalendar {
  year: AcademicYear;
  semester: "autumn" | "spring";
  from: IsoDate;
  to: IsoDate;
  session: { from: IsoDate; to: IsoDate };
  /** Exceptions for these groups only. */
  groups?: string[];
}
export interface Rules {
  averages?: "available" | "strict";
  excusedCounts?: boolean;
  otherCounts?: boolean;
  complexGrade?: "common" | "separate";
  honours?: number;
  sou?: { "5": number; "4": number; "3": number; "2": number; none: number };
  commission?: number;
  examsPerYear?: number;
  creditsPerYear?: number;
  extra?: Extra;
}
export interface NomenclatureCase {
  index: string;
  title: string;
  holds: string[];
  years: number | "permanent";
  after?: "closing" | "graduation";
  expert?: boolean;
}

/** staff.yaml: people by id. */
export type Staff = Record<string, StaffMember>;
export interface StaffMember {
  name: PersonName;
  sex?: Sex;
  position?: string;
  email?: string;
  from?: IsoDate;
  to?: IsoDate;
  extra?: Extra;
}

export type ItemKind = "subject" | "discipline" | "course" | "module" | "practice" | "control" | "final";
export interface Program {
  code: string;
  name: string;
  kind: "specialist" | "worker";
  qualification: string;
  intake: number;
  base: 9 | 11;
  study: StudyForm;
  term: { years: number; months?: number };
  standard?: { number: string; date: IsoDate };
  cycles: { id: string; name: string }[];
  competences?: { id: string; name: string }[];
  /** In plan order. */
  items: Item[];
  complex?: { items: string[]; form: ControlForm; semester: number }[];
  extra?: Extra;
}
/** Строка учебного плана. */
export interface Item {
  id: string;
  name: string;
  kind: ItemKind;
  cycle?: string;
  /** The module that a course, a practice or a control belongs to. */
  module?: string;
  hours?: { total: number; semesters?: SemesterHours[] };
  weeks?: number;
  control?: { semester: number; form: ControlForm }[];
  competences?: string[];
  final?: "last" | "exam" | "average" | "explicit";
  /** Факультатив: outside the limits and the diploma unless the student agrees. */
  elective?: boolean;
  extra?: Extra;
}
/** Academic hours of one item in one semester, counted over the whole study. */
export interface SemesterHours {
  semester: number;
  total: number;
  lectures?: number;
  practical?: number;
  labs?: number;
  project?: number;
  consultations?: number;
  self?: number;
  control?: number;
  individual?: number;
  weeks?: number;
}

export interface Group {
  titles: { from: IsoDate; title: string }[];
  program: string;
  study: StudyForm;
  studyYears: { from: IsoDate; year: number }[];
  curators: { from: IsoDate; staff: string }[];
  extra?: Extra;
}

export interface Student {
  name: PersonName;
  sex: Sex;
  recordBook?: { number: string; issued?: IsoDate };
  events: StudentEvent[];
  credited?: Credited[];
  awards?: Award[];
  extra?: Extra;
}
export type Funding = "budget" | "contract" | "target";
/** Событие: `date` is when it takes effect, `order` is the id of the order, 2023-2024/112-к. */
export type StudentEvent = { date: IsoDate; order?: string; note?: string } & (
  | { kind: "enrolled"; group: string; funding?: Funding }
  | { kind: "promoted"; studyYear: number; conditional?: boolean }
  | { kind: "moved"; group: string }
  | { kind: "transferred-in"; group: string; organisation: string; funding?: Funding }
  | { kind: "transferred-out"; organisation: string }
  | { kind: "leave"; until: IsoDate; reason?: string }
  | { kind: "leave-extended"; until: IsoDate }
  | { kind: "returned"; group: string }
  | { kind: "individual-plan"; items: IndividualItem[] }
  | { kind: "renamed"; name: PersonName }
  | { kind: "funding"; funding: Funding }
  | { kind: "expelled"; ground: string }
  | { kind: "restored"; group: string; funding?: Funding }
  | { kind: "admitted-gia" }
  | { kind: "graduated"; qualification: string; honours?: boolean }
);
/** One change that an individual plan makes to the group's plan. */
export interface IndividualItem {
  item: string;
  change: "added" | "removed" | "moved";
  semester?: number;
  form?: ControlForm;
}
/** Перезачёт. */
export interface Credited {
  item: string;
  grade: Grade;
  hours?: number;
  from: string;
  semester?: number;
  protocol: { number: string; date: IsoDate };
}
export interface Award {
  date: IsoDate;
  kind: string;
  level?: string;
  for: string;
  petition?: { by: string; date: IsoDate };
  order?: string;
  keeper?: string;
  copyInFile?: { sheet: number };
}

export interface Order {
  number: string;
  date: IsoDate;
  title: string;
  signedBy?: string;
  kind?: string;
  cancels?: string;
  extra?: Extra;
}

/** teaching/<year>/<group>.yaml: a list. */
export type Teaching = TeachingLine[];
export interface TeachingLine {
  item: string;
  semester: number;
  teacher: string;
  /** Only where the item has several forms in the semester, with different people. */
  form?: ControlForm;
  subgroup?: { id: string; students: string[] };
  commission?: Commission;
}
export interface Commission {
  order?: string;
  chair: string;
  members: string[];
  secretary?: string;
}

export interface Attestation {
  number: string;
  form: ControlForm;
  group: string;
  items: string[];
  semester: number;
  attempt: Attempt;
  roster: "group" | { subgroup: string } | { students: string[] };
  date?: IsoDate;
  examiners?: string[];
  commission?: Commission;
  issued?: { on: IsoDate; to: string };
  closed?: { date: IsoDate; by: string; seal: string };
  annulled?: { date: IsoDate; by: string; basis: Basis };
  themesOrder?: string;
  period?: { from: IsoDate; to: IsoDate };
  sitting?: string;
  kit?: string;
  level?: string;
  max?: number;
  scale?: { grade: Grade; min: number }[];
  results: Record<string, Result>;
  extra?: Extra;
}
/** A student's block on a sheet. */
export interface Result {
  grade?: Grade | null;
  outcome: Outcome | null;
  /** Instead of `grade` on a complex sheet where each part is graded. */
  grades?: Record<string, Grade | null>;
  ticket?: number | string | null;
  attempt?: Attempt;
  date?: IsoDate;
  examiner?: string;
  theme?: string | null;
  supervisor?: string | null;
  reviewer?: string | null;
  place?: string | null;
  mentor?: string | null;
  competences?: Record<string, string>;
  mastered?: boolean | null;
  rank?: string | null;
  points?: number | null;
  scores?: Record<string, number>;
  parts?: { written?: Grade | null; oral?: Grade | null };
  guest?: { basis: string };
  excused?: { date: IsoDate; basis: Basis };
  corrections?: Correction[];
}
/** What was changed on a closed sheet, on what basis, by whom, with whose permission. */
export interface Correction {
  was: { grade?: Grade | null; outcome?: Outcome | null; grades?: Record<string, Grade | null> };
  date: IsoDate;
  basis: Basis;
  by: string;
  permitted: string;
}

export interface RecordBook {
  inspected?: { date: IsoDate; by: string; semester: number }[];
  entries: RecordBookEntry[];
}
export interface RecordBookEntry {
  semester: number;
  page: "exams" | "credits" | "projects" | "practice" | "credited" | "electives" | "final";
  item: string;
  hours?: number;
  grade: Grade;
  date: IsoDate;
  examiner: string;
  theme?: string;
}
