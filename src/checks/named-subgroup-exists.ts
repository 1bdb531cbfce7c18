import type { Check } from "../model/check.ts";
import { yearOf } from "../model/find-attestation.ts";
import { placeOf } from "../model/place.ts";
import { teachingOf } from "../model/roster.ts";
import { validSheets } from "./facts/sheets.ts";

/** The subgroup of a sheet is one that the teaching of its item names. */
export const namedSubgroupExists: Check = {
  id: "named-subgroup-exists",
  severity: "error",
  title: "Подгруппа ведомости названа в нагрузке",
  basis: [],
  explanation:
    "Кто в какой подгруппе, записано в teaching: у строки плана в этом семестре. По ней открывается ведомость подгруппы, и по ней проверяется, что никто не пропущен.",
  example: {
    bad: `teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: []}}]
attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-2: {roster: {subgroup: англ-2}}`,
    good: `teaching/2025-2026/ИС-24: [{item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: {id: англ-1, students: []}}]
attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-1: {roster: {subgroup: англ-1}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) {
      if (typeof sheet.roster !== "object" || !("subgroup" in sheet.roster)) continue;
      const { subgroup } = sheet.roster;
      if (!teachingOf(records, sheet).some((line) => line.subgroup?.id === subgroup))
        yield {
          needs: `teaching/${yearOf(sheet)}/${sheet.group}.yaml`,
          place: placeOf(sheet, "roster", "subgroup"),
          message: text.unknown(subgroup, sheet.items.join(", "), sheet.group, sheet.semester),
          fix: text.set,
        };
    }
  },
};

const text = {
  unknown: (subgroup: string, items: string, group: string, semester: number) =>
    `В нагрузке ${group} на ${semester}-й семестр у ${items} нет подгруппы «${subgroup}».`,
  set: "Исправьте код подгруппы или впишите её в teaching: kpgt teaching set",
};
