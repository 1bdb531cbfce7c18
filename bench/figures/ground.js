// @ts-check
import { program } from "../make-folder.js";

/** @typedef {import("../measure.js").Run} Run */
/** @typedef {import("../measure.js").Case} Case */

/**
 * What every figure is measured on.
 * @typedef {object} Ground
 * @property {string} dir the records folder
 * @property {ReadonlyMap<string, string>} files what was generated into it
 * @property {{ students: number, years: number, seed: number }} size
 * @property {number} rounds
 */

/**
 * kpgt with these words, in a records folder.
 * @param {string} dir
 * @param {...string} args
 * @returns {Run}
 */
export function kpgt(dir, ...args) {
  return { command: process.execPath, args: [program, ...args], cwd: dir, env: { KPGT_USER: "bench", CI: "" } };
}

/** Bare node: the floor under every command. */
export const bareNode = /** @type {Run} */ ({ command: process.execPath, args: ["-e", "0"] });

/**
 * Always the same programs.
 * @param {...Run} runs
 * @returns {Case}
 */
export function always(...runs) {
  return { runs: () => runs };
}
