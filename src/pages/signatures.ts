import { choose, evaluatedList, type Given, isMapping, listed, mapping, printed } from "./evaluate.ts";
import type { Node } from "./layout.ts";
import { fault, inside, type Spot } from "./spot.ts";

/**
 * Who signs: the name of a list of `{role, name}` in the data, or such a list written out. An empty name is a line for it.
 * `{list: …, columns: 2}` puts them side by side.
 */
export function signatures(value: unknown, spot: Spot): Node {
  const [chosen, at] = choose([value, spot]);
  const given = isMapping(chosen) ? mapping(chosen, at, { must: ["list"], may: ["columns"] }) : { list: chosen };
  const columns = given?.columns === 2 ? 2 : 1;
  const place = isMapping(chosen) ? inside(at, "list") : at;
  const lines = people(given?.list, place).map((person) => (columns === 2 ? narrow(person) : wide(person)));
  if (columns === 1) return { stack: lines };
  const pairs = Array.from({ length: Math.ceil(lines.length / 2) }, (_, i) => lines.slice(2 * i, 2 * i + 2));
  return { stack: pairs.map((pair) => ({ columns: pair, columnGap: 24 })) };
}

interface Signatory {
  role: string;
  name: string;
}

function people(list: unknown, spot: Spot): Signatory[] {
  if (typeof list === "string") return evaluatedList(list, spot).flatMap((person) => signatory(person, spot));
  return listed(list, spot).flatMap(([person, at]: Given) => {
    const given = mapping(person, at, { must: ["role", "name"] });
    return given === undefined
      ? []
      : [{ role: printed(given.role, inside(at, "role")), name: printed(given.name, inside(at, "name")) }];
  });
}

function signatory(person: unknown, spot: Spot): Signatory[] {
  if (isMapping(person) && typeof person.role === "string" && typeof person.name === "string")
    return [{ role: person.role.normalize("NFC"), name: person.name.normalize("NFC") }];
  fault(spot, text.notSignatory);
  return [];
}

function wide(person: Signatory): Node {
  return { ...line(person, [170, 150, "*"]), margin: [0, 5, 0, 0] };
}

function narrow(person: Signatory): Node {
  return {
    ...line(person, person.name === "" ? ["auto", "*", 90] : ["auto", "*", "auto"]),
    style: "small",
    margin: [0, 3, 0, 0],
  };
}

function line({ role, name }: Signatory, widths: (number | string)[]): Node {
  const isNamed = name !== "";
  const signed = [cell(role, "", false), cell(" ", "", true), cell(isNamed ? name : " ", "", !isNamed)];
  const notes = ["", text.signature, isNamed ? "" : text.name].map((note) => cell(note, "field-note", false));
  return { table: { widths, body: [signed, notes] }, layout: "signature" };
}

function cell(words: string, style: string, isUnderlined: boolean): Node {
  return { text: words, ...(style === "" ? {} : { style }), border: [false, false, false, isUnderlined] };
}

const text = {
  signature: "(подпись)",
  name: "(фамилия, инициалы)",
  notSignatory: "Каждому подписывающему нужны role и name — строки.",
};
