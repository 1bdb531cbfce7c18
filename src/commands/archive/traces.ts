import type { Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { nameOn } from "../../model/study.ts";
import type { Rotation } from "../../reports/archive/rotation.ts";
import type { EpochEnd } from "../../store/archive/start-epoch.ts";
import { type GrammaticalCase, inCase, shortInCase } from "../../text/in-case.ts";
import { fullName, signatureName } from "../../text/names.ts";
import { nextEpoch } from "./next-epoch.ts";

/** What of a new epoch must be looked at before it is begun. */
export interface Traces {
  /** The files that still name somebody who leaves, in their contents or by their own name. */
  readonly named: readonly string[];
  /** Foreign files that nobody has looked into: scans, tables, packed files. */
  readonly unread: readonly string[];
}

/** Looks for those who leave in everything that would stay: ids, names in every case, with initials. */
export function traces(records: Records, end: EpochEnd, gone: Rotation): Traces {
  const words = gone.students.flatMap((id) => [id, ...spellings(records.students.get(id))]);
  if (words.length === 0) return { named: [], unread: [] };
  const alternatives = [...new Set(words)].map(asPattern).join("|");
  const someone = new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives})(?![\\p{L}\\d-])`, "u");
  const files = filesToCome(records, end, gone).filter(({ path }) => !isCard(gone, path));
  const isNamed = ({ path, bytes }: ComingFile) =>
    someone.test(path) || someone.test(Buffer.from(bytes).toString("utf8"));
  return {
    named: files.filter(isNamed).map(({ path }) => path),
    unread: files.filter(isForeign).map(({ path }) => path),
  };
}

interface ComingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file of the new epoch, its closed years sealed anew. */
function filesToCome(records: Records, end: EpochEnd, gone: Rotation): ComingFile[] {
  const nobody = { kind: "акт", date: "2000-01-01" };
  const bundle = { file: "-", sha256: "0".repeat(64), bytes: 1, custodian: "-" };
  const plan = nextEpoch(records, end, gone, { act: nobody, today: "2000-01-01", bundle, confirmed: [] });
  return [...plan.files, ...plan.years.flatMap((year) => year("0".repeat(40)).files)].flatMap(({ path, bytes }) =>
    bytes === null ? [] : [{ path, bytes }],
  );
}

const cases: readonly GrammaticalCase[] = ["nominative", "genitive", "dative", "accusative", "instrumental"];

function spellings(student: Stored<Student> | undefined): string[] {
  if (student === undefined) return [];
  const names = [student.name, ...student.events.map(({ date }) => nameOn(student, date))];
  const plain = names.map(({ forms: _, ...name }) => name); // grammar's forms too, where the record gives its own
  return [...names, ...plain].flatMap((name) => [
    ...cases.flatMap((one) => [inCase(name, student.sex, one), shortInCase(name, student.sex, one)]),
    fullName(name),
    signatureName(name),
  ]);
}

/** Spaces may be of any width; whatever else stands in a name stands for itself. */
function asPattern(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s*");
}

/** What no YAML, no text and no bag of kpgt is: the forms in bags are made from records that are looked at. */
function isForeign({ path }: ComingFile): boolean {
  return !path.startsWith("archive/") && !/\.(?:ya?ml|csv|txt|json|md|html|svg|gitattributes|gitignore)$/i.test(path);
}

/** A signed student card names its student: that is what it is kept for. */
function isCard({ cards }: Rotation, path: string): boolean {
  return cards.some((file) => stemOf(file) === stemOf(path));
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}
