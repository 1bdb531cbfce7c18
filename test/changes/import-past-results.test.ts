import { expect, test } from "vitest";
import { importPastResults, type PastResultsRequest } from "../../src/changes/import-past-results.ts";
import { pastColumns } from "../../src/changes/past-columns.ts";
import { checks } from "../../src/checks/index.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { readPastResults } from "../../src/exchange/lists/read-past-results.ts";
import type { Attestation } from "../../src/model/kinds.ts";
import type { Records } from "../../src/model/records.ts";
import { records } from "../records.ts";

const college = records`
  kpgt: {rules: {complexGrade: separate}}
  programs/09.02.07-2024:
    cycles: [{id: ПЦ, name: Профессиональный цикл}]
    items:
      - {id: ПМ.01, name: Разработка модулей, kind: module, cycle: ПЦ, control: [{semester: 1, form: module-exam}]}
      - {id: МДК.01.01, name: Разработка, kind: course, cycle: ПЦ, module: ПМ.01, control: [{semester: 1, form: exam}]}
      - {id: МДК.01.02, name: Отладка, kind: course, cycle: ПЦ, module: ПМ.01, control: [{semester: 1, form: exam}]}
    complex: [{items: [МДК.01.01, МДК.01.02], form: exam, semester: 1}]
  staff: {petrova-en: {name: {last: Петрова, first: Елена}}}
  students/2024-0117: {}
  students/2024-0118: {}
  students/2024-0121:
    events:
      - {date: 2024-09-01, kind: enrolled, group: ИС-24}
      - {date: 2024-11-20, kind: expelled, ground: own-request}
`;

const header = "ФИО;МДК.01.01;МДК.01.02;ПМ.01";

function imported(csv: string, to: Records = college) {
  const summary = readPastResults(Buffer.from(csv), pastColumns(to, "ИС-24", 1));
  const request: PastResultsRequest = {
    ...summary,
    source: "сводная.csv",
    group: "ИС-24",
    semester: 1,
    basis: { kind: "сводная ведомость", date: "2025-01-25" },
    by: "petrova-en",
    today: "2025-09-15",
  };
  expect(summary.errors).toEqual([]);
  return importPastResults(to, request);
}

function sheets(csv: string): Attestation[] {
  return imported(csv).edits.flatMap((edit) => ("record" in edit ? [edit.record as Attestation] : []));
}

test("each part of a complex attestation has its grade, a module exam says what is mastered, who left may be left out", () => {
  const [complex, module] = sheets(`${header}\nГрачёва;5;4;5\nЖук;3;2;н/д\n`).toSorted((a) =>
    a.form === "exam" ? -1 : 1,
  );
  expect(complex).toMatchObject({
    number: "св-ИС-24-1-МДК.01.01-Э",
    items: ["МДК.01.01", "МДК.01.02"],
    date: "2025-01-25",
    takenFrom: { kind: "сводная ведомость", date: "2025-01-25" },
    closed: { date: "2025-09-15", by: "petrova-en" },
  });
  expect(complex?.results).toMatchObject({
    "2024-0117": { grades: { "МДК.01.01": 5, "МДК.01.02": 4 }, outcome: null },
    "2024-0118": { grades: { "МДК.01.01": 3, "МДК.01.02": 2 }, outcome: null },
  });
  expect(module?.results).toMatchObject({
    "2024-0117": { grade: 5, mastered: true },
    "2024-0118": { grade: null, outcome: "not-admitted", mastered: null },
  });
});

test("who left during the semester may have results", () => {
  const taken = sheets(`${header}\nГрачёва;5;4;5\nЖук;3;2;н/д\nКравец;4;4;–\n`);
  const listed = taken.map(({ form, results }) => [form, Object.hasOwn(results, "2024-0121")]);
  expect(Object.fromEntries(listed)).toEqual({ exam: true, "module-exam": false });
});

test.each([
  ["Грачёва;5;4;5\n", "нет строки студента 2024-0118"],
  [
    "Грачёва;5;4;5\nЖук;3;;н/д\n",
    "сводная.csv:3: столбец «МДК.01.01, МДК.01.02, экзамен»: оценка нужна за каждую часть",
  ],
  [
    "Грачёва;5;4;5\nЖук;3;4;–\n",
    "сводная.csv:3: столбец «ПМ.01, экзамен по модулю»: у студента 2024-0118 нет результата",
  ],
  ["Грачёва;5;4;5\nГрачёва;5;4;5\nЖук;3;4;3\n", "сводная.csv:3: Студент 2024-0117 уже был в строке 2."],
  ["Грачёва;5;4;зач\nЖук;3;4;3\n", "оценка «зачтено» не ставится, форма контроля — экзамен по модулю"],
  [
    "Носов;5;4;4\nГрачёва;5;4;5\nЖук;3;4;3\n",
    "сводная.csv:2: Студент «Носов» в группе ИС-24 в 1-м семестре не числится.",
  ],
  ["номер;7;;7\nГрачёва;5;4;5\nЖук;3;4;3\n", "номер 7 уже у столбца"],
])("%j is refused as a whole", (rows, complaint) => {
  expect(() => imported(`${header}\n${rows}`)).toThrow(complaint);
});

test("what was imported passes every check", () => {
  const taken = sheets(`${header}\nГрачёва;5;4;5\nЖук;3;3;3\n`);
  const attestations = new Map(
    taken.map((sheet) => {
      const id = `2024-2025/ИС-24/1-${sheet.items[0]}-${sheet.form}`;
      return [id, { ...sheet, id, file: `attestations/${id}.yaml` }];
    }),
  );
  const found = runChecks({ ...college, attestations }, checks).filter(({ place }) => place.file.startsWith("attest"));
  expect(found).toEqual([]);
});
