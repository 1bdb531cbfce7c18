import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";

/** A noun of the command line. Its code is loaded only when it is asked for: most runs need one. */
export interface Noun {
  readonly name: string;
  /** Infinitive, lower case, as in the help of the program. */
  readonly description: string;
  load(): Promise<(ctx: Context) => CommandUnknownOpts>;
}

/** Every noun, in the order of the help page. */
export const nouns: readonly Noun[] = [];
