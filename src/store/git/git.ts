import type { SimpleGit } from "simple-git";
import { refuseBrokenSettings } from "./refuse-broken-settings.ts";
import type { Repository } from "./repository.ts";

/** What one call of git is given besides its arguments. */
export interface GitInput {
  /** What git reads from its standard input; never empty. */
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs git on the repository and gives what it printed. Nothing of the person's own git settings has effect. */
export async function git(repository: Repository, args: readonly string[], input: GitInput = {}): Promise<string> {
  return explaining(async () => (await runner(repository, input)).raw([...args]));
}

/** The raw contents of objects, as `git cat-file --batch` prints them, for names such as `HEAD:students`. */
export async function gitObjects(
  repository: Repository,
  names: readonly string[],
  environment: GitInput["environment"] = {},
): Promise<Buffer> {
  if (names.length === 0) return Buffer.alloc(0);
  const run = await runner(repository, { stdin: names.map((name) => `${name}\n`).join(""), environment });
  return explaining(async () => (await run.binaryCatFile(["--batch"])) as Buffer);
}

async function explaining<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) refuseBrokenSettings(error.message);
    throw error;
  }
}

async function runner(repository: Repository, { stdin, environment = {} }: GitInput): Promise<SimpleGit> {
  if (stdin === "") throw new Error("simple-git leaves an empty input open, and git would wait for its end forever");
  const { simpleGit } = await import("simple-git");
  const whole = { ...environmentOf(repository), ...environment };
  return simpleGit({
    baseDir: repository.dir,
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(whole).filter((name) => name.startsWith("GIT_")),
    ...(stdin !== undefined && { input: () => stdin }),
    unsafe: {
      allowUnsafeConfigEnvCount: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeHooksPath: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeSshCommand: true,
    },
  }).env(whole);
}

/** Constant settings: no hooks, no filters, no helpers, no network, and every object on the disk before git says so. */
export function environmentOf({ dir, gitDir }: Repository): Record<string, string> {
  const settings = {
    "safe.directory": dir,
    "core.hooksPath": "/dev/null",
    "core.fsmonitor": "false",
    "core.attributesFile": "/dev/null",
    "core.fsync": "all",
    "core.fsyncMethod": "fsync",
    "core.quotePath": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "commit.gpgSign": "false",
    "protocol.allow": "never",
    "submodule.recurse": "false",
    "credential.helper": "",
    "core.sshCommand": "false",
  };
  return {
    ...inherited("PATH", "SystemRoot"),
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    ...settingsAsEnvironment(settings),
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
    GIT_DIR: gitDir,
    GIT_WORK_TREE: dir,
  };
}

/** Settings in the form in which git takes them from its environment: they lead over those of files. */
export function settingsAsEnvironment(settings: Readonly<Record<string, string>>): Record<string, string> {
  const numbered = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(Object.keys(settings).length), ...Object.fromEntries(numbered) };
}

function inherited(...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
