import type { AcademicYear, Attestation, IsoDate, NomenclatureCase } from "../../model/kinds.ts";
import { itemOf } from "../../model/plan.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type Retention, retentionOf } from "../../model/retention.ts";
import { inForce } from "../order/in-force.ts";
import { semestersIn } from "../sheet/semesters-in.ts";
import { graduationOf } from "../student/graduation.ts";
import { correctedIn } from "./case-records.ts";

/** Дело of a closed year: one line of the nomenclature, for one group or for the whole college. */
export interface YearCase {
  /** The name of its folder: 05-12-ИС-24. */
  readonly path: string;
  readonly index: string;
  readonly title: string;
  readonly group?: string;
  readonly retention: Retention;
  /** The sheets whose papers lie in it: those of the year, and those of years closed before that were corrected in it. */
  readonly sheets: readonly Stored<Attestation>[];
  /** The semesters whose summaries lie in it. */
  readonly semesters: readonly number[];
  /** Files of the records folder that lie in it as they are: orders, journals, documents. */
  readonly files: readonly string[];
}

/** The cases of a year, and what the nomenclature has no case for. */
export interface YearCases {
  readonly cases: readonly YearCase[];
  /** A word for each kind of paper that no line of the nomenclature holds. */
  readonly homeless: readonly string[];
}

/** Sorts the papers and files of a year into cases by the nomenclature in force on a day; `paths` are all files there are. */
export function yearCases(records: Records, year: AcademicYear, asOf: IsoDate, paths: readonly string[]): YearCases {
  const lines = inForce(records.college.nomenclature ?? [], asOf)?.cases ?? [];
  const homeless = new Set<string>();
  const cases = new Map<string, GrowingCase>();
  for (const { words, group, ...piece } of pieces(records, year, paths)) {
    const line = holderOf(lines, words);
    if (line !== undefined) put(cases, line, group, piece);
    else if (!words.some((word) => keptElsewhere.includes(word))) homeless.add(words.join(", "));
  }
  return {
    cases: [...cases.values()]
      .map(({ line, group, ...held }) => ({
        path: pathOf(line, group),
        index: line.index,
        title: line.title,
        ...(group === undefined ? {} : { group }),
        retention: retentionOf(line, year, group === undefined ? undefined : graduationOf(records, group, asOf)),
        ...held,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    homeless: [...homeless].sort(),
  };
}

/** What one thing adds to its case. */
interface Piece {
  /** The words by which a nomenclature may name it, the most exact first. */
  readonly words: readonly string[];
  readonly group?: string;
  readonly sheet?: Stored<Attestation>;
  readonly semester?: number;
  readonly file?: string;
}

interface GrowingCase {
  readonly line: NomenclatureCase;
  readonly group: string | undefined;
  readonly sheets: Stored<Attestation>[];
  readonly semesters: number[];
  readonly files: string[];
}

function put(
  cases: Map<string, GrowingCase>,
  line: NomenclatureCase,
  group: string | undefined,
  { sheet, semester, file }: Omit<Piece, "words" | "group">,
): void {
  const key = `${line.index}\n${group ?? ""}`;
  const known = cases.get(key) ?? { line, group, sheets: [], semesters: [], files: [] };
  cases.set(key, known);
  if (sheet) known.sheets.push(sheet);
  if (semester !== undefined) known.semesters.push(semester);
  if (file !== undefined) known.files.push(file);
}

function pieces(records: Records, year: AcademicYear, paths: readonly string[]): Piece[] {
  const sheets = [...records.attestations.values()].filter((sheet) => sheet.file.startsWith(`attestations/${year}/`));
  return [
    ...sheets.map((sheet) => ({ words: sheetWords(records, sheet), group: sheet.group, sheet })),
    ...[...records.groups.values()].flatMap((group) =>
      semestersIn(records, group, year).map((semester) => ({ words: ["semester-sheet"], group: group.id, semester })),
    ),
    ...corrections(records, year),
    ...paths.flatMap((file) => filePiece(file, year) ?? []),
  ];
}

/** What was corrected on sheets of years closed before lies where such sheets do, each sheet printed anew once. */
function corrections(records: Records, year: AcademicYear): Piece[] {
  const printed = new Set<string>();
  return correctedIn(records, year).flatMap((correction) => {
    const sheet = records.attestations.get(correction.sheet);
    if (!sheet) return [];
    const isFirst = !printed.has(sheet.id);
    printed.add(sheet.id);
    const words = sheetWords(records, sheet);
    return [{ words, group: sheet.group, file: correction.file, ...(isFirst && { sheet }) }];
  });
}

/** A retake's sheet, a practice's, the form of control, any sheet: a college may keep each apart or all together. */
function sheetWords(records: Records, { group, items, form, attempt }: Attestation): string[] {
  const program = records.programs.get(records.groups.get(group)?.program ?? "");
  const isPractice = program && items.some((item) => itemOf(program, item)?.kind === "practice");
  return [
    ...(attempt === "first" ? [] : ["liquidation-sheet"]),
    ...(isPractice ? ["practice-sheet"] : []),
    form,
    "attestation-sheet",
  ];
}

/** Files of the year's own folders. Sheets are printed; teaching lies with what was computed from it. */
function filePiece(file: string, year: AcademicYear): Piece | undefined {
  const [folder = "", ofYear, group] = file.split("/");
  const word = wordsOfFolders[folder];
  if (word === undefined || ofYear !== year) return undefined;
  return { words: [word], file, ...(folder === "journals" && group !== undefined ? { group } : {}) };
}

const wordsOfFolders: Readonly<Record<string, string>> = {
  orders: "order",
  journals: "journal",
  gia: "sitting",
  documents: "document",
  disclosures: "disclosure",
  papers: "paper",
};

/** What a college may keep outside its cases of results: it has a case here only when the nomenclature says so. */
const keptElsewhere: readonly string[] = ["order", "sitting", "document", "disclosure", "paper"];

function holderOf(lines: readonly NomenclatureCase[], words: readonly string[]): NomenclatureCase | undefined {
  for (const word of words) {
    const line = lines.find(({ holds }) => holds.includes(word));
    if (line !== undefined) return line;
  }
  return undefined;
}

function pathOf({ index }: NomenclatureCase, group: string | undefined): string {
  return group === undefined ? index : `${index}-${group}`;
}
