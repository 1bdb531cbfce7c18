// @ts-check
import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mediansOf } from "../measure.js";
import { always, bareNode, kpgt } from "./ground.js";

/** @typedef {import("./ground.js").Ground} Ground */
/** @typedef {import("../measure.js").Case} Case */

/**
 * Commands that write, beside node and a durable commit of one file.
 * @param {Ground} ground
 * @returns {import("../table.js").Row[]}
 */
export function writing({ dir, files, rounds }, note = "", most = 2) {
  const blanks = emptyPlaces(files);
  const rows = join(dir, "..", "grades.csv");
  const imported = blanks.slice(-1000);
  writeFileSync(
    rows,
    ["ведомость;студент;оценка", ...imported.map(({ file, student }) => `${file};${student};4`)].join("\n"),
  );
  const times = mediansOf(
    {
      one: {
        before: () => restore(dir),
        runs: (round) => [kpgt(dir, ...gradeAdd(blanks[round]))],
      },
      many: { before: () => restore(dir), runs: () => [kpgt(dir, "grade", "import", rows)] },
      floor: always(bareNode),
      commit: commitOfOneFile(dir),
    },
    rounds,
  );
  restore(dir);
  return [
    {
      what: `grade add, durable${note}`,
      ours: times.one,
      besides: "node + durable git commit",
      theirs: times.floor + times.commit,
      target: { most },
    },
    {
      what: `grade import of ${imported.length}${note}`,
      ours: times.many,
      besides: "grade add",
      theirs: times.one,
      target: { most: 3 },
    },
  ];
}

/**
 * What git takes to commit one file so that a power cut cannot take it back.
 * @param {string} dir
 * @returns {Case}
 */
function commitOfOneFile(dir) {
  const file = "staff.yaml";
  const settings = ["core.fsync=all", "core.fsyncMethod=fsync", "user.name=bench", "user.email=bench@kpgt.invalid"];
  const args = [
    ...settings.flatMap((one) => ["-c", one]),
    ...["commit", "--quiet", "--no-verify", "--message", "bench", "--only", "--", file],
  ];
  return {
    before: (round) => {
      restore(dir);
      appendFileSync(join(dir, file), `# ${round}\n`);
    },
    runs: () => [{ command: "git", args, cwd: dir }],
  };
}

/**
 * Back to the folder as generated.
 * @param {string} dir
 */
function restore(dir) {
  const first = execFileSync("git", ["rev-list", "--max-parents=0", "HEAD"], { cwd: dir, encoding: "utf8" }).trim();
  const generated = execFileSync("git", ["rev-list", "--reverse", `${first}..HEAD`], { cwd: dir, encoding: "utf8" });
  const [commit = first] = generated.split("\n");
  execFileSync("git", ["reset", "--quiet", "--hard", commit], { cwd: dir });
}

/**
 * Empty places on open sheets.
 * @param {ReadonlyMap<string, string>} files
 */
function emptyPlaces(files) {
  return [...files].flatMap(([file, content]) =>
    file.startsWith("attestations/") && !content.includes("\nclosed:") && content.includes("\nform: exam")
      ? Array.from(content.matchAll(/^ {2}"([^"]+)":/gm), ([, student = ""]) => ({
          file,
          student,
          group: /^group: (\S+)$/m.exec(content)?.[1] ?? "",
          item: /^items: \[([^\],]+)/m.exec(content)?.[1] ?? "",
        }))
      : [],
  );
}

/** @param {{ group: string, item: string, student: string } | undefined} place */
function gradeAdd(place) {
  if (!place) throw new Error("no open sheet to write to");
  return ["grade", "add", place.group, place.item, place.student, "5"];
}
