import type { YearCheck, YearFault } from "../../exchange/judge-year.ts";
import type { ArchiveBag, ArchiveYear } from "../../model/kinds.ts";
import type { YearFacts } from "../../model/year-facts.ts";
import { parseTemplate, type TemplateFile } from "../../store/reading/read-template.ts";
import { recordsIn } from "../../store/reading/records-in.ts";
import { version } from "../../version.ts";
import { caseForms, caseTables, papersIn, printCase } from "./case-files.ts";

/** Makes every form of a year anew from the records and templates that lie in its own bags, and compares the bytes. */
export async function rebuild(facts: YearFacts, record: ArchiveYear | undefined, done: () => void): Promise<YearCheck> {
  if (record === undefined) return { id: "rebuild", skipped: text.noYearFile, faults: [] };
  if (record.kpgt !== version) return { id: "rebuild", skipped: text.otherVersion(record.kpgt), faults: [] };
  const faults: YearFault[] = [];
  for (const bag of record.bags) faults.push(...(await bagFaults(facts, record, bag, done)));
  return { id: "rebuild", faults };
}

/** How many forms a year's bags hold. */
export function formCount({ files }: YearFacts): number {
  return files.filter(({ path }) => /\/data\/forms\/[^/]+\.pdf$/.test(path)).length;
}

async function bagFaults(
  { files, year }: YearFacts,
  { asOf }: ArchiveYear,
  { path, group }: ArchiveBag,
  done: () => void,
): Promise<YearFault[]> {
  const folder = `archive/${year}/${path}/data/`;
  const payload = new Map(
    files.flatMap((file) =>
      file.path.startsWith(folder) && file.bytes !== undefined ? [[file.path.slice(folder.length), file.bytes]] : [],
    ),
  );
  const forms = [...payload.keys()].filter((name) => name.startsWith("forms/"));
  if (group === undefined || forms.length === 0) return [];
  const kept = new Map(
    [...payload].flatMap(([name, bytes]) =>
      name.startsWith("records/") ? [[name.slice("records/".length), bytes]] : [],
    ),
  );
  const owner = { year, group, asOf };
  const papers = papersIn(forms, year, group);
  try {
    const { records } = recordsIn(kept);
    const printed = await printCase(caseForms(records, owner, papers), templatesIn(kept), done);
    const made = new Map([...printed, ...caseTables(records, owner, papers)]);
    return forms
      .filter((name) => !same(made.get(name), payload.get(name)))
      .map((name) => ({ path: folder + name, message: text.differs }));
  } catch (error) {
    return [{ path: folder, message: text.cannot(error instanceof Error ? error.message : String(error)) }];
  }
}

function templatesIn(kept: ReadonlyMap<string, Uint8Array>): (name: string) => TemplateFile {
  return (name) => parseTemplate(name, Buffer.from(kept.get(`templates/${name}.yaml`) ?? ""), true);
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

const text = {
  noYearFile: "описи года нет",
  otherVersion: (made: string) => `архив сделан другой версией kpgt (${made}), эта — ${version}`,
  differs: "Заново сделанная форма отличается от той, что в архиве.",
  cannot: (why: string) => `Формы дела заново не делаются: ${why}`,
};
