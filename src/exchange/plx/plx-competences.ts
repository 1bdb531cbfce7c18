import type { Item, Program } from "../../model/kinds.ts";
import { inRussianLetters } from "../plan-index.ts";
import type { Remarks } from "../program-report.ts";
import { sentenceCase } from "../sentence-case.ts";
import type { PlxRow, PlxTables } from "./plx-tables.ts";

/** The competences of a plan, spelt as the plan spells them: the directory of the standard spells the same ones otherwise. */
export function competencesOfPlx(plx: PlxTables): NonNullable<Program["competences"]> {
  return competenceRows(plx).map((row) => ({ id: codeOf(row), name: sentenceCase(row.Наименование ?? "") }));
}

/** Gives every item the competences that its rows name, in the order of the plan's list. */
export function linkCompetences(plx: PlxTables, itemOfRow: ReadonlyMap<string, Item>, remarks: Remarks): void {
  const codes = new Map(competenceRows(plx).map((row) => [row.Код ?? "", codeOf(row)]));
  const named = new Map<Item, Set<string>>();
  let lost = 0;
  for (const link of plx.table("ПланыКомпетенцииДисциплины")) {
    const item = itemOfRow.get(link.КодСтроки ?? "");
    const code = codes.get(link.КодКомпетенции ?? "");
    if (item && code) named.set(item, (named.get(item) ?? new Set()).add(code));
    else lost += 1;
  }
  for (const [item, own] of named) item.competences = [...codes.values()].filter((code) => own.has(code));
  if (lost > 0) remarks.skipped.push(text.lostLinks(lost));
}

function competenceRows(plx: PlxTables): PlxRow[] {
  return plx.table("ПланыКомпетенции").filter((row) => row.Удалена !== "true");
}

/** «ПК 1.1.» and «ПК  1.1» are spelt «ПК 1.1». */
function codeOf(row: PlxRow): string {
  const written = (row.ШифрКомпетенции ?? "").normalize("NFC").replace(/\s+/gu, " ").trim().replace(/\.+$/, "");
  return inRussianLetters(written);
}

const text = {
  lostLinks: (n: number) => `Связи компетенций со строками, которых в плане нет: ${n}.`,
};
