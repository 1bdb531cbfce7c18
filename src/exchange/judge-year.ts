import type { AcademicYear, ArchiveYear } from "../model/kinds.ts";
import { sha256 } from "../model/sha256.ts";
import type { YearFacts, YearFile } from "../model/year-facts.ts";
import { type BagFault, bagFaults, bagInfo, manifestFaults } from "./bagit.ts";

/** The checks of a closed year, each independent of the others (reliability: closed years). */
export type YearCheckId =
  | "objects"
  | "tag"
  | "manifests"
  | "files"
  | "chain"
  | "pin"
  | "remote"
  | "signature"
  | "qualified"
  | "rebuild";

/** How one check went. */
export interface YearCheck {
  readonly id: YearCheckId;
  /** Why it did not run; undefined when it did. */
  readonly skipped?: string;
  /** What else it found out: who has signed. */
  readonly note?: string;
  readonly faults: readonly YearFault[];
}

/** One thing that is not as it was when the year was closed. */
export interface YearFault {
  /** The file, from the records folder. */
  readonly path?: string;
  readonly message: string;
}

/** Judges a closed year by its facts: checks a to f; the signature and the rebuilding are judged where they are made. */
export function judgeYear(facts: YearFacts, pin: string | undefined): YearCheck[] {
  const own = facts.years.find(({ folder }) => folder === facts.year);
  return [
    { id: "objects", faults: objectFaults(facts) },
    { id: "tag", faults: tagFaults(facts, own) },
    { id: "manifests", faults: manifestsFaults(facts, own?.record) },
    { id: "files", faults: fileFaults(facts) },
    { id: "chain", faults: ownChainFaults(facts, own) },
    pin === undefined
      ? { id: "pin", skipped: text.noPin, faults: [] }
      : { id: "pin", faults: pinFaults(facts, own, pin.trim().toLowerCase().replaceAll(/\s/g, "")) },
  ];
}

/** The root hash of a year: the SHA-256 of its year.yaml in the last commit. */
export function rootHash(facts: YearFacts): string | undefined {
  const own = facts.years.find(({ folder }) => folder === facts.year);
  return own && sha256(own.bytes);
}

function objectFaults({ history, files }: YearFacts): YearFault[] {
  return [
    ...history.fsck.map((line) => ({ message: text.fsck(line) })),
    ...history.oddities.map((name) => ({ path: `.git/${name}`, message: text.oddity })),
    ...history.replaced.map((ref) => ({ message: text.replaced(ref) })),
    ...files.filter(({ bytes }) => bytes === undefined).map(({ path }) => ({ path, message: text.unreadable })),
  ];
}

function tagFaults({ tag, year, files }: YearFacts, own: YearFile | undefined): YearFault[] {
  if (tag === undefined) return [{ message: text.noTag(year) }];
  if (!("commit" in tag)) return [{ message: text.lightTag(year) }];
  const root = tag.message.match(/[0-9a-f]{64}/)?.[0];
  return [
    ...when(tag.says !== tag.name, text.otherName(tag.says)),
    ...when(!tag.isInHistory, text.notInHistory),
    ...when(own?.record !== undefined && tag.parents[0] !== own.record.commit, text.otherCommit),
    ...when(own !== undefined && root !== sha256(own.bytes), text.otherRoot),
    ...treeFaults(tag.files, files),
  ];
}

type Tree = readonly { readonly path: string; readonly mode: string; readonly blob: string }[];

function treeFaults(tagged: Tree, now: Tree): YearFault[] {
  const before = new Map(tagged.map((file) => [file.path, file]));
  const after = new Map(now.map((file) => [file.path, file]));
  return [
    ...tagged.filter(({ path }) => !after.has(path)).map(({ path }) => ({ path, message: text.goneSinceTag })),
    ...now.filter(({ path }) => !before.has(path)).map(({ path }) => ({ path, message: text.newSinceTag })),
    ...now
      .filter(({ path, mode, blob }) => before.has(path) && differs(before.get(path), { mode, blob }))
      .map(({ path }) => ({ path, message: text.changedSinceTag })),
  ];
}

function differs(one: { mode: string; blob: string } | undefined, other: { mode: string; blob: string }): boolean {
  return one?.mode !== other.mode || one.blob !== other.blob;
}

/** Every blob against the manifests, and the manifests against what there is. */
function manifestsFaults({ files, year }: YearFacts, record: ArchiveYear | undefined): YearFault[] {
  const modes = files.filter(({ mode }) => mode !== "100644").map(({ path }) => ({ path, message: text.mode }));
  const bytes = new Map(files.flatMap((file) => (file.bytes === undefined ? [] : [[file.path, file.bytes] as const])));
  return [...modes, ...(record === undefined ? [] : archiveFaults(bytes, year, record))];
}

/** What is wrong in an archive's own files: each bag, the list of the year's records, and nothing besides. */
export function archiveFaults(
  files: ReadonlyMap<string, Uint8Array>,
  year: AcademicYear,
  { bags, files: loose }: Pick<ArchiveYear, "bags" | "files">,
): YearFault[] {
  const archive = `archive/${year}/`;
  const known = [...bags.map(({ path }) => `${path}/`), "year.yaml", ...loose.map(({ path }) => path)];
  const strangers = [...files.keys()].filter(
    (path) =>
      path.startsWith(archive) &&
      !known.some((name) => (name.endsWith("/") ? path.startsWith(archive + name) : path === archive + name)),
  );
  const list = `${archive}records-sha256.txt`;
  const records = [...files].filter(([path]) => !path.startsWith(archive));
  const listed = new Map([...records, [list, files.get(list) ?? new Uint8Array()] as const]);
  return [
    ...strangers.map((path) => ({ path, message: text.stranger })),
    ...bags
      .filter(({ disposed }) => disposed === undefined)
      .flatMap(({ path }) => {
        const folder = `${archive}${path}/`;
        const bag = below(files, folder);
        const isOwn = bagInfo(bag, "External-Identifier") === `${year}/${path}`;
        return [
          ...when(!isOwn, text.otherBag, `${folder}bag-info.txt`),
          ...bagFaults(bag).map((fault) => atPath(fault, folder)),
        ];
      }),
    // After a group has left, a year may have no records besides: then the list is there and empty.
    ...(records.length === 0 && files.get(list)?.length === 0
      ? []
      : manifestFaults(
          listed,
          list,
          records.map(([path]) => path),
        ).map((fault) => atPath(fault, ""))),
  ];
}

function fileFaults({ files, working }: YearFacts): YearFault[] {
  const committed = new Map(files.map((file) => [file.path, file.blob]));
  const faults = files.flatMap(({ path, blob }): YearFault[] => {
    const file = working.get(path);
    if (file === undefined) return [{ path, message: text.missing }];
    if (file.kind !== "file") return [{ path, message: text.notAFile }];
    return [
      ...(file.blob === blob ? [] : [{ path, message: text.otherBytes }]),
      ...(file.executable ? [{ path, message: text.executable }] : []),
    ];
  });
  const extra = [...working.keys()].filter((path) => !committed.has(path));
  return [...faults, ...extra.map((path) => ({ path, message: text.extra }))];
}

function ownChainFaults({ year, years, files }: YearFacts, own: YearFile | undefined): YearFault[] {
  const path = `archive/${year}/year.yaml`;
  if (own === undefined) return [{ path, message: text.noYearFile }];
  if (own.record === undefined) return [{ path, message: text.badYearFile }];
  const before = years[years.indexOf(own) - 1];
  const link = { year, record: own.record, before: before && { bytes: before.bytes, number: before.record?.number } };
  const bytes = files.flatMap((file) => (file.bytes === undefined ? [] : [[file.path, file.bytes] as const]));
  return chainFaults(link, new Map(bytes));
}

/** A closed year and the one before it. */
export interface YearLink {
  readonly year: AcademicYear;
  readonly record: ArchiveYear;
  readonly before: { readonly bytes: Uint8Array; readonly number: number | undefined } | undefined;
}

/** Where year.yaml does not agree with the bags it lists or with the year before. */
export function chainFaults({ year, record, before }: YearLink, files: ReadonlyMap<string, Uint8Array>): YearFault[] {
  const path = `archive/${year}/year.yaml`;
  const hashAt = (name: string) => sha256(files.get(`archive/${year}/${name}`) ?? "");
  const wrongBags = record.bags.filter(
    (bag) => bag.disposed === undefined && hashAt(`${bag.path}/tagmanifest-sha256.txt`) !== bag.tagmanifest,
  );
  const wrongFiles = record.files.filter((file) => hashAt(file.path) !== file.sha256);
  return [
    ...when(record.year !== year, text.otherYear(record.year), path),
    ...when((record.previous ?? undefined) !== (before && sha256(before.bytes)), text.otherPrevious, path),
    ...when(record.number !== (before?.number ?? 0) + 1, text.otherNumber(record.number), path),
    ...wrongBags.map((bag) => ({
      path: `archive/${year}/${bag.path}/tagmanifest-sha256.txt`,
      message: text.otherManifest,
    })),
    ...wrongFiles.map((file) => ({ path: `archive/${year}/${file.path}`, message: text.otherFile })),
  ];
}

/** The hash typed from the signed act: the root hash, or the ids of the tag and the commit that stand there too. */
function pinFaults({ tag }: YearFacts, own: YearFile | undefined, pin: string): YearFault[] {
  const root = own === undefined ? undefined : sha256(own.bytes);
  const known = [root, tag?.id, tag && "commit" in tag ? tag.commit : undefined];
  return known.includes(pin) ? [] : [{ message: text.otherPin(pin, root ?? text.none) }];
}

function below(files: ReadonlyMap<string, Uint8Array>, folder: string): Map<string, Uint8Array> {
  return new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith(folder) ? [[path.slice(folder.length), bytes]] : [])),
  );
}

function atPath({ path, message }: BagFault, folder: string): YearFault {
  return { path: path.startsWith("archive/") ? path : folder + path, message };
}

function when(isWrong: boolean, message: string, path?: string): YearFault[] {
  return isWrong ? [path === undefined ? { message } : { path, message }] : [];
}

const text = {
  noPin: "отпечаток из подписанного акта не назван",
  none: "нет",
  fsck: (line: string) => `История повреждена: ${line}`,
  oddity: "Из-за этого файла история выглядит не такой, какая она есть.",
  replaced: (ref: string) => `Объект истории подменён: ${ref}`,
  unreadable: "Содержание из истории не читается.",
  noTag: (year: string) => `Метки archive/${year} нет.`,
  lightTag: (year: string) => `Метка archive/${year} — не та, которую ставит kpgt: в ней нет ни даты, ни отпечатка.`,
  otherName: (says: string) => `Метка переставлена: внутри неё стоит имя «${says}».`,
  notInHistory: "Закрытие года, на которое указывает метка, не входит в историю папки.",
  otherCommit: "Метка стоит не на том сохранении, которым закрыт год.",
  otherRoot: "Отпечаток внутри метки не тот, что у year.yaml.",
  goneSinceTag: "Файл был при закрытии года, теперь его нет.",
  newSinceTag: "При закрытии года такого файла не было.",
  changedSinceTag: "Файл изменён после закрытия года.",
  mode: "В истории это не обычный файл.",
  stranger: "Файл не относится ни к одному делу.",
  otherBag: "Это дело другого года или другое дело.",
  missing: "В папке нет файла, который есть в истории.",
  notAFile: "В папке на этом месте не обычный файл.",
  otherBytes: "Содержание в папке не то, что в истории.",
  executable: "Файл помечен как программа.",
  extra: "В папке лишний файл, в истории его нет.",
  noYearFile: "Описи закрытого года нет.",
  badYearFile: "Опись закрытого года не читается.",
  otherYear: (year: string) => `Это опись другого года: ${year}.`,
  otherPrevious: "Отпечаток предыдущего закрытого года не сходится: цепочка прервана.",
  otherNumber: (number: number) => `Номер года по счёту (${number}) не следует за предыдущим.`,
  otherManifest: "Перечень дела не тот, что записан в year.yaml.",
  otherFile: "Файл не тот, что записан в year.yaml.",
  otherPin: (pin: string, root: string) => `В акте отпечаток ${pin}, а у архива ${root}.`,
};
