import type { Made } from "./made.ts";

/** A place in a form being filled in: what may be named there, which keys lead to it, and where its mistakes are noted. */
export interface Spot {
  readonly scope: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
  /** Points between the margins of the page. */
  readonly width: number;
  readonly made: Made;
  note(mistake: Mistake): void;
}

/** Something wrong in a form, at the keys of the template. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix?: string;
}

/** The same spot some keys deeper. */
export function inside(spot: Spot, ...keys: (string | number)[]): Spot {
  return { ...spot, path: [...spot.path, ...keys] };
}

/** The same spot with more names to use in expressions. */
export function knowing(spot: Spot, names: Record<string, unknown>): Spot {
  return { ...spot, scope: { ...spot.scope, ...names } };
}

/** Notes a mistake at the spot. */
export function fault(spot: Spot, message: string, fix?: string): void {
  spot.note(fix === undefined ? { path: spot.path, message } : { path: spot.path, message, fix });
}
