import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";

/** The hours of an item's semesters add up to its total. */
export const itemHoursAddUp: Check = {
  id: "item-hours-add-up",
  severity: "error",
  title: "Часы по семестрам в сумме дают часы строки",
  basis: ["kpgt-2026 2.19"],
  explanation:
    "Часы стоят в зачётной книжке по семестрам и в приложении к диплому за весь срок: обе цифры берутся из плана и должны сходиться. Части семестра (лекции, практика, самостоятельная работа) не больше его всего.",
  example: {
    bad: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, hours: {total: 264, semesters: [{semester: 1, total: 100}, {semester: 2, total: 146}]}, control: [{semester: 2, form: exam}]}]}`,
    good: `programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, hours: {total: 264, semesters: [{semester: 1, total: 100}, {semester: 2, total: 164}]}, control: [{semester: 2, form: exam}]}]}`,
  },
  *find(records) {
    for (const program of records.programs.values())
      for (const [i, { id, kind, hours }] of program.items.entries()) {
        if (!hours?.semesters?.length) continue;
        // A module states the whole of its volume; its semesters hold only its own exam (DECISIONS: a module's hours).
        const parts = kind === "module" ? program.items.filter(({ module }) => module === id) : [];
        const sum = [...hours.semesters, ...parts.map((part) => part.hours ?? { total: 0 })].reduce(
          (all, { total }) => all + total,
          0,
        );
        if (Math.abs(sum - hours.total) > 1e-6)
          // an hour may be split: 7.2
          yield {
            place: placeOf(program, "items", i, "hours", "total"),
            message: text.differ(id, sum, hours.total),
            fix: text.compare,
          };
        const twice = hours.semesters.findIndex(({ semester }, j) =>
          hours.semesters?.slice(0, j).some((one) => one.semester === semester),
        );
        if (twice !== -1)
          yield {
            place: placeOf(program, "items", i, "hours", "semesters", twice),
            message: text.twice(id, hours.semesters[twice]?.semester ?? 0),
            fix: text.compare,
          };
      }
  },
};

const text = {
  differ: (id: string, sum: number, total: number) =>
    `У строки «${id}» часы по семестрам дают ${decimal(sum)}, а всего записано ${decimal(total)}.`,
  twice: (id: string, semester: number) => `У строки «${id}» часы ${semester}-го семестра записаны дважды.`,
  compare: "Сверьте часы с бумажным планом.",
};

function decimal(hours: number): string {
  return String(Math.round(hours * 100) / 100).replace(".", ",");
}
