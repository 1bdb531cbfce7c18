import type { Finding } from "../model/finding.ts";
import { expandForm, templateFinding } from "./expand-form.ts";
import type { Made } from "./made.ts";
import { renderPdf } from "./render-pdf.ts";

/** A form filled in with a report, as a PDF; or everything that is wrong with it. */
export async function renderForm(
  template: unknown,
  report: unknown,
  made: Made,
): Promise<{ pdf: Uint8Array } | { findings: Finding[] }> {
  return renderPack([{ template, report, made }]);
}

/** What one form of a pack is made of. */
export interface PackedForm {
  readonly template: unknown;
  readonly report: unknown;
  readonly made: Made;
}

/** Several filled-in forms as one PDF, in the order given, each from a page of its own and with pages of its own count. */
export async function renderPack(forms: readonly PackedForm[]): Promise<{ pdf: Uint8Array } | { findings: Finding[] }> {
  const expanded = forms.map(({ template, report, made }) => expandForm(template, report, made));
  const findings = expanded.flatMap((form) => ("findings" in form ? form.findings : []));
  if (findings.length > 0) return { findings: distinct(findings) };
  const rendered = await renderPdf(expanded.flatMap((form) => ("layout" in form ? [form.layout] : [])));
  if ("pdf" in rendered) return rendered;
  const faulty = forms.flatMap(({ made }, i) =>
    (rendered.mistakes[i] ?? []).map((mistake) => templateFinding(mistake, made.file)),
  );
  return { findings: distinct(faulty) };
}

/** One template serves many forms of a pack: its mistake is one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
