import { beginOf } from "../model/academic-year.ts";
import type { Check } from "../model/check.ts";
import type { Records } from "../model/records.ts";
import { closedYears } from "../reports/archive/closed-years.ts";
import { epochsOf } from "../reports/archive/epochs.ts";
import { termKnownOn } from "../reports/archive/retention.ts";
import { formatDate } from "../text/dates.ts";

/** A case whose term was over when the college last closed a year, or began an epoch, is disposed of by an act. */
export const expiredCaseHasAct: Check = {
  id: "expired-case-has-act",
  severity: "warning",
  title: "Дело, чей срок хранения вышел, уничтожено по акту или оставлено решением комиссии",
  basis: ["kpgt-2026 5.2", "zhhst 3.2"],
  explanation:
    "Электронные носители хранят до срока, не дольше. Срок считается с 1 января после года, в котором дело закончено, а «после выпуска» — в котором выпущена группа. Сегодняшнего дня проверка не знает: она смотрит на день, когда последний раз закрывали год, а на сегодня сроки показывает kpgt archive retention. Дела уходят при kpgt archive rotate; kpgt сам ничего не удаляет.",
  example: {
    bad: `
      archive/2018-2019/year: {year: 2018-2019, closed: {on: 2019-07-01, by: petrova-en}, bags: [{path: 05-12-ИС-15, retention: {years: 5, from: 2020-01-01, until: 2024-12-31}}]}
      archive/2024-2025/year: {year: 2024-2025, closed: {on: 2025-07-01, by: petrova-en}, bags: []}`,
    good: `
      archive/2018-2019/year: {year: 2018-2019, closed: {on: 2019-07-01, by: petrova-en}, bags: [{path: 05-12-ИС-15, retention: {years: 5, from: 2020-01-01, until: 2024-12-31}, disposed: {kind: акт, number: "1", date: 2025-02-03}}]}
      archive/2024-2025/year: {year: 2024-2025, closed: {on: 2025-07-01, by: petrova-en}, bags: []}`,
  },
  *find(records) {
    const day = lastDayOfArchive(records);
    for (const { year, bags } of closedYears(records))
      for (const [index, bag] of bags.entries()) {
        const { path, retention, disposed } = bag;
        const { years } = retention;
        // Nothing can be over before its whole years have passed: most cases need no look at the students.
        if (disposed || years === "permanent" || Number(day.slice(0, 4)) <= beginOf(year) + 1 + years) continue;
        const { until, expert } = termKnownOn(records, year, bag, day);
        if (until === undefined || day <= until) continue;
        yield {
          place: { file: `archive/${year}/year.yaml`, path: ["bags", index, "retention"] },
          message: text.over(year, path, formatDate(until)),
          fix: expert ? text.askExperts : text.propose,
        };
      }
  },
};

function lastDayOfArchive(records: Records): string {
  const days = [...closedYears(records).map(({ closed }) => closed.on), ...epochsOf(records).map(({ ended }) => ended)];
  return days.sort().at(-1) ?? "";
}

const text = {
  over: (year: string, path: string, until: string) =>
    `Срок хранения дела ${path} за ${year} вышел ${until}, а акта нет.`,
  propose: "Предложите дело к уничтожению: kpgt archive retention, затем kpgt archive rotate",
  askExperts: "Получите решение экспертной комиссии: kpgt archive retention, затем kpgt archive rotate",
};
