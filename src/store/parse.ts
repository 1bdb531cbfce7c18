import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Finding } from "../model/finding.ts";

/** What a file holds as plain data, or why it cannot be read. */
export type Parsed = { readonly value: unknown } | { readonly findings: readonly Finding[] };

/** Reads the text of one record file into plain data. */
export function parseYaml(file: string, bytes: Uint8Array): Parsed {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  try {
    return { value: load(source, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark;
    return {
      findings: [
        {
          check: "yaml",
          severity: "error",
          place: { file, path: [], line: line + 1, column: column + 1 },
          message: text.unreadable,
        },
      ],
    };
  }
}

const text = {
  unreadable: "Запись не читается как YAML.",
};
