import type { ArchiveBag, ArchiveYear } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { formatAcademicYear, formatDate, formatLongDate } from "../../text/dates.ts";
import { plural } from "../../text/plural.ts";
import { collegeOn, officialOn } from "../order/in-force.ts";
import { type Signature, signatureOf } from "../student/person.ts";
import { carriedInWords } from "./carried-in-words.ts";
import { disposedInWords } from "./disposed-in-words.ts";
import { termInWords } from "./inventory.ts";

/** What seals a closed year: it stands on the signed act and cannot stand inside the archive itself. */
export interface YearSeal {
  /** SHA-256 of year.yaml. */
  readonly root: string;
  readonly commit: string;
  readonly tag: string;
}

/** Акт о закрытии учебного года, as it is printed for the director's signature. */
export interface ActOfClosing {
  readonly college: { readonly founder: string; readonly full: string; readonly short: string; readonly place: string };
  /** 2025/2026. */
  readonly year: string;
  readonly number: string;
  readonly date: string;
  readonly longDate: string;
  readonly counts: string;
  readonly seal: YearSeal;
  /** The hash in groups of eight, to be compared by eye. */
  readonly rootInGroups: string;
  readonly previous: string;
  readonly kpgt: string;
  readonly bags: readonly {
    readonly number: string;
    readonly path: string;
    readonly title: string;
    readonly files: string;
    readonly term: string;
    readonly note: string;
  }[];
  readonly carried: readonly { readonly what: string; readonly reason: string }[];
  readonly verify: string;
  readonly signatures: readonly Signature[];
}

/** The act of a closed year, from its year.yaml and what seals it. */
export function actOfClosing(records: Records, closed: ArchiveYear, seal: YearSeal): ActOfClosing {
  const { year, number, counts, bags, carried = [], previous, kpgt } = closed;
  const day = closed.closed.on;
  return {
    college: collegeOn(records, day),
    year: formatAcademicYear(year),
    number: String(number),
    date: formatDate(day),
    longDate: formatLongDate(day),
    counts: text.counts(bags, counts),
    seal,
    rootInGroups: seal.root.match(/.{8}/g)?.join(" ") ?? "",
    previous: previous ?? text.first,
    kpgt,
    bags: bags.map((bag, index) => ({
      number: String(index + 1),
      path: bag.path,
      title: bag.title,
      files: String(bag.files),
      term: termInWords(bag.retention),
      note: disposedInWords(bag),
    })),
    carried: carried.map(({ what, reason }) => ({ what: carriedInWords(records, what, day), reason })),
    verify: `kpgt archive verify ${year} --pin ${seal.root}`,
    signatures: [
      signatureOf(text.director, officialOn(records, "director", day)),
      signatureOf(text.archivist, officialOn(records, "archivist", day)),
    ],
  };
}

const text = {
  counts: (bags: readonly ArchiveBag[], { files, students, grades }: ArchiveYear["counts"]) => {
    const kept = bags.filter(({ disposed }) => disposed === undefined).length;
    const gone = bags.length - kept;
    return `${plural(kept, "дело", "дела", "дел")}, ${plural(files, "файл", "файла", "файлов")}, ${plural(students, "студент", "студента", "студентов")}, ${plural(grades, "оценка", "оценки", "оценок")}${gone === 0 ? "" : `; уничтожено: ${plural(gone, "дело", "дела", "дел")}`}`;
  },
  first: "нет, это первый закрытый год",
  director: "Директор",
  archivist: "Ответственный за архив",
};
