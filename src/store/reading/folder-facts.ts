import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FolderFacts, Remote } from "../../model/folder-facts.ts";
import { UserError } from "../../model/user-error.ts";
import { hasCommitHook } from "../git/commit-hook.ts";
import { refuseForeignSettings } from "../git/refuse-foreign-settings.ts";
import { openRepository } from "../git/repository.ts";
import { schemasPlace } from "../schema/schemas-place.ts";
import { filesBelow } from "./files-below.ts";

/** Looks at a folder and its machine; changes nothing, and never throws for what it finds. */
export function folderFacts(dir: string): FolderFacts {
  const gitDir = join(dir, ".git");
  const config = existsSync(join(gitDir, "config")) ? readFileSync(join(gitDir, "config"), "utf8") : "";
  return {
    path: dir,
    node: process.versions.node,
    git: gitVersion(),
    refusal: refusalOf(dir, gitDir),
    isWritable: [dir, gitDir].every(isWritable),
    isDurable: /^\s*fsync\s*=\s*all\s*$/imu.test(config),
    hasCommitHook: existsSync(gitDir) && hasCommitHook(dir),
    hasEditorSettings: existsSync(join(dir, ".vscode", "settings.json")),
    staleSchemas: staleSchemas(dir),
    leftovers: leftovers(gitDir),
    remotes: remotesIn(config),
  };
}

function gitVersion(): string | undefined {
  try {
    const printed = execFileSync("git", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return /\d+(?:\.\d+)+/.exec(printed)?.[0];
  } catch {
    return undefined; // no git on this machine: that is the fact
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function refusalOf(dir: string, gitDir: string): FolderFacts["refusal"] {
  try {
    openRepository(dir);
    refuseForeignSettings(gitDir);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { message: error.message, hint: error.hint };
  }
}

function staleSchemas(dir: string): string[] {
  return filesBelow(schemasPlace()).flatMap(({ path, bytes }) => {
    const copy = join(dir, "schemas", path);
    return existsSync(copy) && readFileSync(copy).equals(bytes) ? [] : [path];
  });
}

/** Locks of git and of kpgt that no running program needs, and a write that was cut short: the next command heals them. */
function leftovers(gitDir: string): string[] {
  const heads = join(gitDir, "refs", "heads");
  const branchLocks = existsSync(heads) ? readdirSync(heads).filter((name) => name.endsWith(".lock")) : [];
  return [
    ...["index.lock", "HEAD.lock", "config.lock", "kpgt-journal.json", "kpgt.lock"],
    ...branchLocks.map((name) => `refs/heads/${name}`),
  ]
    .filter((name) => existsSync(join(gitDir, name)))
    .map((name) => `.git/${name}`);
}

function remotesIn(config: string): Remote[] {
  const remotes: Remote[] = [];
  let name: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) name = /^\s*\[remote "(?<name>.+)"\]/.exec(line)?.groups?.name;
    const url = /^\s*url\s*=\s*(?<url>\S+)/.exec(line)?.groups?.url;
    if (name !== undefined && url !== undefined) remotes.push({ name, url });
  }
  return remotes;
}
