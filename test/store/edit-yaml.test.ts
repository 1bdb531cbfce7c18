import fc from "fast-check";
import { expect, test } from "vitest";
import { appendItem, insertKey, replaceValue, setValues } from "../../src/store/yaml/edit-yaml.ts";
import { parseYaml } from "../../src/store/yaml/parse.ts";

const set = (source: string, path: (string | number)[], value: string | number | boolean | null) =>
  setValues(source, [{ path, value }]);

test.each([
  ["an empty value", "grade:\noutcome:\n", "grade: 5\noutcome:\n"],
  ["an empty value with a comment", "grade:   # досдаёт 12.01\n", "grade: 5   # досдаёт 12.01\n"],
  ["a value with a comment", "grade: 4 # была 3\n", "grade: 5 # была 3\n"],
  ["a quoted value", "grade: '4'\n", "grade: 5\n"],
  ["the last line without its end", "a: 1\ngrade:", "a: 1\ngrade: 5"],
  ["a quoted key", '"grade" : 4\n', '"grade" : 5\n'],
  ["a value on the next line", "grade:\n  4\nb: 1\n", "grade:\n  5\nb: 1\n"],
  ["a block text", "grade: |\n  a\n  b\n\nb: 1\n", "grade: 5\n\nb: 1\n"],
  ["a folded text", "grade: a\n  b # x\nc: 1\n", "grade: 5 # x\nc: 1\n"],
  ["within braces", "{grade: 4, b: [1,2]}\n", "{grade: 5, b: [1,2]}\n"],
  ["nothing within braces", "{grade: , b: 1}\n", "{grade: 5, b: 1}\n"],
  ["no colon within braces", "{grade, b: 1}\n", "{grade: 5, b: 1}\n"],
  ["a comment that looks like the key", "# grade: 1\ngrade: 4\n", "# grade: 1\ngrade: 5\n"],
])("sets %s and touches nothing else", (_, source, edited) => {
  expect(set(source, ["grade"], 5)).toBe(edited);
});

test("a value taken away leaves no blank at the end of its line", () => {
  expect(set("grade: 5\n", ["grade"], null)).toBe("grade:\n");
  expect(set("grade: 5   # x\n", ["grade"], null)).toBe("grade:   # x\n");
  expect(set("{grade: 5, b: 1}\n", ["grade"], null)).toBe("{grade: null, b: 1}\n");
});

test("strings that would read as something else are quoted", () => {
  expect(set("a: {b: 1}\n", ["a", "b"], "да, нет")).toBe('a: {b: "да, нет"}\n');
  expect(set("a:\n", ["a"], "017")).toBe('a: "017"\n');
  expect(set("a:\n", ["a"], "2025-12-24")).toBe("a: 2025-12-24\n");
});

test("elements of lists are set by their number", () => {
  expect(set("a:\n- 1\n- # x\n", ["a", 1], 5)).toBe("a:\n- 1\n- 5 # x\n");
  expect(set("a: [1, {b: 2}]\n", ["a", 1, "b"], 5)).toBe("a: [1, {b: 5}]\n");
});

const sheet = `results:
  # первая
  "2024-0117":   # Грачёва
    grade: 5
  # вторая
  "2024-0121":
    grade:   # пусто
# конец
`;

test("a new key goes among its sisters in byte order, last, or before a named one; comments stay with their keys", () => {
  expect(insertKey(sheet, ["results"], "2024-0118", { grade: null }, { at: "sorted", note: "Жук" })).toBe(
    sheet.replace("  # вторая", '  "2024-0118": # Жук\n    grade:\n  # вторая'),
  );
  expect(insertKey(sheet, ["results"], "2024-0130", { grade: 4 }, { at: "sorted" })).toBe(
    sheet.replace("# конец", '  "2024-0130":\n    grade: 4\n# конец'),
  );
  expect(insertKey(sheet, ["results"], "2024-0001", { grade: 4 }, { at: "sorted" })).toBe(
    sheet.replace('  "2024-0117":', '  "2024-0001":\n    grade: 4\n  "2024-0117":'),
  );
  expect(insertKey(`a: 1\n${sheet}`, [], "closed", { by: "x" }, { at: { before: "results" } })).toBe(
    `a: 1\nclosed: {by: x}\n${sheet}`,
  );
});

test("a key finds its way into braces, into nothing and into a file that is empty but for comments", () => {
  expect(insertKey("a: {b: 1}  # x\n", ["a"], "c", [1])).toBe("a: {b: 1, c: [1]}  # x\n");
  expect(insertKey("a: {}  # x\n", ["a"], "c", 1)).toBe("a:  # x\n  c: 1\n");
  expect(insertKey("a:  # x\nb: 1\n", ["a"], "c", 1)).toBe("a:  # x\n  c: 1\nb: 1\n");
  expect(insertKey("l: [{a: }]\n", ["l", 0, "a"], "c", 1)).toBe("l: [{a: {c: 1}}]\n");
  expect(insertKey("# staff\n", [], "c", 1)).toBe("# staff\nc: 1\n");
});

test("an element joins the list as the list is written", () => {
  expect(appendItem("a:\n- 1 # x\nb: 2\n", ["a"], 5)).toBe("a:\n- 1 # x\n- 5\nb: 2\n");
  expect(appendItem("a:\n    - {b: 1}", ["a"], { b: 2 })).toBe("a:\n    - {b: 1}\n    - {b: 2}");
  expect(appendItem("a: [1, 2] # x\n", ["a"], 5)).toBe("a: [1, 2, 5] # x\n");
  expect(appendItem("a: [] # x\n", ["a"], { b: 2 })).toBe("a: # x\n  - {b: 2}\n");
  expect(appendItem("a:\n", ["a"], 5)).toBe("a:\n  - 5\n");
  expect(appendItem("results:\n  x:\n    grade: 5\n", ["results", "x", "corrections"], { was: 3 })).toBe(
    "results:\n  x:\n    grade: 5\n    corrections:\n      - {was: 3}\n",
  );
  expect(appendItem("- {item: a}\n", [], { item: "b" })).toBe("- {item: a}\n- {item: b}\n");
});

test("a list written anew keeps its key's comment and its neighbours", () => {
  expect(replaceValue("a: [1, 2] # x\nb: 1\n", ["a"], [3])).toBe("a: [3] # x\nb: 1\n");
  expect(replaceValue("a: # x\n  - 1\n  - 2\nb: 1\n", ["a"], [3])).toBe("a: [3] # x\nb: 1\n");
  expect(replaceValue("a: [1] # x\nb: 1\n", ["a"], [{ c: 1 }, { c: 2 }])).toBe(
    "a: # x\n  - {c: 1}\n  - {c: 2}\nb: 1\n",
  );
});

const blank = fc.constantFrom("", " ", "   ");
const remark = fc.constantFrom("", "# x", "# grade: 3", "# 'a\"");
const value = fc.constantFrom("", "5", "absent", '"3"', "'н/я'", "не зачтено", "{a: 1}", "[1, 2]");
const line = fc
  .tuple(blank, value, fc.constantFrom(" ", "   "), remark)
  .map(([gap, text, space, note]) => `${text && ` ${gap}${text}`}${note && `${space}${note}`}`);
const blocks = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 6 })
  .map((lines) =>
    lines.map(([grade, outcome], index) => `  s${index}:\n    grade:${grade}\n    outcome:${outcome}\n`).join(""),
  );

test("an edit changes one line and no other, and reads as it was meant", () => {
  const given = fc.constantFrom<(string | number | null)[]>(5, "зачтено", "н/я", "a: b", null);
  fc.assert(
    fc.property(blocks, fc.nat({ max: 5 }), given, (body, nth, wanted) => {
      const source = `results:\n${body}`;
      const student = nth % body.split("\n  s").length;
      const edited = setValues(source, [{ path: ["results", `s${student}`, "grade"], value: wanted as string }]);
      const before = source.split("\n");
      const after = edited.split("\n");
      expect(after.length).toBe(before.length);
      expect(after.filter((text, index) => text !== before[index]).length).toBeLessThanOrEqual(1);
      const comment = (text: string | undefined) => /\s(#.*)$/.exec(text ?? "")?.[1];
      const changed = after.findIndex((text, index) => text !== before[index]);
      expect(comment(after[changed])).toBe(comment(before[changed]));
      expect(parseYaml("a.yaml", Buffer.from(edited))).toMatchObject({
        value: { results: { [`s${student}`]: { grade: wanted } } },
      });
    }),
    { numRuns: 500 },
  );
});
