import type { Check, Fault } from "../model/check.ts";
import type { Attestation, Commission } from "../model/kinds.ts";
import { type Place, placeOf } from "../model/place.ts";
import type { Records, Stored } from "../model/records.ts";
import { once } from "./facts/once.ts";
import type { Block } from "./facts/sheets.ts";

/** Every teacher and official that a record names is in staff.yaml. */
export const namedStaffExists: Check = {
  id: "named-staff-exists",
  severity: "error",
  title: "Каждый названный преподаватель и сотрудник есть в staff.yaml",
  basis: [],
  explanation:
    "Имена для подписей берутся из staff.yaml. Кто уволился, остаётся в нём: под прошлыми ведомостями стоит его подпись. Если не найден тот, кто закрыл или исправил ведомость в программе, это лишь предупреждение: там могло остаться имя пользователя компьютера.",
  example: {
    bad: `staff: {petrova-en: {}}
orders/2025-2026/5-у: {signedBy: petrov-ai}`,
    good: `staff: {petrov-ai: {}}
orders/2025-2026/5-у: {signedBy: petrov-ai}`,
  },
  *find(records) {
    for (const [staff, place] of named(records)) yield* missing(records, staff, place, {});
    for (const [staff, place] of acted(records)) yield* missing(records, staff, place, { severity: "warning" });
  },
};

type Mention = [staff: string | undefined, place: Place];

function* missing(records: Records, staff: string | undefined, place: Place, fault: Partial<Fault>): Iterable<Fault> {
  if (staff !== undefined && !records.staff.has(staff))
    yield { ...fault, needs: "staff.yaml", place, message: text.unknown(staff), fix: text.add };
}

function* named(records: Records): Iterable<Mention> {
  for (const [i, { staff }] of records.college.officials.entries())
    yield [staff, placeOf(records.college, "officials", i, "staff")];
  for (const group of records.groups.values())
    for (const [i, { staff }] of group.curators.entries()) yield [staff, placeOf(group, "curators", i, "staff")];
  for (const order of records.orders.values()) yield [order.signedBy, placeOf(order, "signedBy")];
  for (const student of records.students.values())
    for (const [i, award] of (student.awards ?? []).entries())
      yield [award.petition?.by, placeOf(student, "awards", i, "petition", "by")];
  for (const file of records.teaching)
    for (const [i, line] of file.lines.entries()) {
      yield [line.teacher, placeOf(file, i, "teacher")];
      if (line.commission) yield* onCommission(line.commission, (...path) => placeOf(file, i, "commission", ...path));
    }
  for (const sheet of records.attestations.values()) yield* onSheet(sheet);
  for (const { sheet, student, result } of signed(records)) {
    yield [result.examiner, placeOf(sheet, "results", student, "examiner")];
    for (const [i, { permitted }] of result.corrections?.entries() ?? [])
      yield [permitted, placeOf(sheet, "results", student, "corrections", i, "permitted")];
  }
}

/** The few blocks that name somebody of their own, annulled sheets included. */
const signed = once((records): readonly Block[] =>
  [...records.attestations.values()].flatMap((sheet) =>
    Object.entries(sheet.results).flatMap(([student, result]) =>
      result.examiner === undefined && !result.corrections ? [] : [{ sheet, student, result }],
    ),
  ),
);

function* onSheet(sheet: Stored<Attestation>): Iterable<Mention> {
  for (const [i, examiner] of (sheet.examiners ?? []).entries()) yield [examiner, placeOf(sheet, "examiners", i)];
  if (sheet.commission) yield* onCommission(sheet.commission, (...path) => placeOf(sheet, "commission", ...path));
  yield [sheet.issued?.to, placeOf(sheet, "issued", "to")];
}

function* onCommission(
  { chair, members, secretary }: Commission,
  place: (...path: (string | number)[]) => Place,
): Iterable<Mention> {
  yield [chair, place("chair")];
  for (const [i, member] of members.entries()) yield [member, place("members", i)];
  yield [secretary, place("secretary")];
}

/** Whoever typed it in. */
function* acted(records: Records): Iterable<Mention> {
  for (const sheet of records.attestations.values()) {
    yield [sheet.closed?.by, placeOf(sheet, "closed", "by")];
    yield [sheet.annulled?.by, placeOf(sheet, "annulled", "by")];
  }
  for (const { sheet, student, result } of signed(records))
    for (const [i, { by }] of result.corrections?.entries() ?? [])
      yield [by, placeOf(sheet, "results", student, "corrections", i, "by")];
  for (const book of records.recordBooks.values())
    for (const [i, { by }] of (book.inspected ?? []).entries()) yield [by, placeOf(book, "inspected", i, "by")];
}

const text = {
  unknown: (staff: string) => `Сотрудника «${staff}» нет в staff.yaml.`,
  add: "Проверьте код: kpgt staff list; или добавьте: kpgt staff add",
};
