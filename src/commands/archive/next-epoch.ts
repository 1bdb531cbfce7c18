import { manifestText } from "../../exchange/bagit.ts";
import type { ArchiveYear, Basis, Epochs, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { sha256 } from "../../model/sha256.ts";
import { nameOn } from "../../model/study.ts";
import { closedYears } from "../../reports/closed-years.ts";
import type { Rotation } from "../../reports/rotation.ts";
import type { EpochEnd, NewEpoch, SealedYear } from "../../store/archive/start-epoch.ts";
import { printRecord } from "../../store/yaml/print-yaml.ts";
import { fullName } from "../../text/names.ts";
import { yearFileOf } from "./build-year.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** The epoch that begins without some groups: living records, the cases that stay, a link to the epoch that ended. */
export function nextEpoch(records: Records, end: EpochEnd, gone: Rotation, act: Basis, today: IsoDate): NewEpoch {
  const stays = staying(end.files, records, gone);
  const living = new Map([...stays].filter(([path]) => !/^archive\/\d{4}-\d{4}\//.test(path)));
  const closed = closedYears(records);
  const earlier = (records.others.find(({ file }) => file === epochsFile)?.value ?? []) as Epochs;
  const epochs: Epochs = [
    ...earlier,
    {
      number: earlier.length + 1,
      ended: today,
      commit: end.commit,
      tags: [...end.tags],
      years: closed.map(({ year }) => ({ year, root: sha256(end.files.get(yearFileOf(year)) ?? "") })),
      act,
    },
  ];
  living.set(epochsFile, Buffer.from(printRecord(epochsFile, epochs)));
  let previous: string | null = null;
  const seal = (year: ArchiveYear) => (commit: string) => {
    const sealed = sealAnew(stays, year, gone.groups, { act, commit, previous });
    previous = sealed.root;
    return sealed;
  };
  return {
    summary: text.summary(epochs.length + 1, act.number ?? ""),
    files: [...living].map(([path, bytes]) => ({ path, bytes })),
    years: closed.map(seal),
  };
}

/** The files that would stay and still name somebody who leaves. */
export function traces(records: Records, { files }: EpochEnd, gone: Rotation): string[] {
  const named = gone.students.flatMap((id) => {
    const student = records.students.get(id);
    const names = student ? [student.name, ...student.events.map(({ date }) => nameOn(student, date))] : [];
    return [id, ...names.map(fullName)].map(literally);
  });
  if (named.length === 0) return [];
  const someone = new RegExp(`(?<![\\p{L}\\d-])(?:${[...new Set(named)].join("|")})(?![\\p{L}\\d-])`, "u");
  return [...staying(files, records, gone)]
    .filter(([path, bytes]) => !isCard(gone, path) && someone.test(`${path}\n${Buffer.from(bytes).toString("utf8")}`))
    .map(([path]) => path);
}

function literally(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What neither holds those who leave nor lies beside such a record: a PDF of a paper goes with it. */
function staying(files: Files, records: Records, gone: Rotation): Files {
  const stems = new Set(gone.files.map(stemOf));
  const bags = closedYears(records).flatMap(({ year, bags }) =>
    bags.filter((bag) => isGone(bag.group, gone.groups)).map(({ path }) => `archive/${year}/${path}/`),
  );
  return new Map([...files].filter(([path]) => !stems.has(stemOf(path)) && !bags.some((bag) => path.startsWith(bag))));
}

function isGone(group: string | undefined, groups: readonly string[]): boolean {
  return group !== undefined && groups.includes(group);
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

/** A signed student card names its student: that is what it is kept for. */
function isCard({ cards }: Rotation, path: string): boolean {
  return cards.some((file) => stemOf(file) === stemOf(path));
}

interface Sealing {
  readonly act: Basis;
  readonly commit: string;
  /** The root hash of the year before, in this epoch. */
  readonly previous: string | null;
}

/** A closed year without the groups that left: the bags that stay keep their bytes, the list of hashes is made anew. */
function sealAnew(
  stays: Files,
  closed: ArchiveYear,
  groups: readonly string[],
  { act, commit, previous }: Sealing,
): SealedYear & { readonly root: string } {
  const { year } = closed;
  const folder = `archive/${year}/`;
  const list = Buffer.from(
    manifestText([...stays].filter(([path]) => path.split("/")[1] === year && !path.startsWith("archive/"))),
  );
  const kept = [...stays].filter(([path]) => path.startsWith(folder) && path !== yearFileOf(year));
  const files = new Map([...kept, [`${folder}${recordsList}`, list]]);
  const record: ArchiveYear = {
    ...closed,
    commit,
    previous,
    files: closed.files.map((file) => (file.path === recordsList ? { ...file, sha256: sha256(list) } : file)),
    bags: closed.bags.map((bag) => (isGone(bag.group, groups) ? { ...bag, disposed: bag.disposed ?? act } : bag)),
    computed: closed.computed.filter(({ group }) => !groups.includes(group)),
  };
  const yearFile = Buffer.from(printRecord(yearFileOf(year), record));
  const root = sha256(yearFile);
  return {
    summary: text.sealed(year),
    files: [...files, [yearFileOf(year), yearFile] as const].map(([path, bytes]) => ({ path, bytes })),
    tag: { name: `archive/${year}`, message: text.tag(year, root) },
    root,
  };
}

const epochsFile = "archive/epochs.yaml";
const recordsList = "records-sha256.txt";

const text = {
  summary: (number: number, act: string) => `Эпоха ${number}, по акту № ${act}`,
  sealed: (year: string) => `Закрыт учебный год ${year}, без дел ушедших групп`,
  tag: (year: string, root: string) =>
    `Учебный год ${year} закрыт\n\nКорневой отпечаток (SHA-256 файла year.yaml): ${root}`,
};
