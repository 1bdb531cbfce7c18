// @ts-check
import { mediansOf } from "../measure.js";
import { always, bareNode, kpgt } from "./ground.js";

/**
 * Small commands beside bare node.
 * @param {import("./ground.js").Ground} ground
 * @returns {import("../table.js").Row[]}
 */
export function starting({ dir, rounds }) {
  const small = {
    "--help": kpgt(dir, "--help"),
    "--version": kpgt(dir, "--version"),
    "grade add --help": kpgt(dir, "grade", "add", "--help"),
    "explain <check>": kpgt(dir, "explain", "sheet-is-planned"),
    me: kpgt(dir, "me"),
  };
  const cases = Object.fromEntries(Object.entries(small).map(([name, run]) => [name, always(run)]));
  const { floor = 0, ...times } = mediansOf({ floor: always(bareNode), ...cases }, rounds * 2);
  return Object.entries(times).map(([what, ours]) => ({
    what,
    ours,
    besides: "node -e 0",
    theirs: floor,
    target: { most: 1.25 },
  }));
}
