import { Command } from "@commander-js/extra-typings";
import { eventName } from "../../changes/event-names.ts";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import type { Student, StudentEvent } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import { studentList } from "../../reports/student-list.ts";
import { openRecords } from "../../store/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formatDate } from "../../text/dates.ts";
import { fullName } from "../../text/names.ts";

/** kpgt student show */
export function show(ctx: Context) {
  return new Command("show")
    .description("показать студента: имя, зачётную книжку, группу, всё, что с ним было по приказам")
    .argument("<студент>", "номер, номер зачётной книжки или фамилия")
    .option("--json", "для программ")
    .action((typed, { json }) => {
      const records = openRecords(ctx.dir);
      const student = namedStudent(records, typed);
      const today = studentList(records, ctx.today, { all: true }).find(({ id }) => id === student.id);
      if (json) return ctx.print(jsonText({ ...student, status: today?.status, group: today?.group || null }));
      ctx.print(text.head(fullName(nameOn(student, ctx.today)), student.id));
      ctx.print(text.state(today?.statusName ?? "", today?.group ?? ""));
      ctx.print(text.book(student.recordBook?.number));
      for (const line of eventLines(records, student, ctx.width)) ctx.print(line);
    });
}

function eventLines(records: Records, student: Stored<Student>, width: number | undefined): string[] {
  const rows = student.events
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => [formatDate(event.date), eventName(event.kind), details(event), orderOf(records, event)]);
  return tableLines({ columns: text.columns, rows }, width);
}

function orderOf(records: Records, { order }: StudentEvent): string {
  const known = order === undefined ? undefined : records.orders.get(order);
  return known ? text.order(known.number, known.date) : (order ?? "");
}

/** What an event says besides its kind. */
function details(event: StudentEvent): string {
  const parts = [
    ...("group" in event ? [text.group(event.group)] : []),
    ...("until" in event ? [text.until(event.until)] : []),
    ...("organisation" in event ? [event.organisation] : []),
    ...("name" in event ? [fullName(event.name)] : []),
    ...("ground" in event ? [event.ground] : []),
    ...("reason" in event && event.reason ? [event.reason] : []),
    ...("studyYear" in event ? [text.course(event.studyYear, event.conditional ?? false)] : []),
    ...("qualification" in event ? [event.qualification] : []),
    ...("honours" in event && event.honours ? [text.honours] : []),
    ...("items" in event ? [event.items.map(({ item }) => item).join(", ")] : []),
    ...("funding" in event && event.funding ? [text.funding[event.funding]] : []),
  ];
  return parts.join(", ");
}

const text = {
  head: (name: string, id: string) => `${name}, студент ${id}`,
  state: (status: string, group: string) => `Сейчас: ${status}${group ? `, группа ${group}` : ""}`,
  book: (number: string | undefined) => `Зачётная книжка: ${number === undefined ? "не записана" : `№ ${number}`}`,
  order: (number: string, date: string) => `№ ${number} от ${formatDate(date)}`,
  group: (id: string) => `группа ${id}`,
  until: (date: string) => `до ${formatDate(date)}`,
  course: (year: number, conditional: boolean) => `${year}-й курс${conditional ? ", условно" : ""}`,
  honours: "диплом с отличием",
  funding: { budget: "бюджет", contract: "договор", target: "целевое обучение" },
  columns: [{ title: "Дата" }, { title: "Событие" }, { title: "Подробности" }, { title: "Приказ" }],
};
