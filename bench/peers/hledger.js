// @ts-check
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

/**
 * `hledger check` on a journal with a posting for each result: another checker of plain-text records, written in Haskell.
 * @param {string} file where to write the journal
 * @param {ReadonlyMap<string, string>} files of the college
 * @returns {readonly import("../measure.js").Run[] | undefined} undefined where it is not installed
 */
export function hledger(file, files) {
  if (spawnSync("hledger", ["--version"]).error) return undefined;
  writeFileSync(file, journal(files));
  return [{ command: "hledger", args: ["check", "-f", file] }];
}

/**
 * A transaction for each sheet, a posting for each block on it.
 * @param {ReadonlyMap<string, string>} files
 */
function journal(files) {
  const sheets = [...files].flatMap(([path, content]) => {
    const date = /^date: (\S+)$/m.exec(content)?.[1];
    if (!path.startsWith("attestations/") || date === undefined) return [];
    const students = Array.from(content.matchAll(/^ {2}"([^"]+)":/gm), ([, id = ""]) => id);
    const postings = students.map(
      (id, index) => `    students:${id.replace("-", ":")}  ${index % 4 === 0 ? 2 : 1} points\n`,
    );
    return [`${date} ${path}\n${postings.join("")}    sheets\n\n`];
  });
  return sheets.join("");
}

/**
 * How many blocks the sheets of a college have.
 * @param {ReadonlyMap<string, string>} files
 */
export function resultsIn(files) {
  let results = 0;
  for (const [path, content] of files)
    if (path.startsWith("attestations/")) results += content.match(/^ {2}"[^"]+":/gm)?.length ?? 0;
  return results;
}
