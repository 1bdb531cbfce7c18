import { manifestText } from "../../exchange/bagit.ts";
import type { Confirmation } from "../../model/confirmation.ts";
import type { ArchiveYear, Basis, Epoch, Epochs, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { sha256 } from "../../model/sha256.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { epochsOf } from "../../reports/archive/epochs.ts";
import { caseGoes, type Rotation } from "../../reports/archive/rotation.ts";
import { epochsFile } from "../../store/archive/epoch-history.ts";
import type { EpochEnd, NewEpoch, SealedYear } from "../../store/archive/start-epoch.ts";
import { printRecord } from "../../store/yaml/print-yaml.ts";
import { countsOf, yearFileOf } from "./build-year.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** By what an epoch ends, and where its history is kept. */
export interface EpochEnding {
  readonly act: Basis;
  readonly today: IsoDate;
  readonly bundle: NonNullable<Epoch["bundle"]>;
  readonly confirmed: readonly Confirmation[];
}

/** The epoch that begins without some groups: living records, the cases that stay, a link to the epoch that ended. */
export function nextEpoch(
  records: Records,
  end: EpochEnd,
  gone: Rotation,
  { act, today, bundle, confirmed }: EpochEnding,
): NewEpoch {
  const stays = staying(end.files, records, gone);
  // A signature beside a closed year is of the year.yaml that it had: the one sealed anew is signed anew.
  const living = new Map([...stays].filter(([path]) => !/^archive\/\d{4}-\d{4}(?:\/|\.sig$)/.test(path)));
  const closed = closedYears(records);
  const earlier = epochsOf(records);
  const epochs: Epochs = [
    ...earlier,
    {
      number: earlier.length + 1,
      ended: today,
      commit: end.commit,
      tags: [...end.tags],
      years: closed.map(({ year }) => ({ year, root: sha256(end.files.get(yearFileOf(year)) ?? "") })),
      bundle,
      ...(confirmed.length === 0 ? {} : { confirmed: [...confirmed] }),
      act,
    },
  ];
  living.set(epochsFile, Buffer.from(printRecord(epochsFile, epochs)));
  let previous: string | null = null;
  const seal = (year: ArchiveYear) => (commit: string) => {
    const sealed = sealAnew(stays, year, gone, { records, act, commit, previous });
    previous = sealed.root;
    return sealed;
  };
  return {
    summary: text.summary(epochs.length + 1, act.number ?? ""),
    files: [...living].map(([path, bytes]) => ({ path, bytes })),
    years: closed.map(seal),
  };
}

/** What neither holds those who leave nor lies beside such a record or in a group's own folder: scans, exports. */
function staying(files: Files, records: Records, gone: Rotation): Files {
  const stems = new Set(gone.files.map(stemOf));
  const bags = closedYears(records).flatMap(({ year, bags }) =>
    bags.filter((bag) => caseGoes(gone, year, bag)).map(({ path }) => `archive/${year}/${path}/`),
  );
  const isOfGroup = (path: string) =>
    !path.startsWith("archive/") && foldersOf(path).some((one) => gone.groups.includes(one));
  return new Map(
    [...files].filter(
      ([path]) => !stems.has(stemOf(path)) && !isOfGroup(path) && !bags.some((bag) => path.startsWith(bag)),
    ),
  );
}

function foldersOf(path: string): string[] {
  return path.split("/").slice(0, -1);
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

interface Sealing {
  readonly records: Records;
  readonly act: Basis;
  readonly commit: string;
  /** The root hash of the year before, in this epoch. */
  readonly previous: string | null;
}

/** A closed year without the groups that left: the bags that stay keep their bytes, the list of hashes is made anew. */
function sealAnew(
  stays: Files,
  closed: ArchiveYear,
  gone: Rotation,
  { records, act, commit, previous }: Sealing,
): SealedYear & { readonly root: string } {
  const { year } = closed;
  const { groups } = gone;
  const carried = closed.carried?.filter((one) => !isOfGone(one.what, gone)) ?? [];
  const folder = `archive/${year}/`;
  const list = Buffer.from(
    manifestText([...stays].filter(([path]) => path.split("/")[1] === year && !path.startsWith("archive/"))),
  );
  const kept = [...stays].filter(([path]) => path.startsWith(folder) && path !== yearFileOf(year));
  const files = new Map([...kept, [`${folder}${recordsList}`, list]]);
  const bags = closed.bags.map((bag) => (caseGoes(gone, year, bag) ? { ...bag, disposed: bag.disposed ?? act } : bag));
  const attestations = new Map([...records.attestations].filter(([, { group }]) => !groups.includes(group)));
  const record: ArchiveYear = {
    ...closed,
    commit,
    previous,
    files: closed.files.map((file) => (file.path === recordsList ? { ...file, sha256: sha256(list) } : file)),
    counts: countsOf({ attestations }, year, bags),
    bags,
    computed: closed.computed.filter(({ group }) => !groups.includes(group)),
  };
  if (record.carried !== undefined) record.carried = carried;
  const yearFile = Buffer.from(printRecord(yearFileOf(year), record));
  const root = sha256(yearFile);
  return {
    summary: text.sealed(year),
    files: [...files, [yearFileOf(year), yearFile] as const].map(([path, bytes]) => ({ path, bytes })),
    tag: { name: `archive/${year}`, message: text.tag(year, root) },
    root,
  };
}

/** What was carried over is named by a student, or by a record that lies in a group's folder. */
function isOfGone(what: string, { groups, students, files }: Rotation): boolean {
  return students.includes(what) || files.includes(what) || groups.some((group) => what.split("/").includes(group));
}

const recordsList = "records-sha256.txt";

const text = {
  summary: (number: number, act: string) => `Эпоха ${number}, по акту № ${act}`,
  sealed: (year: string) => `Закрыт учебный год ${year}, без дел ушедших групп`,
  tag: (year: string, root: string) =>
    `Учебный год ${year} закрыт\n\nКорневой отпечаток (SHA-256 файла year.yaml): ${root}`,
};
