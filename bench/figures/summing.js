// @ts-check
import { mediansOf } from "../measure.js";
import { always, bareNode, kpgt } from "./ground.js";

/**
 * The summary of one group's semester, beside bare node.
 * @param {import("./ground.js").Ground} ground
 * @returns {import("../table.js").Row[]}
 */
export function summing({ dir, rounds, size }, note = "") {
  const group = `ИС-${(2025 - Math.min(size.years, 4) + 1) % 100}`;
  const times = mediansOf(
    { ours: always(kpgt(dir, "sheet", "build", group, "--semester", "1")), floor: always(bareNode) },
    rounds,
  );
  return [
    {
      what: `sheet build of one group${note}`,
      ours: times.ours,
      besides: "node -e 0",
      theirs: times.floor,
      target: { most: 2.5 },
    },
  ];
}
