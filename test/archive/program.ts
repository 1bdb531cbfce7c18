import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle } from "../../build/bundle.js";

/** How a run of the program ended: without a code when it was killed. */
export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is disturbed, and in what surroundings it takes place. */
export interface Surroundings {
  /** The moment at which it starts, whatever the real clock says. */
  readonly moment: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** `7`: killed at its seventh step; `7:ENOSPC`: meets that error there. */
  readonly crashAt?: string;
  /** Killed so many milliseconds after it has started, or after `begun` appears in the folder. */
  readonly killAfter?: number;
  readonly begun?: string;
  /** Its git is killed with it. */
  readonly wholeGroup?: boolean;
}

/** Builds the program as `npm run build` does, into a folder of its own beside the packages; gives its bin. */
export async function buildProgram(): Promise<string> {
  const home = resolve("node_modules/.cache/kpgt", `program-${process.pid}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(home, { recursive: true });
  await bundle(join(home, "dist"));
  cpSync("bin", join(home, "bin"), { recursive: true });
  cpSync("package.json", join(home, "package.json"));
  for (const folder of ["schemas", "templates", "examples"])
    symlinkSync(resolve(folder), join(home, folder), "junction");
  return join(home, "bin/kpgt.js");
}

/** Takes a program away that was built for a test. */
export function dropProgram(bin: string): void {
  rmSync(resolve(bin, "../.."), { recursive: true, force: true });
}

/** Runs the program on a folder in a process of its own, as a person would. */
export function runProgram(bin: string, dir: string, args: readonly string[], how: Surroundings): Promise<ProgramRun> {
  const { moment, environment = {}, crashAt, killAfter, begun, wholeGroup = false } = how;
  const env = {
    ...process.env,
    KPGT_USER: "petrova-en",
    TEST_MOMENT: moment,
    ...environment,
    ...(crashAt !== undefined && { KPGT_CRASH_AT: crashAt }),
  };
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", clock, bin, ...args], { cwd: dir, env, detached: wholeGroup });
    const told = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].on("data", (data) => {
        told[name] += data;
      });
    const stop = killAfter === undefined ? () => {} : killLater(killAfter, begun && join(dir, begun), end);
    child.on("close", (code) => {
      stop();
      done({ code, ...told });
    });

    function end(): void {
      if (child.pid === undefined) return;
      try {
        process.kill(wholeGroup ? -child.pid : child.pid, "SIGKILL");
      } catch {
        // it was quicker
      }
    }
  });
}

const clock = resolve("test/archive/clock.js");

/** Waits for a file to appear, if one is named, then so many milliseconds; gives what stops the waiting. */
function killLater(milliseconds: number, file: string | undefined, kill: () => void): () => void {
  let timer: NodeJS.Timeout;
  const look = () => {
    timer = file === undefined || existsSync(file) ? setTimeout(kill, milliseconds) : setTimeout(look, 3);
  };
  look();
  return () => clearTimeout(timer);
}
