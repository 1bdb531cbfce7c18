import { spawnSync } from "node:child_process";
import { environmentOf } from "./git.ts";
import { refuseBrokenSettings } from "./refuse-broken-settings.ts";
import type { Repository } from "./repository.ts";

const mostOutput = 64 * 1024 * 1024;

/** What git prints, waited for: reading is synchronous. For looking only; undefined when git refuses or is not there. */
export function gitLook(
  repository: Repository,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string | undefined {
  const { status, stdout, stderr } = spawnSync("git", [...args], {
    cwd: repository.dir,
    env: { ...environmentOf(repository), ...environment },
    encoding: "utf8",
    maxBuffer: mostOutput,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status === 128) refuseBrokenSettings(stderr);
  return status === 0 ? stdout : undefined;
}
