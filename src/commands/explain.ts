import { Command } from "@commander-js/extra-typings";
import { foundWhileReading } from "../checks/found-while-reading.ts";
import { checks, checksByTheme } from "../checks/index.ts";
import type { Rule } from "../model/check.ts";
import { actOf, type ClauseId, clauses } from "../model/clauses.ts";
import type { Context } from "../model/context.ts";
import { UserError } from "../model/user-error.ts";
import { styleFor } from "../terminal/style.ts";
import { wrap } from "../terminal/wrap.ts";

/** kpgt explain */
export function explain(ctx: Context) {
  return new Command("explain")
    .description("объяснить проверку: чего она требует, почему и на каком основании")
    .argument("[что]", "имя проверки, grade-fits-form, или пункт, «kpgt-2026 2.8»; без него — список проверок")
    .action((what) => {
      const page = what === undefined ? listOfRules() : pageAbout(what.trim());
      const style = styleFor(ctx.color);
      for (const { line, kind } of page.flatMap((part) => fitted(part, ctx.width)))
        ctx.print(kind === "heading" ? style.strong(line) : kind === "text" ? line : `  ${line}`);
    });
}

/** A piece of a page. Headings stand out, examples stand in and are never wrapped. */
interface Part {
  readonly line: string;
  readonly kind: "heading" | "text" | "indented" | "example";
}

const rules: readonly Rule[] = [...foundWhileReading, ...checks];
const empty: Part = { line: "", kind: "text" };

function listOfRules(): Part[] {
  const themes = [{ theme: text.whileReading, checks: foundWhileReading }, ...checksByTheme];
  return [
    ...themes.flatMap(({ theme, checks: members }) => [
      heading(theme),
      ...members.map(({ id, title }): Part => ({ line: `${id} — ${title}`, kind: "indented" })),
      empty,
    ]),
    { line: text.more, kind: "text" },
  ];
}

function pageAbout(what: string): Part[] {
  const rule = rules.find(({ id }) => id === what);
  if (rule) return pageOfRule(rule);
  if (isClause(what)) return pageOfClause(what);
  throw new UserError(text.unknown(what), text.alike(rulesLike(what)));
}

function pageOfRule({ id, severity, title, basis, explanation, example }: Rule): Part[] {
  return [
    heading(`${id} (${text.severities[severity]})`),
    { line: `${title}.`, kind: "text" },
    empty,
    { line: explanation, kind: "text" },
    empty,
    heading(text.bad),
    ...exampleLines(example.bad),
    heading(text.good),
    ...exampleLines(example.good),
    empty,
    heading(text.basis),
    ...(basis.length === 0 ? [{ line: text.ownRule, kind: "indented" } as const] : basis.flatMap(clauseLines)),
  ];
}

function pageOfClause(clause: ClauseId): Part[] {
  const serving = rules.filter(({ basis }) => basis.includes(clause));
  return [
    ...clauseLines(clause),
    empty,
    heading(text.servedBy),
    ...(serving.length === 0 ? [{ line: text.noChecks, kind: "indented" } as const] : []),
    ...serving.map(({ id, title }): Part => ({ line: `${id} — ${title}`, kind: "indented" })),
  ];
}

function clauseLines(clause: ClauseId): Part[] {
  const [, number] = clause.split(" ");
  return [
    { line: `${clause} — ${actOf(clause)}, п. ${number}:`, kind: "indented" },
    ...clauses[clause].split("\n").map((line): Part => ({ line, kind: "indented" })),
  ];
}

function exampleLines(example: string): Part[] {
  return example.split("\n").map((line) => ({ line, kind: "example" }));
}

function heading(line: string): Part {
  return { line, kind: "heading" };
}

/** Wrapped to the terminal; a file keeps whole lines, and an example can be copied as it is. */
function fitted(part: Part, width: number | undefined): Part[] {
  if (width === undefined || part.kind === "example") return [part];
  return wrap(part.line, Math.max(20, width - 2)).map((line) => ({ ...part, line }));
}

function isClause(what: string): what is ClauseId {
  return Object.hasOwn(clauses, what);
}

/** The few rules that share most words, Russian or English, with what was typed. */
function rulesLike(typed: string): Rule[] {
  const stems = (typed.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) =>
    word.slice(0, Math.max(4, word.length - 2)),
  );
  const shared = ({ id, title }: Rule) => stems.filter((stem) => `${id} ${title.toLowerCase()}`.includes(stem)).length;
  const alike = rules.filter((rule) => shared(rule) > 0);
  return alike.sort((a, b) => shared(b) - shared(a)).slice(0, 5);
}

const text = {
  whileReading: "Чтение файлов",
  more: "Подробнее: kpgt explain <проверка>",
  unknown: (what: string) => `Проверки или пункта «${what}» нет.`,
  alike: (alike: readonly Rule[]) =>
    alike.length === 0
      ? "Список проверок: kpgt explain"
      : `Похожие: ${alike.map(({ id }) => id).join(", ")}; список: kpgt explain`,
  severities: { error: "ошибка", warning: "предупреждение" },
  bad: "Плохо:",
  good: "Хорошо:",
  basis: "Основание:",
  ownRule: "Правило папки записей: без него запись не прочесть однозначно.",
  servedBy: "Проверки:",
  noChecks: "Проверок по этому пункту нет; что ему служит, сказано в REGULATIONS.md.",
};
