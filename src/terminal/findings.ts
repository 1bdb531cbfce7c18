import type { LocatedFinding } from "../model/finding.ts";
import type { Records } from "../model/records.ts";
import { shortName } from "../text/names.ts";
import { plural } from "../text/plural.ts";
import { jsonText } from "./json.ts";
import { junitReport } from "./junit-report.ts";
import { sarifReport } from "./sarif-report.ts";
import { sayInline } from "./say.ts";
import { styleFor } from "./style.ts";

/** How findings can be printed. */
export const findingFormats = ["text", "json", "github", "sarif", "junit"] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** What the printing of findings has to know besides them. */
export interface FindingView {
  /** The clauses behind a check. */
  basisOf(check: string): readonly string[];
  /** What a check demands, in a sentence. */
  titleOf?(check: string): string;
  /** Of the program that found. */
  readonly version?: string;
  readonly color: boolean;
  /** Given on a terminal only: names stand beside the ids of people. */
  readonly names?: Pick<Records, "students" | "staff"> | undefined;
}

/** The lines of a report on what was found. */
export function findingLines(findings: readonly LocatedFinding[], format: FindingFormat, view: FindingView): string[] {
  switch (format) {
    case "text":
      return [...findings.flatMap((finding) => textLines(finding, view)), closingLine(findings)];
    case "json":
      return [jsonText(findings.map((finding) => plainFinding(finding, view)))];
    case "github":
      return findings.map(githubLine);
    case "sarif": {
      const { basisOf, titleOf = (check) => check, version } = view;
      return [sarifReport(findings, { basisOf, titleOf, version })];
    }
    case "junit":
      return [junitReport(findings)];
  }
}

/** «Найдено: 2 ошибки, 1 предупреждение.» or «Всё в порядке.» */
export function closingLine(findings: readonly Pick<LocatedFinding, "severity">[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [plural(errors, "ошибка", "ошибки", "ошибок")] : []),
    ...(warnings > 0 ? [plural(warnings, "предупреждение", "предупреждения", "предупреждений")] : []),
  ];
  return counts.length === 0 ? text.allIsWell : text.found(counts.join(", "));
}

function textLines(finding: LocatedFinding, view: FindingView): string[] {
  const style = styleFor(view.color);
  const severity = finding.severity === "error" ? style.error(text.error) : style.warning(text.warning);
  const where = `${lineStart(finding.place.file)}:${finding.line}:${finding.column}`;
  const { related } = finding;
  return [
    `${style.strong(where)}: ${severity} ${finding.check}: ${withNames(sayInline(finding.message), view)}`,
    ...(related
      ? [`  ${text.related(sayInline(related.file), related.path.map(String).map(sayInline).join(" → "))}`]
      : []),
    ...(finding.fix === undefined ? [] : [`  ${text.fix(withNames(sayInline(finding.fix), view))}`]),
  ];
}

/** A file name never begins a line with what a CI server would obey. */
function lineStart(file: string): string {
  return /^[:#]/.test(file) ? `./${sayInline(file)}` : sayInline(file);
}

/** «2024-0118» → «2024-0118» (Жук И. О.): messages hold ids, a person reads names. */
function withNames(message: string, { names }: FindingView): string {
  if (!names) return message;
  return message.replace(/«([^«»]+)»/g, (quoted, id: string) => {
    const person = names.students.get(id) ?? names.staff.get(id);
    return person ? `${quoted} (${sayInline(shortName(person.name))})` : quoted;
  });
}

function plainFinding(finding: LocatedFinding, view: FindingView) {
  const { check, severity, place, line, column, message, fix, related } = finding;
  return {
    check,
    severity,
    file: place.file,
    line,
    column,
    message,
    fix: fix ?? null,
    basis: view.basisOf(check),
    ...(related && { related: { file: related.file, path: related.path } }),
  };
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubLine({ severity, place, line, column, check, message, fix }: LocatedFinding): string {
  const whole = fix === undefined ? message : `${message}\n${text.fix(fix)}`;
  const property = (value: string) => githubData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${severity} file=${property(place.file)},line=${line},col=${column},title=${property(check)}::${githubData(whole)}`;
}

function githubData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

const text = {
  error: "ошибка",
  warning: "предупреждение",
  fix: (fix: string) => `как исправить: ${fix}`,
  related: (file: string, path: string) => `сравните: ${file}${path && `, ${path}`}`,
  found: (counts: string) => `Найдено: ${counts}.`,
  allIsWell: "Всё в порядке.",
};
