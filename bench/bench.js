// @ts-check
/** npm run bench: the figures of speed and size beside their floors and peers, measured in one run. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { checking } from "./figures/checking.js";
import { growing } from "./figures/growing.js";
import { printing } from "./figures/printing.js";
import { starting } from "./figures/starting.js";
import { summing } from "./figures/summing.js";
import { writing } from "./figures/writing.js";
import { makeFolder } from "./make-folder.js";
import { resultsIn } from "./peers/hledger.js";
import { tableLines } from "./table.js";

/** What can be asked for by `--only`, in the order of the table. */
const figures = { starting, writing, summing, checking, printing };

const { values } = parseArgs({
  options: {
    students: { type: "string", default: "1000" },
    years: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    only: { type: "string", multiple: true },
    quick: { type: "boolean", default: false },
    "ten-fold": { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(`npm run bench -- [--students 1000] [--years 5] [--seed 1] [--quick] [--ten-fold] [--keep]
                 [--only ${Object.keys(figures).join("|")}]…
--quick: fewer rounds; --ten-fold: also a college ten times as large; --keep: leave the generated folder`);
  process.exit(0);
}

const only = values.only ?? Object.keys(figures);
const unknown = only.find((name) => !(name in figures));
if (unknown !== undefined) throw new Error(`--only ${unknown}: there is ${Object.keys(figures).join(", ")}`);

const size = { students: Number(values.students), years: Number(values.years), seed: Number(values.seed) };
const rounds = values.quick ? 3 : 9;
const college = await makeFolder(size);
console.log(
  `${size.students} students, ${size.years} years: ${college.files.size} files, ${megabytes(college.files)} MB, ${resultsIn(college.files)} results`,
);
console.log(`node ${process.versions.node}, medians of ${rounds} rounds taken in turns; only ratios mean anything\n`);

const rows = [];
for (const [name, measure] of Object.entries(figures))
  if (only.includes(name)) rows.push(...(await measure({ ...college, size, rounds })));
if (values["ten-fold"]) rows.push(...(await growing({ ...college, size, rounds })));
for (const line of tableLines(rows)) console.log(line);
if (values.keep) console.log(`\n${college.dir}`);
else rmSync(dirname(college.dir), { recursive: true, force: true });

/** @param {ReadonlyMap<string, string>} files */
function megabytes(files) {
  let bytes = 0;
  for (const content of files.values()) bytes += Buffer.byteLength(content);
  return (bytes / 1e6).toFixed(1);
}
