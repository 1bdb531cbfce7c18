// @ts-check
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.js";
import { mediansOf, peakOf } from "../measure.js";
import { always, kpgt } from "./ground.js";
import { summing } from "./summing.js";
import { writing } from "./writing.js";

/**
 * A college ten times as large beside the one of the other figures.
 * @param {import("./ground.js").Ground} ground
 * @returns {Promise<import("../table.js").Row[]>}
 */
export async function growing({ dir, size, rounds }) {
  const large = { ...size, students: size.students * 10 };
  const college = await makeFolder(large);
  const few = Math.max(3, Math.floor(rounds / 3));
  const [one, ten] = [[kpgt(dir, "check", "--no-cache")], [kpgt(college.dir, "check", "--no-cache")]];
  const times = mediansOf({ one: always(...one), ten: always(...ten) }, few);
  const rows = [
    { what: "check, cold, ten-fold", ours: times.ten, besides: "check, cold", theirs: times.one, target: { most: 11 } },
    {
      what: "check, cold, ten-fold: memory",
      unit: "MiB",
      ours: await peakOf(ten),
      besides: "check, cold",
      theirs: await peakOf(one),
      target: { most: 6 },
    },
    ...summing({ ...college, size: large, rounds: few }, ", ten-fold"),
    ...writing({ ...college, size: large, rounds: few }, ", ten-fold", 3),
  ];
  rmSync(dirname(college.dir), { recursive: true, force: true });
  return rows;
}
