// @ts-check
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("../measure.js").Run} Run */

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** Where each kind of record lies. */
const places = {
  attestation: "attestations",
  student: "students",
  teaching: "teaching",
  order: "orders",
  program: "programs",
  group: "groups",
  college: "kpgt.yaml",
  staff: "staff.yaml",
};

/**
 * A copy of a records folder that every YAML parser reads alike. Sourcemeta takes the key under an empty value for the
 * value (`outcome:` at the end of a block), so the copy says `null`; ajv-cli takes a plain date for a moment, so the copy
 * quotes dates.
 * @param {string} dir
 */
export function copyForValidators(dir) {
  const copy = `${dir}-for-validators`;
  rmSync(copy, { recursive: true, force: true });
  for (const place of ["schemas", ...Object.values(places)])
    cpSync(join(dir, place), join(copy, place), { recursive: true });
  for (const folder of ["attestations", "students"])
    for (const file of readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".yaml")) rewrite(join(copy, folder, file));
  return copy;
}

/** @param {string} path */
function rewrite(path) {
  const plain = readFileSync(path, "utf8")
    .replaceAll(/^(\s+(?:grade|outcome|ticket|mastered)):$/gm, "$1: null")
    .replaceAll(/(: )(\d{4}-\d{2}-\d{2})(?=[,}\n])/g, '$1"$2"');
  writeFileSync(path, plain);
}

/**
 * Sourcemeta's validator, written in C++: schemas only, no cross-checks. One process for each kind of record.
 * @param {string} dir
 * @returns {readonly Run[] | undefined} undefined where it is not installed
 */
export function sourcemeta(dir) {
  const machine = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch === "x64" ? "x86_64" : "arm64"}`;
  const command = join(packages, "@sourcemeta/jsonschema/build/github-releases", `jsonschema-${machine}`);
  if (!existsSync(command)) return undefined;
  return Object.entries(places).map(([kind, place]) => ({
    command,
    args: [
      "validate",
      "--fast",
      "--resolve",
      "schemas/values.schema.json",
      `schemas/${kind}.schema.json`,
      place,
      "--extension",
      ".yaml",
    ],
    cwd: dir,
  }));
}

/**
 * ajv's own command line, with js-yaml: schemas only. It is spared the small kinds, since each costs it a start of node.
 * @param {string} dir
 * @returns {readonly Run[] | undefined} undefined where it is not installed
 */
export function ajvCli(dir) {
  const program = join(packages, "ajv-cli/dist/index.js");
  if (!existsSync(program)) return undefined;
  return Object.entries({ attestation: "attestations/**/*.yaml", student: "students/*.yaml" }).map(([kind, glob]) => ({
    command: process.execPath,
    args: [
      program,
      "validate",
      "--spec=draft2020",
      "--strict=false",
      "-c",
      "ajv-formats",
      "-r",
      "schemas/values.schema.json",
      "-s",
      `schemas/${kind}.schema.json`,
      "-d",
      glob,
    ],
    cwd: dir,
    env: { NODE_PATH: packages },
  }));
}
