import type { Place } from "./place.ts";

/** What to write, as plain data: a plan. Nothing is written until the store applies it. */
export interface Change {
  /** One Russian line with ids, no names of people: printed, and used as the commit message. */
  readonly summary: string;
  readonly edits: readonly Edit[];
}

/** One step of a change. */
export type Edit =
  /** A value that has a key already, empty or not. */
  | { readonly set: Place; readonly value: string | number | boolean | null }
  /** A list or mapping that has a key already, written anew. */
  | { readonly replace: Place; readonly value: unknown }
  /** A new key in the mapping at the place: before a named sister, among its sisters in byte order, or last. */
  | {
      readonly insert: Place;
      readonly key: string;
      readonly value: unknown;
      readonly at?: "sorted" | { readonly before: string };
      readonly note?: string;
    }
  /** One more element of the list at the place; the list is made when there is none. */
  | { readonly append: Place; readonly value: unknown }
  | { readonly create: string; readonly record: unknown; readonly notes?: readonly Note[] }
  /** A file of bytes: a PDF, an export, a settings file. */
  | { readonly create: string; readonly bytes: Uint8Array }
  | { readonly remove: string };

/** A comment to write beside a key: the student's name beside the id. */
export interface Note {
  readonly path: readonly (string | number)[];
  readonly text: string;
}
