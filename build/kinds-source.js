// @ts-check
import { compile } from "json-schema-to-typescript";
import { changeSchemas, kinds, readSchema, typeName } from "./schemas.js";

/** @typedef {import("./schemas.js").Schema} Schema */

const banner =
  "/** One type for each kind of record. Generated from schemas/*.schema.json by `npm run generate`: edit the schemas. */";

/**
 * The text of src/model/kinds.ts. A definition becomes a named type when it has a `$comment`, the English sentence
 * that stands over it; the others (codes, numbers, texts) are written out where they are used.
 */
export async function kindsSource() {
  const shared = readSchema("values").$defs;
  /** @type {Record<string, Schema>} */
  const definitions = {};
  for (const [name, schema] of Object.entries(shared))
    if (schema.$comment) definitions[typeName(name)] = orEmpty(name, schema) ?? forTypes(schema, shared);
  for (const kind of kinds) {
    const { $defs = {}, ...schema } = readSchema(kind);
    const known = { ...shared, ...$defs };
    definitions[typeName(kind)] = forTypes(schema, known);
    for (const [name, definition] of Object.entries($defs))
      if (definition.$comment) definitions[typeName(name)] = forTypes(definition, known);
  }
  const source = await compile({ $defs: definitions, type: "object" }, "Root", {
    additionalProperties: false,
    bannerComment: "",
    unreachableDefinitions: true,
    style: { printWidth: 120 },
  });
  const declarations = declarationsByName(source);
  return `${[banner, ...Object.keys(definitions).map((name) => declarations.get(name))].join("\n\n")}\n`;
}

/**
 * A schema as the type generator likes it: no titles (it would name types after them), English comments only.
 * @param {Schema} schema
 * @param {Record<string, Schema>} known
 * @returns {Schema}
 */
function forTypes(schema, known) {
  return changeSchemas(schema, (one) => plain(withoutReference(one, known)));
}

/** @param {Schema} schema */
function plain(schema) {
  const { title, description, $comment, enumDescriptions, patternErrorMessage, ...rest } = schema;
  const { $schema, $id, minItems, maxItems, patternProperties, ...shape } = rest;
  return $comment ? { ...shape, description: $comment } : shape;
}

/**
 * A named definition is referred to by its type's name; a nameless one stands where it is used.
 * @param {Schema} schema
 * @param {Record<string, Schema>} known
 * @returns {Schema}
 */
function withoutReference(schema, known) {
  if (!schema.$ref) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  const definition = known[name];
  if (!definition) throw new Error(`no definition ${schema.$ref}`);
  const comment = schema.$comment ? { $comment: schema.$comment } : {};
  return definition.$comment
    ? { $ref: `#/$defs/${typeName(name)}`, ...comment }
    : { ...withoutReference(definition, known), ...comment };
}

/**
 * gradeOrEmpty is a list of its own in the schema, so that editors offer it; as a type it is `Grade | null`.
 * @param {string} name
 * @param {Schema} schema
 */
function orEmpty(name, schema) {
  const [full, base] = /^(.+)OrEmpty$/.exec(name) ?? [];
  return full && base ? { description: schema.$comment, tsType: `${typeName(base)} | null` } : undefined;
}

/**
 * The generator sorts aliases before interfaces and leaves notes in comments: here each declaration stands alone, clean.
 * @param {string} source
 */
function declarationsByName(source) {
  const clean = source
    .replace(/\n \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*/g, "")
    .replace(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, "/** $1 */");
  /** @type {Map<string, string>} */
  const declarations = new Map();
  for (const text of clean.split(/^(?=\/\*\* |export interface Root )/m)) {
    const [, name = ""] = /^export \w+ (\w+)/m.exec(text) ?? [];
    declarations.set(name, text.trimEnd());
  }
  return declarations;
}
