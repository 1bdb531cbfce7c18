import { expect, test } from "vitest";
import { enterGrades, type GradeLine } from "../../src/terminal/grade-screen.ts";
import { printTypedLine, readTypedLine, type TypedLine } from "../../src/terminal/typed-line.ts";

const names = ["Грачёва А. С.", "Жук И. О.", "Кравец М. Л."];
const blank = { grade: null, outcome: null };
const lines: GradeLine[] = names.map((label, i) => ({ key: `k${i + 1}`, place: String(i + 1), label, now: blank }));

interface Setting {
  readonly lines?: readonly GradeLine[];
  readonly drafted?: ReadonlyMap<string, TypedLine>;
  readonly unattended?: boolean;
}

/** Types the answers one after another; the input ends after them. */
async function type(answers: string[], { lines: own = lines, drafted = new Map(), unattended = false }: Setting = {}) {
  const shown: string[] = [];
  const kept: string[] = [];
  const rest = [...answers];
  const typed = await enterGrades(
    {
      lines: own,
      total: 3,
      grades: [5, 4, 3, 2],
      drafted,
      unattended,
      keep: (now) => void kept.push(marks(now)),
      refusal: ({ result }) => ("grade" in result && result.grade === "зачтено" ? "здесь не зачёт" : undefined),
    },
    {
      ask: async (question) => {
        shown.push(question);
        return rest.shift();
      },
      print: (line) => void shown.push(line),
    },
  );
  return { marks: typed && marks(typed), shown, kept };
}

function marks(typed: ReadonlyMap<string, TypedLine>): string {
  return [...typed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, line]) => `${key}=${printTypedLine(line)}`)
    .join(" ");
}

test.each([
  [["5", "4", "3", "да"], "k1=5 k2=4 k3=3"],
  [["5 4 3", ""], "k1=5 k2=4 k3=3"],
  [["5, 4; н/я ув.", "да"], "k1=5 k2=4 k3=н/я ув."],
  [["5:12 не явился 3:7а", "да"], "k1=5:12 k2=н/я k3=3:7а"],
  [["5 4", "<", "2", "3", "да"], "k1=5 k2=2 k3=3"],
  [["5 4 3", "<", "2", "да"], "k1=5 k2=4 k3=2"],
  [["5 4 3", "2=н/я 3=4", "да"], "k1=5 k2=н/я k3=4"],
  [["5", "3=4", "3 .", "да"], "k1=5 k2=3 k3=4"],
  [["5 4 3", "1=", "2 . .", "да"], "k1=2 k2=4 k3=3"],
  [["5 . 3", "да"], "k1=5 k3=3"],
  [["5", "", "3", "да"], "k1=5 k3=3"],
  [["5 4 3", "=", "нет", "2=5", "д"], "k1=5 k2=5 k3=3"],
])("%j gives %s", async (answers, result) => {
  expect((await type(answers)).marks).toBe(result);
});

test("the question says where one is, and what stands there", async () => {
  const { shown } = await type(["5", "<"]);
  expect(shown).toEqual(["1 из 3. Грачёва А. С.: ", "2 из 3. Жук И. О.    : ", "1 из 3. Грачёва А. С. [5]: "]);
});

test("what follows a mistake in a line is not taken, and said so", async () => {
  const { shown, marks } = await type(["5 6 4", "зач", "4 3", "да"]);
  expect(shown).toContain("Жук И. О.: Оценки «6» нет в шкале: 5, 4, 3, 2.");
  expect(shown).toContain("Дальше в строке не принято: 4");
  expect(shown).toContain("Жук И. О.: здесь не зачёт");
  expect(marks).toBe("k1=5 k2=4 k3=3");
});

test("of several marks in a line one sees who got which, and at the end the counts", async () => {
  const { shown } = await type(["5 5 н/я", "да"]);
  expect(shown.slice(1, -1)).toEqual([
    "  1. Грачёва А. С. 5",
    "  2. Жук И. О.     5",
    "  3. Кравец М. Л.  н/я",
    "",
    "Итог: 5 — 2, н/я — 1.",
    "Всего: 3 строки.",
  ]);
});

test("every line is kept at once; an end of input gives nothing", async () => {
  const { marks, kept } = await type(["5", "4 3"]);
  expect(marks).toBeUndefined();
  expect(kept).toEqual(["k1=5", "k1=5 k2=4 k3=3"]);
});

test("what was typed before a break is shown and goes on behind it", async () => {
  const drafted = new Map<string, TypedLine>([["k1", { result: { grade: 5 } }]]);
  const { shown, marks } = await type(["4 3", "да"], { drafted });
  expect(shown.slice(0, 2)).toEqual(["  1. Грачёва А. С. 5", "2 из 3. Жук И. О.    : "]);
  expect(marks).toBe("k1=5 k2=4 k3=3");
});

test("lines that are filled already are passed over, and stay as they are", async () => {
  const filled = lines.map((line, i) => (i === 0 ? { ...line, now: { grade: 4 as const, outcome: null } } : line));
  const { shown, marks } = await type(["3 3", "да"], { lines: filled });
  expect(shown[0]).toBe("2 из 3. Жук И. О.    : ");
  expect(shown).toContain("Итог: 4 — 1, 3 — 2.");
  expect(marks).toBe("k2=3 k3=3");
});

test("parts of a complex sheet are lines of their own", async () => {
  const parts = ["1.1", "1.2"].map((place, i) => ({
    key: `k${i + 1}`,
    place,
    label: `Грачёва, ОП.0${i + 1}`,
    now: blank,
  }));
  expect((await type(["5 4", "1.2=3", "да"], { lines: parts })).marks).toBe("k1=5 k2=3");
});

test.each([[["5 4 3 2"]], [["5 4 x"]], [["5 4"]], [["?"]]])("unattended, %j is given up", async (answers) => {
  expect((await type(answers, { unattended: true })).marks).toBeUndefined();
});

test("unattended, as many marks as lines are taken without a question", async () => {
  expect((await type(["5 .", "3"], { unattended: true })).marks).toBe("k1=5 k3=3");
});

test.each(["5", "не зач", "н/я ув.", "4:12а"])("%s can be read again as it is kept", (typed) => {
  const line = readTypedLine(typed);
  if (typeof line === "string") throw new Error(line);
  expect(readTypedLine(printTypedLine(line))).toEqual(line);
});

test("a mark that takes the place of another says which", async () => {
  const filled = lines.map((line) => ({ ...line, now: { grade: 4 as const, outcome: null } }));
  const { shown } = await type(["2=5 3=4", "<"], { lines: filled });
  expect(shown.slice(1, 3)).toEqual(["  2. Жук И. О.    5 (в ведомости 4)", "  3. Кравец М. Л. 4"]);
});

test("unattended, nothing is asked aloud", async () => {
  const { shown } = await type(["5 4 3"], { unattended: true });
  expect(shown[0]).toBe("");
});

test("«-» takes away what was entered before, and the totals say so", async () => {
  const entered = [{ ...lines[0], now: { grade: 5, outcome: null } }, ...lines.slice(1)] as GradeLine[];
  const { marks: typed, shown } = await type(["4 3", "1=-", "да"], { lines: entered });
  expect(typed).toBe("k1=- k2=4 k3=3");
  expect(shown).toContain("Итог: 4 — 1, 3 — 1, пусто — 1.");
  expect(shown.join("\n")).toContain("пусто (в ведомости 5)");
});

test("what the form does not have is not offered", async () => {
  const { shown } = await type(["6", "7б"]);
  expect(shown).toContain("Грачёва А. С.: Оценки «6» нет в шкале: 5, 4, 3, 2.");
  expect(shown).toContain("Грачёва А. С.: «7б» — не оценка. Принимаются: 5, 4, 3, 2, н/я, н/я ув., н/д, н/а.");
});
