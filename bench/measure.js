// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * One program to run: what stands on its command line, and what makes the ground ready before each run, untimed.
 * @typedef {object} Run
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string>} [env]
 * @property {readonly number[]} [codes] exit codes that are well; 0 if not said
 */

/**
 * What is measured: one program, or several whose times add up.
 * @typedef {object} Case
 * @property {(round: number) => readonly Run[]} runs
 * @property {(round: number) => void} [before]
 */

/**
 * The median time of each case in milliseconds. The cases take turns, so that what else goes on in the machine meets all
 * of them alike; one round before the first warms the caches up.
 * @template {string} Name
 * @param {Record<Name, Case>} cases
 * @param {number} rounds
 * @returns {Record<Name, number>}
 */
export function mediansOf(cases, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(cases));
  const times = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names) {
      const { runs, before } = cases[name];
      before?.(round);
      const time = runs(round).reduce((sum, run) => sum + timeOf(run), 0);
      if (round > 0) times.get(name)?.push(time);
    }
  return /** @type {Record<Name, number>} */ (Object.fromEntries([...times].map(([name, all]) => [name, median(all)])));
}

/**
 * The most memory that any of the programs had at a time, in MiB; undefined where the system does not tell.
 * @param {readonly Run[]} runs
 */
export async function peakOf(runs) {
  let peak = 0;
  for (const { command, args, cwd, env } of runs) {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: "ignore" });
    const timer = setInterval(() => {
      peak = Math.max(peak, highWater(child.pid));
    }, 5);
    await new Promise((done) => child.on("close", done));
    clearInterval(timer);
  }
  return peak === 0 ? undefined : peak / 1024;
}

/** @param {Run} run */
function timeOf({ command, args, cwd, env, codes = [0] }) {
  const begin = performance.now();
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const time = performance.now() - begin;
  if (error) throw error;
  if (!codes.includes(status ?? -1))
    throw new Error(`${command} ${args.join(" ")} gave ${status}:\n${stderr.slice(0, 500)}`);
  return time;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}

/**
 * The high-water mark of a process in KiB.
 * @param {number | undefined} pid
 */
function highWater(pid) {
  const file = `/proc/${pid}/status`;
  try {
    return existsSync(file) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) : 0;
  } catch {
    return 0; // it has just ended
  }
}
