import { Argument, Command } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { inEnglish, russianOption, russianWords } from "../terminal/russian-words.ts";

/** kpgt completion */
export function completion(ctx: Context) {
  return new Command("completion")
    .description("научить командную строку дополнять слова kpgt клавишей Tab")
    .addArgument(new Argument("<оболочка>", "какой командной строке").choices([...shells, "words"] as const))
    .argument("[слова...]", "что набрано: так kpgt спрашивает сама командная строка")
    .action(async (shell, typed) => {
      if (shell === "words") for (const word of await nextWords(ctx, typed)) ctx.print(word);
      else ctx.print(scripts[shell]);
    });
}

const shells = ["bash", "zsh", "powershell"] as const;

/** What may stand in place of the last word, in the alphabet in which the line was begun. */
async function nextWords(ctx: Context, typed: readonly string[]): Promise<string[]> {
  const { nouns } = await import("./index.ts");
  const { loadNoun } = await import("./noun.ts");
  const begun = typed.at(-1) ?? "";
  const [name, verb] = inEnglish(typed.slice(0, -1)).filter((word) => !word.startsWith("-"));
  const noun = nouns.find((one) => one.name === name);
  const isRussian = /\p{Script=Cyrillic}/u.test(begun.replace(/^-+$/, "") || typed[0] || "");
  const fitting = (names: readonly string[], russianOf: (name: string) => readonly string[]) =>
    names
      .map((one) => (isRussian ? russianOf(one)[0] : one))
      .filter((word) => word !== undefined)
      .filter((word) => folded(word).startsWith(folded(begun)));
  if (noun === undefined)
    return name === undefined
      ? fitting(
          nouns.map((one) => one.name),
          russianWords,
        )
      : [];
  const command = await loadNoun(noun, ctx, verb);
  const verbs = command.commands.map((one) => one.name());
  if (begun.startsWith("-")) {
    const named = command.commands.find((one) => one.name() === verb) ?? command;
    const options = named.options.flatMap(({ long }) => long?.slice(2) ?? []);
    return fitting(
      options.map((one) => `--${one}`),
      (one) => russianOption(one.slice(2)).map((word) => `--${word}`),
    );
  }
  return verb === undefined ? fitting(verbs, (one) => russianWords(noun.name, one)) : [];
}

function folded(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

/** Each asks kpgt itself what may come next; where it knows nothing, names of files are offered. */
const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# kpgt: дополнение по Tab. Подключить: добавьте в ~/.bashrc строку  source <(kpgt completion bash)
_kpgt() {
  local IFS=$'\\n'
  COMPREPLY=($(kpgt completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _kpgt kpgt кпгт`,
  zsh: `# kpgt: дополнение по Tab. Подключить: добавьте в ~/.zshrc, после compinit, строку  source <(kpgt completion zsh)
_kpgt() {
  local -a found
  found=("\${(@f)$(kpgt completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -a found; else _files; fi
}
compdef _kpgt kpgt кпгт`,
  powershell: `# kpgt: дополнение по Tab. Подключить: добавьте в файл $PROFILE строку  kpgt completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName kpgt, кпгт -ScriptBlock {
  param($begun, $line, $cursor)
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($begun -eq '') { $typed += '' }
  kpgt completion words -- @typed 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}`,
};
