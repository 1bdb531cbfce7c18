import { hoursOf } from "../../model/plan.ts";
import type { Records } from "../../model/records.ts";
import { teachingOf } from "../../model/roster.ts";
import { formShort } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { personOf } from "../student/person.ts";
import { type Counts, countMarks, type Indicators, indicatorsOf, type Mark } from "./indicators.ts";
import type { Column } from "./semester-columns.ts";

/** A column as printed. */
export interface SemesterItem extends Indicators {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Э, ДЗ; КЭ, КДЗ where several items are attested together. */
  readonly form: string;
  readonly teacher: string;
  readonly date: string;
  readonly hours: string;
  readonly counts: Counts;
}

/** The figures of a column over the marks of those who are counted. */
export function semesterItem(records: Records, group: string, column: Column, marks: readonly Mark[]): SemesterItem {
  const counts = countMarks(marks);
  const hours = column.item && hoursOf(column.item, column.semester);
  return {
    key: column.key,
    id: column.id,
    name: nameOfItem(column),
    form: printedForm(column),
    teacher: teachersOf(records, group, column).join(", "),
    date: datesOf(column).join(", "),
    hours: hours === undefined ? "" : String(hours),
    counts,
    ...indicatorsOf(counts, column.form, records.college.rules),
  };
}

/** Those who examined; while there is no sheet, those who teach. */
function teachersOf(records: Records, group: string, column: Column) {
  const { id, form, semester } = column;
  const examiners = firstSheets(column).flatMap(({ examiners = [], commission }) => [
    ...examiners,
    ...(commission ? [commission.chair] : []),
  ]);
  const subject = { group, items: [id], form, semester };
  const teachers = teachingOf(records, subject).map(({ teacher }) => teacher);
  const people = examiners.length > 0 ? examiners : teachers;
  return [...new Set(people)].map((person) => personOf(records, person).name);
}

function datesOf(column: Column): string[] {
  const dates = firstSheets(column).flatMap(({ date }) => (date === undefined ? [] : [date]));
  return [...new Set(dates)].sort().map(formatDate);
}

/** The sheets of the first sitting, whatever subgroups and days it had; retakes and slips come later, with other people. */
function firstSheets({ sheets }: Column) {
  const first = sheets.filter(({ attempt }) => attempt === "first");
  const sittings = first.filter(({ roster }) => roster === "group" || "subgroup" in roster);
  return sittings.length > 0 ? sittings : first;
}

/** The lines under the table. */
export function semesterFooter(items: readonly SemesterItem[]) {
  const line = (title: string, value: (item: SemesterItem) => string | number) => ({
    title,
    values: Object.fromEntries(items.map((item) => [item.key, String(value(item))])),
  });
  return [
    line(text.date, ({ date }) => date),
    line(text.hours, ({ hours }) => hours),
    line("5", ({ counts }) => counts.excellent),
    line("4", ({ counts }) => counts.good),
    line("3", ({ counts }) => counts.satisfactory),
    line("2", ({ counts }) => counts.unsatisfactory),
    line(text.passed, ({ counts }) => counts.passed),
    line(text.failed, ({ counts }) => counts.failed),
    line(text.notAttested, ({ counts }) => counts.absent + counts.excused + counts.notAdmitted + counts.notAttested),
    line(text.absolute, ({ absolute }) => absolute),
    line(text.quality, ({ quality }) => quality),
    line(text.sou, ({ sou }) => sou),
    line(text.average, ({ average }) => average),
  ];
}

/** «Э», «КДЗ»: the form above a column. */
export function printedForm({ form, isComplex }: Column): string {
  return isComplex ? `${text.complex}${formShort(form)}` : formShort(form);
}

/** An item that no plan has is called by its index. */
export function nameOfItem({ id, item }: Column): string {
  return item?.name ?? id;
}

const text = {
  complex: "К",
  date: "Дата",
  hours: "Часов",
  passed: "зач.",
  failed: "незач.",
  notAttested: "н/я, н/д, н/а",
  absolute: "Успеваемость, %",
  quality: "Качество, %",
  sou: "СОУ, %",
  average: "Средний балл",
};
