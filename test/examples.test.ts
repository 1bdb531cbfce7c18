import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { demo } from "../build/demo.js";
import { checks } from "../src/checks/index.ts";
import { runChecks } from "../src/checks/run-checks.ts";
import { main } from "../src/main.ts";
import type { SemesterSheet } from "../src/reports/sheet/semester-sheet.ts";
import { semesterSheet } from "../src/reports/sheet/semester-sheet.ts";
import { misplacedNames } from "../src/store/reading/name-comments.ts";
import { readRecords } from "../src/store/reading/read-records.ts";

const temporary = mkdtempSync(join(tmpdir(), "kpgt-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const examples = readdirSync("examples").filter((name) => existsSync(join("examples", name, "kpgt.yaml")));

test.each(examples)("%s passes every check with no finding", (name) => {
  const dir = join("examples", name);
  const reading = readRecords(dir);
  const { records, findings, files } = reading;
  expect(files).toBeGreaterThan(40);
  expect([...findings, ...runChecks(records, checks), ...misplacedNames(dir, reading)]).toEqual([]);
});

test("its sheet shows the indicators of two columns as worked out by hand", () => {
  const sheet = sheetOf("ИС-24", 3);
  // 21 on the sheet: 6 fives, 10 fours, 5 threes. Лебедева takes it in semester 4; Алексеев and Вяткина took it by slips.
  expect(column(sheet, "ОП.08:exam")).toEqual({
    "5": "6",
    "4": "10",
    "3": "5",
    "2": "0",
    "н/я, н/д, н/а": "0",
    "Успеваемость, %": "100,0",
    "Качество, %": "76,2", // 16 of 21
    "СОУ, %": "67,6", // (600 + 640 + 180) / 21
    "Средний балл": "4,05", // 85 / 21
  });
  // 22: 9 fives, 8 fours, 3 threes, a two and an absence; Кравец has the corrected 4.
  expect(column(sheet, "МДК.01.01:exam")).toEqual({
    "5": "9",
    "4": "8",
    "3": "3",
    "2": "1",
    "н/я, н/д, н/а": "1",
    "Успеваемость, %": "90,9", // 20 of 22
    "Качество, %": "77,3", // 17 of 22
    "СОУ, %": "70,1", // (900 + 512 + 108 + 16 + 7) / 22
    "Средний балл": "4,19", // 88 / 21
  });
});

test("its sheet shows the averages and notes of people as worked out by hand", () => {
  const { rows, leftRows } = sheetOf("ИС-24", 3);
  const row = (id: string) => [...rows, ...leftRows].find((one) => one.id === id);
  // 3 4 3 4 4 4 3 4 4: 33 / 9
  expect(row("2024-0135")).toMatchObject({ average: "3,67", debts: 0, note: expect.stringContaining("ИС-24-2") });
  // 3 3 4 4 4 3 4 2: 27 / 8, rounded away from zero
  expect(row("2024-0131")).toMatchObject({ average: "3,38", debts: 2 });
  expect(row("2024-0125")?.name).toBe("Соколова Валерия Дмитриевна");
  expect(row("2024-0122")).toMatchObject({ note: "ИУП" });
  expect(leftRows.map(({ id }) => id)).toEqual(["2024-0116"]);
});

test("as of the session's end the later correction and certificate are not known yet", () => {
  const { records } = readRecords("examples/ozersk");
  const { rows } = semesterSheet(records, "ИС-24", 3, { asOf: "2025-12-28" });
  const cells = (id: string) => rows.find((one) => one.id === id)?.cells;
  expect(cells("2024-0121")?.["МДК.01.01:exam"]).toBe("3");
  expect(cells("2024-0113")?.["ОП.08:exam"]).toBe("н/я");
});

test("the second college shows a session by its own rules, before and after the debts were liquidated", () => {
  const { records } = readRecords("examples/samotsvetsk");
  const exam = (asOf?: string) => column(semesterSheet(records, "МО-24", 2, asOf ? { asOf } : {}), "ОД.02:exam");
  // 9 without the one on leave: a five, 4 fours, 2 threes, a two and an absence.
  expect(exam("2025-06-30")).toMatchObject({
    "Успеваемость, %": "77,8", // 7 of 9
    "Качество, %": "55,6", // 5 of 9
    "СОУ, %": "50,1", // (100 + 256 + 72 + 16 + 7) / 9
    "Средний балл": "3,63", // 29 / 8
  });
  // In September the two became a three, the absence a four.
  expect(exam()).toMatchObject({
    "Успеваемость, %": "100,0",
    "Качество, %": "66,7", // 6 of 9
    "СОУ, %": "58,7", // (100 + 320 + 108) / 9
    "Средний балл": "3,78", // 34 / 9
  });
  // Of 10 one was excused, which by this college's rules counts for nothing: 2 fives, 5 fours, 2 threes of 9.
  expect(column(semesterSheet(records, "МО-24", 1, { asOf: "2024-12-28" }), "ОД.06:graded-credit")).toMatchObject({
    "Успеваемость, %": "100,0",
    "Качество, %": "77,8", // 7 of 9
    "СОУ, %": "65,8", // (200 + 320 + 72) / 9
    "Средний балл": "4,00", // 36 / 9
  });
});

test("the demo does the main job in a new folder and makes what it tells of", async () => {
  const folder = join(temporary, "demo");
  const said: string[] = [];
  expect(await demo(main, folder, (line) => void said.push(line))).toBe(0);
  expect(said.join("\n")).toMatch(/\$ kpgt check\nВсё в порядке\./);
  const shown = said.flatMap((line) => / {2}(?<file>\S+\.(?:pdf|csv|md)) /.exec(line)?.groups?.file ?? []);
  expect(shown).toHaveLength(5);
  expect(shown.filter((file) => !existsSync(file))).toEqual([]);
  expect(readFileSync(join(folder, "out/ИС-24-3-сводная.pdf"), "latin1")).toMatch(/^%PDF-/);
});

function sheetOf(group: string, semester: number): SemesterSheet {
  return semesterSheet(readRecords("examples/ozersk").records, group, semester);
}

/** The lines under the table that count, for one column. */
function column(sheet: SemesterSheet, key: string): Record<string, string> {
  const wanted = ["5", "4", "3", "2", "н/я, н/д, н/а", "Успеваемость, %", "Качество, %", "СОУ, %", "Средний балл"];
  const lines = sheet.footer.filter(({ title }) => wanted.includes(title));
  return Object.fromEntries(lines.map(({ title, values }) => [title, values[key] ?? ""]));
}
