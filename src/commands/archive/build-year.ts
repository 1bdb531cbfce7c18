import type { Closing } from "../../changes/close-year.ts";
import { makeBag, manifestText } from "../../exchange/bagit.ts";
import { writeCsv } from "../../exchange/write-csv.ts";
import type { AcademicYear, ArchiveBag, ArchiveYear, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { sha256 } from "../../model/sha256.ts";
import { UserError } from "../../model/user-error.ts";
import { pageCount } from "../../pages/page-count.ts";
import { caseRecords, filesOf } from "../../reports/archive/case-records.ts";
import { computedOf } from "../../reports/archive/frozen-forms.ts";
import { type CountedCase, inventory, inventoryTable } from "../../reports/archive/inventory.ts";
import { type YearCase, yearCases } from "../../reports/archive/year-cases.ts";
import { collegeOn } from "../../reports/order/in-force.ts";
import type { Snapshot } from "../../store/archive/snapshot.ts";
import { archiveNotes } from "../../store/reading/archive-notes.ts";
import { parseTemplate, readTemplate, type TemplateFile } from "../../store/reading/read-template.ts";
import { printRecord } from "../../store/yaml/print-yaml.ts";
import { version } from "../../version.ts";
import { caseForms, caseTables, printCase } from "./case-files.ts";
import { formPdf } from "./form-pdf.ts";

/** Who closes which year, when. */
export interface YearRequest {
  readonly year: AcademicYear;
  readonly today: IsoDate;
  readonly by: string;
}

/** A year's archive, ready to be written. */
export interface BuiltYear {
  readonly record: ArchiveYear;
  /** The bytes of year.yaml: their SHA-256 is the root hash. */
  readonly yearFile: Uint8Array;
  /** Every other file, by its path inside the year's archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The cases of a year, or a refusal that names what the nomenclature has no case for. */
function casesOf(snapshot: Snapshot, year: AcademicYear, asOf: IsoDate): readonly YearCase[] {
  const { cases, homeless } = yearCases(snapshot.records, year, asOf, [...snapshot.files.keys()]);
  if (homeless.length > 0) throw new UserError(text.homeless(homeless), text.nomenclature(snapshot.records, homeless));
  return cases;
}

/** Makes all bags of a year, the inventory and year.yaml. The same snapshot and days give the same bytes. */
export async function buildYear(
  snapshot: Snapshot,
  { year, today, by }: YearRequest,
  { asOf, carried, previous }: Closing,
  done: () => void,
): Promise<BuiltYear> {
  const { records } = snapshot;
  const templateOf = templatesOf(snapshot);
  const files = new Map<string, Uint8Array>();
  const bags: ArchiveBag[] = [];
  const counted: CountedCase[] = [];
  for (const one of casesOf(snapshot, year, asOf)) {
    const payload = await payloadOf(snapshot, templateOf, one, year, asOf, done);
    const bag = makeBag(payload, infoOf(records, one, year, { today, asOf }));
    for (const [path, bytes] of bag) files.set(`${one.path}/${path}`, bytes);
    bags.push(bagEntry(one, payload, bag));
    const pages = [...payload].reduce((sum, [path, bytes]) => sum + (path.endsWith(".pdf") ? pageCount(bytes) : 0), 0);
    counted.push({ ...one, pages, fileCount: payload.size });
  }
  const ofYear = [...snapshot.files].filter(([path]) => path.split("/")[1] === year && !path.startsWith("archive/"));
  const list = inventory(records, year, asOf, counted);
  const loose = new Map<string, Uint8Array>([
    ["inventory.csv", writeCsv(inventoryTable(list))],
    ["inventory.pdf", await formPdf(templateOf("inventory"), list, asOf)],
    ["records-sha256.txt", Buffer.from(manifestText(ofYear))],
    ...archiveNotes(),
  ]);
  for (const [path, bytes] of loose) files.set(path, bytes);
  const record: ArchiveYear = {
    year,
    number: (previous?.number ?? 0) + 1,
    closed: { on: today, by },
    asOf,
    kpgt: version,
    commit: snapshot.commit,
    previous: previous === undefined ? null : sha256(snapshot.files.get(yearFileOf(previous.year)) ?? ""),
    counts: countsOf(records, year, bags),
    files: [...loose].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })),
    bags,
    computed: computedOf(records, year, asOf),
    ...(carried.length === 0 ? {} : { carried: [...carried] }),
  };
  return { record, yearFile: Buffer.from(printRecord(yearFileOf(year), record)), files };
}

/** archive/2025-2026/year.yaml. */
export function yearFileOf(year: AcademicYear): string {
  return `archive/${year}/year.yaml`;
}

/** A case before its forms are printed: how many of them there are, and how many files it will have. */
export interface PlannedCase extends YearCase {
  readonly formCount: number;
  readonly fileCount: number;
}

/** The cases of a year with what will lie in each; nothing is printed. */
export function plannedCases(snapshot: Snapshot, year: AcademicYear, asOf: IsoDate): readonly PlannedCase[] {
  return casesOf(snapshot, year, asOf).map((one) => {
    const { kept, templates, forms, tables } = contentsOf(snapshot, one, year, asOf);
    const fileCount = kept.length + templates.length + forms.length + tables.length;
    return { ...one, formCount: forms.length, fileCount };
  });
}

/** What lies in a bag: records from which everything else in it can be made anew, the forms used, the forms to print. */
function contentsOf(
  { records, files }: Snapshot,
  { group, sheets, semesters, files: own }: YearCase,
  year: AcademicYear,
  asOf: IsoDate,
) {
  const papers = { sheets: sheets.map(({ id }) => id), semesters };
  const hasForms = group !== undefined && sheets.length + semesters.length > 0;
  const inputs = hasForms ? caseRecords(records, year, group) : undefined;
  const forms = inputs && group !== undefined ? caseForms(inputs, { year, group, asOf }, papers) : [];
  const tables = inputs && group !== undefined ? caseTables(inputs, { year, group, asOf }, papers) : [];
  const kept = [...new Set([...(inputs ? filesOf(inputs) : []), ...own])].sort().flatMap((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [[`records/${path}`, bytes] as const];
  });
  const templates = [...new Set(forms.map(({ template }) => template))].sort();
  return { kept, templates, forms, tables };
}

async function payloadOf(
  snapshot: Snapshot,
  templateOf: (name: string) => TemplateFile,
  one: YearCase,
  year: AcademicYear,
  asOf: IsoDate,
  done: () => void,
): Promise<Map<string, Uint8Array>> {
  const { kept, templates, forms, tables } = contentsOf(snapshot, one, year, asOf);
  return new Map<string, Uint8Array>([
    ...kept,
    ...templates.map(templateOf).map(({ file, bytes }) => [`records/${file}`, bytes] as const),
    ...(await printCase(forms, templateOf, done)),
    ...tables,
  ]);
}

/** The college's own forms as the commit has them, otherwise those that came with kpgt; each is read once. */
function templatesOf({ files }: Snapshot): (name: string) => TemplateFile {
  const read = new Map<string, TemplateFile>();
  return (name) => {
    const own = files.get(`templates/${name}.yaml`);
    const template = read.get(name) ?? (own ? parseTemplate(name, Buffer.from(own), true) : readTemplate("", name));
    read.set(name, template);
    return template;
  };
}

function infoOf(
  records: Records,
  { path, index, title, group }: YearCase,
  year: AcademicYear,
  { today, asOf }: { today: IsoDate; asOf: IsoDate },
): [string, string][] {
  return [
    ["Source-Organization", collegeOn(records, asOf).full],
    ["External-Description", text.description(index, title, group)],
    ["External-Identifier", `${year}/${path}`],
    ["Bag-Group-Identifier", year],
    ["Bagging-Date", today],
    ["Bag-Software-Agent", `kpgt ${version}`],
  ];
}

function bagEntry(
  { path, index, title, group, retention }: YearCase,
  payload: ReadonlyMap<string, Uint8Array>,
  bag: ReadonlyMap<string, Uint8Array>,
): ArchiveBag {
  return {
    path,
    case: index,
    title,
    ...(group === undefined ? {} : { group }),
    tagmanifest: sha256(bag.get("tagmanifest-sha256.txt") ?? ""),
    files: payload.size,
    bytes: [...payload.values()].reduce((sum, { length }) => sum + length, 0),
    retention,
  };
}

/** What a year holds: the files of the cases that are kept, the students and grades on its sheets. */
export function countsOf(
  { attestations }: Pick<Records, "attestations">,
  year: AcademicYear,
  bags: readonly ArchiveBag[],
): ArchiveYear["counts"] {
  const sheets = [...attestations.values()].filter(({ file }) => file.startsWith(`attestations/${year}/`));
  const results = sheets.flatMap((sheet) => Object.values(sheet.results));
  const grades = results.flatMap(({ grade, grades }) => [grade, ...Object.values(grades ?? {})]);
  return {
    files: bags.reduce((sum, { files, disposed }) => sum + (disposed === undefined ? files : 0), 0),
    students: new Set(sheets.flatMap((sheet) => Object.keys(sheet.results))).size,
    grades: grades.filter((grade) => grade !== null && grade !== undefined).length,
  };
}

const text = {
  homeless: (words: readonly string[]) =>
    `В номенклатуре дел (kpgt.yaml: nomenclature) нет дела, в которое ложится: ${words.join("; ")}.`,
  nomenclature: ({ college }: Records, [words = ""]: readonly string[]) =>
    college.nomenclature === undefined
      ? text.example
      : `Допишите в holds нужного дела одно из этих слов: ${words}, и выполните kpgt save`,
  example: `Впишите номенклатуру колледжа в kpgt.yaml и выполните kpgt save. Например:
nomenclature:
  - from: 2026-01-01
    cases:
      - {index: 05-12, title: Экзаменационные и зачётные ведомости, holds: [attestation-sheet], years: 5, after: graduation}
      - {index: 05-14, title: Семестровые сводные ведомости, holds: [semester-sheet], years: 25}
      - {index: 02-03, title: Приказы по контингенту, holds: [order], years: 50, expert: true}`,
  description: (index: string, title: string, group: string | undefined) =>
    `${index} ${title}${group === undefined ? "" : `, ${group}`}`,
};
