import type { DocumentOptions, ParseOptions, SchemaOptions } from "yaml";

/** How the `yaml` package reads a record: the core schema of YAML 1.2, every key a string, nothing guessed, nothing printed. */
export const yamlSettings: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.2",
  schema: "core",
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
  keepSourceTokens: false,
};
