import { readCache, writeCache } from "./cache-file.ts";

/** The values of sound record files as they were read before. */
export interface RecordCache {
  /** The value of a file that has not changed since; undefined when it must be read. */
  valueOf(file: string): unknown;
  /** Takes note of what was read; `remarks` are the lines of the file that end with a comment. */
  learn(file: string, value: unknown, remarks: Iterable<string>): void;
  /** The lines that end with a comment, at least those of the files whose values were asked for. */
  remarks(): ReadonlySet<string>;
  /** Keeps what was learnt for the next time. */
  save(): void;
}

/** What is kept of one folder. */
interface Content {
  readonly files: Readonly<Record<string, readonly [signature: string, value: unknown]>>;
  readonly remarks: readonly string[];
}

/** The same while it is being used. */
interface Shelf {
  readonly files: Map<string, readonly [signature: string, value: unknown]>;
  readonly remarks: Set<string>;
  hasNews: boolean;
}

/**
 * The cache of a records folder. Each folder of files is kept by itself, so that a command about one group opens that
 * group's only. `signatureOf` tells one state of a file from another; a file without one is not remembered.
 */
export function openRecordCache(dir: string, signatureOf: (file: string) => string | undefined): RecordCache {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (file: string): Shelf => {
    const name = nameOf(file);
    const shelf = shelves.get(name) ?? openShelf(dir, name);
    shelves.set(name, shelf);
    return shelf;
  };
  return {
    valueOf(file) {
      const entry = shelfOf(file).files.get(file);
      return entry !== undefined && entry[0] === signatureOf(file) ? entry[1] : undefined;
    },
    learn(file, value, remarks) {
      const shelf = shelfOf(file);
      const signature = signatureOf(file);
      for (const line of remarks) shelf.remarks.add(line);
      if (signature !== undefined) shelf.files.set(file, [signature, value]);
      shelf.hasNews ||= signature !== undefined;
    },
    remarks: () => new Set([...shelves.values()].flatMap(({ remarks }) => [...remarks])),
    save() {
      for (const [name, { files, remarks, hasNews }] of shelves)
        if (hasNews)
          writeCache(dir, name, { files: Object.fromEntries(files), remarks: [...remarks] } satisfies Content);
    },
  };
}

/** A folder's name on the shelf; no id has a tilde. Students lie all in one folder, so each year of them is kept by itself. */
function nameOf(file: string): string {
  const steps = file.split("/");
  const [intake = ""] = steps.pop()?.split("-") ?? [];
  return ["records", ...steps, ...(steps[0] === "students" ? [intake] : [])].join("~");
}

function openShelf(dir: string, name: string): Shelf {
  const { files, remarks } = (readCache(dir, name) ?? nothing) as Content;
  return { files: new Map(Object.entries(files)), remarks: new Set(remarks), hasNews: false };
}

const nothing: Content = { files: {}, remarks: [] };
