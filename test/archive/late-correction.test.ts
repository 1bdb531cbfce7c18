import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { recordsIn } from "../../src/store/reading/records-in.ts";
import { closings, copyOf, kpgt, openCollege } from "./closed-college.ts";

const basis = "служебная записка № 3 от 25.09.2025";
const sheet = "2024-2025/ИС-24/2-ОП.01-exam";
const record = "corrections/2025-2026/ИС-24/2024-2025/2-ОП.01-exam/2024-0121.yaml";

let corrected = "";
let before: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  corrected = await openCollege();
  await done(corrected, "2025-07-07", "archive", "close-year", "2024-2025");
  before = bytesBelow(corrected, ["archive/2024-2025", "attestations/2024-2025"]);
  await done(
    corrected,
    "2025-09-28",
    "grade",
    "correct",
    sheet,
    "Кравец",
    "4",
    "--basis",
    basis,
    "--permitted",
    "Сидоров",
  );
}, 60_000);

test("the closed year keeps every byte, is in order and verifies, forms made anew too", async () => {
  expect(existsSync(join(corrected, record))).toBe(true);
  expect(bytesBelow(corrected, ["archive/2024-2025", "attestations/2024-2025"])).toEqual(before);
  expect((await kpgt(corrected, "2025-09-29", "check")).output).toBe("Всё в порядке.");
  const { code, output } = await kpgt(corrected, "2025-09-29", "archive", "verify", "2024-2025", "--rebuild");
  expect([code, output]).toEqual([0, expect.stringContaining("Архив внутренне согласован")]);
});

test("the summary has the new grade, and as of the session's end the old one", async () => {
  const now = await done(corrected, "2025-09-29", "sheet", "build", "ИС-24", "--semester", "2", "--json");
  const then = await done(
    corrected,
    "2025-09-29",
    "sheet",
    "build",
    "ИС-24",
    "--semester",
    "2",
    "--as-of",
    "2025-06-30",
    "--json",
  );
  // 5, 4, 3 were signed: (5 + 4 + 3) / 3 = 4,00; with 4 instead of 3 it is 13 / 3 = 4,33.
  expect(JSON.parse(then).summary.average).toBe("4,00");
  expect(JSON.parse(now).summary.average).toBe("4,33");
});

test("closed in its turn, the year of the correction keeps it with the sheet it corrects, printed anew", async () => {
  const dir = copyOf(corrected);
  for (const [year, today] of closings.slice(1)) await done(dir, today, "archive", "close-year", year);
  const bag = join(dir, "archive/2025-2026/05-12-ИС-24/data");
  for (const path of [`records/${record}`, `records/attestations/${sheet}.yaml`, "forms/2024-2025-2-ОП.01-exam.pdf"])
    expect(existsSync(join(bag, path)), path).toBe(true);
  // The sheet of June 2025 is no paper of this year; its correction of September is the first.
  const list = readFileSync(join(dir, "archive/2025-2026/inventory.csv"), "utf8");
  expect(list).toContain("28.09.2025 – 25.06.2026");
  const kept = new Map(
    [...bytesBelow(bag, ["records"])].map(([path, bytes]) => [path.slice("records/".length), bytes]),
  );
  expect(recordsIn(kept).records.attestations.get(sheet)?.results["2024-0121"]?.grade).toBe(4);
  for (const [year] of closings) {
    const { code, output } = await kpgt(dir, "2026-09-20", "archive", "verify", year, "--rebuild");
    expect([code, output]).toEqual([0, expect.stringContaining("Архив внутренне согласован")]);
  }
  expect((await kpgt(dir, "2026-09-20", "check")).output).toBe("Всё в порядке.");
  await done(dir, "2026-09-28", "grade", "correct", sheet, "Кравец", "5", "--basis", basis, "--permitted", "Сидоров");
  expect(existsSync(join(dir, record.replace("/2025-2026/", "/2026-2027/")))).toBe(true);
  expect((await kpgt(dir, "2026-09-29", "check")).output).toBe("Всё в порядке.");
}, 120_000);

test("a year that holds nothing but a correction is closed like any other, before the year after it", async () => {
  const dir = copyOf(corrected);
  for (const [year, today] of closings.slice(1)) await done(dir, today, "archive", "close-year", year);
  await done(dir, "2026-09-28", "grade", "correct", sheet, "Кравец", "5", "--basis", basis, "--permitted", "Сидоров");
  await done(dir, "2027-07-05", "archive", "close-year", "2026-2027");
  const bag = join(dir, "archive/2026-2027/05-12-ИС-24/data");
  expect(existsSync(join(bag, "forms/2024-2025-2-ОП.01-exam.pdf"))).toBe(true);
  expect(existsSync(join(bag, `records/${record.replace("/2025-2026/", "/2026-2027/")}`))).toBe(true);
  const { code, output } = await kpgt(dir, "2027-09-01", "archive", "verify", "2026-2027", "--rebuild");
  expect([code, output]).toEqual([0, expect.stringContaining("Архив внутренне согласован")]);
  expect((await kpgt(dir, "2027-09-01", "check")).output).toBe("Всё в порядке.");
}, 120_000);

test.each([
  ["was: {grade: 3}", "was: {grade: 5}", "late-correction-changes-what-stood", 5],
  ["now: {grade: 4}", "now: {grade: зачтено}", "late-correction-changes-what-stood", 6],
  ["now: {grade: 4}", "now: {grade: 3}", "correction-follows-closing", 5],
  ["date: 2025-09-28", "date: 2025-07-07", "late-correction-follows-year-closing", 7],
  ["date: 2025-09-28", "date: 2026-09-28", "record-lies-in-its-folder", 7],
  ["date: 2025-09-25", "date: 2025-09-29", "late-correction-follows-year-closing", 8],
  ['student: "2024-0121"', 'student: "2024-0199"', "late-correction-names-closed-sheet", 3],
  ["2-ОП.01-exam", "2-ОП.04-exam", "late-correction-names-closed-sheet", 2],
  ["permitted: sidorov-av", "permitted: sidorov-ab", "named-staff-exists", 10],
])("a slip in the record is found on its line: %s → %s", async (was, now, check, line) => {
  const dir = copyOf(corrected);
  const source = readFileSync(join(dir, record), "utf8");
  expect(source).toContain(was);
  writeFileSync(join(dir, record), source.replace(was, now));
  const { output } = await kpgt(dir, "2025-09-29", "check");
  expect(output).toMatch(new RegExp(`^${record.replaceAll(".", "\\.")}:${line}:\\d+: ошибка ${check}:`, "m"));
});

test("a correction edited by hand after its year was closed is found", async () => {
  const dir = copyOf(corrected);
  for (const [year, today] of closings.slice(1)) await done(dir, today, "archive", "close-year", year);
  const { code } = await kpgt(
    dir,
    "2026-07-07",
    "grade",
    "correct",
    "2025-2026/ИС-24/3-ОП.04-exam",
    "Жук",
    "5",
    "--basis",
    basis,
    "--permitted",
    "Сидоров",
  );
  expect(code).toBe(0);
  writeFileSync(join(dir, record), readFileSync(join(dir, record), "utf8").replace("grade: 4", "grade: 5"));
  expect((await kpgt(dir, "2026-09-20", "check")).output).toContain("ошибка closed-year-is-unchanged");
}, 60_000);

async function done(dir: string, today: string, ...args: string[]): Promise<string> {
  const { code, output } = await kpgt(dir, today, ...args);
  expect(code, output).toBe(0);
  return output;
}

/** The bytes of every file below some folders of a folder. */
function bytesBelow(dir: string, folders: readonly string[]): Map<string, Buffer> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(dir, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const files = paths.filter((path) => statSync(join(dir, path)).isFile());
  return new Map(files.sort().map((path) => [path, readFileSync(join(dir, path))]));
}
