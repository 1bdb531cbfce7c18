import { Command, CommanderError } from "@commander-js/extra-typings";
import { judgeYear, rootHash, type YearCheck, type YearCheckId } from "../../exchange/judge-year.ts";
import type { Context } from "../../model/context.ts";
import { UserError } from "../../model/user-error.ts";
import type { YearFacts } from "../../model/year-facts.ts";
import { yearFacts } from "../../store/archive/year-facts.ts";
import { readRepository } from "../../store/git/read-repository.ts";
import { readInput } from "../../store/reading/read-input.ts";
import { exitCode } from "../../terminal/exit-code.ts";
import { jsonText } from "../../terminal/json.ts";
import { progress } from "../../terminal/progress.ts";
import { styleFor } from "../../terminal/style.ts";
import { plural } from "../../text/plural.ts";
import { yearOption } from "../option-parsers.ts";
import { severalOption } from "../several-option.ts";
import { jsonOption } from "../usual-options.ts";
import { remoteChecks } from "./remote-check.ts";
import { qualifiedCheck, signatureCheck } from "./signature-check.ts";

/** kpgt archive verify */
export function verify(ctx: Context) {
  return new Command("verify")
    .description("проверить закрытый год: история, метка, отпечатки, файлы, цепочка лет, подписанный акт")
    .argument("<год>", "учебный год: 2025-2026", yearOption)
    .option("--pin <отпечаток>", "корневой отпечаток из подписанного акта")
    .addOption(severalOption("--remote <имя>", "спросить сервер, та же ли у него метка года: origin"))
    .option("--signers <файл>", "чьим ключам верить: свой список вместо archive/allowed-signers")
    .option("--rebuild", "сделать все формы заново из записей архива и сравнить до байта")
    .addOption(jsonOption())
    .action(async (year, { pin, remote = [], signers, rebuild = false, json = false }) => {
      const repository = readRepository(ctx.dir);
      const facts = await yearFacts(repository, year);
      if (
        facts.files.every(({ path }) => !path.startsWith("archive/")) &&
        facts.tag === undefined &&
        facts.history.fsck.length === 0
      )
        throw new UserError(text.notClosed(year), text.close(year));
      const brought = signers === undefined ? undefined : readInput(ctx, signers);
      const judged = [
        ...judgeYear(facts, pin),
        ...(await remoteChecks(ctx.dir, facts, remote)),
        await signatureCheck(repository, facts, brought),
        ...(await qualifiedCheck(repository, facts)),
        await rebuilt(ctx, facts, rebuild),
      ];
      if (json) ctx.print(jsonText(asJson(facts, judged)));
      else for (const line of verdict(ctx, facts, judged)) ctx.print(line);
      if (judged.some(({ faults }) => faults.length > 0))
        throw new CommanderError(exitCode.findings, "kpgt.findings", "");
      if (!judged.some(isAnchor)) ctx.printError(text.howToPin(year));
    });
}

async function rebuilt(ctx: Context, facts: YearFacts, isWanted: boolean): Promise<YearCheck> {
  if (!isWanted) return { id: "rebuild", skipped: text.notAsked, faults: [] };
  const { formCount, rebuild } = await import("./rebuild.ts");
  const tell = progress(ctx, text.printing, formCount(facts));
  let done = 0;
  return rebuild(facts, facts.years.find(({ folder }) => folder === facts.year)?.record, () => tell(++done));
}

function verdict({ color }: Context, facts: YearFacts, judged: readonly YearCheck[]): string[] {
  const style = styleFor(color);
  const lines = judged.flatMap(({ id, skipped, note, faults }) => {
    if (skipped !== undefined) return [`– ${text.checks[id]}: не проверено, ${skipped}`];
    if (faults.length === 0) return [`${style.good("✓")} ${text.checks[id]}${note === undefined ? "" : `: ${note}`}`];
    const shown = faults
      .slice(0, most)
      .map(({ path, message }) => `    ${path === undefined ? "" : `${path}: `}${message}`);
    const rest = faults.length - shown.length;
    return [`${style.error("✗")} ${text.checks[id]}`, ...shown, ...(rest > 0 ? [`    ${text.more(rest)}`] : [])];
  });
  return [text.title(facts.year, rootHash(facts) ?? ""), ...lines, conclusion(judged)];
}

const most = 20;

function conclusion(judged: readonly YearCheck[]): string {
  if (judged.some(({ faults }) => faults.length > 0)) return text.changed;
  return judged.some(isAnchor) ? text.verified : text.consistent;
}

/** What somebody else keeps was asked: the signed act, or another server. */
function isAnchor({ id, skipped }: YearCheck): boolean {
  return (id === "pin" || id === "remote") && skipped === undefined;
}

function asJson(facts: YearFacts, judged: readonly YearCheck[]) {
  const isSound = judged.every(({ faults }) => faults.length === 0);
  return { year: facts.year, root: rootHash(facts), sound: isSound, checks: judged };
}

const text = {
  notClosed: (year: string) => `Учебный год ${year} не закрыт, проверять нечего.`,
  close: (year: string) => `Закрыть: kpgt archive close-year ${year}`,
  notAsked: "добавьте --rebuild",
  printing: "Формы заново",
  title: (year: string, root: string) => `Архив ${year}, корневой отпечаток: ${root}`,
  checks: {
    objects: "а) история цела",
    tag: "б) записи и архив года те же, что под меткой",
    manifests: "в) содержимое сходится с перечнями отпечатков",
    files: "г) файлы папки те же, что в истории",
    chain: "д) цепочка закрытых лет не прервана",
    pin: "е) отпечаток сходится с подписанным актом",
    remote: "е) метка года та же, что на сервере",
    signature: "ж) подпись метки",
    qualified: "ж) подпись УКЭП",
    rebuild: "з) формы, сделанные заново, те же до байта",
  } satisfies Record<YearCheckId, string>,
  more: (n: number) => `… и ещё ${plural(n, "отличие", "отличия", "отличий")}`,
  changed: "Архив изменён или повреждён.",
  verified: "Архив проверен.",
  consistent: "Архив внутренне согласован, внешний якорь не проверен.",
  howToPin: (year: string) => `Сверить с подписанным актом: kpgt archive verify ${year} --pin <отпечаток из акта>`,
};
