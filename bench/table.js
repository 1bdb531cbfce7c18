// @ts-check

/**
 * One line of the result: a time of ours beside a floor or a peer measured in the same run.
 * @typedef {object} Row
 * @property {string} what
 * @property {number | undefined} ours
 * @property {string} [unit] ms if not said
 * @property {string} [besides] the floor or the peer
 * @property {number | undefined} [theirs]
 * @property {{ most: number } | { least: number }} [target] of ours divided by theirs; `least`: of theirs divided by ours
 */

/**
 * The rows as lines of a plain table.
 * @param {readonly Row[]} rows
 */
export function tableLines(rows) {
  const cells = [["what", "kpgt", "beside", "", "ratio", "target", ""], ...rows.map(cellsOf)];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const isText = [true, false, true, false, false, true, true];
  return cells.map((row) =>
    row
      .map((cell, column) => (isText[column] ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/**
 * @param {Row} row
 * @returns {string[]}
 */
function cellsOf({ what, ours, unit = "ms", besides = "", theirs, target }) {
  if (ours === undefined) return [what, "not measured", besides, "", "", "", ""];
  if (besides !== "" && theirs === undefined)
    return [what, shown(ours, unit), besides, "not on this machine", "", "", ""];
  if (theirs === undefined) return [what, shown(ours, unit), "", "", "", "", ""];
  const ratio = target && "least" in target ? theirs / ours : ours / theirs;
  return [what, shown(ours, unit), besides, shown(theirs, unit), ratio.toFixed(2), aim(target), verdict(ratio, target)];
}

/** @param {Row["target"]} target */
function aim(target) {
  if (!target) return "";
  return "least" in target ? `≥ ${target.least} × faster` : `≤ ${target.most}`;
}

/**
 * @param {number} ratio
 * @param {Row["target"]} target
 */
function verdict(ratio, target) {
  if (!target) return "";
  return ("least" in target ? ratio >= target.least : ratio <= target.most) ? "met" : "missed";
}

/**
 * @param {number} value
 * @param {string} unit
 */
function shown(value, unit) {
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}
