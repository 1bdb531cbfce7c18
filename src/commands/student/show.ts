import { Command } from "@commander-js/extra-typings";
import { namedStudent } from "../../changes/named-student.ts";
import type { Context } from "../../model/context.ts";
import type { Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { eventsInForce, isConditionalOn, nameOn } from "../../model/study.ts";
import { eventDetails, orderInWords } from "../../reports/order/event-details.ts";
import { type CardFinal, type CardSemester, studentCard } from "../../reports/student/student-card.ts";
import { studentList } from "../../reports/student/student-list.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { jsonText } from "../../terminal/json.ts";
import { tableLines } from "../../terminal/table.ts";
import { formatDate } from "../../text/dates.ts";
import { eventName } from "../../text/event-names.ts";
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
      const { final, unfinished, semesters } = studentCard(records, student, ctx.today);
      if (json) return ctx.print(jsonText({ ...student, status: today?.status, group: today?.group || null, final }));
      ctx.print(text.head(fullName(nameOn(student, ctx.today)), student.id));
      ctx.print(text.state(today?.statusName ?? "", today?.group ?? ""));
      ctx.print(text.book(student.recordBook?.number));
      if (today?.status === "active" && isConditionalOn(student, ctx.today)) ctx.print(text.conditional);
      for (const line of eventLines(records, student, ctx.width)) ctx.print(line);
      for (const line of finalLines(final, ctx.width)) ctx.print(line);
      if (isAtTheEnd(student, ctx.today) && unfinished.length > 0) ctx.print(text.unfinished(unfinished));
      for (const line of lateLines(semesters)) ctx.print(line);
    });
}

/** Admitted to the state attestation, or out with a diploma: by then every row of the plan has its grade. */
function isAtTheEnd(student: Student, day: string): boolean {
  return eventsInForce(student).some(({ kind, date }) => atTheEnd.includes(kind) && date <= day);
}

const atTheEnd: readonly string[] = ["admitted-gia", "graduated"];

function eventLines(records: Records, student: Stored<Student>, width: number | undefined): string[] {
  const rows = student.events
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => [
      formatDate(event.date),
      eventName(event.kind),
      eventDetails(records, event),
      orderInWords(records, event.order),
    ]);
  return tableLines({ columns: text.columns, rows }, width);
}

/** The items that are finished, with the grades that go into the diploma. */
function finalLines(final: readonly CardFinal[], width: number | undefined): string[] {
  if (final.length === 0) return [];
  const rows = final.map(({ item, name, hours, grade }) => [item, name, hours, grade]);
  return [text.finals, ...tableLines({ columns: text.finalColumns, rows }, width)];
}

/** What was corrected after the year of a sheet was closed. */
function lateLines(semesters: readonly CardSemester[]): string[] {
  const lines = semesters.flatMap(({ rows }) =>
    rows.flatMap(({ item, number, late }) => late.map((note) => text.late(item, number, note))),
  );
  return lines.length === 0 ? [] : [text.lateTitle, ...lines];
}

const text = {
  lateTitle: "Исправлено после закрытия года:",
  late: (item: string, number: string, note: string) => `  ${item}, ведомость № ${number}: ${note}`,
  conditional: "Переведён на курс условно: есть задолженности (kpgt debt list)",
  finals: "Итоговые оценки:",
  unfinished: (items: readonly string[]) => `Итоговой оценки ещё нет: ${items.join(", ")}`,
  finalColumns: [
    { title: "Элемент", isKey: true },
    { title: "Название" },
    { title: "Часов", align: "right" },
    { title: "Итог" },
  ] as const,
  head: (name: string, id: string) => `${name}, студент ${id}`,
  state: (status: string, group: string) => `Сейчас: ${status}${group ? `, группа ${group}` : ""}`,
  book: (number: string | undefined) => `Зачётная книжка: ${number === undefined ? "не записана" : `№ ${number}`}`,
  columns: [{ title: "Дата" }, { title: "Событие" }, { title: "Подробности" }, { title: "Приказ" }],
};
