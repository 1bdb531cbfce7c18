import type { Check, Fault } from "../model/check.ts";
import type { Attestation, Commission, ControlForm } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import type { Stored } from "../model/records.ts";
import { plural } from "../text/plural.ts";
import { validSheets } from "./facts/sheets.ts";

/** What a commission must take is taken by one, of enough different people. */
export const commissionIsFull: Check = {
  id: "commission-is-full",
  severity: "error",
  title: "Комиссия есть, где она нужна, и в ней хватает людей",
  basis: ["273-ФЗ 58.6", "kpgt-2026 2.13"],
  explanation:
    "Вторую пересдачу и экзамен по модулю (квалификационный) принимает комиссия: председатель и члены, вместе не меньше трёх разных людей (rules.commission в kpgt.yaml). Секретарь в это число не входит. Пока экзамен по модулю не закрыт, комиссию можно ещё не вписывать.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2026-02-10: {attempt: commission, commission: {chair: petrova-en, members: [ivanova-nv, petrova-en]}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam-2026-02-10: {attempt: commission, commission: {chair: petrova-en, members: [ivanova-nv, smirnova-nv]}}`,
  },
  *find(records) {
    const least = records.college.rules?.commission ?? 3;
    for (const sheet of validSheets(records))
      if (sheet.commission) yield* tooSmall(sheet, sheet.commission, least);
      else yield* missing(sheet);
  },
};

function* tooSmall(sheet: Stored<Attestation>, { chair, members }: Commission, least: number): Iterable<Fault> {
  const people = new Set([chair, ...members]);
  const twice = members.findIndex((member, i) => member === chair || members.indexOf(member) !== i);
  if (twice !== -1)
    yield {
      place: placeOf(sheet, "commission", "members", twice),
      message: text.twice(sheet.number, members[twice] ?? ""),
      fix: text.compare,
    };
  if (people.size < least)
    yield {
      place: placeOf(sheet, "commission"),
      message: text.few(sheet.number, people.size, least),
      fix: text.compare,
    };
}

function* missing(sheet: Stored<Attestation>): Iterable<Fault> {
  if (sheet.attempt === "commission" || (sheet.closed && !sheet.takenFrom && takenByCommission.includes(sheet.form)))
    yield { place: placeOf(sheet, "commission"), message: text.none(sheet.number), fix: text.add };
  else
    for (const [student, { attempt }] of Object.entries(sheet.results))
      if (attempt === "commission")
        yield {
          place: placeOf(sheet, "results", student, "attempt"),
          message: text.none(sheet.number),
          fix: text.add,
        };
}

const takenByCommission: readonly ControlForm[] = ["module-exam", "qualification-exam"];

const text = {
  twice: (number: string, member: string) => `В комиссии ведомости № ${number} дважды назван «${member}».`,
  few: (number: string, n: number, least: number) =>
    `В комиссии ведомости № ${number} ${plural(n, "человек", "человека", "человек")}, а нужно не меньше ${least}.`,
  compare: "Сверьте состав с приказом о комиссии.",
  none: (number: string) => `В ведомости № ${number} не указана комиссия.`,
  add: "Впишите: commission: {order: <приказ>, chair: <код>, members: [<код>, <код>]}",
};
