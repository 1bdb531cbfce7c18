// @ts-check
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { changeSchemas, kinds, readSchema } from "./schemas.js";

/** Compiles the schemas as strictly as ajv can: a misspelt keyword stops the build instead of passing every record. */
export function compiler() {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    // A ticket is a number or a text, a block of a form is an object or a text: said outright, not by two branches.
    allowUnionTypes: true,
    strictTuples: true,
    strictRequired: true,
    allErrors: true,
    ownProperties: true,
    discriminator: true,
    validateFormats: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ["date"]);
  for (const name of ["values", ...kinds]) ajv.addSchema(changeSchemas(readSchema(name), withoutAnnotations));
  return ajv;
}

/** The text of src/store/schema/validators.generated.cjs: one self-contained module, nothing of ajv is loaded at run time. */
export async function validatorsSource() {
  const names = Object.fromEntries(kinds.map((kind) => [identifier(kind), `${kind}.schema.json`]));
  const table = kinds.map((kind) => `${JSON.stringify(kind)}: ${identifier(kind)}`).join(", ");
  const compiled = standaloneCode.default(compiler(), names).replace(/^export const/gm, "const");
  const { outputFiles } = await build({
    stdin: { contents: `${compiled}\nexport const validators = {${table}};`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "cjs", // loaded when the first file must be validated, and a function cannot wait for a module
    platform: "node",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    charset: "ascii", // with letters of one byte only, the engine reads it in half the time
    legalComments: "none",
  });
  return `// Generated from schemas/*.schema.json by \`npm run generate\`: edit the schemas.\n${outputFiles[0]?.text}`;
}

/** The text of src/store/schema/validators.generated.d.cts. */
export function validatorsDeclaration() {
  return `// Generated from schemas/*.schema.json by \`npm run generate\`: edit the schemas.

/** The kinds of record that have a schema. */
export type Kind = ${kinds.map((kind) => `"${kind}"`).join(" | ")};

/** What ajv says of one fault. */
export interface Fault {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  propertyName?: string;
}

/** Tells whether a value is a sound record of its kind; the faults stay on the function until its next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: Fault[] | null;
}

export const validators: Record<Kind, Validator>;
`;
}

/**
 * What only editors read: left in, it would be half of the compiled text, which every command loads.
 * @param {import("./schemas.js").Schema} schema
 */
function withoutAnnotations({ title, description, $comment, enumDescriptions, patternErrorMessage, ...rest }) {
  return rest;
}

/** @param {string} kind */
function identifier(kind) {
  return kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
