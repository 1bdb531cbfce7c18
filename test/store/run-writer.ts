import { execFileSync, spawn } from "node:child_process";
import { bundleOf } from "./bundle-of.ts";

/** How a run of the writer ended. */
export interface WriterRun {
  readonly code: number | null;
  /** The tickets that it said were written. */
  readonly acknowledged: number[];
  readonly stderr: string;
}

/** Builds the writer; gives the file. */
export function buildWriter(): Promise<string> {
  return bundleOf("test/store/writer.ts");
}

/** Runs the writer; kills it, and with `wholeGroup` its git too, after so many milliseconds. */
export function runWriter(
  writer: string,
  args: readonly string[],
  { crashAt, killAfter, wholeGroup = false }: { crashAt?: string; killAfter?: number; wholeGroup?: boolean } = {},
): Promise<WriterRun> {
  return new Promise((done) => {
    const environment = crashAt === undefined ? process.env : { ...process.env, KPGT_CRASH_AT: crashAt };
    const child = spawn(process.execPath, [writer, ...args], { env: environment, detached: wholeGroup });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data) => {
      stdout += data;
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => kill(child.pid, wholeGroup), killAfter);
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ code, acknowledged: stdout.split("\n").filter(Boolean).map(Number), stderr });
    });
  });
}

/** Plain git on a folder, as a person would run it. */
export function gitIn(dir: string, ...args: string[]): string {
  return execFileSync("git", ["-C", dir, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function kill(pid: number | undefined, wholeGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(wholeGroup ? -pid : pid, "SIGKILL");
  } catch {
    // it was quicker
  }
}
