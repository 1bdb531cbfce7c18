import { nouns } from "../src/commands/index.ts";
import { loadNoun } from "../src/commands/noun.ts";
import type { Context } from "../src/model/context.ts";

/** A command as the registries see it. */
export interface ListedCommand {
  /** `grade add`. */
  readonly path: string;
  readonly description: string;
  readonly isLeaf: boolean;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  /** Long names without dashes. */
  readonly options: readonly { readonly name: string; readonly description: string }[];
}

/** Every command of the program, nouns first. */
export async function describeCommands(): Promise<ListedCommand[]> {
  const loaded = await Promise.all(nouns.map((noun) => loadNoun(noun, nowhere)));
  return loaded.flatMap((command) => listed(command, command.name()));
}

type Loaded = Awaited<ReturnType<typeof loadNoun>>;

function listed(command: Loaded, path: string): ListedCommand[] {
  return [
    {
      path,
      description: command.description(),
      isLeaf: command.commands.length === 0,
      arguments: command.registeredArguments.map((argument) => ({
        name: argument.name(),
        description: argument.description,
      })),
      options: command.options.map((option) => ({
        name: option.long?.slice(2) ?? "",
        description: option.description,
      })),
    },
    ...command.commands.flatMap((child) => listed(child, `${path} ${child.name()}`)),
  ];
}

const nowhere: Context = {
  dir: "/",
  cwd: "/",
  today: "2025-12-24",
  user: "petrova-en",
  width: undefined,
  color: false,
  ask: async () => undefined,
  print: () => {},
  printError: () => {},
};
