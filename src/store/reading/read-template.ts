import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Finding } from "../../model/finding.ts";
import { UserError } from "../../model/user-error.ts";
import { validate } from "../schema/validate.ts";
import { parseYaml } from "../yaml/parse.ts";
import { whyUnsafeName } from "./safe-name.ts";

/** A printed form as it was read: the college's own version, or the built-in one. */
export interface TemplateFile {
  readonly name: string;
  /** templates/<name>.yaml. */
  readonly file: string;
  readonly own: boolean;
  readonly bytes: Buffer;
  readonly value: unknown;
  /** What is wrong with it; `value` is undefined when it cannot be read at all. */
  readonly findings: readonly Finding[];
}

/** Reads a form: one of the records folder replaces the built-in one of the same name (architecture: printed forms). */
export function readTemplate(dir: string, name: string): TemplateFile {
  const own = join(dir, "templates", `${name}.yaml`);
  const builtIn = join(builtInFolder(), `${name}.yaml`);
  const isOwn = existsSync(own);
  if (whyUnsafeName(name) !== undefined || !(isOwn || existsSync(builtIn)))
    throw new UserError(text.none(name), text.list);
  return parseTemplate(name, readFileSync(isOwn ? own : builtIn), isOwn);
}

/** A form from its bytes, wherever they were kept. */
export function parseTemplate(name: string, bytes: Buffer, own: boolean): TemplateFile {
  const file = `templates/${name}.yaml`;
  const parsed = parseYaml(file, bytes);
  const value = "value" in parsed ? parsed.value : undefined;
  const findings = "value" in parsed ? validate("template", value, file) : parsed.findings;
  return { name, file, own, bytes, value, findings };
}

/** The names of all forms, the college's own among them. */
export function templateNames(dir: string): { readonly name: string; readonly own: boolean }[] {
  const own = new Set(yamlNames(join(dir, "templates")));
  return [...new Set([...yamlNames(builtInFolder()), ...own])].sort().map((name) => ({ name, own: own.has(name) }));
}

function yamlNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
}

/** Assets lie beside the code in the package, wherever it is installed. */
function builtInFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("#templates/attestation-sheet.yaml"));
}

const text = {
  none: (name: string) => `Формы «${name}» нет.`,
  list: "Список форм: kpgt template list",
};
