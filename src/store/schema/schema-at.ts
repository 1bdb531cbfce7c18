import { createRequire } from "node:module";

/** As much of a JSON Schema as is needed to explain a fault: it is read only when there is one. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly discriminator?: { readonly propertyName: string };
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const load = createRequire(import.meta.url);

/** The schema that governs the value at a path of a record; empty for a stranger's key. */
export function schemaAt(kind: string, record: unknown, path: readonly (string | number)[]): Schema {
  let here = resolve({ file: `${kind}.schema.json`, schema: read(`${kind}.schema.json`) });
  let value = record;
  for (const key of path) {
    const next = child(here, key, value);
    if (next === undefined) return {};
    here = named(next, here);
    value = memberOf(value, key);
  }
  return branchFor(here, value).schema;
}

/** What stands in a mapping or a list under a key; undefined when nothing does. */
export function memberOf(value: unknown, key: string | number): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

interface Placed {
  readonly file: string;
  readonly schema: Schema;
}

function child(parent: Placed, key: string | number, value: unknown): Placed | undefined {
  const { file, schema } = branchFor(parent, value, key);
  const open = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  const found = typeof key === "number" ? schema.items : (schema.properties?.[key] ?? open);
  return found && resolve({ file, schema: found });
}

/** What has no title of its own, an element of a list, is spoken of as what it stands in. */
function named(placed: Placed, parent: Placed): Placed {
  if (placed.schema.title !== undefined) return placed;
  const { title = "", description = "" } = parent.schema;
  return { file: placed.file, schema: { title, description, ...placed.schema } };
}

/** Of several shapes the one that the value means: by its kind, or by having the key that is asked for. */
function branchFor(placed: Placed, value: unknown, key?: string | number): Placed {
  const { file, schema } = placed;
  const tag = schema.discriminator?.propertyName;
  const branches = (schema.oneOf ?? schema.anyOf ?? []).map((branch) => resolve({ file, schema: branch }));
  const meant = branches.find((branch) =>
    tag === undefined
      ? key !== undefined && branch.schema.properties?.[key] !== undefined
      : branch.schema.properties?.[tag]?.const === memberOf(value, tag),
  );
  return meant ?? placed;
}

/** Follows references; what stands beside a reference is nearer to the reader than what it points to. */
function resolve({ file, schema }: Placed): Placed {
  if (schema.$ref === undefined) return { file, schema };
  const [document, pointer = ""] = schema.$ref.split("#");
  const target = document || file;
  const definition = read(target).$defs?.[pointer.replace("/$defs/", "")];
  if (definition === undefined) throw new Error(`no definition ${schema.$ref} in ${target}`);
  const { $ref, ...nearer } = schema;
  const resolved = resolve({ file: target, schema: definition });
  return { file: resolved.file, schema: { ...resolved.schema, ...nearer } };
}

function read(file: string): Schema {
  return load(`#schemas/${file}`) as Schema;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
