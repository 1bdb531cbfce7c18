import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { closedCollege, copyOf, kpgt } from "./closed-college.ts";

const day = "2026-09-20";
let college = "";
beforeAll(async () => {
  college = await closedCollege();
}, 120_000);

const bag = "archive/2025-2026/05-12-ИС-24";
const sheet = "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml";

test("a college with closed years is in order", async () => {
  expect(await checked(college)).toBe("Всё в порядке.");
});

test.each<[string, (dir: string) => void]>([
  [sheet, (dir) => rewrite(dir, sheet, "grade: 4", "grade: 5")],
  ["orders/2025-2026/9-к.yaml", (dir) => rewrite(dir, "orders/2025-2026/9-к.yaml", "стипендии", "надбавке")],
  ["orders/2025-2026/11-к.yaml", (dir) => write(dir, "orders/2025-2026/11-к.yaml", "number: 11-к\ndate: 2026-03-01\n")],
  ["orders/2025-2026/9-к.yaml", (dir) => rmSync(join(dir, "orders/2025-2026/9-к.yaml"))],
  [`${bag}/data/forms/3-ОП.04-exam.pdf`, (dir) => appendFileSync(join(dir, bag, "data/forms/3-ОП.04-exam.pdf"), "x")],
  [`${bag}/data/лишний.txt`, (dir) => write(dir, `${bag}/data/лишний.txt`, "x")],
  [`${bag}/manifest-sha256.txt`, (dir) => rewrite(dir, `${bag}/manifest-sha256.txt`, "data/forms/3", "data/forms/9")],
  ["archive/2025-2026/inventory.csv", (dir) => rmSync(join(dir, "archive/2025-2026/inventory.csv"))],
  ["archive/2025-2026/записка.txt", (dir) => write(dir, "archive/2025-2026/записка.txt", "x")],
  ["archive/2025-2026/year.yaml", (dir) => appendFileSync(join(dir, "archive/2024-2025/year.yaml"), "# x\n")],
  [`${bag}/bagit.txt`, (dir) => chmodSync(join(dir, bag, "bagit.txt"), 0o755)],
])("a change of a closed year is found: %s", async (file, change) => {
  const dir = copyOf(college);
  expect(await checked(dir)).toBe("Всё в порядке.");
  change(dir);
  expect(await checked(dir)).toMatch(
    new RegExp(`^${file.replaceAll(/[.()]/g, "\\$&")}:1:1: ошибка closed-year-is-unchanged`, "m"),
  );
});

test.each<[string, (dir: string) => void]>([
  ["a name corrected in place", (dir) => rewrite(dir, "students/2024-0118.yaml", "last: Жук", "last: Жуков")],
  [
    "an item of the plan renamed",
    (dir) => rewrite(dir, "programs/09.02.07-2024.yaml", "Основы алгоритмизации", "Алгоритмы"),
  ],
  ["hours of the plan", (dir) => rewrite(dir, "programs/09.02.07-2024.yaml", "total: 36", "total: 38")],
  ["the college renamed for all its past", (dir) => rewrite(dir, "kpgt.yaml", "Озёрский", "Приозёрный")],
  ["an examiner's name", (dir) => rewrite(dir, "staff.yaml", "last: Иванова", "last: Ивановская")],
  [
    "an order of the past: expelled before the session",
    (dir) =>
      append(
        dir,
        "students/2024-0121.yaml",
        "  - {date: 2026-02-10, kind: expelled, ground: own-wish, order: 2025-2026/10-к}\n",
      ),
  ],
])("a later edit that would change a closed year is found: %s", async (_, change) => {
  const dir = copyOf(college);
  change(dir);
  expect(await checked(dir)).toContain("ошибка closed-year-recomputes-the-same");
});

test("what happens later with a day of its own changes no closed year", async () => {
  const dir = copyOf(college);
  append(
    dir,
    "students/2024-0117.yaml",
    "  - {date: 2026-09-10, kind: renamed, name: {last: Ёлкина, first: Анна, middle: Сергеевна}, order: 2026-2027/1-к}\n",
  );
  append(
    dir,
    "students/2024-0121.yaml",
    "  - {date: 2026-09-11, kind: expelled, ground: own-wish, order: 2026-2027/1-к}\n",
  );
  write(dir, "orders/2026-2027/1-к.yaml", "number: 1-к\ndate: 2026-09-09\ntitle: О составе\n");
  rewrite(
    dir,
    "groups/ИС-24.yaml",
    "titles: [{from: 2024-09-01, title: ИС-24}]",
    "titles: [{from: 2024-09-01, title: ИС-24}, {from: 2026-09-01, title: ИС-34}]",
  );
  rewrite(
    dir,
    "kpgt.yaml",
    "short: ОТ, place: г. Озёрск}",
    "short: ОТ, place: г. Озёрск}, {from: 2026-09-01, full: ГАПОУ «Озёрский колледж», short: ОК, place: г. Озёрск}",
  );
  write(
    dir,
    "attestations/2026-2027/ИС-24/4-ОП.05-graded-credit-2026-09-15.yaml",
    'number: "1"\nform: graded-credit\ngroup: ИС-24\nitems: [ОП.05]\nsemester: 4\nattempt: improvement\nroster: {students: ["2024-0118"]}\ndate: 2026-09-15\nexaminers: [ivanova-nv]\nresults:\n  "2024-0118":\n    grade: 5\n    outcome:\n',
  );
  expect(await checked(dir)).not.toContain("closed-year");
});

async function checked(dir: string): Promise<string> {
  return (await kpgt(dir, day, "check")).output;
}

function rewrite(dir: string, file: string, was: string, now: string): void {
  const source = readFileSync(join(dir, file), "utf8");
  expect(source).toContain(was);
  writeFileSync(join(dir, file), source.replace(was, now));
}

function append(dir: string, file: string, lines: string): void {
  appendFileSync(join(dir, file), lines);
}

function write(dir: string, file: string, content: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}
