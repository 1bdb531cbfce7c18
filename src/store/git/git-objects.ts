import { createHash } from "node:crypto";

/** One line of a git tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** A folder to store as a git tree. */
export interface NewTree {
  readonly id: string;
  readonly content: Buffer;
}

/** A file's new blob; null takes the file away. */
export interface TreeChange {
  readonly path: string;
  readonly blob: string | null;
}

/** The kinds of git object that kpgt stores itself. */
export type ObjectType = "blob" | "tree" | "commit";

/** The id git gives to these bytes as a file. */
export function blobId(bytes: Uint8Array): string {
  return objectId("blob", bytes);
}

/** The id git gives to an object. */
export function objectId(type: ObjectType, content: Uint8Array): string {
  return createHash("sha1").update(objectHead(type, content)).update(content).digest("hex");
}

/** What git puts before an object's content, to hash and to keep it. */
export function objectHead(type: ObjectType, content: Uint8Array): string {
  return `${type} ${content.length}\0`;
}

/** Reads what `git cat-file --batch` printed for the names asked; undefined for what is not there. */
export function parseBatch(output: Buffer, count: number): ({ id: string; content: Buffer } | undefined)[] {
  const objects = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const end = output.indexOf(10, at);
    const header = output.toString("utf8", at, end);
    const found = /^([0-9a-f]+) \w+ (\d+)$/.exec(header);
    if (end === -1 || (found === null && !header.endsWith(" missing"))) throw new Error("git cat-file said too little");
    const [, id = "", size = "0"] = found ?? [];
    const from = end + 1;
    objects.push(found === null ? undefined : { id, content: output.subarray(from, from + Number(size)) });
    at = found === null ? from : from + Number(size) + 1;
  }
  return objects;
}

/** Reads the bytes of a tree object. */
export function parseTree(content: Buffer): TreeEntry[] {
  const entries = [];
  for (let at = 0; at < content.length; ) {
    const zero = content.indexOf(0, at);
    const [mode = "", name = ""] = splitOnce(content.toString("utf8", at, zero));
    entries.push({ mode: mode.padStart(6, "0"), name, id: content.toString("hex", zero + 1, zero + 21) });
    at = zero + 21;
  }
  return entries;
}

/**
 * Works out the trees that change when files change: deepest first, the root last.
 * `trees` has the present entries of the root (under "") and of every folder above a changed file that exists.
 */
export function changedTrees(
  trees: ReadonlyMap<string, readonly TreeEntry[]>,
  changes: readonly TreeChange[],
): NewTree[] {
  const written: NewTree[] = [];
  const entries = new Map<string, Map<string, TreeEntry>>();
  for (const { path, blob } of changes) {
    const [folder, name] = parentOf(path);
    setEntry(entriesIn(entries, trees, folder), name, blob === null ? undefined : { mode: "100644", name, id: blob });
  }
  const folders = [...new Set(changes.flatMap(({ path }) => foldersAbove(path)))].sort(
    (a, b) => depthOf(b) - depthOf(a),
  );
  for (const folder of folders) {
    const tree = treeOf([...entriesIn(entries, trees, folder).values()]);
    const empty = tree.content.length === 0;
    if (!empty || folder === "") written.push(tree);
    if (folder === "") continue;
    const [parent, name] = parentOf(folder);
    setEntry(entriesIn(entries, trees, parent), name, empty ? undefined : { mode: "040000", name, id: tree.id });
  }
  return written;
}

/** The folders that a file lies in, from its own to the root, which is "". */
export function foldersAbove(path: string): string[] {
  const folders = [];
  for (let folder = path; folder !== ""; ) {
    [folder] = parentOf(folder);
    folders.push(folder);
  }
  return folders;
}

/** Folder and name of a path; "" is the root. */
export function parentOf(path: string): [folder: string, name: string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}

function entriesIn(
  growing: Map<string, Map<string, TreeEntry>>,
  trees: ReadonlyMap<string, readonly TreeEntry[]>,
  folder: string,
): Map<string, TreeEntry> {
  const known = growing.get(folder);
  if (known !== undefined) return known;
  const fresh = new Map((trees.get(folder) ?? []).map((entry) => [entry.name, entry]));
  growing.set(folder, fresh);
  return fresh;
}

function setEntry(entries: Map<string, TreeEntry>, name: string, entry: TreeEntry | undefined): void {
  if (entry === undefined) entries.delete(name);
  else entries.set(name, entry);
}

function treeOf(unsorted: readonly TreeEntry[]): NewTree {
  const entries = unsorted.toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
  const parts = entries.map(({ mode, name, id }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`), Buffer.from(id, "hex")]),
  );
  const content = Buffer.concat(parts);
  return { id: objectId("tree", content), content };
}

/** Git sorts a folder as if its name ended with a slash. */
function sortKey({ mode, name }: TreeEntry): Buffer {
  return Buffer.from(mode === "040000" ? `${name}/` : name);
}

function depthOf(folder: string): number {
  return folder === "" ? 0 : folder.split("/").length;
}

function splitOnce(header: string): [string, string] {
  const space = header.indexOf(" ");
  return [header.slice(0, space), header.slice(space + 1)];
}
