import { academicYearOf, yearAfter } from "../model/academic-year.ts";
import type { Check, Fault } from "../model/check.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { AcademicYear, IsoDate } from "../model/kinds.ts";
import { lateCorrectionFile } from "../model/late-correction.ts";
import { orderId } from "../model/order-id.ts";
import { placeOf } from "../model/place.ts";
import type { Records } from "../model/records.ts";
import { semesterPeriod } from "../model/semester.ts";
import { closedYearOf, closedYears, openYearOn } from "../reports/archive/closed-years.ts";
import { formatDate } from "../text/dates.ts";

/** A record lies in the folder of its academic year and its group. */
export const recordLiesInItsFolder: Check = {
  id: "record-lies-in-its-folder",
  severity: "error",
  title: "Запись лежит в папке своего учебного года и своей группы",
  basis: ["kpgt-2026 5.1"],
  explanation:
    "Папка года — учебный год (с 1 сентября по 31 августа) даты документа: пересдача в сентябре 2026 года лежит в 2026-2027, приказ от 20 августа 2024 года — в 2023-2024. По этим папкам год сдаётся в архив. Частая причина — описка в годе даты.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2024-12-24}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24}`,
  },
  *find(records) {
    yield* orders(records);
    yield* sheets(records);
    yield* lateCorrections(records);
    yield* teaching(records);
  },
};

function* orders(records: Records): Iterable<Fault> {
  for (const order of records.orders.values()) {
    const id = orderId(order.number, order.date);
    if (order.id === id) continue;
    const [year] = id.split("/");
    const isYear = !order.id.startsWith(`${year}/`);
    yield {
      place: placeOf(order, isYear ? "date" : "number"),
      message: isYear ? text.otherYear(order.date, year ?? "") : text.otherNumber(order.number, id),
      fix: text.move(`orders/${id}.yaml`),
    };
  }
}

function* sheets(records: Records): Iterable<Fault> {
  for (const sheet of records.attestations.values()) {
    const [, folder = "", name = ""] = sheet.id.split("/");
    if (folder !== sheet.group)
      yield {
        place: placeOf(sheet, "group"),
        message: text.otherGroup(sheet.group, folder),
        fix: text.move(`attestations/${yearOf(sheet)}/${sheet.group}/${name}.yaml`),
      };
    if (sheet.date === undefined || academicYearOf(sheet.date) === yearOf(sheet)) continue;
    const year = academicYearOf(sheet.date);
    yield {
      place: placeOf(sheet, "date"),
      message: text.otherYear(sheet.date, year),
      fix: text.move(`attestations/${year}/${sheet.group}/${name}.yaml`),
    };
  }
}

/** In the year of its day; in the next one when that year was closed already. */
function* lateCorrections(records: Records): Iterable<Fault> {
  for (const one of records.lateCorrections.values()) {
    const file = lateCorrectionFile(yearOf(one), one.sheet, one.student);
    if (one.file !== file) yield { place: placeOf(one, "sheet"), message: text.otherSheet, fix: text.move(file) };
    const { corrections = [], excused } = one;
    const days = [
      ...corrections.map(({ date }, i) => ({ date, path: ["corrections", i, "date"] })),
      ...(excused ? [{ date: excused.date, path: ["excused", "date"] }] : []),
    ];
    const closed = closedYearOf(records, { id: one.sheet });
    for (const { date, path } of days) {
      if ((closed && date <= closed.asOf) || mayLieIn(records, yearOf(one), date)) continue;
      const year = openYearOn(records, date);
      yield {
        place: placeOf(one, ...path),
        message: text.otherYear(date, academicYearOf(date)),
        fix: text.move(lateCorrectionFile(year, one.sheet, one.student)),
      };
    }
  }
}

function mayLieIn(records: Records, folder: AcademicYear, date: IsoDate): boolean {
  const closed = closedYears(records).filter(({ asOf }) => asOf <= date);
  let year = academicYearOf(date);
  while (year < folder && closed.some((one) => one.year === year)) year = yearAfter(year);
  return year === folder;
}

function* teaching(records: Records): Iterable<Fault> {
  for (const file of records.teaching) {
    const group = records.groups.get(file.group);
    if (!group) continue;
    for (const [i, { semester }] of file.lines.entries()) {
      const { year } = semesterPeriod(records.college, group, semester);
      if (year !== file.year)
        yield {
          place: placeOf(file, i, "semester"),
          message: text.otherSemester(semester, file.group, year),
          fix: text.move(`teaching/${year}/${file.group}.yaml`),
        };
    }
  }
}

const text = {
  otherYear: (day: string, year: string) =>
    `Дата ${formatDate(day)} относится к ${year} учебному году, а запись лежит в папке другого года.`,
  otherNumber: (number: string, id: string) =>
    `Номер приказа «${number}» не совпадает с именем файла, ожидается ${id}.`,
  otherGroup: (group: string, folder: string) => `Ведомость группы ${group} лежит в папке ${folder}.`,
  otherSheet: "Исправление лежит не там, где должно лежать исправление этого студента в этой ведомости.",
  otherSemester: (semester: number, group: string, year: string) =>
    `${semester}-й семестр группы ${group} приходится на ${year} учебный год, а нагрузка записана в другом.`,
  move: (path: string) => `Исправьте значение или перенесите запись: ${path}`,
};
