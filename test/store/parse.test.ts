import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/store/yaml/parse.ts";
import { parseThoroughly } from "../../src/store/yaml/parse-thoroughly.ts";
import { readPlain } from "../../src/store/yaml/read-plain.ts";

const parse = (source: string | Uint8Array) => parseYaml("a.yaml", Buffer.from(source));

/** Message and spot of the first finding; undefined for a sound text. */
function refusal(source: string | Uint8Array): string | undefined {
  const parsed = parse(source);
  if ("value" in parsed) return undefined;
  const [finding] = parsed.findings;
  return `${finding?.place.line}:${finding?.place.column} ${finding?.message}`;
}

test("dates, academic years and words of YAML 1.1 stay strings; numbers, truth and nothing are what they look like", () => {
  const source = `date: 2025-12-24 # день
year: 2025-2026
word: no
time: 12:30
number: "017"
grade: 5
average: 4.25
yes: true
empty:
none: null
flow: {a: , b: [1, "2", х]}
sign: А & Б * В ! 50 %
`;
  expect(readPlain(source)).toEqual(parse(source));
  expect(parse(source)).toEqual({
    value: {
      date: "2025-12-24",
      year: "2025-2026",
      word: "no",
      time: "12:30",
      number: "017",
      grade: 5,
      average: 4.25,
      yes: true,
      empty: null,
      none: null,
      flow: { a: null, b: [1, "2", "х"] },
      sign: "А & Б * В ! 50 %",
    },
  });
});

test("styles that only the thorough parser knows are read, too", () => {
  expect(parse('note: |\n  одна\n  две\nlong: "раз\n  два"\nplain: раз\n  два\n? key\n: 1\n')).toEqual({
    value: { note: "одна\nдве\n", long: "раз два", plain: "раз два", key: 1 },
  });
  expect(parse("0117: a\n~: b\n")).toEqual({ value: { "0117": "a", "~": "b" } });
});

test.each([
  ["alias", "a: 1\nb: *x\n", "2:4 Якоря"],
  ["unused anchor", "a: &x 1\n", "1:4 Якоря"],
  ["anchor behind a folded text", "a: раз\n  два\nb: &x 1\n", "3:"],
  ["tag", "a: !!binary aGk=\n", "1:4 Теги"],
  ["directive", "%YAML 1.1\n---\na: no\n", "1:1 Указания"],
  ["two documents", "a: 1\n---\nb: 2\n", "2:1 Один файл"],
  ["merge key", "a: {<<: 1}\n", "1:5 Такой ключ"],
  ["prototype", "a:\n  __proto__: 1\n", "2:3 Такой ключ"],
  ["prototype in escapes", '"__pr\\u006fto__": 1\n', "1:1 Такой ключ"],
  ["leading zero", "a: 05\n", "1:4 Число"],
  ["float of an integer", "a: [5.0]\n", "1:5 Число"],
  ["exponent", "a: 1e3\n", "1:4 Число"],
  ["sixteen digits", "a: 1234567890123456\n", "1:4 Число"],
  ["infinity", "a: .inf\n", "1:4 Число"],
  ["underscore", "a: 1_000\n", "1:4 Число"],
  ["repeated key", 'a: 1\nb: {"3": x, 3: y}\n', "2:13 Ключ повторяется"],
  ["tab", "a:\n\tb: 1\n", "2:1 В тексте знак табуляции"],
  ["carriage return", "a: 1\r\n", "1:5 Строки кончаются знаками Windows"],
  ["byte order mark", "\ufeffa: 1\n", "1:1 В начале файла"],
  ["zero width space", "a: б\u200bв\n", "1:5 В тексте невидимый или неизвестный знак U+200B"],
  ["right-to-left override in a comment", "a: 1 # \u202e\n", "1:8 В тексте невидимый"],
  ["escape sign", "a: \u001b[31m\n", "1:4 В тексте невидимый"],
  ["hidden sign in escapes", 'a: "\\u202e"\n', "1:4 В тексте в кавычках"],
  ["unassigned sign", "a: \u0378\n", "1:4 В тексте невидимый"],
  ["decomposed letter", "a: и\u0306\n", "1:4 Буква составлена"],
  ["no-break space as indent", "a:\n\u00a0 b: 1\n", "2:1 Строка начинается"],
  ["conflict", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", "2:1 В файле незавершённое слияние"],
  ["invalid UTF-8", Uint8Array.from([97, 58, 32, 0xff]), "1:4 Файл не в кодировке UTF-8"],
  ["depth in brackets", `a: ${"[".repeat(33)}${"]".repeat(33)}\n`, "Значения вложены"],
  ["depth of dashes", `${"- ".repeat(40)}a\n`, "Значения вложены"],
  ["depth by indent", `${Array.from({ length: 40 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")}\n`, "Значения вложены"],
  ["unclosed brackets", `a: ${"{a: ".repeat(5000)}`, "Значения вложены"],
  ["keys", Array.from({ length: 2001 }, (_, i) => `k${i}: 1\n`).join(""), "В одном месте больше 2000"],
  ["nodes", `a: [${"1,".repeat(20_001)}]\n`, "В записи больше 20000"],
  ["size", `a: ${"x".repeat(1024 * 1024)}\n`, "1:1 Файл больше 1 МиБ"],
  ["two colons", "a: b: c\n", "1:"],
  ["unclosed quote", 'a: "b\n', "Не хватает знака"],
])("%s is refused", (_, source, said) => {
  expect(refusal(source)).toContain(said);
});

test("messages never quote what stands in the file", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a: *СЕКРЕТ", "a: !СЕКРЕТ x", "СЕКРЕТ: 1\nСЕКРЕТ: 2", 'a: "СЕКРЕТ', "a: [СЕКРЕТ"),
      (source) => {
        expect(JSON.stringify(parse(source))).not.toContain("СЕКРЕТ");
      },
    ),
  );
});

/** Pieces of which texts are made that are nearly YAML. */
const piece = fc.constantFrom(
  ..."a b1 5 05 -1 1.5 true null ~ : , [ ] { } # - ? & * ! | > ' \" % @ ` \\ Ж 2025-12-24 12:30 ... --- <<".split(" "),
  ...["\n", "\n", "\n  ", "\n    ", " ", ": ", ": ", "- ", " # ", "a: ", "b: ", "\nc: ", "\n- ", "\n  d: "],
  ...["'a b'", '"x\\n"', '"5"', "{a: 1}", "[a, b]"],
);
const nearlyYaml = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

test("the fast parser and the thorough one agree on every text that is read", () => {
  fc.assert(
    fc.property(nearlyYaml, (source) => {
      const parsed = parse(source);
      if ("value" in parsed) expect(parseThoroughly("a.yaml", source)).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
});

/** Lines at all depths, each sound by itself. */
const value = fc.constantFrom(
  ...[
    "",
    "a",
    "5",
    "-1",
    "1.5",
    "0",
    "true",
    "Null",
    "~",
    "'x y'",
    '"q\\"z\\n"',
    "''",
    "'it''s'",
    "12:30",
    "2025-12-24",
  ],
  ...[
    "[a, 'b', 5]",
    '{x: 1, "5": [], z: }',
    "[]",
    "{}",
    "{a: {b: [1, {c: d}]}}",
    "[a,b,]",
    "{a:b}",
    "[-1, - 1]",
    "{-a: 1}",
  ],
  ...["x # y", "x#y", "a: b", "- a", "-", "-a", ":a", "Ж № 5"],
);
const line = fc
  .tuple(
    fc.constantFrom(0, 0, 2, 2, 4, 1),
    fc.constantFrom("", "- ", "", ""),
    fc.constantFrom("a: ", "b: ", '"1": ', ""),
    value,
  )
  .map(([indent, dash, key, behind]) => `${" ".repeat(indent)}${dash}${key}${behind}`.trimEnd());
const layers = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => `${lines.join("\n")}\n`);

test("the two agree on what lines at any depth belong to", () => {
  fc.assert(
    fc.property(layers, (source) => {
      const plain = readPlain(source);
      if (plain !== "other" && "value" in plain) expect(parseThoroughly("a.yaml", source)).toEqual(plain);
    }),
    { numRuns: 5000 },
  );
});

test("nothing that a record must not have passes, whatever surrounds it", () => {
  fc.assert(
    fc.property(nearlyYaml, fc.constantFrom("\nz: &a 1\n", "\nz: *a\n", "\nz: !t 1\n", "\nz: 05\n"), (source, bad) => {
      const parsed = parse(source + bad);
      // What comes before may have made a text of it, but then it is no key of its own.
      if ("value" in parsed) expect(Object.keys(parsed.value ?? {})).not.toContain("z");
    }),
    { numRuns: 2000 },
  );
});
