import type { Check } from "../model/check.ts";
import type { TeachingLine } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { TeachingFile } from "../model/records.ts";

/** A student is in one subgroup of an item in a semester. */
export const studentInOneSubgroup: Check = {
  id: "student-in-one-subgroup",
  severity: "error",
  title: "Студент состоит в одной подгруппе по строке плана",
  basis: ["kpgt-2026 2.11"],
  explanation:
    "По подгруппам открываются отдельные ведомости: записанный в две попал бы в обе и получил бы две оценки за одну аттестацию.",
  example: {
    bad: `teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: ["2024-0117"]}}, {item: СГ.02, semester: 3, teacher: ivanova-nv, subgroup: {id: англ-2, students: ["2024-0117"]}}]`,
    good: `teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: ["2024-0117"]}}, {item: СГ.02, semester: 3, teacher: ivanova-nv, subgroup: {id: англ-2, students: ["2024-0118"]}}]`,
  },
  *find(records) {
    for (const file of records.teaching) {
      const first = new Map<string, Listed>();
      for (const one of listed(file)) {
        const other = first.get(one.key);
        if (other && other.subgroup !== one.subgroup)
          yield {
            place: one.place,
            related: other.place,
            message: text.twice(one.student, one.line, other.subgroup, one.subgroup),
            fix: text.leaveOne,
          };
        else if (!other) first.set(one.key, one);
      }
    }
  },
};

interface Listed {
  readonly key: string;
  readonly student: string;
  readonly subgroup: string;
  readonly line: TeachingLine;
  readonly place: Place;
}

function* listed(file: TeachingFile): Iterable<Listed> {
  for (const [i, line] of file.lines.entries())
    for (const [j, student] of (line.subgroup?.students ?? []).entries())
      yield {
        key: [line.item, line.semester, line.form, student].join("\n"),
        student,
        subgroup: line.subgroup?.id ?? "",
        line,
        place: placeOf(file, i, "subgroup", "students", j),
      };
}

const text = {
  twice: (student: string, { item, semester }: TeachingLine, one: string, other: string) =>
    `Студент «${student}» по строке ${item} в ${semester}-м семестре записан и в «${one}», и в «${other}».`,
  leaveOne: "Оставьте студента в одной подгруппе.",
};
