import { isMapping, listed, mapping, printed } from "./evaluate.ts";
import type { Node } from "./layout.ts";
import { styleName } from "./plain-node.ts";
import { inside, type Spot } from "./spot.ts";

/** The lines at the top of a form, centred: a plain line, or `{title: …}`, or `{text: …, style: …}`. */
export function heading(value: unknown, spot: Spot): Node {
  const lines = listed(value, spot).map(([line, at]) => {
    if (!isMapping(line)) return { text: printed(line, at), style: "subtitle" };
    const title = mapping(line, at, { may: ["title", "text", "style"] });
    if (title !== undefined && "title" in title)
      return { text: printed(title.title, inside(at, "title")), style: "title" };
    return {
      text: printed(title?.text, inside(at, "text")),
      style: styleName(title?.style ?? "subtitle", inside(at, "style")),
    };
  });
  return { stack: lines.filter((line) => line.text !== ""), margin: [0, 0, 0, 4] };
}
