import jsone from "json-e";
import { fault, inside, knowing, type Spot } from "./spot.ts";

/** A value of the template with the spot it stands at. */
export type Given = readonly [value: unknown, spot: Spot];

/** The value of a json-e expression; undefined, and a mistake noted, when there is none. */
export function evaluated(expression: string, spot: Spot): unknown {
  const value = attempt({ $eval: expression }, expression, spot);
  if (value === null) fault(spot, text.noValue(expression), text.wrapInIf);
  return value ?? undefined;
}

/** The text with each `${…}` in it replaced; a missing value is a mistake, never an empty place. */
export function printed(value: unknown, spot: Spot): string {
  const [chosen, at] = choose([value, spot]);
  if (typeof chosen === "number") return String(chosen);
  if (typeof chosen !== "string") {
    if (chosen !== dropped) fault(at, text.notText);
    return "";
  }
  const filled = chosen.replace(placeholder, (whole, expression: string | undefined, end: string) => {
    if (expression === undefined) return whole.slice(1);
    if (end === "") {
      fault(at, text.malformed(expression));
      return "";
    }
    const result = evaluated(expression, at);
    if (typeof result === "string" || typeof result === "number") return String(result);
    if (result !== undefined) fault(at, text.notPrintable(expression));
    return "";
  });
  return filled.normalize("NFC");
}

/** The elements of a list, with `$if` chosen or dropped and `$map` repeated. */
export function listed(value: unknown, spot: Spot): Given[] {
  const [list, at] = choose([value, spot]);
  if (Array.isArray(list)) return list.flatMap((element, i) => repeated([element, inside(at, i)]));
  if (list !== dropped) fault(at, text.notList);
  return [];
}

/** The value an `$if` chooses; `dropped` when it chooses nothing. */
export function choose([value, spot]: Given): Given {
  if (!isMapping(value) || !("$if" in value)) return [value, spot];
  onlyKeys(value, ["$if", "then", "else"], spot);
  if (typeof value.$if !== "string") fault(inside(spot, "$if"), text.notExpression);
  else {
    // `!` gives json-e's own notion of truth: an empty string or list is false.
    const fails = attempt({ $eval: `!(${value.$if})` }, value.$if, inside(spot, "$if"));
    const branch = fails === true ? "else" : "then";
    if (fails !== undefined && branch in value) return choose([value[branch], inside(spot, branch)]);
  }
  return [dropped, spot];
}

/** Stands for what an `$if` without `else` left out. */
export const dropped = Symbol("dropped");

/** The array a `for` or `rows` names; empty, and a mistake noted, when it is none. */
export function evaluatedList(expression: unknown, spot: Spot): unknown[] {
  const value = typeof expression === "string" ? evaluated(expression, spot) : fault(spot, text.notExpression);
  if (Array.isArray(value)) return value;
  if (value !== undefined && typeof expression === "string") fault(spot, text.notListed(expression));
  return [];
}

/** The value as a mapping with known keys alone; undefined, and mistakes noted, otherwise. */
export function mapping(
  value: unknown,
  spot: Spot,
  keys: { must?: readonly string[]; may?: readonly string[] },
): Record<string, unknown> | undefined {
  const must = keys.must ?? [];
  if (!isMapping(value)) {
    fault(spot, text.notMapping([...must, ...(keys.may ?? [])]));
    return undefined;
  }
  onlyKeys(value, [...must, ...(keys.may ?? [])], spot);
  const missing = must.filter((key) => !Object.hasOwn(value, key));
  for (const key of missing) fault(spot, text.missingKey(key));
  return missing.length === 0 ? value : undefined;
}

/** Whether the value is a mapping of YAML: an object that is no list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function onlyKeys(value: Record<string, unknown>, known: readonly string[], spot: Spot): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) fault(inside(spot, key), text.unknownKey(key, known));
}

function repeated([value, spot]: Given): Given[] {
  const [chosen, at] = choose([value, spot]);
  if (chosen === dropped) return [];
  if (!isMapping(chosen) || !("$map" in chosen)) return [[chosen, at]];
  const each = Object.keys(chosen).find((key) => key !== "$map") ?? "";
  const name = /^each\((\w+)\)$/.exec(each)?.[1];
  if (name === undefined || Object.keys(chosen).length !== 2) {
    fault(at, text.mapNeedsEach);
    return [];
  }
  const values = evaluatedList(chosen.$map, inside(at, "$map"));
  return values.flatMap((item) => repeated([chosen[each], knowing(inside(at, each), { [name]: item })]));
}

/** `${…}`, and `$${…}` for a `${…}` that is meant as it stands. */
const placeholder = /\$\$\{|\$\{([^}]*)(\}?)/g;

/** json-e's functions that depend on the clock or can fill the memory. */
const withheld = { now: "", fromNow: undefined, range: undefined };

function attempt(template: object, expression: string, spot: Spot): unknown {
  try {
    return jsone(template, { ...spot.scope, ...withheld });
  } catch (error) {
    // json-e throws classes of its own, and they speak English of tokens.
    const reason = error instanceof Error ? error.message : "";
    const name =
      /^unknown context value (\w+)$/.exec(reason)?.[1] ?? /^object has no property "(.*)"$/.exec(reason)?.[1];
    if (name !== undefined) fault(spot, text.unknownName(name, expression), text.wrapInIf);
    else
      fault(
        spot,
        /^(Found|Unexpected|unterminated)/.test(reason) ? text.malformed(expression) : text.incomputable(expression),
      );
    return undefined;
  }
}

const text = {
  noValue: (expression: string) => `Значения «${expression}» в данных нет.`,
  unknownName: (name: string, expression: string) => `В данных нет «${name}», которое нужно выражению «${expression}».`,
  wrapInIf: "Проверьте имя; если значение бывает не всегда, поставьте его под $if.",
  malformed: (expression: string) => `Выражение «${expression}» записано с ошибкой.`,
  incomputable: (expression: string) =>
    `Выражение «${expression}» нельзя вычислить: действие не подходит к своим значениям.`,
  notPrintable: (expression: string) => `Значение «${expression}» — не строка и не число, напечатать его нельзя.`,
  notText: "Здесь нужна строка.",
  notList: "Здесь нужен список.",
  notListed: (expression: string) => `Значение «${expression}» — не список.`,
  notExpression: "Здесь нужно выражение в виде строки.",
  notMapping: (keys: readonly string[]) => `Здесь нужны ключи со значениями (бывают: ${keys.join(", ")}).`,
  missingKey: (key: string) => `Не хватает ключа «${key}».`,
  unknownKey: (key: string, known: readonly string[]) => `Неизвестный ключ «${key}» (бывают: ${known.join(", ")}).`,
  mapNeedsEach: "При $map нужен ровно один ключ вида each(имя).",
};
