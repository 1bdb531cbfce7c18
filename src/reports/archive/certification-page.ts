import type { ArchiveBag, ArchiveYear } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { formatAcademicYear } from "../../text/dates.ts";
import { numberInWords } from "../../text/number-in-words.ts";
import { plural } from "../../text/plural.ts";
import { collegeOn, officialOn, titleOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { termInWords } from "./inventory.ts";

/** Листы-заверители of a closed year's cases: they hold the root hash and so lie outside the cases themselves. */
export interface CertificationPages {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  /** 2025/2026. */
  readonly year: string;
  readonly cases: readonly CertifiedCase[];
  readonly rootInGroups: string;
  readonly signatures: readonly Signature[];
}

export interface CertifiedCase {
  readonly path: string;
  readonly index: string;
  readonly title: string;
  readonly term: string;
  /** 12 (двенадцать) листов, с № 1 по № 12; empty where nothing in the case is printed. */
  readonly sheets: string;
  /** 11 файлов. */
  readonly files: string;
  readonly hashInGroups: string;
  readonly isFirst: boolean;
}

/** The pages of some cases of a closed year; `pagesOf` counts the printed pages of a case. */
export function certificationPages(
  records: Records,
  { year, asOf, bags }: ArchiveYear,
  root: string,
  pagesOf: (path: string) => number,
  only?: string,
): CertificationPages {
  const kept = bags.filter(({ path, disposed }) => disposed === undefined && (only === undefined || path === only));
  return {
    college: collegeOn(records, asOf),
    year: formatAcademicYear(year),
    cases: kept.map((bag, index) => certified(records, bag, asOf, pagesOf(bag.path), index === 0)),
    rootInGroups: inGroups(root),
    signatures: [signatureOf(text.archivist, officialOn(records, "archivist", asOf))],
  };
}

function certified(
  records: Records,
  { path, case: index, title, group, files, tagmanifest, retention }: ArchiveBag,
  asOf: string,
  pages: number,
  isFirst: boolean,
): CertifiedCase {
  const known = records.groups.get(group ?? "");
  return {
    path,
    index,
    title: group === undefined ? title : text.ofGroup(title, known ? titleOn(known, asOf) : group),
    term: termInWords(retention),
    sheets: pages === 0 ? "" : text.sheets(pages),
    files: plural(files, "файл", "файла", "файлов"),
    hashInGroups: inGroups(tagmanifest),
    isFirst,
  };
}

/** To be compared by eye. */
function inGroups(hash: string): string {
  return hash.match(/.{8}/g)?.join(" ") ?? "";
}

const text = {
  archivist: "Ответственный за архив",
  ofGroup: (title: string, group: string) => `${title}, группа ${group}`,
  sheets: (n: number) =>
    `${n} (${numberInWords(n)}) ${plural(n, "лист", "листа", "листов").replace(/^\d+\s/u, "")}, с № 1 по № ${n}`,
};
