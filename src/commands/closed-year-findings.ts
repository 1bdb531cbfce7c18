import { archiveFaults, chainFaults, type YearFault } from "../exchange/judge-year.ts";
import type { Finding } from "../model/finding.ts";
import type { ArchiveYear } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { closedFiles } from "../store/archive/closed-files.ts";

/** What differs in closed years from what they were: their records, their cases, the chain of their hashes. */
export function closedYearFindings(dir: string, records: Records): Finding[] {
  const years = closedYears(records);
  const found: Finding[] = [];
  let before: Uint8Array | undefined;
  for (const [index, closed] of years.entries()) {
    const { files, odd } = closedFiles(dir, closed.year);
    const own = files.get(`archive/${closed.year}/year.yaml`);
    const chain = {
      year: closed.year,
      record: closed,
      before: before && { bytes: before, number: years[index - 1]?.number },
    };
    const faults = [
      ...archiveFaults(files, closed.year, closed),
      ...chainFaults(chain, files),
      ...odd.map((path) => ({ path, message: text.odd })),
    ];
    found.push(...faults.map((fault) => findingOf(closed, fault)));
    before = own;
  }
  return found;
}

function findingOf({ year }: ArchiveYear, { path = `archive/${year}/year.yaml`, message }: YearFault): Finding {
  return {
    check: "closed-year-is-unchanged",
    severity: "error",
    place: { file: path, path: [] },
    message: text.closed(year, message),
    fix: text.restore(year),
  };
}

const text = {
  odd: "На этом месте не обычный файл.",
  closed: (year: string, message: string) => `Учебный год ${year} закрыт. ${message}`,
  restore: (year: string) =>
    `Верните как было: git checkout refs/tags/archive/${year} -- <файл>. Что ещё изменено: kpgt archive verify ${year}`,
};
