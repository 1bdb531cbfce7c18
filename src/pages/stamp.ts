import { mapping } from "./evaluate.ts";
import type { Node } from "./layout.ts";
import type { Spot } from "./spot.ts";

/** A QR code with what the page was made from: the form, the day of the data and their hash. */
export function stamp(value: unknown, spot: Spot): Node {
  const given = mapping(value, spot, { may: ["size"] });
  const size = typeof given?.size === "number" ? given.size : 60;
  const form = String(spot.scope.template);
  return { qr: `kpgt ${form} ${spot.made.date} ${spot.made.hash}`, fit: size, alignment: "right" };
}
