import { existsSync, lstatSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** The folder of private data of some people, as it lies beside the records. */
export interface PrivateFolder {
  readonly dir: string;
  /** Whether it keeps a history: then its end can be read and a new one begun. */
  readonly isRepository: boolean;
  /** The files of these people, by path inside the folder, in byte order. */
  readonly files: readonly string[];
}

/** The folder of private data, as kpgt.yaml names it or beside the records; undefined when it is not on this computer. */
export function privateFolder(
  dir: string,
  named: string | undefined,
  people: readonly string[],
): PrivateFolder | undefined {
  const place = resolve(dir, named ?? `../${basename(resolve(dir))}-private`);
  if (!existsSync(place) || !lstatSync(place).isDirectory()) return undefined;
  const ids = new Set(people);
  const names = existsSync(join(place, "people")) ? readdirSync(join(place, "people")).sort() : [];
  return {
    dir: place,
    isRepository: existsSync(join(place, ".git")),
    files: names.filter((name) => ids.has(name.replace(/\.[^.]+$/, ""))).map((name) => `people/${name}`),
  };
}
