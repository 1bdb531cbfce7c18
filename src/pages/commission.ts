import { evaluated, isMapping, printed } from "./evaluate.ts";
import { fields } from "./fields.ts";
import type { Node } from "./layout.ts";
import { fault, knowing, type Spot } from "./spot.ts";

/** Who sat: the name of `{order, chair, members, secretary?}` in the data; people are `{name, signature}`. */
export function commission(value: unknown, spot: Spot): Node {
  const sat = typeof value === "string" ? evaluated(value, spot) : undefined;
  if (!isMapping(sat)) {
    if (typeof value !== "string" || sat !== undefined) fault(spot, text.notCommission);
    return { text: "" };
  }
  // The block's own lines go through the same door as a template's, so a missing name is noted in the same way.
  const at = knowing(spot, { sat });
  const members = Array.isArray(sat.members)
    ? sat.members.map((_, i) => printed(`\${sat.members[${i}].signature}`, at))
    : [];
  const lines = [
    { label: text.order, value: "${sat.order}" },
    { label: text.chair, value: "${sat.chair.signature}" },
    { label: text.members, value: members.join(", ") },
    ...("secretary" in sat ? [{ label: text.secretary, value: "${sat.secretary.signature}" }] : []),
  ];
  return fields(lines, at);
}

const text = {
  order: "Комиссия утверждена приказом",
  chair: "Председатель комиссии",
  members: "Члены комиссии",
  secretary: "Секретарь комиссии",
  notCommission: "Здесь нужно имя комиссии в данных: {order, chair, members, secretary}.",
};
