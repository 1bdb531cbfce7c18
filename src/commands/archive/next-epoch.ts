import { manifestText } from "../../exchange/bagit.ts";
import type { ArchiveYear, Basis, Epochs, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { sha256 } from "../../model/sha256.ts";
import { nameOn } from "../../model/study.ts";
import { closedYears } from "../../reports/closed-years.ts";
import type { Rotation } from "../../reports/rotation.ts";
import { printRecord } from "../../store/print-yaml.ts";
import type { EpochEnd, NewEpoch, SealedYear } from "../../store/start-epoch.ts";
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
    return [id, ...names.map(fullName)].map(RegExp.escape ?? escape);
  });
  if (named.length === 0) return [];
  const someone = new RegExp(`(?<![\\p{L}\\d-])(?:${[...new Set(named)].join("|")})(?![\\p{L}\\d-])`, "u");
  return [...staying(files, records, gone)]
    .filter(([path, bytes]) => !isCard(gone, path) && someone.test(`${path}\n${Buffer.from(bytes).toString("utf8")}`))
    .map(([path]) => path);
}
