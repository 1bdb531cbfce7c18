import type { NodeValue, Piece } from "./layout.ts";

const limits = { parts: 60_000, characters: 1_000_000, levels: 24 };

/** Whether laying the pieces out could take minutes or exhaust the stack: layout has no time limit of its own. */
export function tooLarge(content: readonly Piece[]): boolean {
  let parts = 0;
  let characters = 0;
  const exceeds = (value: NodeValue, level: number): boolean => {
    parts += 1;
    if (typeof value === "string") characters += value.length;
    if (parts > limits.parts || characters > limits.characters || level > limits.levels) return true;
    return typeof value === "object" && Object.values(value).some((child: NodeValue) => exceeds(child, level + 1));
  };
  return content.some(({ node }) => exceeds(node, 0));
}
