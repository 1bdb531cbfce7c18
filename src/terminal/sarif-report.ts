import type { LocatedFinding } from "../model/finding.ts";
import { jsonText } from "./json.ts";

/** What a report for a server says of the program and of its checks. */
export interface SarifRules {
  readonly version: string | undefined;
  basisOf(check: string): readonly string[];
  titleOf(check: string): string;
}

/** What was found as SARIF 2.1.0, for servers that show it beside the lines of the files. */
export function sarifReport(findings: readonly LocatedFinding[], { version, basisOf, titleOf }: SarifRules): string {
  const rules = [...new Set(findings.map(({ check }) => check))].sort();
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "kpgt",
            ...(version !== undefined && { semanticVersion: version }),
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: titleOf(id) },
              properties: { basis: basisOf(id) },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, rules.indexOf(finding.check))),
      },
    ],
  });
}

function resultOf({ check, severity, place, related, line, column, message, fix }: LocatedFinding, ruleIndex: number) {
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: check,
    ruleIndex,
    level: severity,
    message: { text: fix === undefined ? message : `${message}\n${text.fix(fix)}` },
    locations: [{ physicalLocation: { ...artifact(place.file), region } }],
    ...(related && {
      relatedLocations: [{ physicalLocation: artifact(related.file), message: { text: related.path.join(" → ") } }],
    }),
  };
}

/** A file as SARIF wants it: a URI relative to the root of the repository. */
function artifact(file: string) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri, uriBaseId: "%SRCROOT%" } };
}

const text = {
  fix: (fix: string) => `Как исправить: ${fix}`,
};
