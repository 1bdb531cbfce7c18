// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ [keyword: string]: any }} Schema */

/** Every kind of record, in the order of the records folder. */
export const kinds = /** @type {const} */ ([
  "college",
  "staff",
  "program",
  "group",
  "student",
  "order",
  "teaching",
  "attestation",
  "late-correction",
  "record-book",
  "journal",
  "absences",
  "sitting",
  "document",
  "disclosure",
  "paper",
  "person",
  "template",
  "archive-year",
  "epochs",
]);

/**
 * The schema of a kind, or the values that all kinds share.
 * @param {string} name
 * @returns {Schema}
 */
export function readSchema(name) {
  return JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8"));
}

/**
 * record-book → RecordBook, isoDate → IsoDate.
 * @param {string} name
 */
export function typeName(name) {
  return name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
}

/**
 * A schema with each schema inside it changed, from the outside in. Under `properties` a key is a name, not a keyword.
 * @param {any} schema
 * @param {(schema: Schema) => Schema} change
 * @returns {any}
 */
export function changeSchemas(schema, change) {
  if (Array.isArray(schema)) return schema.map((one) => changeSchemas(one, change));
  if (schema === null || typeof schema !== "object") return schema;
  const { properties, ...keywords } = change(schema);
  const changed = changeEach(keywords, change);
  return properties ? { ...changed, properties: changeEach(properties, change) } : changed;
}

/**
 * @param {Schema} schemas
 * @param {(schema: Schema) => Schema} change
 */
function changeEach(schemas, change) {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, changeSchemas(schema, change)]));
}
