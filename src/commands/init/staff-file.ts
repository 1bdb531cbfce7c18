import type { Founder } from "./ask-answers.ts";

/** staff.yaml of a new folder: empty, or with the person who started it. */
export function staffFile(founder: Founder | undefined): string {
  return `# yaml-language-server: $schema=schemas/staff.schema.json
# Преподаватели и должностные лица по коду. Списком: kpgt staff import <файл.csv>
${founder ? member(founder) : "{}"}
`;
}

function member({ id, name, sex }: Founder): string {
  const parts = [`last: ${name.last}`, `first: ${name.first}`, ...(name.middle ? [`middle: ${name.middle}`] : [])];
  return [`${id}:`, `  name: {${parts.join(", ")}}`, ...(sex ? [`  sex: ${sex}`] : [])].join("\n");
}
