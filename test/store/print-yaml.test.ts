import fc from "fast-check";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { parse as parseYaml11 } from "yaml";
import { parseYaml } from "../../src/store/yaml/parse.ts";
import { printRecord } from "../../src/store/yaml/print-yaml.ts";
import { hasHiddenSigns } from "../../src/store/yaml/scan.ts";
import { isForbiddenKey } from "../../src/store/yaml/yaml-limits.ts";

test("a new sheet has a block for each student, names beside ids, empty values, short maps on one line", () => {
  const sheet = {
    number: "17",
    form: "exam",
    items: ["МДК.01.01"],
    date: "2025-12-24",
    roster: { students: ["2024-0118"] },
    closed: { date: "2025-12-24", by: "petrova-en" },
    results: {
      "2024-0117": { grade: 5, outcome: null, grades: { "ОП.01": 4 } },
      "2024-0118": { grade: null, outcome: "absent", corrections: [{ was: { grade: 3 }, by: "petrova-en" }] },
    },
  };
  const notes = [{ path: ["results", "2024-0117"], text: "Грачёва Анна\nСергеевна" }];
  expect(printRecord("attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml", sheet, notes)).toBe(
    `# yaml-language-server: $schema=../../../schemas/attestation.schema.json
number: "17"
form: exam
items: [МДК.01.01]
date: 2025-12-24
roster: {students: ["2024-0118"]}
closed: {date: 2025-12-24, by: petrova-en}
results:
  "2024-0117": # Грачёва Анна Сергеевна
    grade: 5
    outcome:
    grades:
      ОП.01: 4
  "2024-0118":
    grade:
    outcome: absent
    corrections:
      - {was: {grade: 3}, by: petrova-en}
`,
  );
});

test("lists of events take a line each; what is too long for a line becomes a block", () => {
  const long = "Очень длинное название дисциплины, ".repeat(4).trim();
  const program = {
    items: [
      { id: "ОП.01", name: long, control: [{ semester: 1, form: "exam" }] },
      { id: "ОП.02", name: "Б" },
    ],
  };
  expect(printRecord("programs/1.yaml", program)).toBe(`# yaml-language-server: $schema=../schemas/program.schema.json
items:
  - id: ОП.01
    name: "${long}"
    control: [{semester: 1, form: exam}]
  - {id: ОП.02, name: Б}
`);
});

const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "yes",
    "No",
    "null",
    "~",
    "05",
    "1e3",
    "2025-12-24",
    "2025-2026",
    "12:30",
    "- a",
    "a: b",
    "a #b",
    "=",
    "",
  ),
  fc.constantFrom(
    " a",
    "a ",
    "\n",
    "a\n\nb\n",
    "\t",
    "«ё»",
    "a, b",
    "[a]",
    "{a}",
    "#a",
    "&a",
    "*a",
    "!a",
    "'",
    '"',
    "\\",
    "%",
    "@",
    "0x1F",
    ".nan",
  ),
);
const sound = word.filter((text) => !hasHiddenSigns(text.replaceAll(/[\n\t]/g, " ")));
const key = sound.filter((text) => !isForbiddenKey(text) && text.length < 100);
const { record } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    sound,
    fc.integer(),
    fc.constantFrom(null, true, false, 4.25, -0.5),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("record"),
  ),
  record: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
}));

test("whatever is printed reads back as it was, by both parsers, and by those of YAML 1.1", () => {
  fc.assert(
    fc.property(record, (value) => {
      const printed = printRecord("students/1.yaml", value);
      expect(parseYaml("students/1.yaml", Buffer.from(printed))).toEqual({ value });
      expect(
        parseYaml11(printed, {
          version: "1.1",
          schema: "yaml-1.1",
          customTags: (tags) => tags.filter((tag) => typeof tag !== "object" || !String(tag.tag).includes("timestamp")),
        }),
      ).toEqual(value);
      expect(() => load(printed)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
