import { evaluated, isMapping } from "./evaluate.ts";
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
  // The lines are templates of their own, so that a name that lacks is noted as in any template.
  const named = (name: string) => `\${sat.${name}}`;
  const members = Array.isArray(sat.members) ? sat.members.map((_, i) => named(`members[${i}].signature`)) : [];
  const lines = [
    { label: text.order, value: named("order") },
    { label: text.chair, value: named("chair.signature") },
    { label: text.members, value: members.join(", ") },
    ...("secretary" in sat ? [{ label: text.secretary, value: named("secretary.signature") }] : []),
  ];
  return fields(lines, knowing(spot, { sat }));
}

const text = {
  order: "Комиссия утверждена приказом",
  chair: "Председатель комиссии",
  members: "Члены комиссии",
  secretary: "Секретарь комиссии",
  notCommission: "Здесь нужно имя комиссии в данных: {order, chair, members, secretary}.",
};
