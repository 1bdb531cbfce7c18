import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { settingsAsEnvironment } from "./git.ts";
import type { Repository } from "./repository.ts";

const longest = 600_000;
const mostOutput = 4 * 1024 * 1024;

/** What git said when it talked to a server: its exit code is 0 only if all went well. */
export interface OnlineAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `git fetch` or `git push` with the person's own settings, password helper and keys, which kpgt never sees.
 * Only https and ssh; a folder only where the remote was named so on purpose.
 */
export async function gitOnline(
  repository: Repository,
  args: readonly string[],
  { allowFolder }: { readonly allowFolder: boolean },
): Promise<OnlineAnswer> {
  const { dir, gitDir } = repository;
  const env = {
    ...personsOwn(),
    ...settingsAsEnvironment({
      ...settings,
      "safe.directory": dir,
      ...(allowFolder && { "protocol.file.allow": "always" }),
    }),
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C",
    GIT_DIR: gitDir,
    GIT_WORK_TREE: dir,
  };
  try {
    const options = { cwd: dir, env, timeout: longest, maxBuffer: mostOutput, encoding: "utf8" as const };
    return { ok: true, ...(await promisify(execFile)("git", [...args], options)) };
  } catch (error) {
    if (!isFailedRun(error)) throw error;
    return { ok: false, stdout: error.stdout, stderr: error.killed ? `${error.stderr}\ntimed out` : error.stderr };
  }
}

/** No hooks, no foreign programs of this repository, nothing beside the branch; what arrives is looked at and kept. */
const settings = {
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "core.attributesFile": "/dev/null",
  "core.fsync": "all",
  "core.fsyncMethod": "fsync",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "submodule.recurse": "false",
  "fetch.recurseSubmodules": "false",
  "push.recurseSubmodules": "no",
  "push.gpgSign": "false",
  "push.followTags": "false",
  "transfer.fsckObjects": "true",
  "protocol.allow": "never",
  "protocol.https.allow": "always",
  "protocol.ssh.allow": "always",
  "http.lowSpeedLimit": "100",
  "http.lowSpeedTime": "30",
};

/** The person's environment; a variable of git's own could lead to another repository. */
function personsOwn(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
}

function isFailedRun(error: unknown): error is Error & { stdout: string; stderr: string; killed?: boolean } {
  return error instanceof Error && "stderr" in error && "stdout" in error && !("syscall" in error);
}
