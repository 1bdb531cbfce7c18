import { readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { gitIn } from "../store/run-writer.ts";
import { closings, collegeFiles, copyOf, kpgt, openCollege } from "./closed-college.ts";

const [[firstYear, firstDay], [year, day]] = closings;
const sheet = "attestations/2025-2026/ИС-24/4-ОП.05-graded-credit.yaml";
const yearFile = `archive/${year}/year.yaml`;

let college = "";
beforeAll(async () => {
  college = await openCollege({
    ...collegeFiles,
    [sheet]: emptied(collegeFiles[sheet] ?? ""),
    "attestations/2025-2026/ИС-24/4-ОП.05-graded-credit-2.yaml": annulled(collegeFiles[sheet] ?? ""),
    "record-books/2024-0117.yaml": book,
  });
  expect(await kpgt(college, firstDay, "archive", "close-year", firstYear)).toMatchObject({ code: 0 });
}, 120_000);

const close = (dir: string, ...options: string[]) => kpgt(dir, day, "archive", "close-year", year, ...options);

test("a sheet on which a day is set and nothing is written moves into the next year, without its day", async () => {
  const dir = copyOf(college);
  const run = await close(dir, "--carry-over", "2=болезнь", "--carry-over", "record-books/*=проверят в сентябре");
  expect(run).toMatchObject({ code: 0 });
  const moved = readFileSync(join(dir, "attestations/2026-2027/ИС-24/4-ОП.05-graded-credit.yaml"), "utf8");
  expect(moved).toContain('number: "1"');
  expect(moved).not.toMatch(/^date:/m);
  expect((await kpgt(dir, day, "check")).output).toBe("Всё в порядке.");
});

test("what a closed year left unopened is advised in the way that works", async () => {
  const dir = copyOf(college);
  unlinkSync(join(dir, sheet));
  await kpgt(dir, day, "save");
  const late = ["--carry-over", "ИС-24/4-ОП.05=сессия продлена", "--carry-over", "record-books/*=x"];
  expect(await close(dir, ...late)).toMatchObject({ code: 0 });
  const advice = /kpgt (attestation open .*)/.exec((await kpgt(dir, day, "status")).output)?.[1] ?? "";
  expect(advice).toBe("attestation open ИС-24 ОП.05 --semester 4 --date 01.09.2026");
  expect(await kpgt(dir, day, ...advice.split(" "))).toMatchObject({ code: 0 });
  expect((await kpgt(dir, day, "check")).output).toBe("Всё в порядке.");
});

test("several are carried over with one reason: by commas, or by a beginning with *", async () => {
  for (const books of [
    ["--carry-over", "2024-0118, 2024-0121=проверят в сентябре"],
    ["--carry-over", "record-books/*=проверят в сентябре"],
  ]) {
    const dir = copyOf(college);
    expect(await close(dir, "--carry-over", "2=болезнь", ...books)).toMatchObject({ code: 0 });
    const carried = readFileSync(join(dir, yearFile), "utf8").match(/record-books\/\S+\.yaml/g);
    expect(carried).toEqual(["record-books/2024-0118.yaml", "record-books/2024-0121.yaml"]);
  }
  const none = await close(college, "--carry-over", "2=болезнь", "--carry-over", "journals/*=x");
  expect(none).toMatchObject({ code: 2, output: expect.stringContaining("нет «journals/*»") });
});

test("the plan counts the very files and forms that are made then; an annulled sheet is no form", async () => {
  const carry = ["--carry-over", "2=болезнь", "--carry-over", "record-books/*=проверят в сентябре"];
  const plan = (await close(college, ...carry, "--dry-run")).output;
  const dir = copyOf(college);
  await close(dir, ...carry);
  const counted = [...plan.matchAll(/^(0[\d-]+(?:ИС-24)?) .* (\d+) +(\d+) +(?:5 лет|25 лет|50 лет)/gm)];
  expect(counted).toHaveLength(3);
  for (const [, bag, forms, files] of counted) {
    const made = gitIn(dir, "ls-tree", "-r", "--name-only", "-z", "HEAD", `archive/${year}/${bag}/data/`);
    const paths = made.split("\0").filter(Boolean);
    expect([bag, files, forms]).toEqual([
      bag,
      String(paths.length),
      String(paths.filter((path) => path.endsWith(".pdf")).length),
    ]);
  }
});

const book = `inspected: [{semester: 3, date: 2026-01-15, by: petrova-en}]
entries:
  - {semester: 2, page: exams, item: ОП.01, hours: 72, grade: 5, date: 2025-06-24, examiner: Иванова Н. В.}
  - {semester: 3, page: exams, item: ОП.04, hours: 72, grade: 5, date: 2025-12-24, examiner: Иванова Н. В.}
`;

function emptied(source: string): string {
  return source.replace(/^closed:.*\n/m, "").replaceAll(/grade: \d/g, "grade:");
}

function annulled(source: string): string {
  return emptied(source)
    .replace('number: "2"', 'number: "3"')
    .replace(
      "results:",
      'annulled: {date: 2026-06-26, by: petrova-en, basis: {kind: служебная записка, number: "3", date: 2026-06-26}}\nresults:',
    );
}
