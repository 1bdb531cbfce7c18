/** One type for each kind of record. Generated from schemas/*.schema.json by `npm run generate`: edit the schemas. */

/** A day, YYYY-MM-DD, in the college's time zone. */
export type IsoDate = string;

/** Учебный год, 2025-2026: 1 September to 31 August. */
export type AcademicYear = string;

/** A grade of the regulation's scale, exactly as on paper (kpgt-2026 2.8). */
export type Grade = 5 | 4 | 3 | 2 | "зачтено" | "не зачтено";

/** A grade, or the empty place where one will stand. */
export type GradeOrEmpty = Grade | null;

/** What stands in the place of a grade and is not one: н/я, н/я ув., н/д, н/а. */
export type Outcome = "absent" | "excused" | "not-admitted" | "not-attested";

/** An outcome, or nothing when there is a grade or none yet. */
export type OutcomeOrEmpty = Outcome | null;

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

/** Форма обучения. */
export type StudyForm = "full-time" | "part-time" | "mixed";

/** Основа обучения. */
export type Funding = "budget" | "contract" | "target";

/** Пол: decides the grammatical gender of the forms. */
export type Sex = "f" | "m";

/** Фамилия, имя, отчество. */
export interface PersonName {
  last: string;
  first: string;
  middle?: string;
  /** The whole name in a case, only where the automatic form is wrong. */
  forms?: {
    genitive?: string;
    dative?: string;
    accusative?: string;
    instrumental?: string;
  };
}

/** A document that something rests on. */
export interface Basis {
  kind: string;
  number?: string;
  date: IsoDate;
}

/** What a block says of a result: a grade, a grade for each part, or an outcome. */
export interface ResultValue {
  grade?: GradeOrEmpty;
  outcome?: OutcomeOrEmpty;
  grades?: {
    [k: string]: GradeOrEmpty;
  };
}

/** A document that makes an absence an excused one. */
export interface Excuse {
  date: IsoDate;
  basis: Basis;
}

/** Комиссия, which examines instead of one teacher. */
export interface Commission {
  order?: string;
  chair: string;
  members: string[];
  secretary?: string;
}

/** From a day to a day, both included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** A college may keep more than kpgt knows of. */
export interface Extra {
  [k: string]: unknown;
}

/** The college itself: kpgt.yaml. */
export interface College {
  profile: "kpgt-2026" | "zhhst";
  private?: string;
  names: {
    from: IsoDate;
    full: string;
    short: string;
    founder?: string;
    place: string;
  }[];
  officials: {
    from: IsoDate;
    to?: IsoDate;
    role: OfficialRole;
    staff: string;
  }[];
  calendar: SemesterCalendar[];
  rules?: Rules;
  numbering?: {
    attestation?: {
      by: "academic-year" | "calendar-year";
      prefix?: string;
    };
  };
  nomenclature?: {
    from: IsoDate;
    cases: NomenclatureCase[];
  }[];
  timeZone: string;
  extra?: Extra;
}

/** Должность of those who sign. */
export type OfficialRole =
  | "director"
  | "deputy-academic"
  | "deputy-educational"
  | "deputy-industrial"
  | "deputy-methodical"
  | "department-head"
  | "registrar"
  | "archivist";

/** Dates of one semester of one academic year. */
export interface SemesterCalendar {
  year: AcademicYear;
  semester: "autumn" | "spring";
  from: IsoDate;
  to: IsoDate;
  session: Period;
  /** Exceptions for these groups only. */
  groups?: string[];
}

/** Where the college's customs differ from the regulation's defaults. */
export interface Rules {
  averages?: "available" | "strict";
  excusedCounts?: boolean;
  otherCounts?: boolean;
  complexGrade?: "common" | "separate";
  honours?: number;
  sou?: {
    "2": number;
    "3": number;
    "4": number;
    "5": number;
    none: number;
  };
  commission?: number;
  examsPerYear?: number;
  creditsPerYear?: number;
  examWeight?: number;
  extra?: Extra;
}

/** Дело: one row of the nomenclature. */
export interface NomenclatureCase {
  index: string;
  title: string;
  holds: string[];
  years: number | "permanent";
  after?: "closing" | "graduation";
  expert?: boolean;
}

/** staff.yaml: people by id. */
export interface Staff {
  [k: string]: StaffMember;
}

/** A teacher, an official, a member of a commission. */
export interface StaffMember {
  name: PersonName;
  sex?: Sex;
  position?: string;
  email?: string;
  from?: IsoDate;
  to?: IsoDate;
  extra?: Extra;
}

/** Программа of one intake, with its plan. */
export interface Program {
  code: string;
  name: string;
  kind: "specialist" | "worker";
  qualification: string;
  intake: number;
  base: 9 | 11;
  study: StudyForm;
  term: {
    years: number;
    months?: number;
  };
  standard?: {
    number: string;
    date: IsoDate;
  };
  cycles: {
    id: string;
    name: string;
  }[];
  competences?: {
    id: string;
    name: string;
  }[];
  /** In plan order. */
  items: Item[];
  complex?: {
    items: string[];
    form: ControlForm;
    semester: number;
  }[];
  extra?: Extra;
}

/** What a row of the plan is. */
export type ItemKind = "subject" | "discipline" | "course" | "module" | "practice" | "control" | "final";

/** Строка учебного плана. */
export interface Item {
  id: string;
  name: string;
  kind: ItemKind;
  cycle?: string;
  /** The module that a course, a practice or a control belongs to. */
  module?: string;
  hours?: {
    total: number;
    semesters?: SemesterHours[];
  };
  weeks?: number;
  control?: {
    semester: number;
    form: ControlForm;
  }[];
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

/** Учебная группа; its id never changes, its titles do. */
export interface Group {
  titles: {
    from: IsoDate;
    title: string;
  }[];
  program: string;
  study: StudyForm;
  studyYears: {
    from: IsoDate;
    year: number;
  }[];
  curators: {
    from: IsoDate;
    staff: string;
  }[];
  extra?: Extra;
}

/** Студент and what happened to them. */
export interface Student {
  name: PersonName;
  sex: Sex;
  recordBook?: {
    number: string;
    issued?: IsoDate;
  };
  events: StudentEvent[];
  credited?: Credited[];
  prescribed?: Prescribed[];
  finals?: FinalGrade[];
  awards?: Award[];
  extra?: Extra;
}

/** Событие: `date` is when it takes effect, `order` is the id of the order, 2023-2024/112-к. */
export type StudentEvent =
  | {
      date: IsoDate;
      kind: "enrolled";
      group: string;
      funding?: Funding;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "promoted";
      studyYear: number;
      conditional?: boolean;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "moved";
      group: string;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "transferred-in";
      group: string;
      organisation: string;
      funding?: Funding;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "transferred-out";
      organisation: string;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "leave";
      until: IsoDate;
      reason?: string;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "leave-extended";
      until: IsoDate;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "returned";
      group: string;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "individual-plan";
      items: IndividualItem[];
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "renamed";
      name: PersonName;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "funding";
      funding: Funding;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "expelled";
      ground: string;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "restored";
      group: string;
      funding?: Funding;
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "admitted-gia";
      order?: string;
      cancelled?: string;
      note?: string;
    }
  | {
      date: IsoDate;
      kind: "graduated";
      qualification: string;
      honours?: boolean;
      order?: string;
      cancelled?: string;
      note?: string;
    };

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
  protocol: {
    number: string;
    date: IsoDate;
  };
  originalName?: string;
  originalGrade?: Grade;
}

/** What a commission did not credit: переаттестация, изучение. */
export interface Prescribed {
  item: string;
  decision: "attest" | "study";
  semester?: number;
  hours?: number;
  from: string;
  protocol: {
    number: string;
    date: IsoDate;
  };
  originalName?: string;
  originalGrade?: Grade;
}

/** An item's grade for the diploma, where a protocol sets it. */
export interface FinalGrade {
  item: string;
  grade: Grade;
  protocol: {
    number: string;
    date: IsoDate;
  };
}

/** Поощрение. */
export interface Award {
  date: IsoDate;
  kind: string;
  level?: string;
  for: string;
  petition?: {
    by: string;
    date: IsoDate;
  };
  order?: string;
  keeper?: string;
  copyInFile?: {
    sheet: number;
  };
}

/** Приказ: what it changes stands in the students' events. */
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

/** Who teaches an item in a semester, to the whole group or a subgroup. */
export interface TeachingLine {
  item: string;
  semester: number;
  teacher: string;
  /** Форма контроля. */
  form?:
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
  subgroup?: {
    id: string;
    students: string[];
  };
  commission?: Commission;
}

/** Ведомость, протокол, аттестационный лист: one paper sheet. */
export interface Attestation {
  number: string;
  form: ControlForm;
  group: string;
  items: string[];
  semester: number;
  attempt: Attempt;
  roster:
    | "group"
    | {
        subgroup: string;
      }
    | {
        students: string[];
      };
  date?: IsoDate;
  examiners?: string[];
  commission?: Commission;
  basis?: Basis;
  issued?: {
    on: IsoDate;
    to: string;
  };
  closed?: {
    date: IsoDate;
    by: string;
    seal: string;
  };
  annulled?: {
    date: IsoDate;
    by: string;
    basis: Basis;
  };
  takenFrom?: Basis;
  themesOrder?: string;
  period?: Period;
  sitting?: string;
  kit?: string;
  level?: string;
  max?: number;
  scale?: {
    grade: Grade;
    min: number;
  }[];
  results: {
    [k: string]: Result;
  };
  extra?: Extra;
}

/** A student's block on a sheet. */
export interface Result {
  grade?: GradeOrEmpty;
  outcome: OutcomeOrEmpty;
  /** Instead of `grade` on a complex sheet where each part is graded. */
  grades?: {
    [k: string]: GradeOrEmpty;
  };
  ticket?: number | string | null;
  attempt?: Attempt;
  date?: IsoDate;
  examiner?: string;
  theme?: string | null;
  supervisor?: string | null;
  reviewer?: string | null;
  place?: string | null;
  mentor?: string | null;
  competences?: {
    [k: string]: string;
  };
  mastered?: boolean | null;
  rank?: string | null;
  points?: number | null;
  scores?: {
    [k: string]: number;
  };
  parts?: {
    written?: GradeOrEmpty;
    oral?: GradeOrEmpty;
  };
  guest?: {
    basis: string;
  };
  excused?: Excuse;
  corrections?: Correction[];
}

/** What was changed on a closed sheet, on what basis, by whom, with whose permission. */
export interface Correction {
  was: ResultValue;
  date: IsoDate;
  basis: Basis;
  by: string;
  permitted: string;
}

/** What was corrected of one student's result after the year of its sheet was closed: a record of a later, open year. */
export interface LateCorrection {
  sheet: string;
  student: string;
  corrections?: LateChange[];
  excused?: Excuse;
  extra?: Extra;
}

/** One correction made after the year was closed: the sheet cannot be edited, so what is right now stands here. */
export interface LateChange {
  was: ResultValue;
  now: ResultValue;
  date: IsoDate;
  basis: Basis;
  by: string;
  permitted: string;
}

/** What stands in the paper record book, as seen at inspection. */
export interface RecordBook {
  inspected?: {
    date: IsoDate;
    by: string;
    semester: number;
  }[];
  entries: RecordBookEntry[];
  extra?: Extra;
}

/** One line of the paper record book. */
export interface RecordBookEntry {
  semester: number;
  page: "exams" | "credits" | "projects" | "practice" | "credited" | "electives" | "final";
  item: string;
  hours?: number;
  grade: Grade;
  date: IsoDate;
  examiner?: string;
  theme?: string;
  place?: string;
  mentor?: string;
}

/** An export of the electronic journal: its bytes lie beside it. */
export interface Journal {
  system: string;
  items?: string[];
  period: Period;
  exported: {
    on: IsoDate;
    by: string;
  };
  original: {
    file: string;
    sha256: string;
    bytes: number;
  };
  table?: {
    file: string;
    sha256: string;
    bytes: number;
  };
  checked?: {
    on: IsoDate;
    by: string;
    remarks?: string;
  };
  extra?: Extra;
}

/** Hours that a group's students missed in a month. */
export interface Absences {
  month: string;
  group: string;
  given?: number;
  by?: string;
  students: {
    [k: string]: MissedHours;
  };
  extra?: Extra;
}

/** What one student missed. */
export interface MissedHours {
  excused: number | null;
  unexcused: number | null;
}

/** One sitting of the ГЭК; its results are attestations that point to it. */
export interface Sitting {
  number: string;
  date: IsoDate;
  kind: "demo-exam" | "thesis-defence" | "state-exam" | "qualification" | "appeal";
  program: string;
  groups: string[];
  commission: StateCommission;
  present: string[];
  time?: {
    from: string;
    to: string;
  };
  place?: string;
  agenda?: {
    question: string;
    decision?: string;
  }[];
  experts?: {
    chief: string;
    members: string[];
  };
  questions?: {
    [k: string]: {
      by?: string;
      question: string;
    }[];
  };
  decisions?: {
    [k: string]: {
      qualification: string;
      honours?: boolean;
    };
  };
  appeals?: {
    student: string;
    filed: IsoDate;
    about: "procedure" | "result";
    decision?: string;
  }[];
  dissent?: {
    by: string;
    student?: string;
    opinion: string;
  }[];
  extra?: Extra;
}

/** The ГЭК as the order appoints it. */
export interface StateCommission {
  order: string;
  number?: string;
  chair: string;
  deputy?: string;
  members: string[];
  secretary: string;
}

/** A document handed out, or blanks of documents accounted for. */
export type Document =
  | {
      kind: "diploma";
      number: string;
      date: IsoDate;
      student: string;
      blank: {
        series?: string;
        number: string;
      };
      supplement: {
        series?: string;
        number: string;
      };
      qualification: string;
      honours: boolean;
      sitting: string;
      order: string;
      duplicate?: {
        of: string;
        reason: string;
      };
      received?: {
        on: IsoDate;
        by: string;
        issuedBy?: string;
      };
      frdo?: {
        on: IsoDate;
      };
      extra?: Extra;
    }
  | {
      kind: "certificate";
      number: string;
      date: IsoDate;
      student: string;
      blank?: {
        series?: string;
        number: string;
      };
      profession: {
        code: string;
        name: string;
      };
      rank?: string;
      hours: number;
      period: Period;
      program: "training" | "retraining" | "advanced";
      attestation: string;
      duplicate?: {
        of: string;
        reason: string;
      };
      received?: {
        on: IsoDate;
        by: string;
        issuedBy?: string;
      };
      frdo?: {
        on: IsoDate;
      };
      extra?: Extra;
    }
  | {
      kind: "transcript";
      number: string;
      date: IsoDate;
      student: string;
      blank?: {
        series?: string;
        number: string;
      };
      about: "completed" | "period";
      order?: string;
      reason?: string;
      duplicate?: {
        of: string;
        reason: string;
      };
      received?: {
        on: IsoDate;
        by: string;
        issuedBy?: string;
      };
      frdo?: {
        on: IsoDate;
      };
      extra?: Extra;
    }
  | {
      kind: "statement";
      number: string;
      date: IsoDate;
      student: string;
      for: string;
      until?: IsoDate;
      copies?: number;
      received?: {
        on: IsoDate;
        by: string;
        issuedBy?: string;
      };
      extra?: Extra;
    }
  | {
      kind: "blank";
      date: IsoDate;
      of: "diploma" | "diploma-honours" | "supplement" | "certificate" | "transcript";
      series?: string;
      numbers: {
        from: string;
        to: string;
      };
      state: "received" | "spoiled" | "lost" | "destroyed";
      act?: Basis;
      note?: string;
      extra?: Extra;
    };

/** Who was told what about whom, on what basis. */
export interface Disclosure {
  number: string;
  date: IsoDate;
  student: string;
  applicant: {
    kind: "student" | "parent" | "guardian" | "state" | "military" | "court" | "employer" | "other";
    representative?: number;
    organisation?: string;
  };
  basis: Basis;
  scope: {
    what: string;
    semesters?: number[];
    items?: string[];
  };
  issued?: {
    on: IsoDate;
    by: string;
    form: "oral" | "extract" | "copy";
    paper?: string;
  };
  refused?: {
    on: IsoDate;
    by: string;
    reason: string;
  };
  extra?: Extra;
}

/** What was printed and signed. */
export interface Paper {
  template: string;
  version?: IsoDate;
  about: string;
  semester?: number;
  title?: string;
  data: {
    on: IsoDate;
    sha256: string;
    commit?: string;
  };
  printed: {
    on: IsoDate;
    by: string;
    sha256?: string;
  };
  signed?: {
    on: IsoDate;
    by: string[];
    signatures?: string[];
  };
  case?: {
    index: string;
    year: AcademicYear;
    group?: string;
    sheets?: number;
    from?: number;
  };
  replaces?: string;
  extra?: Extra;
}

/** Private data of a student: a folder and repository of their own. */
export interface Person {
  born: IsoDate;
  snils?: string;
  citizenship?: string;
  phone?: string;
  email?: string;
  previousEducation?: {
    document: string;
    series?: string;
    number?: string;
    year: number;
    organisation?: string;
  };
  representatives?: {
    name: string;
    relation: "mother" | "father" | "guardian" | "trustee" | "other";
    phone?: string;
    document?: Basis;
  }[];
  consents?: {
    what: string;
    to?: string;
    date: IsoDate;
    until?: IsoDate;
    withdrawn?: IsoDate;
  }[];
  target?: {
    number: string;
    date: IsoDate;
    organisation: ContractParty;
    employer?: ContractParty;
  };
  extra?: Extra;
}

/** An organisation of a contract on target training, as ФИС ФРДО asks for it. */
export interface ContractParty {
  name: string;
  ogrn: string;
  kpp?: string;
  region?: string;
}

/** A printed form as data. */
export interface Template {
  template: string;
  title: string;
  about:
    | "attestation"
    | "credit-protocol"
    | "debt-order"
    | "debt-register"
    | "student"
    | "group-semester"
    | "group-study"
    | "module"
    | "practice"
    | "sitting"
    | "award-year"
    | "document"
    | "request"
    | "college"
    | "archive-year"
    | "record-books"
    | "record-book-corrections"
    | "erasure"
    | "archive-inventory"
    | "archive-case";
  basis?: string[];
  approved?: {
    order: string;
    date: IsoDate;
  };
  note?: string;
  page: {
    size?: unknown;
    orientation?: unknown;
    margins?: unknown;
    title?: unknown;
  };
  content: Block[];
  extra?: Extra;
}

/** A block of ours or a node of pdfmake; the page renderer looks into it, with the data at hand. */
export type Block =
  | {
      $if?: unknown;
      then?: unknown;
      else?: unknown;
      $map?: unknown;
      heading?: unknown;
      fields?: unknown;
      grid?: {
        rows?: unknown;
        columns?: unknown;
        footer?: unknown;
        style?: unknown;
        height?: unknown;
        headings?: unknown;
        $if?: unknown;
        then?: unknown;
        else?: unknown;
      };
      commission?: unknown;
      signatures?: unknown;
      stamp?: unknown;
      text?: unknown;
      columns?: unknown;
      stack?: unknown;
      table?: unknown;
      ul?: unknown;
      ol?: unknown;
      canvas?: unknown;
      qr?: unknown;
      style?: unknown;
      margin?: unknown;
      alignment?: unknown;
      width?: unknown;
      pageBreak?: unknown;
      unbreakable?: unknown;
      colSpan?: unknown;
      rowSpan?: unknown;
      columnGap?: unknown;
      layout?: unknown;
      fit?: unknown;
      start?: unknown;
    }
  | string
  | number;

/** A closed year: its bags and their hashes, chained to the year before. */
export interface ArchiveYear {
  year: AcademicYear;
  number: number;
  closed: {
    on: IsoDate;
    by: string;
  };
  asOf: IsoDate;
  kpgt: string;
  commit: string;
  previous: string | null;
  counts: {
    files: number;
    students: number;
    grades: number;
  };
  bags: ArchiveBag[];
  files: {
    path: string;
    sha256: string;
  }[];
  computed: {
    group: string;
    semester: number;
    summary: string;
    sheets: string;
  }[];
  carried?: {
    what: string;
    reason: string;
    by: string;
  }[];
  extra?: Extra;
}

/** One case of a closed year as a BagIt bag. */
export interface ArchiveBag {
  path: string;
  case: string;
  title: string;
  group?: string;
  tagmanifest: string;
  files: number;
  bytes: number;
  retention: {
    years: number | "permanent";
    from?: IsoDate;
    until?: IsoDate;
    expert?: boolean;
  };
  disposed?: Basis;
}

/** archive/epochs.yaml: what came before the first commit. */
export type Epochs = Epoch[];

/** A history of the folder that was ended, and where it is kept. */
export interface Epoch {
  number: number;
  ended: IsoDate;
  commit: string;
  tags: {
    name: string;
    object: string;
  }[];
  years: {
    year: AcademicYear;
    root: string;
  }[];
  bundle?: {
    file: string;
    bytes: number;
    case?: string;
    expert?: boolean;
    sha256: string;
    custodian: string;
    until?: IsoDate;
  };
  confirmed?: {
    what: "papers" | "cases" | "experts" | "diplomas" | "frdo" | "repeat-gia" | "private";
    basis: Basis;
    by: string;
  }[];
  act?: Basis;
  extra?: Extra;
}
