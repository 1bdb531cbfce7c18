import { type Given, listed, mapping, printed } from "./evaluate.ts";
import type { Node } from "./layout.ts";
import { inside, type Spot } from "./spot.ts";

/**
 * Lines of «label  value», the value underlined; an empty value is a line to write on.
 * A list within the list is one line with several fields, `width` is a field's share of it in points.
 */
export function fields(value: unknown, spot: Spot): Node {
  return { stack: listed(value, spot).map((line) => fieldLine(line)), margin: [0, 0, 0, 6] };
}

function fieldLine([line, spot]: Given): Node {
  if (!Array.isArray(line)) return field([line, spot]);
  return { columns: listed(line, spot).map(field), columnGap: 10 };
}

function field([value, spot]: Given): Node {
  const given = mapping(value, spot, { must: ["label", "value"], may: ["width", "note"] });
  if (given === undefined) return { text: "" };
  const label = printed(given.label, inside(spot, "label"));
  const written = printed(given.value, inside(spot, "value"));
  const note = given.note === undefined ? "" : printed(given.note, inside(spot, "note"));
  return {
    ...(typeof given.width === "number" ? { width: given.width } : {}),
    table: {
      widths: ["auto", "*"],
      body: [
        [
          { text: label, border: [false, false, false, false] },
          { text: written === "" ? " " : written, style: "bold", border: [false, false, false, true] },
        ],
        ...(note === "" ? [] : [["", { text: note, style: "field-note" }].map(borderless)]),
      ],
    },
    layout: "fields",
    style: "field",
  };
}

function borderless(cell: string | Node): Node {
  return { ...(typeof cell === "string" ? { text: cell } : cell), border: [false, false, false, false] };
}
