// @ts-check
import { mediansOf } from "../measure.js";
import { always, kpgt } from "./ground.js";

/**
 * Pages of PDF: a session's pack of sheets, and one summary.
 * @param {import("./ground.js").Ground} ground
 * @returns {import("../table.js").Row[]}
 */
export function printing({ dir, files, rounds }) {
  const group = "ИС-25";
  const sheets = [...files.keys()].filter((file) => file.startsWith(`attestations/2025-2026/${group}/2-`)).length;
  const times = mediansOf(
    {
      pack: always(kpgt(dir, "session", "print", group, "2", "--output", "../pack.pdf")),
      one: always(kpgt(dir, "sheet", "build", group, "--semester", "2", "--format", "pdf", "--output", "../one.pdf")),
    },
    rounds,
  );
  return [
    { what: `session print, ${sheets} sheets`, ours: times.pack },
    { what: "the same, sheets a second", ours: (sheets * 1000) / times.pack, unit: "/s" },
    { what: "sheet build --format pdf", ours: times.one },
  ];
}
