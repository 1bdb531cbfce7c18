import { archiveFaults, chainFaults, type YearFault } from "../exchange/judge-year.ts";
import type { Finding } from "../model/finding.ts";
import type { ArchiveYear } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { closedFiles } from "../store/archive/closed-files.ts";
import { yearsAndTags } from "../store/archive/years-and-tags.ts";

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
  return [...found, ...tagFindings(dir)];
}

/** Where tags and years disagree: a year whose archive went is an error, what was not brought here yet a warning. */
export function tagFindings(dir: string): Finding[] {
  const { lost, elsewhere, untagged } = yearsAndTags(dir);
  const about = (year: string, severity: Finding["severity"], message: string, fix: string): Finding => ({
    check: "closed-year-is-unchanged",
    severity,
    place: { file: `archive/${year}/year.yaml`, path: [] },
    message,
    fix,
  });
  return [
    ...lost.map((year) => about(year, "error", text.lost(year), text.bringBack(year))),
    ...elsewhere.map((year) => about(year, "warning", text.elsewhere(year), text.takeIn(year))),
    ...untagged.map((year) => about(year, "warning", text.untagged(year), text.fetch)),
  ];
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
    `Верните год, каким он закрыт: kpgt archive restore ${year}. Что ещё изменено: kpgt archive verify ${year}`,
  lost: (year: string) => `Учебный год ${year} закрыт: есть его метка. А самого архива года здесь больше нет.`,
  bringBack: (year: string) => `Верните его: kpgt archive restore ${year}`,
  elsewhere: (year: string) =>
    `Учебный год ${year} закрыт: есть его метка. Но закрыт он не в этой истории, и его архива здесь нет.`,
  takeIn: (year: string) => `Примите его с сервера: kpgt sync; закрывали здесь — верните: kpgt archive restore ${year}`,
  untagged: (year: string) => `Учебный год ${year} закрыт, а его метки здесь нет: без неё год не проверить.`,
  fetch: "Возьмите её с сервера: kpgt sync; нет и там — спросите того, у кого копия папки",
};
