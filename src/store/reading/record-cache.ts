import { readCache, writeCache } from "./cache-file.ts";
import type { Listing } from "./list-files.ts";
import type { Surroundings } from "./look-around.ts";

/** The values of sound record files as they were read before. */
export interface RecordCache {
  readonly listing: Listing;
  /** Lines that end with a comment: at least those of the files that are known. */
  readonly remarks: ReadonlySet<string>;
  /** The value of a file that has not changed since; undefined when it must be read. */
  valueOf(file: string): unknown;
  learn(file: string, value: unknown): void;
  /** Keeps what was learnt for the next time, if it is worth writing. */
  save(remarks: ReadonlySet<string>): void;
}

/** What is in the file, by record file. */
interface Content {
  readonly files: Readonly<Record<string, readonly [signature: string, value: unknown]>>;
  readonly remarks: readonly string[];
}

/** The cache of a records folder; empty when there is none yet. */
export function openRecordCache({ dir, listing, signatures }: Surroundings): RecordCache {
  const { files, remarks } = (readCache(dir, name) ?? nothing) as Content;
  const known = new Map(Object.entries(files));
  let learnt = 0;
  return {
    listing,
    remarks: new Set(remarks),
    valueOf(file) {
      const entry = known.get(file);
      return entry !== undefined && entry[0] === signatures.get(file) ? entry[1] : undefined;
    },
    learn(file, value) {
      learnt += 1;
      const signature = signatures.get(file);
      if (signature === undefined) known.delete(file);
      else known.set(file, [signature, value]);
    },
    save(all) {
      // A few changed files are sooner read again than everything written anew.
      if (learnt <= listing.files.length / 100) return;
      const present = listing.files.flatMap(({ file }) => {
        const entry = known.get(file);
        return entry === undefined ? [] : [[file, entry] as const];
      });
      writeCache(dir, name, { files: Object.fromEntries(present), remarks: [...all] } satisfies Content);
    },
  };
}

const name = "records";

const nothing: Content = { files: {}, remarks: [] };
