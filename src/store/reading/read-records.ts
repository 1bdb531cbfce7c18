import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { sheetNamed } from "../../model/find-attestation.ts";
import type { Finding } from "../../model/finding.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { validate } from "../schema/validate.ts";
import { parseSource } from "../yaml/parse.ts";
import { scan } from "../yaml/scan.ts";
import { finishGathering, type Gathering, gather, startGathering } from "./gather-records.ts";
import { type GroupIndex, openGroupIndex } from "./group-index.ts";
import { groupsNamedIn } from "./groups-named.ts";
import { type RecordFile, recordFileAt } from "./kinds-of-files.ts";
import { foldersIn, isLink, type Listing, listFiles, listFolder } from "./list-files.ts";
import { remarksIn } from "./name-comments.ts";
import { peek, readFile } from "./read-file.ts";
import type { RecordCache } from "./record-cache.ts";
import { whyUnsafeName } from "./safe-name.ts";

/** What part of the folder a command is about. Without a group it is the whole folder. */
export interface Scope {
  /** Only the college itself and its staff. */
  readonly only?: "college";
  readonly group?: string;
  /** Only the sheets of this semester, counted over the study. */
  readonly semester?: number;
  /** The groups of the sheets that a person may mean by a number or a path; the whole folder when that is not clear. */
  readonly sheet?: string;
}

/** What was read, and what is wrong with the files themselves. A file with an error is not among the records. */
export interface Reading {
  readonly records: Records;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** The lines of sheets and teaching that end with a comment, each once: names stand so beside ids. */
  readonly remarks: ReadonlySet<string>;
}

/** What is known of a folder before it is read. */
export interface Known {
  /** Files that are as they were when the cache was written are taken from it. */
  readonly cache?: RecordCache;
  /** The files of the whole folder. */
  readonly listing?: Listing;
}

/** Reads a records folder, or the part of it that concerns one group. Bad data becomes findings, never an exception. */
export function readRecords(dir: string, scope: Scope = {}, { cache, listing }: Known = {}): Reading {
  if (!existsSync(join(dir, "kpgt.yaml"))) throw new UserError(text.noFolder(dir), text.makeFolder);
  const reader: Reader = {
    dir,
    gathering: startGathering(),
    findings: [],
    seen: new Set(),
    remarks: new Set(),
    cache,
  };
  if (scope.only === "college") readCollege(reader);
  else {
    const groups = scope.group === undefined ? scope.sheet && groupsOfSheet(dir, scope.sheet) : [scope.group];
    if (groups === undefined) takeListing(reader, listing ?? listFiles(dir));
    else for (const group of groups) readGroup(reader, group, scope.semester);
  }
  cache?.save();
  const { gathering, findings, seen } = reader;
  const remarks = cache ? new Set([...reader.remarks, ...cache.remarks()]) : reader.remarks;
  return { records: finishGathering(gathering), findings, files: seen.size, remarks };
}

interface Reader {
  readonly dir: string;
  readonly gathering: Gathering;
  readonly findings: Finding[];
  readonly seen: Set<string>;
  readonly remarks: Set<string>;
  readonly cache: RecordCache | undefined;
}

/**
 * The groups in whose folders a sheet may lie that is meant; numbers begin anew each academic year, and which year is
 * meant may depend on the state of the sheets. Undefined where the whole folder must be read.
 */
function groupsOfSheet(dir: string, name: string): readonly string[] | undefined {
  const [, byPath] = /^(?:attestations\/)?\d{4}-\d{4}\/([^/]+)\//.exec(name) ?? [];
  if (byPath !== undefined) return [byPath];
  const { year, number } = sheetNamed(name);
  const folders = openGroupIndex(dir)?.foldersOfSheet(number) ?? [];
  const meant = folders.filter((folder) => year === undefined || folder.startsWith(`${year}/`));
  const groups = new Set(meant.map((folder) => folder.slice(folder.indexOf("/") + 1)));
  return groups.size > 0 && groups.size <= fewGroups ? [...groups] : undefined;
}

/** With more groups than the years of a study it is as quick to read everything. */
const fewGroups = 6;

/** The college, the group, its program, people, teaching and sheets; nothing else is opened that need not be. */
function readGroup(reader: Reader, group: string, semester: number | undefined): void {
  readCollege(reader);
  readGroupWithProgram(reader, group);
  const index = openGroupIndex(reader.dir);
  readStudents(reader, group, index);
  for (const year of foldersIn(reader.dir, "teaching")) takePath(reader, `teaching/${year}/${group}.yaml`);
  readSheets(reader, group, semester);
  readGuests(reader);
  readOtherGroups(reader, group, semester, index);
  readLateCorrections(reader);
  readOrders(reader);
}

/** Whoever was ever in the group: their files name it. */
function readStudents(reader: Reader, group: string, index: GroupIndex | undefined): void {
  const wanted: Wanted = (bytes) =>
    bytes.includes(group) && groupsNamedIn(bytes.toString("utf8"))?.includes(group) !== false;
  if (index === undefined) takeListed(reader, listFolder(reader.dir, "students"), wanted);
  else for (const file of index.studentFiles(group)) takePath(reader, file, wanted);
}

function readCollege(reader: Reader): void {
  takePath(reader, "kpgt.yaml");
  takePath(reader, "staff.yaml");
}

function readGroupWithProgram(reader: Reader, group: string): void {
  takePath(reader, `groups/${group}.yaml`);
  const program = reader.gathering.groups.get(group)?.program;
  if (program !== undefined) takePath(reader, `programs/${program}.yaml`);
}

/** The sheets that lie in the group's own folders. Their names begin with the semester. */
function readSheets(reader: Reader, group: string, semester: number | undefined, wanted?: Wanted): void {
  if (whyUnsafeName(group) !== undefined) return;
  for (const year of foldersIn(reader.dir, "attestations")) {
    const listing = listFolder(reader.dir, `attestations/${year}/${group}`);
    const files =
      semester === undefined
        ? listing.files
        : listing.files.filter(({ id }) => id.split("/")[2]?.startsWith(`${semester}-`));
    takeListed(reader, { ...listing, files }, wanted);
  }
}

/** Students of other groups who sat with this one. */
function readGuests(reader: Reader): void {
  const onSheets = [...reader.gathering.attestations.values()].flatMap(({ results }) => Object.keys(results));
  for (const student of new Set(onSheets)) takePath(reader, `students/${student}.yaml`);
}

/** The orders that events and sheets name: a note on a sheet quotes the order's own number, «пр. № 01-03/43-уч». */
function readOrders(reader: Reader): void {
  const { students, attestations } = reader.gathering;
  const byEvents = [...students.values()].flatMap(({ events }) => events.map(({ order }) => order));
  const bySheets = [...attestations.values()].flatMap(({ commission, themesOrder }) => [
    commission?.order,
    themesOrder,
  ]);
  for (const order of new Set([...byEvents, ...bySheets]))
    if (order !== undefined) takePath(reader, `orders/${order}.yaml`);
}

/** Where else this group's students have been: the groups they came from or went to, and sheets on which they were guests. */
function readOtherGroups(
  reader: Reader,
  group: string,
  semester: number | undefined,
  index: GroupIndex | undefined,
): void {
  const students = [...reader.gathering.students.values()];
  const mentionsStudent: Wanted = (bytes) => students.some(({ id }) => bytes.includes(id));
  const groups = new Set(
    students.flatMap(({ events }) => events.flatMap((event) => ("group" in event ? [event.group] : []))),
  );
  groups.delete(group);
  for (const other of groups) {
    readGroupWithProgram(reader, other);
    readSheets(reader, other, semester, mentionsStudent);
  }
  const hasGuest: Wanted = (bytes) => bytes.includes("guest:") && mentionsStudent(bytes);
  if (index === undefined) takeListed(reader, listFolder(reader.dir, "attestations"), hasGuest);
  else for (const file of index.sheetsWithGuests()) takePath(reader, file, hasGuest);
}

/** What was corrected of these sheets after their years were closed. */
function readLateCorrections(reader: Reader): void {
  const { attestations } = reader.gathering;
  const folders = new Set([...attestations.keys()].map((id) => id.split("/")[1] ?? ""));
  for (const year of foldersIn(reader.dir, "corrections"))
    for (const group of folders)
      for (const record of listFolder(reader.dir, `corrections/${year}/${group}`).files) {
        const [, , closedYear, sheet] = record.id.split("/");
        if (attestations.has(`${closedYear}/${group}/${sheet}`)) take(reader, record);
      }
}

type Wanted = (bytes: Buffer) => boolean;

function takeListing(reader: Reader, listing: Listing): void {
  reader.findings.push(...listing.findings);
  for (const file of listing.files) take(reader, file);
}

/** Takes those listed files whose bytes promise something; complaints about strangers among them are left to `check`. */
function takeListed(reader: Reader, listing: Listing, wanted?: Wanted): void {
  for (const file of listing.files) take(reader, file, wanted);
}

/** Takes one file by its path, if it is there. */
function takePath(reader: Reader, path: string, wanted?: Wanted): void {
  if (reader.seen.has(path)) return;
  const record = recordFileAt(path);
  const safe = path.split("/").every((name) => whyUnsafeName(name.replace(/\.yaml$/u, "")) === undefined);
  const whole = join(reader.dir, path);
  if (record !== undefined && safe && existsSync(whole) && !isLink(dirname(whole))) take(reader, record, wanted);
}

function take(reader: Reader, record: RecordFile, wanted?: Wanted): void {
  if (reader.seen.has(record.file) || !isWanted(reader, record.file, wanted)) return;
  const known = reader.cache?.valueOf(record.file);
  if (known !== undefined) reader.seen.add(record.file);
  const value = known ?? read(reader, record);
  if (value !== undefined) gather(reader.gathering, record, value);
}

function isWanted({ dir }: Reader, file: string, wanted: Wanted | undefined): boolean {
  try {
    return wanted === undefined || peek(dir, file, wanted);
  } catch {
    return true; // whoever reads it will say why it cannot be opened
  }
}

/** The value of a file that is sound; otherwise what is wrong with it becomes findings. */
function read(reader: Reader, { file, kind }: RecordFile): unknown {
  const bytes = readOrFind(reader, file);
  if (bytes === undefined) return undefined;
  reader.seen.add(file);
  const scanned = scan(file, bytes);
  const parsed = "findings" in scanned ? scanned : parseSource(file, scanned.source);
  const findings = "value" in parsed ? validate(kind, parsed.value, file) : parsed.findings;
  reader.findings.push(...findings);
  if (!("value" in parsed) || findings.some(({ severity }) => severity === "error")) return undefined;
  const remarks = remarkable.has(kind) && "source" in scanned ? remarksIn(scanned.source) : [];
  if (findings.length === 0 && reader.cache) reader.cache.learn(file, parsed.value, remarks);
  else for (const line of remarks) reader.remarks.add(line);
  return parsed.value;
}

/** The kinds of record that name students beside their ids. */
const remarkable: ReadonlySet<string> = new Set(["attestation", "teaching"]);

/** The bytes of a file; undefined when it cannot be opened. */
function readOrFind(reader: Reader, file: string): Buffer | undefined {
  try {
    return readFile(reader.dir, file);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    reader.findings.push({
      check: "file",
      severity: "error",
      place: { file, path: [] },
      message: text.unreadable(String(error.code)),
      fix: text.checkRights,
    });
    return undefined;
  }
}

const text = {
  noFolder: (dir: string) => `В папке «${dir}» нет записей колледжа: не найден файл kpgt.yaml.`,
  makeFolder: "Перейдите в папку записей, укажите её: kpgt --dir <папка>, или создайте новую: kpgt init <папка>",
  unreadable: (code: string) => `Файл не открывается (${code}).`,
  checkRights: "Проверьте, что это обычный файл и что у вас есть право его читать.",
};
