import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { closedSignatures } from "../archive/closed-files.ts";
import { refSignatures } from "../git/ref-signatures.ts";
import { type Listing, listFiles } from "./list-files.ts";

/** A records folder as its file system tells it, without opening a file. */
export interface Surroundings {
  readonly dir: string;
  readonly listing: Listing;
  /** What tells one state of a file from another; a file changed just now has none, it could change again unnoticed. */
  readonly signatures: ReadonlyMap<string, string>;
  /** The same for the whole folder; undefined when some file has none. */
  readonly signature: string | undefined;
}

/** Looks at every record file of a folder. */
export function lookAround(dir: string): Surroundings {
  const listing = listFiles(dir);
  const now = Date.now();
  const signatures = new Map<string, string>();
  for (const { file } of listing.files) {
    const signature = signatureOf(`${dir}/${file}`, now);
    if (signature !== undefined) signatures.set(file, signature);
  }
  return { dir, listing, signatures, signature: signatureOfAll(dir, listing, signatures) };
}

/**
 * What tells one state of a file from another; undefined when it could still change unnoticed. The time of change is
 * the system's own: no program can set it back.
 */
export function signatureOf(path: string, now: number): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  const tick = Number.isInteger(mtimeMs / 1000) ? coarseTick : fineTick;
  return Math.max(mtimeMs, ctimeMs) + tick > now ? undefined : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** How long two changes may bear the same time, in milliseconds: on old and foreign file systems, and on others. */
const coarseTick = 2_000;
const fineTick = 30;

function signatureOfAll(
  dir: string,
  { files, findings }: Listing,
  signatures: ReadonlyMap<string, string>,
): string | undefined {
  const hash = createHash("sha256").update(JSON.stringify([findings, closedSignatures(dir), refSignatures(dir)]));
  for (const { file } of files) {
    const signature = signatures.get(file);
    if (signature === undefined) return undefined;
    hash.update(`${file} ${signature}\n`);
  }
  return hash.digest("hex");
}
