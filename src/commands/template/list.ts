import { Command } from "@commander-js/extra-typings";
import type { Context } from "../../model/context.ts";
import { tableLines } from "../../terminal/table.ts";

/** kpgt template list */
export function list(ctx: Context) {
  return new Command("list").description("список печатных форм").action(async () => {
    const { readTemplate, templateNames } = await import("../../store/reading/read-template.ts");
    const rows = templateNames(ctx.dir).map(({ name, own }) => {
      const { value, findings } = readTemplate(ctx.dir, name);
      const { title, basis } = (value ?? {}) as { title?: string; basis?: string[] };
      return [
        name,
        title ?? "",
        own ? text.own : text.builtIn,
        (basis ?? []).join(", "),
        findings.length > 0 ? text.faulty : "",
      ];
    });
    for (const line of tableLines({ columns: text.columns.map((title) => ({ title })), rows }, ctx.width))
      ctx.print(line);
  });
}

const text = {
  columns: ["Форма", "Название", "Чья", "Пункты положений", ""],
  own: "колледжа",
  builtIn: "встроенная",
  faulty: "с ошибкой",
};
