import type { StudentEvent } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import type { Membership } from "../../model/study.ts";
import { formatDate } from "../../text/dates.ts";
import { titleOn } from "../order/in-force.ts";

/** «отч. 15.11.2025, пр. № 98-к»: how a student left a group, for the note column; empty while nobody left. */
export function leavingNote(records: Records, { left }: Pick<Membership, "left">): string {
  if (!left) return "";
  return withOrder(records, left, leaving(records, left));
}

/** «из гр. ИС-24 с 02.02.2026, пр. № 9-к»: how a student came into a group, for whoever came in mid-semester. */
export function enteringNote(records: Records, { entered }: Pick<Membership, "entered">, from?: string): string {
  return withOrder(records, entered, entering(records, entered, from));
}

function leaving(records: Records, event: StudentEvent): string {
  const day = formatDate(event.date);
  switch (event.kind) {
    case "moved":
      return text.movedTo(groupTitle(records, event.group, event.date), day);
    case "leave":
      return text.leave(day);
    case "transferred-out":
      return text.transferredOut(day);
    case "graduated":
      return text.graduated(day);
    default:
      return text.expelled(day);
  }
}

function entering(records: Records, event: StudentEvent, from: string | undefined): string {
  const day = formatDate(event.date);
  switch (event.kind) {
    case "moved":
      return from === undefined ? text.moved(day) : text.movedFrom(groupTitle(records, from, event.date), day);
    case "returned":
      return text.returned(day);
    case "restored":
      return text.restored(day);
    case "transferred-in":
      return text.transferredIn(day);
    default:
      return text.enrolled(day);
  }
}

function groupTitle(records: Records, id: string, day: string): string {
  const group = records.groups.get(id);
  return group ? titleOn(group, day) : id;
}

/** The number as the order has it; where the order was not read, as the name of its file has it. */
function withOrder(records: Records, { order }: StudentEvent, note: string): string {
  if (order === undefined) return note;
  return text.byOrder(note, records.orders.get(order)?.number ?? order.slice(order.indexOf("/") + 1));
}

const text = {
  expelled: (day: string) => `отч. ${day}`,
  transferredOut: (day: string) => `перев. в др. организацию ${day}`,
  graduated: (day: string) => `вып. ${day}`,
  leave: (day: string) => `АО с ${day}`,
  movedTo: (group: string, day: string) => `перев. в гр. ${group} с ${day}`,
  moved: (day: string) => `перев. в группу с ${day}`,
  movedFrom: (group: string, day: string) => `из гр. ${group} с ${day}`,
  returned: (day: string) => `из АО с ${day}`,
  restored: (day: string) => `восст. с ${day}`,
  transferredIn: (day: string) => `перев. из др. организации с ${day}`,
  enrolled: (day: string) => `зач. с ${day}`,
  byOrder: (note: string, number: string) => `${note}, пр. № ${number}`,
};
