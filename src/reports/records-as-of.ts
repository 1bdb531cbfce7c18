import type { IsoDate, Student, StudentEvent } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";

/** The records without what became of the students after a day: later events and credited results are unknown. */
export function recordsAsOf(records: Records, day: IsoDate): Records {
  const students = [...records.students].map(([id, student]): [string, Stored<Student>] => [
    id,
    asOf(records, student, day),
  ]);
  return { ...records, students: new Map(students) };
}

function asOf(records: Records, student: Stored<Student>, day: IsoDate): Stored<Student> {
  return {
    ...student,
    events: student.events.filter(({ date }) => date <= day).map((event) => beforeCancelling(records, event, day)),
    ...(student.credited && { credited: student.credited.filter(({ protocol }) => protocol.date <= day) }),
  };
}

/** An event that was cancelled later still held on the day. */
function beforeCancelling(records: Records, event: StudentEvent, day: IsoDate): StudentEvent {
  const cancelledOn = records.orders.get(event.cancelled ?? "")?.date;
  if (cancelledOn === undefined || cancelledOn <= day) return event;
  const { cancelled: _, ...held } = event;
  return held;
}
