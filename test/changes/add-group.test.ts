import { expect, test } from "vitest";
import { addGroup } from "../../src/changes/add-group.ts";
import { records } from "../records.ts";

const college = records`
  programs/p: { intake: 2024, study: full-time, items: [] }
  groups/ИС-24:
    program: p
    study: full-time
    titles: [{ from: 2024-09-01, title: ИС-21 }, { from: 2025-09-01, title: ИС-31 }]
    studyYears: [{ from: 2024-09-01, year: 1 }]
`;

test("a group begins on 1 September of its program's intake", () => {
  expect(addGroup(college, { id: "ИС-24-2", program: "p", curator: "petrova-en" }).edits).toEqual([
    {
      create: "groups/ИС-24-2.yaml",
      record: {
        titles: [{ from: "2024-09-01", title: "ИС-24-2" }],
        program: "p",
        study: "full-time",
        studyYears: [{ from: "2024-09-01", year: 1 }],
        curators: [{ from: "2024-09-01", staff: "petrova-en" }],
      },
    },
  ]);
});

test("the same group again is no change, though its title has changed since", () => {
  expect(addGroup(college, { id: "ИС-24", program: "p" }).edits).toEqual([]);
});

test("a group is not written over by another of its code", () => {
  expect(() => addGroup(college, { id: "ИС-24", program: "p", from: "2025-09-01" })).toThrow("groups/ИС-24.yaml");
});

test("a group needs a program", () => {
  expect(() => addGroup(college, { id: "ИС-25", program: "q" })).toThrow("«q»");
});
