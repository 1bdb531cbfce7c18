import type { IsoDate } from "../../model/kinds.ts";
import { sha256 } from "../../model/sha256.ts";
import { UserError } from "../../model/user-error.ts";
import { renderForm } from "../../pages/render-form.ts";
import type { TemplateFile } from "../../store/reading/read-template.ts";

/** A form of the archive as PDF. Its bytes depend on the template, the report and the day alone. */
export async function formPdf(template: TemplateFile, report: unknown, date: IsoDate): Promise<Uint8Array> {
  const made = { date, hash: sha256(JSON.stringify(report)), draft: false, file: template.file };
  const rendered = template.findings.length > 0 ? template : await renderForm(template.value, report, made);
  if ("pdf" in rendered) return rendered.pdf;
  const [finding] = rendered.findings;
  throw new UserError(text.unprintable(template.file, finding?.message ?? ""), finding?.fix ?? text.check);
}

const text = {
  unprintable: (file: string, message: string) => `Форму «${file}» напечатать нельзя: ${message}`,
  check: "Проверить форму: kpgt template preview <форма>",
};
