import type { Check } from "../model/check.ts";
import type { Student } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";

/** No two students have record books of one number. */
export const recordBookNumberIsUnique: Check = {
  id: "record-book-number-is-unique",
  severity: "error",
  title: "Номер зачётной книжки не повторяется",
  basis: ["kpgt-2026 2.18", "kpgt-2026 4.3"],
  explanation: "По номеру зачётной книжки студента находят в ведомости и в командах kpgt.",
  example: {
    bad: `students/2024-0117: {recordBook: {number: "24-0117"}}
students/2024-0118: {recordBook: {number: "24-0117"}}`,
    good: `students/2024-0117: {recordBook: {number: "24-0117"}}
students/2024-0118: {recordBook: {number: "24-0118"}}`,
  },
  *find(records) {
    const first = new Map<string, Stored<Student>>();
    for (const student of records.students.values()) {
      const number = student.recordBook?.number;
      if (number === undefined) continue;
      const other = first.get(number);
      if (!other) first.set(number, student);
      else
        yield {
          place: placeOf(student, "recordBook", "number"),
          related: placeOf(other, "recordBook", "number"),
          message: text.repeated(number, student.id, other.id),
          fix: text.compare,
        };
    }
  },
};

const text = {
  repeated: (number: string, student: string, other: string) =>
    `Зачётная книжка № ${number} записана и у студента «${student}», и у студента «${other}».`,
  compare: "Сверьте номера с книжками и журналом их выдачи.",
};
