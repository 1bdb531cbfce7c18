import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AcademicYear, ArchiveYear } from "../../model/kinds.ts";
import type { ReadFileFact, TagFact, YearFacts, YearFile } from "../../model/year-facts.ts";
import { git, gitObjects } from "../git/git.ts";
import { blobId, parseBatch } from "../git/git-objects.ts";
import { filesAt, readBlobs, type TreeFile } from "../git/read-blobs.ts";
import type { Repository } from "../git/repository.ts";
import { validate } from "../schema/validate.ts";
import { workFilesBelow } from "../writing/work-files-below.ts";
import { parseYaml } from "../yaml/parse.ts";
import { readTag } from "./archive-tag.ts";
import { leniently } from "./leniently.ts";

/** Gathers everything by which a closed year is verified; changes nothing, and damage is a fact, not an exception. */
export async function yearFacts(repository: Repository, year: AcademicYear): Promise<YearFacts> {
  const head = await leniently(() => filesAt(repository, "HEAD"), []);
  const files = head.filter(({ path }) => isOfYear(path, year));
  const bytes = await readLeniently(repository, files);
  return {
    year,
    files: files.map(({ path, mode, blob }) => ({ path, mode, blob, bytes: bytes.get(path) })),
    working: workingFiles(repository, year),
    years: await closedYearsAt(repository, head),
    tag: await leniently(() => tagFact(repository, year), undefined),
    history: { fsck: await fsck(repository), oddities: oddities(repository), replaced: await replaced(repository) },
  };
}

/** The closed years of the last commit, the earliest first, as their files say. */
export async function closedYearsAt(repository: Repository, head: readonly TreeFile[]): Promise<YearFile[]> {
  const files = head.filter(({ path }) => /^archive\/\d{4}-\d{4}\/year\.yaml$/.test(path));
  const bytes = await readLeniently(repository, files);
  return files.flatMap(({ path }) => {
    const content = bytes.get(path);
    const folder = path.split("/")[1] ?? "";
    return content === undefined ? [] : [{ folder, bytes: content, ...recordIn(path, content) }];
  });
}

/** Whether a path belongs to a year: its archive, and its folder of every kind of record. */
function isOfYear(path: string, year: AcademicYear): boolean {
  return path.split("/")[1] === year && path.split("/").length > 2;
}

function recordIn(path: string, bytes: Uint8Array): { record?: ArchiveYear } {
  const parsed = parseYaml(path, bytes);
  if (!("value" in parsed)) return {};
  const errors = validate("archive-year", parsed.value, path).filter(({ severity }) => severity === "error");
  return errors.length > 0 ? {} : { record: parsed.value as ArchiveYear };
}

/** A damaged object stops git's answer: then each file is asked for by itself, and the damaged ones have no bytes. */
async function readLeniently(repository: Repository, files: readonly TreeFile[]): Promise<Map<string, Buffer>> {
  try {
    return await readBlobs(repository, files);
  } catch {
    const none = new Map<string, Buffer>();
    const each: Map<string, Buffer>[] = [];
    for (const file of files) each.push(await leniently(() => readBlobs(repository, [file]), none));
    return new Map(each.flatMap((one) => [...one]));
  }
}

function workingFiles(repository: Repository, year: AcademicYear): Map<string, ReadFileFact> {
  return new Map(
    workFilesBelow(repository.dir, (path) => isYearOrAbove(path, year)).map(({ path, kind, executable }) => {
      const blob = kind === "file" ? blobId(readFileSync(join(repository.dir, path))) : undefined;
      return [path, { kind, executable, blob }];
    }),
  );
}

function isYearOrAbove(path: string, year: AcademicYear): boolean {
  const [, second] = path.split("/");
  return second === undefined || second === year;
}

async function tagFact(repository: Repository, year: AcademicYear): Promise<TagFact | undefined> {
  const tag = await readTag(repository, `archive/${year}`);
  if (tag === undefined || !("commit" in tag)) return tag;
  const { commit } = tag;
  const [object] = parseBatch(await gitObjects(repository, [commit]), 1);
  const parents = [...(object?.content.toString("utf8") ?? "").matchAll(/^parent ([0-9a-f]+)$/gm)].map(
    ([, id = ""]) => id,
  );
  const files = (await filesAt(repository, commit)).filter(({ path }) => isOfYear(path, year));
  return { ...tag, parents, files, isInHistory: await isAncestor(repository, commit) };
}

async function isAncestor(repository: Repository, commit: string): Promise<boolean> {
  const outside = await git(repository, ["rev-list", "--count", commit, "^HEAD"]);
  return outside.trim() === "0";
}

/** What git finds wrong in everything that a branch or tag leads to. */
async function fsck(repository: Repository): Promise<string[]> {
  try {
    await git(repository, ["fsck", "--full", "--no-dangling", "--no-progress"]);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return said.split("\n").filter((line) => line.trim() !== "");
  }
}

/** Ways to make a history look otherwise than it is. */
function oddities({ gitDir }: Repository): string[] {
  const names = ["info/grafts", "shallow", "objects/info/alternates", "objects/info/http-alternates"];
  return names.filter((name) => {
    const path = join(gitDir, name);
    return existsSync(path) && lstatSync(path).size > 0;
  });
}

async function replaced(repository: Repository): Promise<string[]> {
  const printed = await git(repository, ["for-each-ref", "--format=%(refname)", "refs/replace/"]);
  return printed.split("\n").filter(Boolean);
}
