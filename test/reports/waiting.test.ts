import { expect, test } from "vitest";
import { waiting } from "../../src/reports/waiting.ts";
import { records } from "../records.ts";

const college = records`
  programs/09.02.07-2024:
    items:
      - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 3, form: credit }] }
  students/2024-0117: {}
  students/2024-0118: { events: [] }
  students/2024-0121:
    events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2025-02-01, kind: leave, until: 2025-12-20 }]
  attestations/2025-2026/ИС-24/3-ОП.01-exam: { number: "17", date: 2025-12-24, results: { "2024-0117": } }
`;
const messages = (today: string) => waiting(college, today).map(({ message }) => message);

test("before the session nothing waits but people", () => {
  expect(messages("2025-12-01")).toEqual(["Жук Иван Олегович (2024-0118): нет группы."]);
});

test("in the session: sheets past their day, sheets not opened, a leave that ended", () => {
  expect(messages("2025-12-25")).toEqual([
    "Ведомость № 17 (ИС-24, ОП.01) не закрыта, её день 24.12.2025 прошёл.",
    "ИС-24, 3-й семестр: не открыта 1 ведомость: ОП.02.",
    "Кравец Мария Львовна (2024-0121): отпуск кончился 20.12.2025, приказа о выходе нет.",
    "Жук Иван Олегович (2024-0118): нет группы.",
  ]);
  expect(waiting(college, "2025-12-25").map(({ command }) => command)).toEqual([
    "kpgt grade enter 17",
    "kpgt session open ИС-24 3",
    "kpgt order apply <номер> --kind returned --students 2024-0121 --group <группа>",
    "kpgt order apply <номер> --kind enrolled --students 2024-0118 --group <группа>",
  ]);
});

test("the semester before is not forgotten", () => {
  expect(messages("2026-02-10")).toContain("ИС-24, 3-й семестр: не открыта 1 ведомость: ОП.02.");
});

test("a sheet that is full only waits to be closed", () => {
  const full = records`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: { number: "17", date: 2025-12-24, results: { "2024-0117": 5 } }
  `;
  expect(waiting(full, "2025-12-25")).toMatchObject([{ command: "kpgt attestation close 17" }]);
});

test("nothing waits where all is done", () => {
  const done = records`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam:
      { date: 2025-12-24, closed: { date: 2025-12-24, by: ivanova-nv, seal: "0" }, results: { "2024-0117": 5 } }
  `;
  expect(waiting(done, "2025-12-31")).toEqual([]);
});

test("a reattestation that a protocol ordered waits until there is a sheet for it", () => {
  const prescribed = `prescribed: [{item: ОП.01, decision: attest, semester: 3, from: Колледж, protocol: {number: "3", date: 2025-10-01}}, {item: ОП.02, decision: study, from: Колледж, protocol: {number: "3", date: 2025-10-01}}]`;
  const kinds = (sheets: string) =>
    waiting(
      records`
    groups/ИС-24: {}
    students/2024-0117: {${prescribed}}
    ${sheets}`,
      "2025-11-01",
    ).flatMap(({ kind, command }) => (kind === "reattestation" ? [command] : []));
  expect(kinds("")).toEqual([
    'kpgt attestation open ИС-24 ОП.01 --semester 3 --students 2024-0117 --basis "протокол № 3 от 01.10.2025"',
  ]);
  const other = "attestations/2025-2026/ИС-24/4-ОП.01-exam: {semester: 4, results: {}}";
  expect(kinds(other.replace("{}", '{"2024-0117": 5}'))).toHaveLength(1);
  const own = `attestations/2025-2026/ИС-24/3-ОП.01-exam: {roster: {students: ["2024-0117"]}, results: {"2024-0117": }}`;
  expect(kinds(own)).toEqual([]);
});

test("a conditional promotion waits to be lifted once the debts are gone", () => {
  const college = records`
    students/2024-0117: {events: [{date: 2024-09-01, kind: enrolled, group: ИС-24}, {date: 2025-09-01, kind: promoted, studyYear: 2, conditional: true}]}
    attestations/2024-2025/ИС-24/2-ОП.01-exam: {semester: 2, date: 2025-06-20, closed: {date: 2025-06-20, by: ivanova-nv, seal: "0"}, results: {"2024-0117": 2}}
    attestations/2025-2026/ИС-24/2-ОП.01-exam-2: {semester: 2, date: 2025-09-15, attempt: retake, closed: {date: 2025-09-15, by: ivanova-nv, seal: "0"}, results: {"2024-0117": 3}}
  `;
  const kinds = (today: string) => waiting(college, today).map(({ kind }) => kind);
  expect(kinds("2025-09-14")).not.toContain("conditional-promotion");
  expect(kinds("2025-09-15")).toContain("conditional-promotion");
});

test("debts whose year is over are told of the day after its last day", () => {
  const owed = records`
    students/2024-0117: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: {date: 2025-12-24, closed: {date: 2025-12-24, by: ivanova-nv, seal: "0"}, results: {"2024-0117": 2}}
  `;
  const told = (today: string) =>
    waiting(owed, today).flatMap(({ kind, message }) => (kind === "overdue-debts" ? [message] : []));
  expect(told("2026-12-24")).toEqual([]);
  expect(told("2026-12-25").map((one) => one.replaceAll("\u00a0", " "))).toEqual([
    "Срок ликвидации вышел у 1 студента: 1 задолженность.",
  ]);
});
