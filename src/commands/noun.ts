import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";

/** A word of the command line, with verbs behind it or without. Code is loaded only when it is asked for: a run needs one verb. */
export type Noun = {
  readonly name: string;
  /** Infinitive or what it is about, lower case, as in the help of the program. */
  readonly description: string;
} & ({ load(): Promise<Loaded> } | { verbs(): Promise<Verbs> });

/** The verbs of a noun by name. */
export type Verbs = Readonly<Record<string, () => Promise<Loaded>>>;

/** A command, once its code is there. */
type Loaded = (ctx: Context) => CommandUnknownOpts;

/** A noun with the one verb that was asked for; with all of them when none was, or one that there is not. */
export async function loadNoun(noun: Noun, ctx: Context, verb = ""): Promise<CommandUnknownOpts> {
  if ("load" in noun) return (await noun.load())(ctx);
  const command = new Command(noun.name).description(noun.description);
  const verbs = await noun.verbs();
  for (const load of Object.hasOwn(verbs, verb) ? [verbs[verb]] : Object.values(verbs))
    if (load) command.addCommand((await load())(ctx));
  return command;
}
