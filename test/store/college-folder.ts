import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Author } from "../../src/store/writing/author.ts";
import { initFolder } from "../../src/store/writing/init-folder.ts";

/** Who commits in these tests. */
export const petrova: Author = { id: "petrova-en", name: "Петрова Елена Николаевна", email: "petrova@example.org" };

/** The sheet that most of these tests write to. */
export const sheet = "attestations/2025-2026/ИС-24/3-МДК.01.01-exam.yaml";

/** A small college: a group of three, a second group, a moved student and a guest. */
export const collegeFiles: Readonly<Record<string, string>> = {
  "kpgt.yaml": `profile: kpgt-2026
names: [{from: 2011-01-01, full: Колледж, short: К, place: Сургут}]
officials: []
calendar:
  - {year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}
timeZone: Asia/Yekaterinburg
`,
  "staff.yaml": `ivanova-nv: {name: {last: Иванова, first: Нина, middle: Викторовна}}
petrova-en: {name: {last: Петрова, first: Елена, middle: Николаевна}, email: petrova@example.org}
`,
  "programs/09.02.07-2024.yaml": `code: 09.02.07
name: Информационные системы и программирование
kind: specialist
qualification: Программист
intake: 2024
base: 11
study: full-time
term: {years: 2, months: 10}
cycles: [{id: ПЦ, name: Профессиональный цикл}]
items:
  - {id: МДК.01.01, name: Разработка модулей, kind: course, cycle: ПЦ, control: [{semester: 3, form: exam}]}
`,
  "groups/ИС-24.yaml": group("ИС-24"),
  "groups/ИС-24-2.yaml": group("ИС-24-2"),
  "groups/ЮВ-24.yaml": group("ЮВ-24"),
  "students/2024-0117.yaml": student("Грачёва", "Анна", "f", "ИС-24"),
  "students/2024-0118.yaml": student("Жук", "Иван", "m", "ИС-24"),
  "students/2024-0121.yaml": `${student("Кравец", "Мария", "f", "ИС-24-2")}  - {date: 2025-09-01, kind: moved, group: ИС-24}
`,
  "students/2024-0201.yaml": student("Ямов", "Пётр", "m", "ЮВ-24"),
  [sheet]: attestation("17", "ИС-24", 3, ["2024-0117", "2024-0118", "2024-0121"]),
  "attestations/2024-2025/ИС-24-2/1-МДК.01.01-exam.yaml": attestation("5", "ИС-24-2", 1, ["2024-0121"]),
  "attestations/2025-2026/ЮВ-24/3-МДК.01.01-exam.yaml": `${attestation("18", "ЮВ-24", 3, ["2024-0201"])}  "2024-0118":
    grade:
    outcome:
    guest: {basis: распоряжение № 4}
`,
};

/** Makes the college in a new temporary folder, without git; gives the folder. */
export function writeCollege(files: Readonly<Record<string, string>> = collegeFiles): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

/** Makes the college in a new temporary folder under git, committed; gives the folder. */
export async function initCollege(files: Readonly<Record<string, string>> = collegeFiles): Promise<string> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  const all = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  await initFolder(dir, petrova, all, "новая папка записей");
  return dir;
}

function group(title: string): string {
  return `titles: [{from: 2024-09-01, title: ${title}}]
program: 09.02.07-2024
study: full-time
studyYears: [{from: 2024-09-01, year: 1}]
curators: [{from: 2024-09-01, staff: petrova-en}]
`;
}

function student(last: string, first: string, sex: string, group: string): string {
  return `name: {last: ${last}, first: ${first}}
sex: ${sex}
events:
  - {date: 2024-09-01, kind: enrolled, group: ${group}}
`;
}

function attestation(number: string, group: string, semester: number, students: readonly string[]): string {
  return `number: "${number}"
form: exam
group: ${group}
items: [МДК.01.01]
semester: ${semester}
attempt: first
roster: group
results:
${students.map((id) => `  "${id}":\n    grade:\n    outcome:\n`).join("")}`;
}
