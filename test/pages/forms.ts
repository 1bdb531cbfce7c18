import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Made } from "../../src/pages/made.ts";

/** A built-in form as the store hands it over. */
export function form(name: string): Record<string, unknown> {
  return parse(readFileSync(`templates/${name}.yaml`, "utf8"));
}

/** What the pages of a test are made from. */
export function made(name: string, draft = false): Made {
  return { date: "2025-12-24", hash: "3fa9c1d07b7e4a19c0f1", draft, file: `templates/${name}.yaml` };
}

/** A little form around some content, with the page and the texts a form must have. */
export function formOf(content: unknown, page: unknown = {}): Record<string, unknown> {
  return { template: "trial", title: "Проба", about: "group", page, content };
}
