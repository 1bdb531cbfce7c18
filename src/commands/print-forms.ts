import { createHash } from "node:crypto";
import { CommanderError } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import type { Finding } from "../model/finding.ts";
import type { IsoDate } from "../model/kinds.ts";
import { exitCode } from "../terminal/exit-code.ts";
import { findingLines } from "../terminal/findings.ts";

/** One form to fill in and print. */
export interface FormToPrint {
  readonly template: string;
  readonly report: unknown;
  /** The day of the data: never the clock's, so that the same records give the same bytes. */
  readonly date: IsoDate;
  readonly draft: boolean;
}

/** Prints forms into one PDF; `output` is the person's path, `name` the file in `out/` when there is none. */
export async function printForms(
  ctx: Context,
  forms: readonly FormToPrint[],
  { output, name }: { readonly output?: string | undefined; readonly name: string },
): Promise<void> {
  const pdf = await formsAsPdf(ctx, forms);
  const { saveOutput } = await import("./save-output.ts");
  saveOutput(ctx, pdf, { output, name: `${name}.pdf` });
}

/** The bytes of the PDF; mistakes of a template are shown as findings and end the command. */
export async function formsAsPdf(ctx: Context, forms: readonly FormToPrint[]): Promise<Uint8Array> {
  const [{ readTemplate }, { renderPack }] = await Promise.all([
    import("../store/reading/read-template.ts"),
    import("../pages/render-form.ts"),
  ]);
  const templates = new Map(forms.map(({ template }) => [template, readTemplate(ctx.dir, template)]));
  const faults = [...templates.values()].flatMap(({ findings }) => findings);
  if (faults.length > 0) return await showFindings(ctx, faults);
  const rendered = await renderPack(
    forms.map(({ template, report, date, draft }) => {
      const { value, file } = templates.get(template) ?? readTemplate(ctx.dir, template);
      const hash = createHash("sha256").update(JSON.stringify(report)).digest("hex");
      return { template: value, report, made: { date, hash, draft, file } };
    }),
  );
  return "pdf" in rendered ? rendered.pdf : await showFindings(ctx, rendered.findings);
}

async function showFindings(ctx: Context, findings: readonly Finding[]): Promise<never> {
  const { locate } = await import("../store/reading/locate.ts");
  const view = { basisOf: () => [], color: ctx.color };
  for (const line of findingLines(locate(ctx.dir, findings), "text", view)) ctx.printError(line);
  throw new CommanderError(exitCode.findings, "kpgt.findings", "");
}
