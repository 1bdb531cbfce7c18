import type { Records } from "../../model/records.ts";

/** Which kinds of a student's data go and in how many files they stood. */
export interface ErasedData {
  readonly kinds: readonly string[];
  readonly count: number;
}

/** What of a student goes with some files: files of the records folder, and those of the folder of private data. */
export function erasedData(
  records: Records,
  id: string,
  files: readonly string[],
  privateFiles: readonly string[],
): ErasedData {
  const gone = new Set(files);
  const own = [
    ...[records.students.get(id)?.file, records.recordBooks.get(id)?.file].flatMap((file) => file ?? []),
    ...[...records.attestations.values()].filter(({ results }) => Object.hasOwn(results, id)).map(({ file }) => file),
    ...ordersOf(records, id),
    ...records.others.filter(({ value }) => isAbout(value, id)).map(({ file }) => file),
  ].filter((file) => gone.has(file));
  const secret = privateFiles.filter((file) => file.split("/").at(-1)?.startsWith(`${id}.`));
  const folders = new Set([...own, ...secret].map((file) => file.split("/")[0] ?? ""));
  return {
    kinds: Object.entries(text).flatMap(([folder, words]) => (folders.has(folder) ? [words] : [])),
    count: own.length + secret.length,
  };
}

function ordersOf(records: Records, id: string): string[] {
  const { events = [], awards = [] } = records.students.get(id) ?? {};
  const orders = new Set([...events, ...awards].map(({ order }) => order));
  return [...orders].flatMap((order) => (order === undefined ? [] : (records.orders.get(order)?.file ?? [])));
}

function isAbout(value: unknown, id: string): boolean {
  const { student, about } = Object(value) as { student?: unknown; about?: unknown };
  return student === id || about === id;
}

const text: Readonly<Record<string, string>> = {
  students: "фамилия, имя, отчество, движение, поощрения",
  attestations: "результаты аттестаций",
  "record-books": "записи зачётной книжки",
  orders: "приказы",
  documents: "документы об образовании",
  disclosures: "выданные сведения",
  papers: "сведения о подписанных бумагах",
  people: "дата рождения, СНИЛС, гражданство, представители, согласия",
};
