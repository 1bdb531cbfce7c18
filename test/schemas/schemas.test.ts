import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kindsSource } from "../../build/kinds-source.js";
import { kinds, readSchema } from "../../build/schemas.js";
import { compiler } from "../../build/validators-source.js";
import { whyNotLinear } from "./linear-pattern.ts";

interface Schema {
  readonly [keyword: string]: unknown;
}
/** A schema within a schema, and the way to it. */
interface Found {
  readonly at: string;
  readonly schema: Schema;
  /** The key it describes, when it stands among `properties`. */
  readonly property: boolean;
}

const names = ["values", ...kinds];
const all = names.flatMap((name) => within(readSchema(name), name));

test("each kind has one file, and each file is a kind or the values they share", () => {
  const files = readdirSync(new URL("../../schemas/", import.meta.url)).filter((name) => name.endsWith(".json"));
  expect(files.sort()).toEqual(names.map((name) => `${name}.schema.json`).sort());
});

test("ajv compiles every schema without a complaint", () => {
  const ajv = compiler();
  for (const kind of kinds) expect(ajv.getSchema(`${kind}.schema.json`), kind).toBeTypeOf("function");
});

test("src/model/kinds.ts is what the schemas say: npm run generate", async () => {
  expect(readFileSync(new URL("../../src/model/kinds.ts", import.meta.url), "utf8")).toBe(await kindsSource());
});

test("a schema is found by its own name, from any folder, without a network", () => {
  for (const name of names) expect(readSchema(name).$id).toBe(`${name}.schema.json`);
  for (const { at, schema } of all)
    if (schema.$ref) expect(schema.$ref, at).toMatch(/^(?:values\.schema\.json)?#\/\$defs\/\w+$/);
});

describe("every", () => {
  test("object is closed, or a bounded map whose keys have a pattern", () => {
    const open = all.filter(({ at, schema }) => isType(schema, "object") && !isClosed(schema) && !/\bextra$/.test(at));
    expect(places(open)).toEqual([]);
  });

  test("record has an open place for what the college keeps of its own", () => {
    // A file that is a list or a map of people keeps it in each line; teaching has nothing to add to.
    const roots = kinds.filter((kind) => !["staff", "teaching", "epochs"].includes(kind)).map(readSchema);
    for (const { $id, properties, oneOf } of roots)
      for (const shape of oneOf ?? [{ properties }])
        expect(shape.properties.extra?.$ref, $id).toBe("values.schema.json#/$defs/extra");
  });

  test("string, list and map has an upper bound", () => {
    const limits = { string: "maxLength", array: "maxItems" };
    const unbounded = all.filter(({ schema }) =>
      Object.entries(limits).some(([type, limit]) => isType(schema, type) && schema[limit] === undefined),
    );
    expect(places(unbounded)).toEqual([]);
  });

  test("number has both bounds", () => {
    const unbounded = all.filter(({ at, schema }) => {
      const isBlock = at === "template/$defs/block"; // a number there is a text to print
      return (
        !isBlock &&
        (isType(schema, "integer") || isType(schema, "number")) &&
        (schema.minimum === undefined || schema.maximum === undefined)
      );
    });
    expect(places(unbounded)).toEqual([]);
  });

  test("pattern is matched in linear time", () => {
    const patterns = new Set(all.flatMap(({ schema }) => (typeof schema.pattern === "string" ? [schema.pattern] : [])));
    expect(patterns.size).toBeGreaterThan(10);
    for (const pattern of patterns) expect(whyNotLinear(pattern), pattern).toBeUndefined();
  });

  test("pattern is explained in Russian where an editor would show the pattern itself", () => {
    const silent = all.filter(
      ({ schema }) => typeof schema.pattern === "string" && !/[а-яё]/.test(String(schema.patternErrorMessage)),
    );
    expect(places(silent)).toEqual([]);
  });

  test("property has a Russian title and a description with an example", () => {
    const silent = all.filter(
      ({ property, schema }) =>
        property && !(/[а-яё]/i.test(String(schema.title)) && /[а-яё].*Пример: ./is.test(String(schema.description))),
    );
    expect(places(silent)).toEqual([]);
  });

  test("list of words says in Russian what each of them means", () => {
    const silent = all.filter(({ schema }) => {
      const words = schema.enumDescriptions;
      return Array.isArray(schema.enum) && !(Array.isArray(words) && words.length === schema.enum.length);
    });
    expect(places(silent)).toEqual([]);
  });

  test("definition has a name of its own, so that a generated type has one meaning", () => {
    const definitions = names.flatMap((name) => Object.keys(readSchema(name).$defs ?? {}));
    expect(definitions.filter((name, i) => definitions.indexOf(name) !== i)).toEqual([]);
  });
});

function within(schema: Schema, at: string, property = false): Found[] {
  const found: Found[] = [{ at, schema, property }];
  for (const [keyword, value] of Object.entries(schema)) {
    if (typeof value !== "object" || value === null) continue;
    const branches = Object.entries(value as Record<string, Schema>);
    if (["properties", "$defs", "patternProperties", "oneOf", "anyOf"].includes(keyword))
      for (const [key, one] of branches)
        found.push(...within(one, `${at}/${keyword}/${key}`, keyword === "properties"));
    else if (["items", "additionalProperties", "propertyNames"].includes(keyword))
      found.push(...within(value as Schema, `${at}/${keyword}`));
  }
  return found;
}

function isType(schema: Schema, type: string): boolean {
  return [schema.type].flat().includes(type) || (type === "object" && schema.properties !== undefined);
}

function isClosed({ additionalProperties, propertyNames, maxProperties, discriminator }: Schema): boolean {
  // A choice by kind is closed in each of its branches, which are looked at one by one.
  if (additionalProperties === false || discriminator !== undefined) return true;
  return typeof additionalProperties === "object" && propertyNames !== undefined && maxProperties !== undefined;
}

function places(found: readonly Found[]): string[] {
  return found.map(({ at }) => at);
}
