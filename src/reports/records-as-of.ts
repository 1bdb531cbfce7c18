import type { IsoDate, Student } from "../model/kinds.ts";
import type { Records, Stored } from "../model/records.ts";

/** The records without what became of the students after a day: later events and credited results are unknown. */
export function recordsAsOf(records: Records, day: IsoDate): Records {
  const students = [...records.students].map(([id, student]): [string, Stored<Student>] => [id, asOf(student, day)]);
  return { ...records, students: new Map(students) };
}

function asOf(student: Stored<Student>, day: IsoDate): Stored<Student> {
  return {
    ...student,
    events: student.events.filter(({ date }) => date <= day),
    ...(student.credited && { credited: student.credited.filter(({ protocol }) => protocol.date <= day) }),
  };
}
