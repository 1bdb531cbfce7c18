import { cpSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/main.ts";
import type { Context } from "../../src/model/context.ts";
import { initFolder } from "../../src/store/writing/init-folder.ts";
import { sealed } from "../sealed.ts";
import { petrova } from "../store/college-folder.ts";

/** What a command printed and how it ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
}

/** Runs kpgt on a folder, in process. */
export async function kpgt(dir: string, today: string, ...args: string[]): Promise<Run> {
  const lines: string[] = [];
  const ctx: Context = {
    dir,
    cwd: dir,
    today,
    user: "petrova-en",
    width: undefined,
    color: false,
    ask: async () => undefined,
    print: (line) => void lines.push(line),
    printError: (line) => void lines.push(line),
  };
  const code = await main(args, ctx);
  return { code, output: lines.join("\n") };
}

/** A college of one group with two study years, everything in them closed and nothing archived; gives the folder. */
export async function openCollege(files: Readonly<Record<string, string>> = collegeFiles): Promise<string> {
  const dir = temporaryFolder();
  const all = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  await initFolder(dir, petrova, all, "папка записей");
  return dir;
}

/** The same with both years closed: the second on a day of its own. */
export async function closedCollege(): Promise<string> {
  const dir = await openCollege();
  for (const [year, today] of closings) {
    const run = await kpgt(dir, today, "archive", "close-year", year);
    if (run.code !== 0) throw new Error(run.output);
  }
  return dir;
}

/** The two years of the college and the days on which they are closed. */
export const closings = [
  ["2024-2025", "2025-07-07"],
  ["2025-2026", "2026-07-06"],
] as const;

/** A copy of a folder to spoil. */
export function copyOf(dir: string): string {
  const copy = temporaryFolder();
  cpSync(dir, copy, { recursive: true });
  return copy;
}

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
}

const grades = { "2024-0117": 5, "2024-0118": 4, "2024-0121": 3 } as const;

/** A closed sheet of the group. */
function sheet(number: string, semester: number, item: string, form: string, date: string): string {
  const blocks = Object.entries(grades).map(([id, grade]) => `  "${id}":\n    grade: ${grade}\n    outcome:\n`);
  return sealed(`number: "${number}"
form: ${form}
group: ИС-24
items: [${item}]
semester: ${semester}
attempt: first
roster: group
date: ${date}
examiners: [ivanova-nv]
closed: {date: ${date}, by: petrova-en, seal: ""}
results:
${blocks.join("")}`);
}

function student(last: string, first: string, middle: string, sex: string, book: string): string {
  return `name: {last: ${last}, first: ${first}, middle: ${middle}}
sex: ${sex}
recordBook: {number: ${book}, issued: 2024-09-20}
events:
  - {date: 2024-09-01, kind: enrolled, group: ИС-24, order: 2023-2024/112-к}
`;
}

/** The files of the college. */
export const collegeFiles: Readonly<Record<string, string>> = {
  ".gitignore": "/out/\n/.kpgt/\n",
  "kpgt.yaml": `profile: kpgt-2026
names: [{from: 2011-01-01, full: ГБПОУ «Озёрский техникум», short: ОТ, place: г. Озёрск}]
officials: [{from: 2024-09-01, role: director, staff: sidorov-av}]
calendar:
  - {year: 2024-2025, semester: autumn, from: 2024-09-01, to: 2024-12-31, session: {from: 2024-12-20, to: 2024-12-31}}
  - {year: 2024-2025, semester: spring, from: 2025-01-01, to: 2025-06-30, session: {from: 2025-06-15, to: 2025-06-30}}
  - {year: 2025-2026, semester: autumn, from: 2025-09-01, to: 2025-12-31, session: {from: 2025-12-20, to: 2025-12-31}}
  - {year: 2025-2026, semester: spring, from: 2026-01-01, to: 2026-06-30, session: {from: 2026-06-15, to: 2026-06-30}}
nomenclature:
  - from: 2024-09-01
    cases:
      - {index: 05-12, title: Экзаменационные ведомости, holds: [attestation-sheet], years: 5, after: graduation}
      - {index: 05-14, title: Сводные ведомости, holds: [semester-sheet], years: 25}
      - {index: 02-03, title: Приказы по контингенту, holds: [order], years: 50, expert: true}
timeZone: Asia/Yekaterinburg
`,
  "staff.yaml": `ivanova-nv: {name: {last: Иванова, first: Нина, middle: Викторовна}}
petrova-en: {name: {last: Петрова, first: Елена, middle: Николаевна}}
sidorov-av: {name: {last: Сидоров, first: Алексей, middle: Викторович}}
`,
  "programs/09.02.07-2024.yaml": `code: 09.02.07
name: Информационные системы и программирование
kind: specialist
qualification: Программист
intake: 2024
base: 11
study: full-time
term: {years: 2, months: 10}
cycles: [{id: ОПЦ, name: Общепрофессиональный цикл}]
items:
  - {id: ОП.01, name: Операционные системы, kind: discipline, cycle: ОПЦ, hours: {total: 72}, control: [{semester: 2, form: exam}]}
  - {id: ОП.04, name: Основы алгоритмизации, kind: discipline, cycle: ОПЦ, hours: {total: 72}, control: [{semester: 3, form: exam}]}
  - {id: ОП.05, name: Экономика отрасли, kind: discipline, cycle: ОПЦ, hours: {total: 36}, control: [{semester: 4, form: graded-credit}]}
`,
  "groups/ИС-24.yaml": `titles: [{from: 2024-09-01, title: ИС-24}]
program: 09.02.07-2024
study: full-time
studyYears: [{from: 2024-09-01, year: 1}]
curators: [{from: 2024-09-01, staff: petrova-en}]
`,
  "students/2024-0117.yaml": student("Грачёва", "Анна", "Сергеевна", "f", "24-0117"),
  "students/2024-0118.yaml": student("Жук", "Иван", "Олегович", "m", "24-0118"),
  "students/2024-0121.yaml": student("Кравец", "Мария", "Львовна", "f", "24-0121"),
  "orders/2023-2024/112-к.yaml": "number: 112-к\ndate: 2024-08-20\ntitle: О зачислении\n",
  "orders/2025-2026/9-к.yaml": "number: 9-к\ndate: 2026-02-02\ntitle: О стипендии\n",
  "orders/2025-2026/10-к.yaml": "number: 10-к\ndate: 2026-02-09\ntitle: О стипендии\n",
  "attestations/2024-2025/ИС-24/2-ОП.01-exam.yaml": sheet("1", 2, "ОП.01", "exam", "2025-06-24"),
  "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml": sheet("1", 3, "ОП.04", "exam", "2025-12-24"),
  "attestations/2025-2026/ИС-24/4-ОП.05-graded-credit.yaml": sheet("2", 4, "ОП.05", "graded-credit", "2026-06-25"),
};
