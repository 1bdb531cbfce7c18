import { tmpdir } from "node:os";
import type { Made } from "../../src/pages/made.ts";
import { readTemplate } from "../../src/store/reading/read-template.ts";

/** A built-in form as the store reads it. */
export function form(name: string): Record<string, unknown> {
  const { value, findings } = readTemplate(tmpdir(), name);
  if (findings.length > 0 || typeof value !== "object") throw new Error(JSON.stringify(findings));
  return { ...value };
}

/** What the pages of a test are made from. */
export function made(name: string, draft = false): Made {
  return { date: "2025-12-24", hash: "3fa9c1d07b7e4a19c0f1", draft, file: `templates/${name}.yaml` };
}

/** A little form around some content, with the page and the texts a form must have. */
export function formOf(content: unknown, page: unknown = {}): Record<string, unknown> {
  return { template: "trial", title: "Проба", about: "group", page, content };
}
