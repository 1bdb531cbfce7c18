import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { locate } from "../../src/store/reading/locate.ts";
import { openRecords } from "../../src/store/reading/open-records.ts";
import { readRecords } from "../../src/store/reading/read-records.ts";
import { collegeFiles, sheet, writeCollege } from "./college-folder.ts";

test("a whole folder is read, each record with its id and file, in byte order", () => {
  const { records, findings, files } = readRecords(writeCollege());
  expect(findings).toEqual([]);
  expect(files).toBe(Object.keys(collegeFiles).length);
  expect(records.college).toMatchObject({ id: "kpgt", file: "kpgt.yaml", profile: "kpgt-2026" });
  expect([...records.staff.keys()]).toEqual(["ivanova-nv", "petrova-en"]);
  expect([...records.groups.keys()]).toEqual(["ИС-24", "ИС-24-2", "ЮВ-24"]);
  expect([...records.attestations.keys()]).toEqual([
    "2024-2025/ИС-24-2/1-МДК.01.01-exam",
    "2025-2026/ИС-24/3-МДК.01.01-exam",
    "2025-2026/ЮВ-24/3-МДК.01.01-exam",
  ]);
  expect(records.attestations.get("2025-2026/ИС-24/3-МДК.01.01-exam")).toMatchObject({ file: sheet, number: "17" });
});

test("one group: its people, where they were before, and the sheets on which they were guests; nobody else", () => {
  const dir = writeCollege({
    ...collegeFiles,
    "attestations/2025-2026/ЮВ-24/3-ОП.01-exam.yaml": "not: read\n",
    "students/2024-0300.yaml": "not: read\n",
    "orders/2025-2026/1-к.yaml": "not: read\n",
  });
  const { records, findings } = readRecords(dir, { group: "ИС-24" });
  expect(findings).toEqual([]);
  expect([...records.students.keys()]).toEqual(["2024-0117", "2024-0118", "2024-0121"]);
  expect([...records.groups.keys()]).toEqual(["ИС-24", "ИС-24-2"]);
  expect([...records.programs.keys()]).toEqual(["09.02.07-2024"]);
  expect([...records.attestations.keys()]).toEqual([
    "2024-2025/ИС-24-2/1-МДК.01.01-exam",
    "2025-2026/ИС-24/3-МДК.01.01-exam",
    "2025-2026/ЮВ-24/3-МДК.01.01-exam",
  ]);
});

test("one semester of a group: only its sheets", () => {
  const dir = writeCollege();
  expect([...readRecords(dir, { group: "ИС-24-2", semester: 3 }).records.attestations.keys()]).toEqual([
    "2025-2026/ИС-24/3-МДК.01.01-exam",
  ]);
});

test("a guest from another group is read with the sheet", () => {
  const { records } = readRecords(writeCollege(), { group: "ЮВ-24" });
  expect([...records.students.keys()]).toEqual(["2024-0118", "2024-0201"]);
});

test("a group that is a path out of the folder reads nothing", () => {
  const { records } = readRecords(writeCollege(), { group: "../../etc" });
  expect([...records.groups.keys()]).toEqual([]);
});

test("what lies in the wrong place is a finding", () => {
  const dir = writeCollege();
  writeFileSync(join(dir, "students/2024-0118.yml"), "");
  writeFileSync(join(dir, "students/заметки.txt"), "");
  writeFileSync(join(dir, "groups/con.yaml"), "");
  writeFileSync(join(dir, "groups/ИC-25.yaml"), "");
  mkdirSync(join(dir, "groups/ЮВ-25.yaml"));
  symlinkSync("/etc/hostname", join(dir, "programs/1.yaml"));
  writeFileSync(join(dir, "staff.yml"), "");
  writeFileSync(join(dir, "students/.gitkeep"), "");
  mkdirSync(join(dir, "journals/2025-2026/ИС-24"), { recursive: true });
  writeFileSync(join(dir, "journals/2025-2026/ИС-24/выгрузка.csv"), "");
  const found = readRecords(dir).findings.map(({ place, message }) => [place.file, message.slice(0, 26)]);
  expect(found).toEqual([
    ["staff.yml", "Файл не на своём месте: за"],
    ["programs/1.yaml", "Здесь ссылка, а не файл: k"],
    ["groups/con.yaml", "Имя файла не годится: тако"],
    ["groups/ИC-25.yaml", "Имя файла не годится: рядо"],
    ["groups/ЮВ-25.yaml", "Здесь папка, а не файл."],
    ["students/2024-0118.yml", "Файл не на своём месте: за"],
    ["students/заметки.txt", "Файл не на своём месте: за"],
  ]);
});

test("a folder that is a link is not entered", () => {
  const dir = writeCollege();
  renameSync(join(dir, "groups"), join(dir, "elsewhere"));
  symlinkSync(join(dir, "elsewhere"), join(dir, "groups"));
  expect(readRecords(dir).findings).toMatchObject([
    { place: { file: "groups" }, message: expect.stringContaining("Здесь ссылка") },
  ]);
  expect(readRecords(dir, { group: "ИС-24" }).records.groups.size).toBe(0);
});

test("two names that differ in case or in the way letters are written are twins", () => {
  const dir = writeCollege();
  writeFileSync(join(dir, "groups/ис-24.yaml"), collegeFiles["groups/ИС-24.yaml"] ?? "");
  expect(readRecords(dir).findings).toMatchObject([{ place: { file: "groups/ис-24.yaml" }, check: "file" }]);
});

test("a file with an error is left out of the records, the others are read", () => {
  const dir = writeCollege({
    ...collegeFiles,
    "students/2024-0118.yaml": "name: 5\n",
    "students/2024-0117.yaml": "a: &b\n",
  });
  const { records, findings } = readRecords(dir);
  expect([...records.students.keys()]).toEqual(["2024-0121", "2024-0201"]);
  expect(new Set(findings.map(({ place }) => place.file))).toEqual(
    new Set(["students/2024-0117.yaml", "students/2024-0118.yaml"]),
  );
});

test("an error in kpgt.yaml is a finding, too; no kpgt.yaml is a bad request", () => {
  const dir = writeCollege({ ...collegeFiles, "kpgt.yaml": "profile: other\n" });
  expect(readRecords(dir).findings[0]?.place.file).toBe("kpgt.yaml");
  rmSync(join(dir, "kpgt.yaml"));
  expect(() => readRecords(dir)).toThrow(UserError);
  expect(() => readRecords(mkdtempSync(join(tmpdir(), "kpgt-")))).toThrow("нет записей колледжа");
});

test("a command does not work on records with errors, and says where they are", () => {
  const dir = writeCollege({
    ...collegeFiles,
    "students/2024-0117.yaml": `${collegeFiles["students/2024-0117.yaml"]}extraa: 1\n`,
  });
  expect(() => openRecords(dir)).toThrow(/students\/2024-0117\.yaml:5:1: /);
  expect(openRecords(dir, { group: "ЮВ-24" }).groups.has("ЮВ-24")).toBe(true);
});

test("a college's own form that is broken does not keep a command from the records", () => {
  const dir = writeCollege({ ...collegeFiles, "templates/moya.yaml": "content: [\n" });
  expect(openRecords(dir).groups.size).toBeGreaterThan(0);
  expect(readRecords(dir).findings).toMatchObject([{ severity: "error", place: { file: "templates/moya.yaml" } }]);
});

test("a place is the line and column of its key, or of the nearest parent when the key is missing", () => {
  const dir = writeCollege();
  const spot = (...path: (string | number)[]) => {
    const finding = { check: "x", severity: "error", place: { file: sheet, path }, message: "" } as const;
    const [located] = locate(dir, [finding]);
    return [located?.line, located?.column];
  };
  expect(spot("number")).toEqual([1, 1]);
  expect(spot("items", 0)).toEqual([4, 9]);
  expect(spot("results", "2024-0118", "outcome")).toEqual([14, 5]);
  expect(spot("results", "2024-0118", "ticket")).toEqual([12, 3]);
  expect(spot("results", "2024-9999", "grade")).toEqual([8, 1]);
  expect(spot()).toEqual([1, 1]);
});

test("a group's sheets come with what was corrected after their years were closed, and nothing that was read changes", () => {
  const id = "2025-2026/ИС-24/3-МДК.01.01-exam";
  const late = (group: string, student: string) =>
    `corrections/2026-2027/${group}/2025-2026/3-МДК.01.01-exam/${student}.yaml`;
  const record = `sheet: ${id}
student: "2024-0117"
corrections:
  - {was: {grade: 5}, now: {grade: 3}, date: 2026-09-28, basis: {kind: служебная записка, date: 2026-09-25}, by: petrova-en, permitted: petrova-en}
`;
  const dir = writeCollege({
    ...collegeFiles,
    [late("ИС-24", "2024-0117")]: record,
    [late("ИС-25", "2024-0117")]: "not: read\n",
  });
  const { records, findings } = readRecords(dir, { group: "ИС-24", semester: 3 });
  expect(findings).toEqual([]);
  expect(records.attestations.get(id)?.results["2024-0117"]?.grade).toBe(3);
  expect(readRecords(dir, { group: "ИС-24", semester: 2 }).records.lateCorrections.size).toBe(0);
});
