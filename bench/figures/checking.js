// @ts-check
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mediansOf, peakOf } from "../measure.js";
import { hledger } from "../peers/hledger.js";
import { ajvCli, copyForValidators, sourcemeta } from "../peers/schema-validators.js";
import { always, bareNode, kpgt } from "./ground.js";

/** @typedef {import("./ground.js").Ground} Ground */
/** @typedef {import("../table.js").Row} Row */

/**
 * `check` of the whole folder: cold beside validators and another checker, warm beside git's own look at the folder.
 * @param {Ground} ground
 * @returns {Promise<Row[]>}
 */
export async function checking(ground) {
  return [...(await cold(ground)), ...warm(ground)];
}

/**
 * @param {Ground} ground
 * @returns {Promise<Row[]>}
 */
async function cold({ dir, files, rounds }) {
  const copy = copyForValidators(dir);
  const ours = [kpgt(dir, "check", "--no-cache")];
  const peers = {
    "sourcemeta --fast (schemas only)": { runs: sourcemeta(copy), target: { most: 1.7 } },
    "ajv-cli (schemas only)": { runs: ajvCli(copy), target: { least: 2 } },
    "hledger check": { runs: hledger(join(dir, "..", "results.journal"), files), target: { least: 1 } },
  };
  const present = Object.entries(peers).flatMap(([name, { runs }]) => (runs ? [[name, always(...runs)]] : []));
  const times = mediansOf({ ours: always(...ours), ...Object.fromEntries(present) }, rounds);
  const [fast] = Object.values(peers);
  const memory = { ours: await peakOf(ours), theirs: fast?.runs && (await peakOf(fast.runs)) };
  rmSync(copy, { recursive: true, force: true });
  return [
    ...Object.entries(peers).map(([besides, { target }]) => ({
      what: "check, cold",
      ours: times.ours,
      besides,
      theirs: times[besides],
      target,
    })),
    { what: "check, cold: memory", unit: "MiB", ...memory, besides: "sourcemeta --fast", target: { most: 0.5 } },
  ];
}

/**
 * @param {Ground} ground
 * @returns {Row[]}
 */
function warm({ dir, files, rounds }) {
  const check = kpgt(dir, "check");
  const sheet = [...files.keys()].find((file) => file.startsWith("attestations/")) ?? "";
  const times = mediansOf(
    {
      first: always(check),
      unchanged: always(check),
      changed: { before: (round) => appendFileSync(join(dir, sheet), `# ${round}\n`), runs: () => [check] },
      floor: always(bareNode),
      status: always({ command: "git", args: ["status", "--porcelain"], cwd: dir }),
    },
    rounds,
  );
  const besides = "node + git status";
  const theirs = times.floor + times.status;
  return [
    { what: "check, warm, nothing changed", ours: times.unchanged, besides, theirs, target: { most: 1.5 } },
    { what: "check, warm, one file changed", ours: times.changed, besides, theirs, target: { most: 2.5 } },
  ];
}
