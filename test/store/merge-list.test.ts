import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mergeRecord } from "../../src/store/syncing/merge-record.ts";

const rules = { isOneFact: () => false, choose: () => undefined };
const events = (...more: string[]) =>
  `sex: f\nevents:\n  - {date: 2024-09-01, kind: enrolled, group: ИС-24}\n${more.map((line) => `  - ${line}\n`).join("")}`;
const moved = "{date: 2026-02-02, kind: moved, group: ИС-24-2}   # приказ 9-к";
const promoted = "{date: 2025-09-01, kind: promoted, studyYear: 2}";

test("events told on both sides stand together by date, each with its comment, whoever merges", () => {
  const sides = { base: events(), mine: events(moved), server: events(promoted) };
  const merged = mergeRecord(sides, rules);
  expect(merged).toEqual({ text: events(promoted, moved), clashes: [] });
  expect(mergeRecord({ ...sides, mine: sides.server, server: sides.mine }, rules)).toEqual(merged);
});

test("one event told in two ways is a question about this event; the others are merged all the same", () => {
  const other = moved.replace("ИС-24-2", "ЮВ-24");
  const sides = { base: events(), mine: events(promoted, moved), server: events(other) };
  const { clashes } = mergeRecord(sides, rules);
  expect(clashes.map(({ path }) => path)).toEqual([["events", "moved 2026-02-02"]]);
  const choose = () => "server" as const;
  expect(mergeRecord(sides, { ...rules, choose }).text).toBe(events(promoted, other));
});

test("an event cancelled on one side while the other tells a new one; taken away while the other changed it is a question", () => {
  const cancelled = moved.replace("}", ", cancelled: {date: 2026-02-05}}");
  const both = { base: events(moved), mine: events(cancelled), server: events(promoted, moved) };
  expect(mergeRecord(both, rules)).toEqual({ text: events(promoted, cancelled), clashes: [] });
  const { clashes } = mergeRecord({ base: events(moved), mine: events(), server: events(cancelled) }, rules);
  expect(clashes).toMatchObject([{ path: ["events", "moved 2026-02-02"], mine: undefined }]);
});

test("a whole file that is a list loses neither side's rows", () => {
  const row = (item: string, teacher: string) => `- {item: ${item}, semester: 3, teacher: ${teacher}}\n`;
  const base = row("ОП.04", "ivanova-nv");
  const mine = base + row("ОП.05", "ivanova-nv");
  const server = base + row("ОП.06", "sidorov-av");
  const merged = mergeRecord({ base, mine, server }, rules);
  expect(merged).toEqual({ text: base + row("ОП.05", "ivanova-nv") + row("ОП.06", "sidorov-av"), clashes: [] });
  const { clashes } = mergeRecord({ base: "", mine: row("ОП.05", "a"), server: row("ОП.05", "b") }, rules);
  expect(clashes).toHaveLength(1);
});

test("students added to one subgroup by both stand in it once; an examiner replaced by two others is a question", () => {
  const roster = (...ids: string[]) => `roster: {students: [${ids.map((id) => `"${id}"`).join(", ")}]} # направление\n`;
  const list = (...ids: string[]) => `students: [${ids.map((id) => `"${id}"`).join(", ")}] # англ-1\n`;
  const sides = { base: list("2024-0117"), mine: list("2024-0117", "2024-0119", "2024-0121") };
  const server = list("2024-0117", "2024-0118", "2024-0121");
  expect(mergeRecord({ ...sides, server }, rules)).toEqual({
    text: list("2024-0117", "2024-0118", "2024-0119", "2024-0121"),
    clashes: [],
  });
  expect(mergeRecord({ base: roster("1"), mine: roster("1", "2"), server: roster("1", "3") }, rules).clashes).toEqual(
    [],
  );
  const row = (...ids: string[]) =>
    `- {item: СГ.02, semester: 3, teacher: smith-ei, subgroup: {id: англ-1, students: [${ids.join(", ")}]}}\n`;
  expect(mergeRecord({ base: row("a"), mine: row("a", "b"), server: row("a", "c") }, rules)).toEqual({
    text: row("a", "b", "c"),
    clashes: [],
  });
  const examiners = (id: string) => `examiners: [${id}]\n`;
  const replaced = mergeRecord({ base: examiners("a"), mine: examiners("b"), server: examiners("c") }, rules);
  expect(replaced.clashes).toEqual([{ path: ["examiners"], mine: ["b"], server: ["c"] }]);
});

test("additions and removals of both sides are all done, in blocks and in brackets", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 100, max: 160 }), { minLength: 1, maxLength: 12 });
  const block = (list: readonly number[]) => `list:\n${list.map((id) => `  - {id: n${id}, hours: ${id}}\n`).join("")}`;
  const flow = (list: readonly number[]) => `list: [${list.map((id) => `n${id}`).join(", ")}]\n`;
  fc.assert(
    fc.property(ids, ids, ids, fc.nat(5), (all, more, others, kept) => {
      const base = [1, ...all];
      const mine = [...base.filter((id) => id === 1 || id % 6 !== kept), ...more.map((id) => id + 100)];
      const server = [...base, ...others.map((id) => id + 200)];
      for (const style of [block, flow]) {
        const merged = mergeRecord({ base: style(base), mine: style(mine), server: style(server) }, rules);
        expect(merged.clashes).toEqual([]);
        const found: unknown[] = parse(merged.text).list.map((one: unknown) =>
          typeof one === "object" && one !== null && "id" in one ? one.id : one,
        );
        const wanted = new Set([...mine, ...server.filter((id) => !base.includes(id))].map((id) => `n${id}`));
        expect(new Set(found)).toEqual(wanted);
        expect(found).toHaveLength(wanted.size);
      }
    }),
    { numRuns: 1000 },
  );
});
