import { commission } from "./commission.ts";
import { choose, dropped, type Given, isMapping, listed } from "./evaluate.ts";
import { fields } from "./fields.ts";
import { grid } from "./grid.ts";
import { heading } from "./heading.ts";
import type { Node, Piece } from "./layout.ts";
import { plainNode, plainNodeKinds } from "./plain-node.ts";
import { signatures } from "./signatures.ts";
import { fault, inside, type Spot } from "./spot.ts";
import { stamp } from "./stamp.ts";

/** Our blocks by the key that names them; everything else is a node of pdfmake. */
const blocks: Readonly<Record<string, (value: unknown, spot: Spot) => Node>> = {
  heading,
  fields,
  grid,
  commission,
  signatures,
  stamp,
};

/** The pieces of a form's content, each with the keys it stands at. */
export function pieces(content: unknown, spot: Spot): Piece[] {
  return listed(content, spot).map((given) => ({ path: given[1].path, node: block(given) }));
}

/** One block, or node of pdfmake, with its values put in. */
export function block(given: Given): Node {
  const [value, spot] = choose(given);
  if (value === dropped) return { text: "" };
  if (typeof value === "string" || typeof value === "number") return plainNode({ text: value }, spot, block);
  if (!isMapping(value)) {
    fault(spot, text.notBlock);
    return { text: "" };
  }
  const names = Object.keys(value);
  const name = names.find((key) => Object.hasOwn(blocks, key));
  const draw = name === undefined ? undefined : blocks[name];
  if (name === undefined || draw === undefined) return plainNode(value, spot, block);
  for (const key of names) if (key !== name) fault(inside(spot, key), text.alone(name, key));
  return draw(value[name], inside(spot, name));
}

const text = {
  notBlock: `Здесь нужен блок (бывают: ${[...Object.keys(blocks), ...plainNodeKinds].join(", ")}).`,
  alone: (name: string, key: string) => `Рядом с блоком «${name}» не может стоять ключ «${key}».`,
};
