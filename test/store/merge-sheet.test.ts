import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { Attestation } from "../../src/model/kinds.ts";
import { sealOf } from "../../src/model/seal.ts";
import { mergeRecord } from "../../src/store/syncing/merge-record.ts";
import { mergeSheet, sheetClash } from "../../src/store/syncing/merge-sheet.ts";

vi.setConfig({ testTimeout: 300_000 });

const students = Array.from({ length: 8 }, (_, index) => `2024-01${String(index + 10)}`);

/** A sheet as kpgt writes it, with these results. */
function sheetText(grades: Readonly<Record<string, number | string>>, more = ""): string {
  const blocks = students.map((id) => {
    const given = grades[id];
    const [grade, outcome] = typeof given === "number" ? [` ${given}`, ""] : ["", given ? ` ${given}` : ""];
    return `  "${id}": # Грачёва Анна Сергеевна\n    grade:${grade}\n    outcome:${outcome}\n    ticket:\n`;
  });
  return `number: "17"\nform: exam\ngroup: ИС-24\nitems: [ОП.04]\nsemester: 3\nattempt: first\nroster: group\n${more}results:\n${blocks.join("")}`;
}

function merged(base: string, mine: string, server: string, choice?: "mine" | "server") {
  const versions = { base: parse(base), mine: parse(mine), server: parse(server) } as Record<string, Attestation>;
  const { base: was, mine: ours, server: theirs } = versions;
  if (!was || !ours || !theirs) throw new Error("three versions were given");
  return mergeSheet({ base, mine, server }, { base: was, mine: ours, server: theirs }, () => choice);
}

const result = fc.oneof(fc.constantFrom(5, 4, 3, 2), fc.constantFrom("absent", "excused", "not-admitted"));
const someStudents = fc.uniqueArray(fc.constantFrom(...students), { minLength: 2, maxLength: 8 });

test("results of different students always go together, and to the same bytes whoever merges", () => {
  fc.assert(
    fc.property(someStudents, fc.array(result, { minLength: 8, maxLength: 8 }), fc.nat(8), (chosen, results, cut) => {
      const entries = chosen.map((id, index): [string, number | string] => [id, results[index] ?? 5]);
      const [mine, theirs] = [entries.slice(0, cut), entries.slice(cut)];
      const texts = [[], mine, theirs].map((some) => sheetText(Object.fromEntries(some)));
      const [base = "", ours = "", server = ""] = texts;
      const whole = merged(base, ours, server);
      expect(whole.clashes).toEqual([]);
      expect(whole.text).toBe(sheetText(Object.fromEntries(entries)));
      expect(merged(base, server, ours).text).toBe(whole.text);
    }),
    { numRuns: 1000 },
  );
});

test("two results of one student always clash, as one fact, and each choice gives that side's result whole", () => {
  fc.assert(
    fc.property(fc.constantFrom(...students), result, result, (id, ours, theirs) => {
      fc.pre(ours !== theirs);
      const [base, mine, server] = [sheetText({}), sheetText({ [id]: ours }), sheetText({ [id]: theirs })];
      expect(merged(base, mine, server).clashes.map(({ path }) => path)).toEqual([["results", id]]);
      expect(merged(base, mine, server, "mine").text).toBe(mine);
      expect(merged(base, mine, server, "server").text).toBe(server);
    }),
    { numRuns: 1000 },
  );
});

test("a ticket and a grade of one student go together; so do the same grade and a remark", () => {
  const id = students[3] ?? "";
  const base = sheetText({});
  const graded = sheetText({ [id]: 5 });
  const ticketed = base.replace(
    `"${id}": # Грачёва Анна Сергеевна\n    grade:\n    outcome:\n    ticket:`,
    `"${id}": # Грачёва Анна Сергеевна\n    grade:\n    outcome:\n    ticket: 12`,
  );
  expect(ticketed).not.toBe(base);
  const whole = merged(base, graded, ticketed);
  expect(whole.clashes).toEqual([]);
  expect(parse(whole.text).results[id]).toEqual({ grade: 5, outcome: null, ticket: 12 });
  const remarked = base.replace("number:", "# сверено\nnumber:");
  expect(merged(base, graded, remarked).text).toBe(graded.replace("number:", "# сверено\nnumber:"));
});

test("late joiners of both sides come in the order of their ids", () => {
  const base = sheetText({});
  const joined = (id: string) => `${base}  "${id}": # Новый\n    grade:\n    outcome:\n    ticket:\n`;
  const whole = merged(base, joined("2024-0190"), joined("2024-0195"));
  expect(whole.clashes).toEqual([]);
  expect(Object.keys(parse(whole.text).results)).toEqual([...students, "2024-0190", "2024-0195"].sort());
});

test("no result goes into a sheet that the other side closed or annulled; corrections and certificates do", () => {
  const [first = "", second = ""] = students;
  const sheet = (text: string) => parse(text) as Attestation;
  const base = sheet(sheetText({ [first]: 4 }));
  const closed = closedBy("petrova-en", base);
  const graded = sheet(sheetText({ [first]: 4, [second]: 5 }));
  expect(sheetClash({ base, mine: graded, server: closed })).toBe("closed");
  expect(sheetClash({ base, mine: closed, server: graded })).toBe("closed");
  expect(sheetClash({ base, mine: base, server: closed })).toBeUndefined();
  const basis = { kind: "справка", date: "2025-12-26" };
  const excused = {
    ...base,
    results: {
      ...base.results,
      [first]: { grade: 4 as const, outcome: null, ticket: null, excused: { date: "2025-12-26", basis } },
    },
  };
  expect(sheetClash({ base, mine: excused, server: closed })).toBeUndefined();
  const annulled = { ...base, annulled: { date: "2025-12-24", by: "petrova-en", basis } };
  expect(sheetClash({ base, mine: graded, server: annulled })).toBe("annulled");
});

const sheetOf = (text: string) => parse(text) as Attestation;

function closedBy(by: string, sheet: Attestation): Attestation {
  const closed = { date: "2025-12-24", by };
  return { ...sheet, closed: { ...closed, seal: sealOf({ ...sheet, closed }) } };
}

test("no examiner, date or number goes into a sheet that the other side closed", () => {
  const base = sheetOf(sheetText({}, "examiners: [orlov-pi]\n"));
  const closed = closedBy("petrova-en", base);
  for (const other of [
    { ...base, examiners: ["ivanova-nv"] },
    { ...base, date: "2025-12-23" },
    { ...base, number: "18" },
  ]) {
    expect(sheetClash({ base, mine: other, server: closed })).toBe("closed");
    expect(sheetClash({ base, mine: closed, server: other })).toBe("closed");
  }
  expect(sheetClash({ base, mine: { ...base, extra: { сверено: true } }, server: closed })).toBeUndefined();
  expect(sheetClash({ base, mine: closedBy("sidorov-av", base), server: closed })).toBeUndefined();
});

test("a sheet that both sides opened keeps the number of the one that is closed", () => {
  const opened = sheetOf(sheetText({ [students[0] ?? ""]: 5 }));
  const closed = closedBy("petrova-en", opened);
  const other = { ...opened, number: "18" };
  expect(sheetClash({ base: undefined, mine: other, server: closed })).toBeUndefined();
  expect(sheetClash({ base: undefined, mine: closedBy("petrova-en", other), server: closed })).toBe("closed");
});

test("other records merge key by key, keep comments of both sides, and clash where both changed one key", () => {
  const rules = { isOneFact: () => false, choose: () => undefined };
  const base = "a: 1 # первое\nb:\n  c: 2\n  d: 3\n# хвост\n";
  const mine = "a: 1 # первое\nb:\n  c: 20\n  d: 3\n# хвост\n";
  const server = "a: 1 # другое\nb:\n  c: 2\n  d: 30\ne: 5\n";
  expect(mergeRecord({ base, mine, server }, rules)).toEqual({
    text: "a: 1 # другое\nb:\n  c: 20\n  d: 30\ne: 5\n",
    clashes: [],
  });
  const both = mergeRecord({ base, mine, server: base.replace("c: 2", "c: 21") }, rules);
  expect(both.clashes).toEqual([{ path: ["b", "c"], mine: 20, server: 21 }]);
  const gone = mergeRecord({ base, mine: "a: 1 # первое\n", server: mine }, rules);
  expect(gone.clashes).toEqual([{ path: ["b"], mine: undefined, server: { c: 20, d: 3 } }]);
});
