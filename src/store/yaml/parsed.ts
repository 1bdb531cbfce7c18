import type { Finding } from "../../model/finding.ts";

/** What a file holds as plain data, or why it cannot be read. */
export type Parsed = { readonly value: unknown } | { readonly findings: readonly Finding[] };
