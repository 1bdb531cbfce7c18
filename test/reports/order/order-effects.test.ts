import { expect, test } from "vitest";
import type { Records } from "../../../src/model/records.ts";
import { orderEffects } from "../../../src/reports/order/order-effects.ts";
import { records } from "../../records.ts";

/**
 * The table of domain 8.2 in the third semester of ИС-24 (autumn 2025, session 20–31 December): ОП.01 is closed, of ОП.02
 * the day has passed and nothing is written, МДК.01.01 is ahead, of ОП.04 there is no sheet. ИС-24-2 is one plan with it:
 * there ОП.02 is closed and МДК.01.01 open. Грачёва is whom the order 2025-2026/9-к names, Жук stays.
 */
function college(events: string, more = ""): Records {
  return records`
    programs/09.02.07-2024:
      items:
        - { id: ОП.01, name: Операционные системы, kind: discipline, control: [{ semester: 3, form: credit }] }
        - { id: ОП.02, name: Архитектура, kind: discipline, control: [{ semester: 3, form: credit }] }
        - { id: МДК.01.01, name: Разработка модулей, kind: course, control: [{ semester: 3, form: exam }] }
        - { id: ОП.04, name: Алгоритмы, kind: discipline, control: [{ semester: 3, form: exam }] }
    groups/ИС-24: {}
    groups/ИС-24-2: {}
    students/2024-0117: { events: [${events}] }
    students/2024-0118: {}
    attestations/2025-2026/ИС-24/3-ОП.01-credit:
      { number: "1", date: 2025-11-20, closed: { date: 2025-11-20, by: petrova-en, seal: "" }, results: { "2024-0117": зачтено, "2024-0118": зачтено } }
    attestations/2025-2026/ИС-24/3-ОП.02-credit: { number: "2", date: 2025-11-25, results: { "2024-0117": , "2024-0118": } }
    attestations/2025-2026/ИС-24/3-МДК.01.01-exam: { number: "10", date: 2025-12-24, results: { "2024-0117": , "2024-0118": } }
    attestations/2025-2026/ИС-24-2/3-ОП.02-credit:
      { number: "11", date: 2025-11-26, closed: { date: 2025-11-26, by: petrova-en, seal: "" }, results: {} }
    attestations/2025-2026/ИС-24-2/3-МДК.01.01-exam: { number: "12", date: 2025-12-23, results: {} }
    ${more}
  `;
}

const enrolled = "{ date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к }";

/** An event that takes effect on 1 December by the order. */
const by = (what: string) => `${enrolled}, { date: 2025-12-01, ${what}, order: 2025-2026/9-к }`;

function fates(events: string, more = "") {
  return orderEffects(college(events, more), "2025-2026/9-к").sheets.map(
    ({ number, group, items, state, fate }) => `${number ?? "–"} ${group} ${items} ${state}: ${fate}`,
  );
}

function summaries(events: string) {
  return orderEffects(college(events), "2025-2026/9-к").summaries.map(
    ({ group, semester, row, note }) => `${group} ${semester} ${row}: ${note}`,
  );
}

const afterLeaving = [
  "1 ИС-24 ОП.01 closed: kept",
  "2 ИС-24 ОП.02 open: mark-awaited",
  "10 ИС-24 МДК.01.01 open: row-stays",
  "– ИС-24 ОП.04 unopened: left-out",
];

test.each([
  ["expelled", by("kind: expelled, ground: по собственному желанию"), "отч. 01.12.2025, пр. № 9-к"],
  ["on leave", by("kind: leave, until: 2026-11-30"), "АО с 01.12.2025, пр. № 9-к"],
  [
    "transferred to another college",
    by("kind: transferred-out, organisation: Южный колледж"),
    "перев. в др. организацию 01.12.2025, пр. № 9-к",
  ],
])("%s: closed sheets stay, open rows stay with a note, further sheets come without", (_, events, note) => {
  expect(fates(events)).toEqual(afterLeaving);
  expect(summaries(events)).toEqual([`ИС-24 3 left: ${note}`]);
});

test("moved: the old group's rows stay; in the new group an open sheet takes the row, a closed one asks for a slip", () => {
  const moved = by("kind: moved, group: ИС-24-2");
  expect(fates(moved)).toEqual([
    ...afterLeaving.slice(0, 3),
    "11 ИС-24-2 ОП.02 closed: own-sheet",
    "12 ИС-24-2 МДК.01.01 open: admit",
    "– ИС-24 ОП.04 unopened: left-out",
    "– ИС-24-2 ОП.04 unopened: comes-in", // ОП.01 has been passed in the old group
  ]);
  expect(summaries(moved)).toEqual([
    "ИС-24 3 left: перев. в гр. ИС-24-2 с 01.12.2025, пр. № 9-к",
    "ИС-24-2 3 counted: из гр. ИС-24 с 01.12.2025, пр. № 9-к",
  ]);
});

test.each([
  [
    "restored",
    "{ date: 2025-03-01, kind: expelled, ground: за долги }",
    "kind: restored",
    "восст. с 01.12.2025, пр. № 9-к",
  ],
  [
    "back from leave",
    "{ date: 2025-03-01, kind: leave, until: 2025-11-30 }",
    "kind: returned",
    "из АО с 01.12.2025, пр. № 9-к",
  ],
])("%s: old rows are untouched, the new group has what is not passed", (_, before, kind, note) => {
  const events = `${enrolled}, ${before}, { date: 2025-12-01, ${kind}, group: ИС-24-2, order: 2025-2026/9-к }`;
  const without = college(events);
  const attestations = new Map([...without.attestations].filter(([id]) => !id.includes("/ИС-24/")));
  const effects = orderEffects({ ...without, attestations }, "2025-2026/9-к");
  expect(effects.sheets.map(({ number, items, fate }) => `${number ?? "–"} ${items}: ${fate}`)).toEqual([
    "11 ОП.02: own-sheet",
    "12 МДК.01.01: admit",
    "– ОП.01: comes-in",
    "– ОП.04: comes-in",
  ]);
  expect(effects.summaries).toMatchObject([{ group: "ИС-24-2", row: "counted", note }]);
});

test("renamed: old papers keep the old name, a day still ahead gets the new one", () => {
  const events = by("kind: renamed, name: {last: Орлова, first: Анна, middle: Сергеевна}");
  expect(fates(events)).toEqual([
    "1 ИС-24 ОП.01 closed: old-name",
    "2 ИС-24 ОП.02 open: old-name",
    "10 ИС-24 МДК.01.01 open: new-name",
  ]);
  expect(summaries(events)).toEqual([]);
});

test("own plan: what is taken out is not awaited, what is moved in gets a sheet of its own", () => {
  const events = by(
    "kind: individual-plan, items: [{item: МДК.01.01, change: moved, semester: 4, form: exam}, {item: ОП.04, change: removed}]",
  );
  expect(fates(events)).toEqual([
    "10 ИС-24 МДК.01.01 open: row-stays",
    "– ИС-24 ОП.04 unopened: left-out",
    "– ИС-24 МДК.01.01 unopened: own-sheet",
  ]);
  expect(summaries(events)).toEqual(["ИС-24 3 counted: ИУП"]);
});

test.each([
  ["promoted", by("kind: promoted, studyYear: 3")],
  ["paid otherwise", by("kind: funding, funding: contract")],
  ["admitted to the state exams", by("kind: admitted-gia")],
  [
    "on a longer leave",
    `${enrolled}, { date: 2025-02-01, kind: leave, until: 2025-12-01 }, { date: 2025-12-01, kind: leave-extended, until: 2026-12-01, order: 2025-2026/9-к }`,
  ],
])("%s: no sheet is concerned", (_, events) => {
  expect(orderEffects(college(events), "2025-2026/9-к")).toMatchObject({ sheets: [], summaries: [] });
});

test("graduated in the session: all that is left open before must have a mark", () => {
  const events = `${enrolled}, { date: 2025-12-26, kind: graduated, qualification: Программист, order: 2025-2026/9-к }`;
  expect(fates(events)).toEqual([
    "1 ИС-24 ОП.01 closed: kept",
    "2 ИС-24 ОП.02 open: mark-awaited",
    "10 ИС-24 МДК.01.01 open: mark-awaited",
  ]);
});

test("a result of a day when the student was gone contradicts the order, one got before stands", () => {
  const events = `${enrolled}, { date: 2025-11-20, kind: expelled, ground: за долги, order: 2025-2026/9-к }`;
  expect(fates(events)[0]).toBe("1 ИС-24 ОП.01 closed: contradicts");
  expect(fates(by("kind: expelled, ground: за долги"))[0]).toBe("1 ИС-24 ОП.01 closed: kept");
});

test("a result on a sheet that has no day yet is taken to be of before", () => {
  const undated = `
    attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "20", results: { "2024-0117": 4 } }`;
  expect(fates(by("kind: expelled, ground: за долги"), undated)).toContain("20 ИС-24 ОП.04 open: kept");
});

test("in the new group's subgroups the student is put on the sheet of the own one, if it is known", () => {
  const sheets = (students: string) => `
    teaching/2025-2026/ИС-24-2: [{ item: ОП.04, semester: 3, teacher: ivanova-nv, subgroup: { id: а, students: [${students}] } }]
    attestations/2025-2026/ИС-24-2/3-ОП.04-exam-а: { number: "13", roster: { subgroup: а }, results: {} }`;
  const moved = by("kind: moved, group: ИС-24-2");
  expect(fates(moved, sheets('"2024-0117"'))).toContain("13 ИС-24-2 ОП.04 open: admit");
  expect(fates(moved, sheets('"2024-0118"'))).toContain("13 ИС-24-2 ОП.04 open: choose-subgroup");
});

test("what happens to several alike is said once", () => {
  const moved = records`
    students/2024-0117: { events: [${by("kind: leave, until: 2026-11-30")}] }
    students/2024-0118: { events: [${by("kind: leave, until: 2026-11-30")}] }
    attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, results: { "2024-0117": , "2024-0118": } }
  `;
  const { sheets } = orderEffects(moved, "2025-2026/9-к");
  expect(sheets).toMatchObject([{ fate: "row-stays", students: ["2024-0117", "2024-0118"] }]);
});

test("a cancelled leaving is a coming back: the sheet opened in between takes the row", () => {
  const cancelled = by("kind: expelled, ground: за долги").replace(
    "2025-2026/9-к",
    "2025-2026/8-к, cancelled: 2025-2026/9-к",
  );
  const without = college(cancelled, `attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "20", results: {} }`);
  expect(orderEffects(without, "2025-2026/9-к")).toMatchObject({
    sheets: [{ number: "20", fate: "admit", students: ["2024-0117"] }],
    summaries: [],
  });
  expect(orderEffects(without, "2025-2026/8-к").sheets).toEqual([]);
});
