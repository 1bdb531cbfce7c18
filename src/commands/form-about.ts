import { namedAttestation } from "../changes/named-attestation.ts";
import { namedStudent } from "../changes/named-student.ts";
import type { Context } from "../model/context.ts";
import { grouped } from "../model/grouped.ts";
import type { Attestation } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { studyOf } from "../model/study.ts";
import { UserError } from "../model/user-error.ts";
import { attestationSheet } from "../reports/attestation/attestation-sheet.ts";
import { bookCorrections } from "../reports/book/book-corrections.ts";
import { recordBookPages } from "../reports/book/record-book-pages.ts";
import { dataDay, sheetDay } from "../reports/data-day.ts";
import { debtOrder } from "../reports/debt/debt-order.ts";
import { debtRegister } from "../reports/debt/debt-register.ts";
import { debtSheet } from "../reports/debt/debt-sheet.ts";
import { refuseUnplannedSemester } from "../reports/refuse-unplanned-semester.ts";
import { semesterSheet } from "../reports/sheet/semester-sheet.ts";
import { creditProtocol, type ProtocolName, protocolsOf } from "../reports/student/credit-protocol.ts";
import { studentCard } from "../reports/student/student-card.ts";
import { readTemplate } from "../store/reading/read-template.ts";
import { formatDate, parseDate } from "../text/dates.ts";
import { archiveForms, archiveSample } from "./archive/archive-forms.ts";
import { parseSemester } from "./option-parsers.ts";
import type { FormToPrint } from "./print-forms.ts";

/** What a form is to be filled with: words of the command line, or any sample the records have. */
export interface FormSubject {
  readonly words: readonly string[];
  readonly blank?: boolean;
}

/** A form filled for a subject. */
export function formAbout(ctx: Context, records: Records, template: string, subject: FormSubject): FormToPrint {
  const about = aboutOf(readTemplate(ctx.dir, template).value);
  const { dir, today } = ctx;
  const archive = archiveForms[about ?? ""];
  if (archive) return { template, ...archive({ dir, records, today, words: subject.words }) };
  const fill = about === undefined ? undefined : fillers[about];
  if (!fill) throw new UserError(text.cannot(template, about ?? ""), text.list);
  return { template, ...fill(records, subject, ctx.today) };
}

/** A form filled with whatever the records have: once for each kind of sheet, because each looks different. */
export function sampleForms(ctx: Context, records: Records, template: string): FormToPrint[] {
  const about = aboutOf(readTemplate(ctx.dir, template).value);
  const sample = archiveSample(about ?? "", records, ctx.today);
  if (sample) return [{ template, ...sample }];
  return samplesOf(records, about).map((words) => formAbout(ctx, records, template, { words }));
}

/** What a form is about names the report that feeds it. */
function aboutOf(template: unknown): string | undefined {
  return typeof template === "object" && template !== null && "about" in template ? String(template.about) : undefined;
}

/** The fullest sheets show the most of a form. */
function samplesOf(records: Records, about: string | undefined): string[][] {
  const closed = [...records.attestations.values()].filter((sheet) => sheet.closed).sort(byFullness);
  if (about === "attestation") {
    const kinds = grouped(closed, (sheet) => attestationSheet(records, sheet).title);
    return [...kinds.values()].flatMap(([fullest]) => (fullest ? [[fullest.id]] : []));
  }
  if (about === "credit-protocol")
    return protocolsOf(records.students.values())
      .slice(-1)
      .map(({ number, date }) => [`№ ${number} от ${formatDate(date)}`]);
  const [fullest] = closed;
  if (about === "debt-order" || about === "debt-register") return fullest ? [[fullest.group]] : [];
  if (about === "student")
    return Object.keys(fullest?.results ?? {})
      .slice(0, 1)
      .map((id) => [id]);
  return [fullest ? [fullest.group, String(fullest.semester)] : []];
}

function byFullness(a: Attestation, b: Attestation): number {
  return Object.keys(b.results).length - Object.keys(a.results).length;
}

type Fill = (records: Records, subject: FormSubject, today: string) => Omit<FormToPrint, "template">;

const fillers: Readonly<Record<string, Fill>> = {
  attestation: (records, { words: [name = ""], blank = false }, today) => {
    const sheet = namedAttestation(records, name, today);
    const report = debtSheet(records, sheet, { blank });
    return { report, date: sheetDay(records, sheet), draft: report.draft && !blank };
  },
  "group-semester": (records, { words: [group = "", semester] }) => {
    const n = semesterNamed("semester-sheet", group, semester);
    refuseUnplannedSemester(records, group, n);
    const report = semesterSheet(records, group, n);
    return { report, date: dataDay(records, group, n), draft: report.draft };
  },
  student: (records, { words }, today) => {
    const report = studentCard(records, namedStudent(records, words.join(" ")), today);
    return { report, date: report.on, draft: false };
  },
  "credit-protocol": (records, { words }) => {
    const report = creditProtocol(records, protocolNamed(records, words.join(" ")));
    return { report, date: report.on, draft: false };
  },
  "debt-order": (records, { words }, today) => {
    const [name = ""] = words;
    const student = records.groups.has(name) ? undefined : namedStudent(records, words.join(" "));
    const group = student ? (studyOf(student).memberships.at(-1)?.group ?? "") : name;
    const report = debtOrder(records, { group, ...(student && { student: student.id }) }, today);
    return { report, date: today, draft: false };
  },
  "debt-register": (records, { words: [group = ""] }, today) => {
    return { report: debtRegister(records, group, today), date: today, draft: false };
  },
  "record-books": (records, { words: [group = "", semester] }) => {
    const n = semesterNamed("record-book-pages", group, semester);
    refuseUnplannedSemester(records, group, n);
    return { report: recordBookPages(records, group, n), date: dataDay(records, group, n), draft: false };
  },
  "record-book-corrections": (records, { words: [group = "", semester] }, today) => {
    const n = semester === undefined ? {} : { semester: semesterNamed("record-book-corrections", group, semester) };
    return { report: bookCorrections(records, { group, today, ...n }), date: today, draft: false };
  },
};

/** The semester among the words: a form is no option, so that nobody else says what is wrong with it. */
function semesterNamed(form: string, group: string, typed: string | undefined): number {
  if (typed === undefined) throw new UserError(text.needSemester, text.example(form, group));
  const semester = parseSemester(typed);
  if (semester === undefined) throw new UserError(text.noSuchSemester(typed), text.example(form, group));
  return semester;
}

/** A protocol named by number and day, by number alone, or by the student whom it is about. */
function protocolNamed(records: Records, typed: string): ProtocolName {
  const { number, day } =
    /^(?:протокол\s+)?№?\s*(?<number>\S+)(?:\s+от\s+(?<day>\S+))?$/iu.exec(typed.trim())?.groups ?? {};
  const date = day === undefined ? undefined : parseDate(day);
  if (number !== undefined && date !== undefined) return { number, date };
  const all = protocolsOf(records.students.values());
  const numbered = all.filter((one) => one.number === number);
  const found = numbered.length > 0 ? numbered : protocolsOf([namedStudent(records, typed)]);
  const [only, ...others] = found;
  if (!only) throw new UserError(text.noProtocol(typed), text.credit);
  if (others.length > 0) throw new UserError(text.severalProtocols(typed, found), text.nameProtocol(only));
  return only;
}

const text = {
  cannot: (name: string, about: string) => `Форму «${name}» (о чём: ${about}) печатать ещё не из чего.`,
  list: "Список форм: kpgt template list",
  noProtocol: (typed: string) => `Протокола «${typed}» в записях нет.`,
  credit: "Записать протокол: kpgt student credit",
  severalProtocols: (typed: string, found: readonly ProtocolName[]) =>
    `Под «${typed}» подходят протоколы: ${found.map(({ number, date }) => `№ ${number} от ${formatDate(date)}`).join("; ")}.`,
  nameProtocol: ({ number, date }: ProtocolName) =>
    `Назовите один: kpgt print credit-protocol "№ ${number} от ${formatDate(date)}"`,
  needSemester: "Для этой формы нужны группа и семестр.",
  noSuchSemester: (typed: string) => `Семестр — число от 1 до 12, считая с начала обучения, а указано «${typed}».`,
  example: (form: string, group: string) => `Например: kpgt print ${form} ${group || "ИС-24"} 3`,
};
