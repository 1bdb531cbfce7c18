import { dirname, join } from "node:path";
import { git, gitObjects } from "../git/git.ts";
import { parseBatch } from "../git/git-objects.ts";
import type { Repository } from "../git/repository.ts";
import type { Author } from "../writing/author.ts";
import { syncFolder } from "../writing/write-file.ts";
import { signText, splitSignature } from "./tag-signature.ts";

/** An annotated tag to put on a commit. */
export interface NewTag {
  /** archive/2025-2026. */
  readonly name: string;
  readonly message: string;
  /** The file of the SSH key that signs it. */
  readonly key?: string;
}

/** A tag as git has it. */
export interface PlacedTag {
  readonly name: string;
  /** The id of the tag object, not of the commit it names. */
  readonly id: string;
}

/** Stores a tag object that nobody refers to yet; it bears the moment of its commit. Gives its id. */
export async function storeTag(
  repository: Repository,
  commit: string,
  { name, message, key }: NewTag,
  author: Author,
): Promise<string> {
  const [object] = parseBatch(await gitObjects(repository, [commit]), 1);
  const moment = /^committer .* (\d+ [+-]\d{4})$/m.exec(object?.content.toString("utf8") ?? "")?.[1];
  if (moment === undefined) throw new Error("git keeps a commit without a moment");
  const who = `${author.name} <${author.email}>`;
  const payload = `object ${commit}\ntype commit\ntag ${name}\ntagger ${who} ${moment}\n\n${message.trimEnd()}\n`;
  const signature = key === undefined ? "" : await signText(key, payload);
  return (await git(repository, ["mktag"], { stdin: payload + signature })).trim();
}

/** Makes the tag's name lead to its object, durably; a tag that is there already stays as it is. */
export async function placeTag(repository: Repository, { name, id }: PlacedTag): Promise<void> {
  const ref = `refs/tags/${name}`;
  if ((await tagAt(repository, name)) === undefined)
    await git(repository, ["update-ref", "--stdin"], { stdin: `create ${ref} ${id}\n` });
  for (let folder = dirname(join(repository.gitDir, ref)); folder !== repository.gitDir; folder = dirname(folder))
    syncFolder(folder);
}

/** The id of the object that a tag's name leads to: a tag object, or a commit when the tag is no annotated one. */
export async function tagAt(repository: Repository, name: string): Promise<string | undefined> {
  const printed = await git(repository, ["for-each-ref", "--format=%(objectname)", `refs/tags/${name}`]);
  return printed.trim() || undefined;
}

/** An annotated tag read back. */
export interface ReadTag extends PlacedTag {
  readonly commit: string;
  /** The name that stands inside the tag object. */
  readonly says: string;
  readonly message: string;
  /** When it was made, in seconds since 1970. */
  readonly moment: number;
  /** Everything that a signature signs. */
  readonly payload: string;
  readonly signature?: string;
}

/** Reads an annotated tag; a name that leads to no tag object of a commit gives what it leads to instead. */
export async function readTag(
  repository: Repository,
  name: string,
): Promise<ReadTag | { readonly id: string } | undefined> {
  const id = await tagAt(repository, name);
  if (id === undefined) return undefined;
  const [object] = parseBatch(await gitObjects(repository, [id]), 1);
  const { payload, signature } = splitSignature(object?.content.toString("utf8") ?? "");
  const head =
    /^object (?<commit>[0-9a-f]+)\ntype commit\ntag (?<says>.*)\ntagger .* (?<moment>\d+) [+-]\d{4}\n\n(?<message>[\s\S]*)$/.exec(
      payload,
    );
  const { commit, says, moment, message } = head?.groups ?? {};
  if (commit === undefined || says === undefined || moment === undefined || message === undefined) return { id };
  const tag = { name, id, commit, says, message, moment: Number(moment), payload };
  return signature === undefined ? tag : { ...tag, signature };
}
