import type { StudentEvent } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { formatDate } from "../../text/dates.ts";
import { fullName } from "../../text/names.ts";

/** What an event of a student's life says besides its kind: «группа ИС-24, бюджет». */
export function eventDetails(records: Records, event: StudentEvent): string {
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
    ...(event.cancelled === undefined ? [] : [text.cancelled(numberOf(records, event.cancelled))]),
  ];
  return parts.join(", ");
}

/** «№ 112-к от 20.08.2024»: the order that something rests on; one that is not among the records, by its id. */
export function orderInWords(records: Records, order: string | undefined): string {
  const known = order === undefined ? undefined : records.orders.get(order);
  return known ? text.order(known.number, known.date) : (order ?? "");
}

function numberOf(records: Records, order: string): string {
  return records.orders.get(order)?.number ?? order;
}

const text = {
  cancelled: (order: string) => `отменено пр. № ${order}`,
  order: (number: string, date: string) => `№ ${number} от ${formatDate(date)}`,
  group: (id: string) => `группа ${id}`,
  until: (date: string) => `до ${formatDate(date)}`,
  course: (year: number, conditional: boolean) => `${year}-й курс${conditional ? ", условно" : ""}`,
  honours: "диплом с отличием",
  funding: { budget: "бюджет", contract: "договор", target: "целевое обучение" },
};
