import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { kinds } from "../../build/schemas.js";
import { nearestWord } from "../../src/store/schema/nearest-word.ts";
import { validate } from "../../src/store/schema/validate.ts";

describe("validate", () => {
  test("says nothing of a kind that the college made itself", () => {
    expect(validate("extra/library-card", { book: 1 }, "extra/library-card/1.yaml")).toEqual([]);
  });

  test.each([[null], [[]], ["текст"], [5]])("finds that %j is no student", (value) => {
    expect(validate("student", value, "students/1.yaml")).toMatchObject([
      {
        place: { file: "students/1.yaml", path: [] },
        message: expect.stringContaining("«Студент»: вместо набора ключей"),
      },
    ]);
  });

  test("tells at most 50 faults of a file", () => {
    const entries = Array.from({ length: 60 }, () => ({}));
    expect(validate("record-book", { entries }, "record-books/1.yaml")).toHaveLength(50);
  });

  test("reports only the branch that the kind of an event means", () => {
    const student = { ...example("student"), events: [{ date: "2025-09-01", kind: "promoted", studyYear: 9 }] };
    expect(validate("student", student, "students/1.yaml")).toMatchObject([
      { place: { path: ["events", 0, "studyYear"] } },
    ]);
  });

  test("an inherited name is no key of the record", () => {
    const record = Object.create({ number: "1", date: "2025-09-01", title: "О зачислении" });
    expect(validate("order", record, "orders/1.yaml").map(({ place }) => place.path)).toEqual([
      ["number"],
      ["date"],
      ["title"],
    ]);
  });

  test("an id made of digits is a key, the place in a list is a number", () => {
    const results = { "20240117": { grade: 7, outcome: null } };
    expect(validate("attestation", { ...example("attestation"), results }, "a.yaml")[0]?.place.path).toEqual([
      "results",
      "20240117",
      "grade",
    ]);
    expect(validate("teaching", [{ ...example("teaching")[0], semester: 0 }], "t.yaml")[0]?.place.path).toEqual([
      0,
      "semester",
    ]);
  });

  test("two wrong lines in two places stay two findings", () => {
    const names = [{ date: "2025-09-01" }, { date: "2025-09-02" }];
    expect(
      validate("student", { ...example("student"), events: names }, "s.yaml").map(({ place }) => place.path),
    ).toEqual([
      ["events", 0, "kind"],
      ["events", 1, "kind"],
    ]);
  });

  // P10 and Y14: an error's text must not carry personal data out.
  test.each(kinds)("%s: no finding quotes a value or a name in place of a key", (kind) => {
    const canary = "Канарейкина";
    let told = 0;
    for (const spoilt of spoils(example(kind), canary))
      for (const { message, fix } of validate(kind, spoilt, "file.yaml")) {
        told += 1;
        expect(`${message} ${fix}`).not.toContain(canary);
      }
    expect(told).toBeGreaterThan(0);
  });
});

test.each([
  ["graed", ["grade", "outcome"], "grade"],
  ["Outcome", ["grade", "outcome"], "outcome"],
  ["exm", ["exam", "credit"], "exam"],
  ["6", ["5", "4", "3", "2"], undefined], // a guess, never to be offered
  ["ж", ["f", "m"], undefined],
  ["whatever", ["grade", "outcome"], undefined],
])("the word nearest to %s among %j is %s", (word, words, nearest) => expect(nearestWord(word, words)).toBe(nearest));

function example(kind: string) {
  return parse(readFileSync(new URL(`../schemas/examples/${kind}.yaml`, import.meta.url), "utf8"));
}

/** The record with each value in turn, and each key, replaced by the canary. */
function* spoils(record: unknown, canary: string): Generator<unknown> {
  yield canary;
  if (typeof record !== "object" || record === null) return;
  if (!Array.isArray(record)) yield { ...record, [canary]: 1 };
  for (const [key, value] of Object.entries(record))
    for (const spoilt of spoils(value, canary))
      yield Array.isArray(record) ? record.with(Number(key), spoilt) : { ...record, [key]: spoilt };
}
