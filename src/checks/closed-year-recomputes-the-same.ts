import type { Check } from "../model/check.ts";
import type { ArchiveYear } from "../model/kinds.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { computedOf } from "../reports/archive/frozen-forms.ts";
import { formatDate } from "../text/dates.ts";

/** A closed year's sheets and summaries, computed anew from the records of today, say what they said. */
export const closedYearRecomputesTheSame: Check = {
  id: "closed-year-recomputes-the-same",
  severity: "error",
  title: "Ведомости и сводные закрытого года, посчитанные заново, те же",
  basis: ["kpgt-2026 2.2", "kpgt-2026 2.20", "zhhst 3.1"],
  explanation:
    "Закрытый год не меняется и через чужие записи: правка имени студента, названия строки плана, должностного лица задним числом изменила бы уже подписанное. Что действует с нового дня, записывают с этим днём: событие студента, новое название группы, новое должностное лицо прошлого не меняют.",
  example: {
    bad: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: [{group: ИС-24, semester: 3, summary: "0000", sheets: "0000"}]}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 5}}`,
    good: `archive/2025-2026/year: {year: 2025-2026, asOf: 2026-07-06, computed: []}
attestations/2025-2026/ИС-24/3-ОП.04-exam: {results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const { year, asOf, computed } of closedYears(records)) {
      const now = new Map(computedOf(records, year, asOf).map((one) => [keyOf(one), one]));
      for (const [index, then] of computed.entries())
        for (const part of ["summary", "sheets"] as const)
          if (now.get(keyOf(then))?.[part] !== then[part])
            yield {
              place: { file: `archive/${year}/year.yaml`, path: ["computed", index, part] },
              message: text[part](then, year),
              fix: text.fix(then, asOf),
            };
    }
  },
};

type Computed = ArchiveYear["computed"][number];

function keyOf({ group, semester }: Computed): string {
  return `${group}\n${semester}`;
}

const text = {
  summary: ({ group, semester }: Computed, year: string) =>
    `Сводная группы ${group} за ${semester}-й семестр закрытого ${year} учебного года теперь считается иначе, чем в архиве.`,
  sheets: ({ group, semester }: Computed, year: string) =>
    `Ведомости группы ${group} за ${semester}-й семестр закрытого ${year} учебного года теперь печатались бы иначе, чем в архиве.`,
  fix: ({ group, semester }: Computed, asOf: string) =>
    `Верните запись, правка которой это сделала (её покажет git log -p), или запишите новое с днём, с которого оно действует. Сравнить с архивом: kpgt sheet build ${group} --semester ${semester} --as-of ${formatDate(asOf)}`,
};
