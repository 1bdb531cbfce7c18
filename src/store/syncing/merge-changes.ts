import { isDeepStrictEqual } from "node:util";
import type { Attestation } from "../../model/kinds.ts";
import { type LastChange, lastChange } from "../git/last-change.ts";
import type { Repository } from "../git/repository.ts";
import { recordFileAt } from "../reading/kinds-of-files.ts";
import { validate } from "../schema/validate.ts";
import type { NewFile } from "../writing/new-file.ts";
import { parseYaml } from "../yaml/parse.ts";
import { blobsOf, type Changes, changesIn, type FileChange, refuseOddModes } from "./file-changes.ts";
import { type Choice, mergeRecord, type Versions } from "./merge-record.ts";
import { mergeSheet, sheetClash } from "./merge-sheet.ts";
import { mergeText } from "./merge-text.ts";

/** Two lines of history and the commit that both of them come from. */
export interface TwoSides {
  readonly base: string;
  readonly mine: string;
  readonly server: string;
}

/** What a person has to decide: a value or a file that both sides changed, each in its own way. */
export interface Conflict {
  readonly file: string;
  /** The keys of the value; none: the whole file. */
  readonly path: readonly string[];
  /**
   * differs: both changed it. closed, annulled: one side signed the sheet off while the other changed its results.
   * closed-year: the year was closed at the server. two-orders: both recorded an order under one number.
   * Only in the first case and the last may my version stay.
   */
  readonly reason: "differs" | "closed" | "annulled" | "closed-year" | "two-orders";
  readonly mine: Side;
  readonly server: Side;
}

/** One side of a conflict; the value is undefined where the side has none. */
export interface Side {
  readonly value: unknown;
  readonly by: LastChange | undefined;
}

/** What people have chosen, by conflict. */
export type Choices = ReadonlyMap<string, Choice>;

/** By what a choice is kept: the same conflict has the same key in the next try. */
export function conflictKey({ file, path }: Pick<Conflict, "file" | "path">): string {
  return JSON.stringify([file, ...path]);
}

/** The files that change here when the server's changes are taken in, and what must be decided before. */
export interface Incoming {
  readonly files: readonly NewFile[];
  readonly conflicts: readonly Conflict[];
  /** Students of whom both sides told events: the files go together, the orders may not. */
  readonly movedTwice: readonly string[];
}

/** Takes the server's changes together with this folder's, file by file, and records key by key. */
export async function mergeChanges(repository: Repository, sides: TwoSides, choices: Choices): Promise<Incoming> {
  const [mine, server] = await Promise.all([
    changesIn(repository, sides.base, sides.mine),
    changesIn(repository, sides.base, sides.server),
  ]);
  refuseOddModes(server);
  const merge: Merge = { repository, sides, choices, blobs: await blobsOf(repository, [mine, server]) };
  const taken: NewFile[] = [];
  const conflicts: Conflict[] = [];
  const movedTwice: string[] = [];
  const take = ({ files, conflicts: found }: Taken) => {
    taken.push(...files);
    conflicts.push(...found);
  };
  const years = closedYears(server);
  for (const [path, change] of server) {
    const own = mine.get(path);
    if (own === undefined) taken.push({ path, bytes: contentOf(merge, change.now) });
    else if (own.now !== change.now && !isOfYear(path, years)) {
      take(await mergeFile(merge, path, own, change));
      if (isMovedTwice(merge, path, own, change)) movedTwice.push(recordFileAt(path)?.id ?? path);
    }
  }
  for (const [path, own] of mine)
    if (isOfYear(path, years) && server.get(path)?.now !== own.now)
      take(await dropFromClosedYear(merge, path, own, server.get(path)));
  return { files: taken, conflicts, movedTwice };
}

/** What becomes of one file. */
type Taken = Omit<Incoming, "movedTwice">;

interface Merge {
  readonly repository: Repository;
  readonly sides: TwoSides;
  readonly choices: Choices;
  readonly blobs: ReadonlyMap<string, Buffer>;
}

function contentOf({ blobs }: Merge, id: string | null): Buffer | null {
  return id === null ? null : (blobs.get(id) ?? null);
}

/** The years that the server has closed meanwhile. */
function closedYears(server: Changes): string[] {
  return [...server].flatMap(([path, { was, now }]) => {
    const year = /^archive\/(\d{4}-\d{4})\/year\.yaml$/.exec(path)?.[1];
    return year === undefined || was !== null || now === null ? [] : [year];
  });
}

function isOfYear(path: string, years: readonly string[]): boolean {
  const year = /^(?!archive\/)[^/]+\/(\d{4}-\d{4})\//.exec(path)?.[1];
  return year !== undefined && years.includes(year);
}

/** What is in a closed year stays as the server has it; my change of it can only be given up. */
async function dropFromClosedYear(
  merge: Merge,
  file: string,
  own: FileChange,
  theirs: FileChange | undefined,
): Promise<Taken> {
  const kept = theirs === undefined ? own.was : theirs.now;
  if (merge.choices.get(conflictKey({ file, path: [] })) === "server")
    return { files: [{ path: file, bytes: contentOf(merge, kept) }], conflicts: [] };
  const values = { mine: recordOf(merge, file, own.now), server: recordOf(merge, file, kept) };
  return { files: [], conflicts: [await conflictOf(merge, file, [], "closed-year", values)] };
}

async function mergeFile(merge: Merge, file: string, own: FileChange, theirs: FileChange): Promise<Taken> {
  const texts = textsOf(merge, file, own, theirs);
  if (texts === undefined) return await chooseFile(merge, file, own, theirs, "differs");
  const kind = recordFileAt(file)?.kind;
  // Two corrections of one result: each began from what stood before the other, so they cannot stand one after another.
  if (kind === "late-correction") return await chooseFile(merge, file, own, theirs, "differs");
  // Two orders under one number, or one that was told differently: no mixture of them is an order.
  if (kind === "order" && own.was === null && !isSameRecord(merge, file, own, theirs))
    return await chooseFile(merge, file, own, theirs, "two-orders");
  return kind === "attestation"
    ? await mergeSheetFile(merge, file, texts, own, theirs)
    : await mergeRecordFile(merge, file, texts, own, theirs);
}

function isSameRecord(merge: Merge, file: string, own: FileChange, theirs: FileChange): boolean {
  return isDeepStrictEqual(recordOf(merge, file, own.now), recordOf(merge, file, theirs.now));
}

/** The three texts of a record that everybody can read; undefined where one of them is missing or cannot be read. */
function textsOf(merge: Merge, file: string, own: FileChange, theirs: FileChange): Versions | undefined {
  const sound = (id: string | null) => (recordOf(merge, file, id) === undefined ? undefined : contentOf(merge, id));
  const [mine, server] = [sound(own.now), sound(theirs.now)];
  const base = own.was === null ? undefined : sound(own.was);
  if (!mine || !server || (own.was !== null && !base)) return undefined;
  return { base: base?.toString(), mine: mine.toString(), server: server.toString() };
}

/** A record that can be read and fits its schema. */
function recordOf(merge: Merge, file: string, id: string | null): unknown {
  const content = contentOf(merge, id);
  return content === null ? undefined : soundRecord(file, content);
}

function soundRecord(file: string, content: Uint8Array): unknown {
  const kind = recordFileAt(file)?.kind;
  if (kind === undefined) return undefined;
  const parsed = parseYaml(file, content);
  if (!("value" in parsed)) return undefined;
  const isSound = validate(kind, parsed.value, file).every(({ severity }) => severity !== "error");
  return isSound ? parsed.value : undefined;
}

function isMovedTwice(merge: Merge, path: string, own: FileChange, theirs: FileChange): boolean {
  if (recordFileAt(path)?.kind !== "student" || own.was === null) return false;
  const [was, ours, server] = [own.was, own.now, theirs.now].map((id) => eventsIn(recordOf(merge, path, id)));
  return ![isDeepStrictEqual(ours, was), isDeepStrictEqual(server, was), isDeepStrictEqual(ours, server)].includes(
    true,
  );
}

function eventsIn(student: unknown): unknown {
  return typeof student === "object" && student !== null && "events" in student ? student.events : undefined;
}

async function mergeSheetFile(
  merge: Merge,
  file: string,
  texts: Versions,
  own: FileChange,
  theirs: FileChange,
): Promise<Taken> {
  const sheetIn = (id: string | null) => recordOf(merge, file, id) as Attestation; // its schema was met in textsOf
  const versions = {
    base: own.was === null ? undefined : sheetIn(own.was),
    mine: sheetIn(own.now),
    server: sheetIn(theirs.now),
  };
  const reason = sheetClash(versions);
  if (reason !== undefined) return await chooseFile(merge, file, own, theirs, reason);
  const choose = (path: readonly string[]) => merge.choices.get(conflictKey({ file, path }));
  return await mergedFile(merge, file, mergeSheet(texts, versions, choose), own, theirs);
}

/** Git's merge of lines first, since it keeps everybody's layout; where it cannot, key by key. */
async function mergeRecordFile(
  merge: Merge,
  file: string,
  texts: Versions,
  own: FileChange,
  theirs: FileChange,
): Promise<Taken> {
  const byLines =
    texts.base === undefined ? undefined : await mergeText(merge.repository, { ...texts, base: texts.base });
  if (byLines !== undefined && soundRecord(file, Buffer.from(byLines)) !== undefined)
    return { files: [{ path: file, bytes: Buffer.from(byLines) }], conflicts: [] };
  const choose = (path: readonly string[]) => merge.choices.get(conflictKey({ file, path }));
  return await mergedFile(merge, file, mergeRecord(texts, { isOneFact: () => false, choose }), own, theirs);
}

async function mergedFile(
  merge: Merge,
  file: string,
  { text: merged, clashes }: ReturnType<typeof mergeRecord>,
  own: FileChange,
  theirs: FileChange,
): Promise<Taken> {
  const bytes = Buffer.from(merged);
  if (clashes.length === 0 && soundRecord(file, bytes) === undefined)
    return await chooseFile(merge, file, own, theirs, "differs");
  const conflicts = await Promise.all(
    clashes.map(({ path, mine, server }) => conflictOf(merge, file, path, "differs", { mine, server })),
  );
  return { files: [{ path: file, bytes }], conflicts };
}

/** Nothing smaller than the whole file can be chosen. */
async function chooseFile(
  merge: Merge,
  file: string,
  own: FileChange,
  theirs: FileChange,
  reason: Conflict["reason"],
): Promise<Taken> {
  const choice = merge.choices.get(conflictKey({ file, path: [] }));
  if (choice === "server") return { files: [{ path: file, bytes: contentOf(merge, theirs.now) }], conflicts: [] };
  if (choice === "mine" && (reason === "differs" || reason === "two-orders")) return { files: [], conflicts: [] };
  const values = { mine: recordOf(merge, file, own.now), server: recordOf(merge, file, theirs.now) };
  return { files: [], conflicts: [await conflictOf(merge, file, [], reason, values)] };
}

async function conflictOf(
  { repository, sides }: Merge,
  file: string,
  path: readonly string[],
  reason: Conflict["reason"],
  values: { readonly mine: unknown; readonly server: unknown },
): Promise<Conflict> {
  const place = { file, path };
  const [mine, server] = await Promise.all([
    lastChange(repository, { from: sides.base, to: sides.mine }, place),
    lastChange(repository, { from: sides.base, to: sides.server }, place),
  ]);
  return {
    file,
    path,
    reason,
    mine: { value: values.mine, by: mine },
    server: { value: values.server, by: server },
  };
}
