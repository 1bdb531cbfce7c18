import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../model/finding.ts";
import { mayLieAt, type RecordFile, recordFileAt, recordFolders } from "./kinds-of-files.ts";
import { twinKey, whyUnsafeName } from "./safe-name.ts";

/** The record files of a folder in byte order, and what lies there and should not. */
export interface Listing {
  readonly files: readonly RecordFile[];
  readonly findings: readonly Finding[];
}

/** Lists every record file of a records folder. */
export function listFiles(dir: string): Listing {
  const listing = emptyListing();
  for (const entry of entriesOf(dir))
    if (/^(?:kpgt|staff)\.ya?ml$/u.test(entry.name)) takeFile(listing, entry.name, entry);
  for (const folder of recordFolders) {
    if (isLink(join(dir, folder))) listing.findings.push(finding(folder, text.symlink, text.putFolder));
    else listInto(listing, dir, folder);
  }
  return listing;
}

/** Whether a path is a link: what lies behind one is not of the records folder. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Lists the record files below one folder of a records folder; nothing when there is no such folder. */
export function listFolder(dir: string, folder: string): Listing {
  const listing = emptyListing();
  listInto(listing, dir, folder);
  return listing;
}

/** The names of the folders directly below a folder: the years of `attestations`. */
export function foldersIn(dir: string, folder: string): string[] {
  return entriesOf(join(dir, folder)).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

interface GrowingListing extends Listing {
  readonly files: RecordFile[];
  readonly findings: Finding[];
}

function emptyListing(): GrowingListing {
  return { files: [], findings: [] };
}

function listInto(listing: GrowingListing, dir: string, folder: string): void {
  const twins = new Map<string, string>();
  for (const entry of entriesOf(join(dir, folder))) {
    if (entry.name.startsWith(".")) continue;
    const path = `${folder}/${entry.name}`;
    const twin = twins.get(twinKey(entry.name));
    if (twin !== undefined) listing.findings.push(finding(path, text.twins(twin), text.renameOne));
    else twins.set(twinKey(entry.name), entry.name);
    // The archive's bags are verified by their own hashes; only year.yaml, which chains them, is a record.
    if (entry.isDirectory() && /^archive\/[^/]+$/u.test(folder)) continue;
    if (entry.isDirectory() && recordFileAt(path) === undefined) listInto(listing, dir, path);
    else takeFile(listing, path, entry);
  }
}

function takeFile(listing: GrowingListing, path: string, entry: Dirent): void {
  const unlike = whyNotPlain(entry);
  if (unlike !== undefined) {
    listing.findings.push(finding(path, unlike, text.putPlainFile));
    return;
  }
  const record = recordFileAt(path);
  if (record === undefined) {
    if (!mayLieAt(path)) listing.findings.push(finding(path, text.stray, text.moveAway));
    return;
  }
  const unsafe = whyUnsafeName(entry.name.slice(0, -".yaml".length));
  if (unsafe !== undefined) listing.findings.push(finding(path, text.unsafe(unsafe), text.rename));
  else listing.files.push(record);
}

function whyNotPlain(entry: Dirent): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isSymbolicLink()) return text.symlink;
  return entry.isDirectory() ? text.directory : text.special;
}

function entriesOf(folder: string): Dirent[] {
  if (isLink(folder)) return [];
  try {
    // Safe names hold no surrogates, so the order of UTF-16 units is the order of UTF-8 bytes.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}

function finding(file: string, message: string, fix: string): Finding {
  return { check: "file", severity: "error", place: { file, path: [] }, message, fix };
}

const text = {
  twins: (other: string) =>
    `Имя отличается от «${other}» только регистром или записью букв: на другом компьютере это один файл.`,
  renameOne: "Переименуйте или уберите один из двух файлов.",
  symlink: "Здесь ссылка, а не файл: kpgt не ходит по ссылкам.",
  directory: "Здесь папка, а не файл.",
  special: "Здесь не обычный файл.",
  putFolder: "Положите на это место обычную папку.",
  putPlainFile: "Положите на это место обычный файл.",
  stray: "Файл не на своём месте: записи такого имени здесь не бывает, kpgt его не читает.",
  moveAway: "Проверьте имя и расширение (.yaml) или уберите файл из папки записей.",
  unsafe: (why: string) => `Имя файла не годится: ${why}.`,
  rename: "Переименуйте файл.",
};
