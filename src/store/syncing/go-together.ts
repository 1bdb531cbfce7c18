import { isDeepStrictEqual } from "node:util";
import type { Section } from "./record-source.ts";

/** The value of one key in the three versions. */
export interface ValueVersions {
  readonly base: unknown;
  readonly mine: unknown;
  readonly server: unknown;
}

/** The three versions of a mapping or a list, cut into parts. */
export interface Sections {
  readonly base: Section | undefined;
  readonly mine: Section;
  readonly server: Section;
}

/**
 * Whether two versions can be merged part by part. What stands in braces on one line is one fact, but for the lists in it;
 * a list in which both sides put something else in one place is one, too.
 */
export function goTogether({ base, mine, server }: Sections, values: ValueVersions): boolean {
  if (mine.kind !== server.kind) return false;
  if (mine.kind === "mapping") return true;
  if (mine.kind === "mapping in braces") return differInListsOnly(values);
  const isBaseKnown = base !== undefined || isSame(values.base, null) || isSame(values.base, []);
  return isBaseKnown && !areReplaced(base, mine, server);
}

/** Whether two values are the same; an empty one is as good as none. */
export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null);
}

function differInListsOnly(versions: ValueVersions): boolean {
  const [base, mine, server] = [versions.base ?? {}, versions.mine, versions.server];
  if (!isMapping(base) || !isMapping(mine) || !isMapping(server)) return false;
  const keys = new Set([base, mine, server].flatMap((one) => Object.keys(one)));
  return [...keys].every((key) => {
    const values = { base: base[key], mine: mine[key], server: server[key] };
    const all = [values.base, values.mine, values.server];
    if (all.every((one) => isSame(one, values.base))) return true;
    return all.every((one) => one === undefined || Array.isArray(one)) || differInListsOnly(values);
  });
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One examiner replaced by two different ones is no addition. */
function areReplaced(base: Section | undefined, mine: Section, server: Section): boolean {
  const adds = (side: Section, other: Section) =>
    [...side.parts.keys()].some((key) => !base?.parts.has(key) && !other.parts.has(key));
  const isGoneTwice = [...(base?.parts.keys() ?? [])].some((key) => !mine.parts.has(key) && !server.parts.has(key));
  return isGoneTwice && adds(mine, server) && adds(server, mine);
}
