import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { kinds } from "../../build/schemas.js";
import { validate } from "../../src/store/schema/validate.ts";

/** One thing spoilt in the example of the kind, and what is said of it. Without `value` the key is taken away. */
interface CounterExample {
  readonly at: readonly (string | number)[];
  readonly value?: unknown;
  readonly message: string;
  readonly fix?: string;
  /** Where the finding points, when not at the spoilt key itself. */
  readonly where?: readonly (string | number)[];
}

const folder = new URL(".", import.meta.url);

describe.each(kinds)("%s", (kind) => {
  test("its example is sound", () => {
    expect(validate(kind, example(kind), "file.yaml")).toEqual([]);
  });

  const counterExamples: CounterExample[] = read(`counter-examples/${kind}.yaml`);
  test("has at least three counter-examples", () => expect(counterExamples.length).toBeGreaterThanOrEqual(3));

  test.each(counterExamples)("$message", ({ at, message, fix, where = at, ...rest }) => {
    const spoilt = change(example(kind), at, rest);
    const [finding, ...others] = validate(kind, spoilt, "file.yaml");
    expect(finding).toMatchObject({
      check: "schema",
      severity: "error",
      place: { file: "file.yaml", path: where },
      message,
      ...(fix && { fix }),
    });
    expect(others).toEqual([]);
  });
});

describe("the variants of a document", () => {
  test.each(readdirSync(new URL("documents/", folder)))("%s is sound", (name) => {
    expect(validate("document", read(`documents/${name}`), "file.yaml")).toEqual([]);
  });
});

test("every form of the package is a sound template", () => {
  const templates = new URL("../../templates/", folder);
  for (const name of existsSync(templates) ? readdirSync(templates).filter((name) => name.endsWith(".yaml")) : [])
    expect(validate("template", parse(readFileSync(new URL(name, templates), "utf8")), name)).toEqual([]);
});

function example(kind: string): unknown {
  return read(`examples/${kind}.yaml`);
}

function read(file: string) {
  return parse(readFileSync(new URL(file, folder), "utf8"));
}

function change(record: unknown, at: CounterExample["at"], to: { value?: unknown }): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return to.value;
  const copy: Record<string | number, unknown> = Array.isArray(record)
    ? Object.assign([], record)
    : { ...Object(record) };
  if (rest.length > 0) copy[key] = change(copy[key], rest, to);
  else if ("value" in to) copy[key] = to.value;
  else delete copy[key];
  return copy;
}
