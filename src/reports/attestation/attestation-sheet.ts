import { hasTickets } from "../../model/grade.ts";
import type { Attestation, ControlForm, IsoDate } from "../../model/kinds.ts";
import { hoursOf, itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { semesterPeriod } from "../../model/semester.ts";
import { UserError } from "../../model/user-error.ts";
import { basisInWords } from "../../text/basis.ts";
import { attemptName, complexFormName, formName } from "../../text/control-forms.ts";
import { formatAcademicYear, formatDate, formatLongDate } from "../../text/dates.ts";
import { romanNumeral } from "../../text/ordinals.ts";
import { collegeOn, titleOn } from "../order/in-force.ts";
import { type PrintedProgram, printedProgram } from "../printed-program.ts";
import { type Counts, countMarks, type Indicators, indicatorsOf } from "../sheet/indicators.ts";
import { type Person, personOf, type Signature } from "../student/person.ts";
import { type AttestationRow, attestationRows } from "./attestation-rows.ts";
import { attestationState, dayOf } from "./attestation-state.ts";
import { lateNotes } from "./late-notes.ts";

/** Ведомость, протокол: one paper sheet, every value as it is printed; what is not known yet is an empty string. */
export interface AttestationSheet {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  readonly title: string;
  readonly number: string;
  /** The first of `items`. */
  readonly item: Named;
  readonly items: readonly Named[];
  readonly form: Named;
  readonly attempt: Named;
  readonly program: PrintedProgram;
  readonly group: { readonly id: string; readonly title: string };
  readonly studyYear: number;
  readonly studyYearRoman: string;
  readonly semester: number;
  /** 2025/2026. */
  readonly year: string;
  /** 24.12.2025. */
  readonly date: string;
  /** «24» декабря 2025 г.; a line to fill by hand while there is no date. */
  readonly longDate: string;
  readonly hours: string;
  /** Why it is held besides the plan: протокол № 3 от 01.10.2025; empty when nothing is said. */
  readonly basis: string;
  /** The signed summary that results from before kpgt were taken from; empty when the sheet is the original. */
  readonly takenFrom: string;
  /** The order by which themes of projects were given out: № 21-уч от 20.10.2025. */
  readonly themesOrder: string;
  readonly examiners: readonly Person[];
  readonly commission?: {
    readonly order: string;
    readonly chair: Person;
    readonly members: readonly Person[];
    readonly secretary?: Person;
  };
  readonly rows: readonly AttestationRow[];
  /** What was corrected after the year was closed: notes under the table. */
  readonly late: readonly string[];
  readonly counts: Counts;
  readonly indicators: Indicators;
  readonly hasTickets: boolean;
  readonly isCredit: boolean;
  readonly isCourse: boolean;
  readonly isPractice: boolean;
  /** A qualification exam: the rank each student is given stands in `rank` of the row. */
  readonly givesRank: boolean;
  readonly isModule: boolean;
  readonly isComplex: boolean;
  /** A complex sheet with a grade for each part: `cells` of a row have them by item. */
  readonly isSeparate: boolean;
  readonly signatures: readonly Signature[];
  /** не заполнена, открыта, заполнена, закрыта, аннулирована. */
  readonly state: string;
  readonly draft: boolean;
  readonly blank: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AttestationSheetOptions {
  /** The form to be filled by hand: names, no results. */
  readonly blank?: boolean;
  /** As the sheet stood on a day: later results and corrections are unknown. */
  readonly asOf?: IsoDate;
}

/** One sheet as it is printed, from its record. */
export function attestationSheet(
  records: Records,
  attestation: Stored<Attestation>,
  options: AttestationSheetOptions = {},
): AttestationSheet {
  const group = records.groups.get(attestation.group);
  if (!group) throw new UserError(text.noGroup(attestation.number, attestation.group), text.check);
  const day = dayOf(records, attestation);
  const period = semesterPeriod(records.college, group, attestation.semester);
  const items = attestation.items.map((id) => itemNamed(records, group.program, id));
  const kind = sheetKind(records, attestation);
  const blank = options.blank ?? false;
  const { rows, marks } = attestationRows(records, attestation, { ...options, day });
  const counts = countMarks(marks);
  const { commission } = attestation;
  return {
    college: collegeOn(records, day),
    title: titleOf(attestation, kind.isPractice),
    number: attestation.number,
    item: items[0] ?? { id: "", name: "" },
    items,
    form: { id: attestation.form, name: (kind.isComplex ? complexFormName : formName)(attestation.form) },
    attempt: { id: attestation.attempt, name: attemptName(attestation.attempt) },
    program: printedProgram(records, group.program),
    group: { id: group.id, title: titleOn(group, day) },
    studyYear: period.studyYear,
    studyYearRoman: romanNumeral(period.studyYear),
    semester: attestation.semester,
    year: formatAcademicYear(period.year),
    date: attestation.date ? formatDate(attestation.date) : "",
    longDate: attestation.date ? formatLongDate(attestation.date) : text.dateByHand,
    hours: hoursTogether(records, group.program, attestation),
    basis: attestation.basis ? basisInWords(attestation.basis) : "",
    takenFrom: attestation.takenFrom ? basisInWords(attestation.takenFrom) : "",
    themesOrder: orderNumber(records, attestation.themesOrder),
    examiners: (attestation.examiners ?? []).map((id) => personOf(records, id)),
    ...(commission && {
      commission: {
        order: orderNumber(records, commission.order),
        chair: personOf(records, commission.chair),
        members: commission.members.map((id) => personOf(records, id)),
        ...(commission.secretary === undefined ? {} : { secretary: personOf(records, commission.secretary) }),
      },
    }),
    rows,
    late: blank ? [] : lateNotes(records, attestation, options.asOf),
    counts,
    indicators: indicatorsOf(counts, attestation.form, records.college.rules),
    ...kind,
    signatures: signaturesOf(records, attestation, kind),
    state: attestationState(records, attestation).name,
    draft: !attestation.closed && !blank,
    blank,
  };
}

type SheetKind = ReturnType<typeof sheetKind>;

/** What decides the columns of the form. */
function sheetKind(records: Records, attestation: Attestation) {
  const { form, items, results } = attestation;
  const program = records.programs.get(records.groups.get(attestation.group)?.program ?? "");
  return {
    hasTickets: hasTickets(form),
    isCredit: form === "credit",
    isCourse: form === "course-project" || form === "course-work",
    isPractice: items.some((id) => program && itemOf(program, id)?.kind === "practice"),
    givesRank: form === "qualification-exam",
    isModule: form === "module-exam" || form === "qualification-exam",
    isComplex: items.length > 1,
    isSeparate: items.length > 1 && Object.values(results).some(({ grades }) => grades !== undefined),
  };
}

function titleOf({ form, attempt, items }: Attestation, isPractice: boolean): string {
  if (attempt === "retake" || attempt === "commission") return text.debtTitle;
  if (isPractice && items.length === 1) return text.practiceTitle;
  return text.titles[form];
}

function itemNamed(records: Records, programId: string, id: string): Named {
  const program = records.programs.get(programId);
  return { id, name: (program && itemOf(program, id)?.name) ?? id };
}

/** Hours of all the items of the sheet in its semester, of a course project its own; empty when the plan is silent on one of them. */
function hoursTogether(records: Records, programId: string, { items, form, semester }: Attestation): string {
  const isCourse = form === "course-project" || form === "course-work";
  const program = records.programs.get(programId);
  const hours = items.map((id) => {
    const item = program && itemOf(program, id);
    const project = item?.hours?.semesters?.find((one) => one.semester === semester)?.project;
    return item && (isCourse ? (project ?? hoursOf(item, semester)) : hoursOf(item, semester));
  });
  return hours.every((one) => one !== undefined) ? String(hours.reduce((sum, one) => sum + one, 0)) : "";
}

/** № 33-уч от 24.11.2025; of an order that the records do not hold, the number alone. */
function orderNumber(records: Records, id: string | undefined): string {
  if (id === undefined) return "";
  const order = records.orders.get(id);
  return order ? text.order(order.number, formatDate(order.date)) : `№ ${id.slice(id.indexOf("/") + 1)}`;
}

function signaturesOf(records: Records, attestation: Attestation, kind: SheetKind): Signature[] {
  const { commission, examiners = [] } = attestation;
  const line = (role: string) => (id: string) => ({ role, name: personOf(records, id).signature });
  if (!commission) return examiners.map(line(examinerRole(attestation.form, kind)));
  return [
    line(text.chair)(commission.chair),
    ...commission.members.map(line(text.member)),
    ...(commission.secretary === undefined ? [] : [line(text.secretary)(commission.secretary)]),
  ];
}

function examinerRole(form: ControlForm, { isPractice, isCourse }: SheetKind): string {
  if (isPractice) return text.practiceHead;
  if (isCourse) return text.supervisor;
  return form === "credit" || form === "graded-credit" || form === "other" ? text.teacher : text.examiner;
}

const text = {
  noGroup: (number: string, group: string) => `Ведомость № ${number}: группы «${group}» нет.`,
  check: "Что не сходится в записях: kpgt check",
  order: (number: string, date: string) => `№ ${number} от ${date}`,
  titles: {
    exam: "Экзаменационная ведомость",
    "graded-credit": "Ведомость дифференцированного зачёта",
    credit: "Зачётная ведомость",
    "course-project": "Ведомость защиты курсовых проектов (работ)",
    "course-work": "Ведомость защиты курсовых проектов (работ)",
    "module-exam": "Протокол экзамена по модулю",
    "qualification-exam": "Протокол квалификационного экзамена",
    "state-exam": "Ведомость государственного экзамена",
    "demo-exam": "Ведомость демонстрационного экзамена",
    "thesis-defence": "Ведомость защиты дипломных проектов (работ)",
    other: "Ведомость другой формы контроля",
  },
  practiceTitle: "Ведомость промежуточной аттестации по практике",
  debtTitle: "Ведомость ликвидации задолженности",
  dateByHand: "«____» ______________ 20___\u00a0г.",
  examiner: "Экзаменатор",
  teacher: "Преподаватель",
  supervisor: "Руководитель",
  practiceHead: "Руководитель практики",
  chair: "Председатель комиссии",
  member: "Член комиссии",
  secretary: "Секретарь",
};
