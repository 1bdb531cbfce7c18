import type { AcademicYear, ArchiveBag, Epoch, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { type Retention, retentionOf } from "../../model/retention.ts";
import { formatDate } from "../../text/dates.ts";
import { graduationOf } from "../student/graduation.ts";
import { closedYears } from "./closed-years.ts";
import { epochsOf } from "./epochs.ts";
import { termInWords } from "./inventory.ts";

/** One case of the archive and what becomes of it on a day. */
export interface RetentionRow {
  /** 2025-2026; for the history of an epoch that ended: «эпоха 1». */
  readonly year: string;
  readonly path: string;
  readonly title: string;
  /** 5 лет (по 31.12.2031). */
  readonly term: string;
  readonly state: RetentionState;
  /** хранится; срок вышел 31.12.2031: решает комиссия. */
  readonly stateInWords: string;
}

/** Kept, its term over (an act may be proposed, or the expert commission decides), or disposed of by an act. */
export type RetentionState = "kept" | "due" | "expert" | "disposed";

/** Every case of the closed years with its term, as it stands on a day; those whose term is over come first. */
export function retention(records: Records, on: IsoDate): RetentionRow[] {
  const rows = closedYears(records).flatMap(({ year, bags }) =>
    bags.map((bag) => {
      const { path, title, disposed } = bag;
      const term = termKnownOn(records, year, bag, on);
      const state = disposed ? "disposed" : stateOn(term, on);
      return {
        year,
        path,
        title,
        term: termInWords(term),
        state,
        stateInWords: text[state](term, disposed?.date ?? ""),
      };
    }),
  );
  const kept = epochsOf(records).flatMap((epoch) => historyRow(epoch, on));
  return [...rows, ...kept].toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** The bundle of an ended epoch's history is a case too: it holds everything that was erased. */
function historyRow({ number, bundle }: Epoch, on: IsoDate): RetentionRow[] {
  if (bundle === undefined) return [];
  const { file, custodian, until, expert } = bundle;
  const term: Retention = { years: "permanent", ...(until ? { until } : {}), ...(expert ? { expert } : {}) };
  const state = stateOn(term, on);
  return [
    {
      year: histories.year(number),
      path: file,
      title: histories.title(custodian),
      term: until === undefined ? termInWords(term) : histories.until(until, expert === true),
      state,
      stateInWords: text[state](term, ""),
    },
  ];
}

const histories = {
  year: (number: number) => `эпоха ${number}`,
  title: (custodian: string) => `Слепок прежней истории, хранит ${custodian}`,
  until: (day: IsoDate, isExpert: boolean) => `по ${formatDate(day)}${isExpert ? " ЭПК" : ""}`,
};

const order: readonly RetentionState[] = ["due", "expert", "kept", "disposed"];

/** A case's term as it is known on a day: one counted from a group's graduation has its days when all have left. */
export function termKnownOn(
  records: Records,
  year: AcademicYear,
  { group, retention: written }: Pick<ArchiveBag, "group" | "retention">,
  on: IsoDate,
): Retention {
  if (written.until !== undefined || written.years === "permanent" || group === undefined) return written;
  const graduated = graduationOf(records, group, on);
  return graduated === undefined ? written : retentionOf({ ...written, after: "graduation" }, year, graduated);
}

/** A case may go from the day after its last one. */
function stateOn({ until, expert }: Retention, on: IsoDate): RetentionState {
  if (until === undefined || on <= until) return "kept";
  return expert === true ? "expert" : "due";
}

const text: Record<RetentionState, (term: Retention, act: IsoDate) => string> = {
  kept: ({ years, until }) =>
    until === undefined && years !== "permanent" ? "хранится, группа ещё не выпущена" : "хранится",
  due: ({ until = "" }) => `срок вышел ${formatDate(until)}: можно предложить к уничтожению`,
  expert: ({ until = "" }) => `срок вышел ${formatDate(until)}: решает экспертная комиссия`,
  disposed: (_, act) => `уничтожено по акту от ${formatDate(act)}`,
};
