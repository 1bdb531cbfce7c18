import { readCsv } from "../../exchange/read-csv.ts";
import type { AcademicYear, ArchiveYear } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { UserError } from "../../model/user-error.ts";
import { pageCount } from "../../pages/page-count.ts";
import { actOfClosing } from "../../reports/archive/act-of-closing.ts";
import { certificationPages } from "../../reports/archive/certification-page.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { erasure } from "../../reports/archive/erasure.ts";
import { type InventoryRow, inventoryColumns, inventoryOf } from "../../reports/archive/inventory.ts";
import { rotation } from "../../reports/archive/rotation.ts";
import { closedFiles } from "../../store/archive/closed-files.ts";
import { groupsMeant } from "../groups-meant.ts";
import type { FormToPrint } from "../print-forms.ts";
import { knownCopies } from "./print-erasure-acts.ts";
import { yearSeal } from "./year-seal.ts";

/** What the archive's forms are filled from: a closed year in this folder, or groups that are to leave. */
interface Filling {
  readonly dir: string;
  readonly records: Records;
  readonly today: string;
  readonly words: readonly string[];
}

type Filled = Omit<FormToPrint, "template">;

/** Fills the archive's own forms, by what a form is about. */
export const archiveForms: Readonly<Record<string, (filling: Filling) => Filled>> = {
  "archive-year": ({ dir, records, words }) => {
    const closed = yearNamed(records, words);
    const report = actOfClosing(records, closed, sealOf(dir, closed.year));
    return { report, date: closed.closed.on, draft: false };
  },
  "archive-inventory": ({ dir, records, words }) => {
    const { year, asOf, bags } = yearNamed(records, words);
    const file = closedFiles(dir, year).files.get(`archive/${year}/inventory.csv`);
    if (file === undefined) throw new UserError(text.noInventory(year), text.verify(year));
    return { report: inventoryOf(records, year, asOf, rowsIn(file), bags), date: asOf, draft: false };
  },
  "archive-case": ({ dir, records, words }) => {
    const closed = yearNamed(records, words);
    const [, only] = words;
    const { year, asOf, bags } = closed;
    if (only !== undefined && !bags.some(({ path }) => path === only))
      throw new UserError(text.noCase(year, only), text.cases(year));
    const pages = pagesByCase(dir, year);
    const { root } = sealOf(dir, year);
    const report = certificationPages(records, closed, root, (path) => pages.get(path) ?? 0, only);
    return { report, date: asOf, draft: false };
  },
  erasure: ({ dir, records, today, words }) => {
    const gone = rotation(records, groupsMeant(records, { group: words }), today);
    const copies = knownCopies(dir, {});
    const report = erasure(records, gone, { today, confirmed: [], privateFiles: [], events: [], copies });
    return { report, date: today, draft: true };
  },
};

/** The same on the records of the example, where no year is closed: what is not there yet stands for itself. */
export function archiveSample(about: string, records: Records, today: string): Filled | undefined {
  const [group = "", year = "2025-2026"] = [[...records.groups.keys()][0], records.college.calendar.at(-1)?.year];
  const closed = sampleYear(records, group, year);
  if (about === "archive-year")
    return { report: actOfClosing(records, closed, sampleSeal), date: closed.closed.on, draft: false };
  if (about === "archive-case")
    return { report: certificationPages(records, closed, sampleSeal.root, () => 12), date: closed.asOf, draft: false };
  if (about === "archive-inventory")
    return { report: inventoryOf(records, year, closed.asOf, sampleRows), date: closed.asOf, draft: false };
  return about === "erasure" ? archiveForms.erasure?.({ dir: "", records, today, words: [group] }) : undefined;
}

function yearNamed(records: Records, [year = ""]: readonly string[]): ArchiveYear {
  const years = closedYears(records);
  const closed = years.find((one) => one.year === year);
  if (!closed)
    throw new UserError(
      year === "" ? text.needYear : text.notClosed(year),
      years.length === 0 ? text.noneClosed : text.closed(years.map((one) => one.year)),
    );
  return closed;
}

function sealOf(dir: string, year: AcademicYear) {
  const seal = yearSeal(dir, year);
  if (seal === undefined) throw new UserError(text.noTag(year), text.verify(year));
  return seal;
}

function rowsIn(file: Uint8Array): InventoryRow[] {
  const columns = Object.fromEntries(
    Object.entries(inventoryColumns).map(([key, name]) => [key, { names: [name] as const }]),
  ) as Record<keyof InventoryRow, { names: readonly [string] }>;
  return readCsv(file, columns).rows.map(({ values }) => values);
}

function pagesByCase(dir: string, year: AcademicYear): Map<string, number> {
  const pages = new Map<string, number>();
  for (const [path, bytes] of closedFiles(dir, year).files) {
    const name = path.endsWith(".pdf") ? /^archive\/[^/]+\/([^/]+)\/data\//.exec(path)?.[1] : undefined;
    if (name !== undefined) pages.set(name, (pages.get(name) ?? 0) + pageCount(bytes));
  }
  return pages;
}

const sampleHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const sampleSeal = { root: sampleHash, commit: sampleHash.slice(0, 40), tag: sampleHash.slice(24) };

const sampleRows: readonly InventoryRow[] = [
  {
    number: "1",
    index: "05-12",
    title: "Экзаменационные и зачётные ведомости, группа ИС-24",
    dates: "24.12.2025 – 30.06.2026",
    sheets: "14",
    term: "5 лет (после выпуска группы)",
    note: "",
  },
  {
    number: "2",
    index: "02-03",
    title: "Приказы по контингенту",
    dates: "02.09.2025 – 29.06.2026",
    sheets: "",
    term: "50 лет ЭПК (по 31.12.2076)",
    note: "21 файл",
  },
];

function sampleYear(records: Records, group: string, year: AcademicYear): ArchiveYear {
  const day = `${year.slice(5)}-07-06`;
  const bag = { title: "Экзаменационные и зачётные ведомости", tagmanifest: sampleHash, bytes: 812_344 };
  return {
    year,
    number: 1,
    closed: { on: day, by: [...records.staff.keys()][0] ?? "" },
    asOf: day,
    kpgt: "0.1.0",
    commit: sampleSeal.commit,
    previous: null,
    counts: { files: 57, students: 24, grades: 310 },
    files: [],
    bags: [{ ...bag, path: `05-12-${group}`, case: "05-12", group, files: 57, retention: { years: 5 } }],
    computed: [],
  };
}

const text = {
  needYear: "Для этой формы нужен закрытый учебный год.",
  notClosed: (year: string) => `Учебный год ${year} не закрыт.`,
  noneClosed: "Закрытых лет пока нет. Закрыть: kpgt archive close-year 2025-2026",
  closed: (years: readonly string[]) => `Закрытые годы: ${years.join(", ")}`,
  noTag: (year: string) => `Год ${year} закрыт, но его метки в этой папке нет.`,
  noInventory: (year: string) => `В архиве ${year} нет описи.`,
  verify: (year: string) => `Возьмите метки с сервера (git fetch --tags) и проверьте: kpgt archive verify ${year}`,
  noCase: (year: string, name: string) => `В архиве ${year} нет дела «${name}».`,
  cases: (year: string) => `Дела года: kpgt archive list ${year}`,
};
