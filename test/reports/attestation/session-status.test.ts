import { expect, test } from "vitest";
import { sessionStatus } from "../../../src/reports/attestation/session-status.ts";
import { records } from "../../records.ts";

const college = records`
  programs/09.02.07-2024:
    items:
      - { id: ОП.01, name: ОС, kind: discipline, control: [{ semester: 3, form: exam }] }
      - { id: СГ.02, name: Иностранный язык, kind: discipline, control: [{ semester: 3, form: credit }] }
      - { id: ОП.02, name: Сети, kind: discipline, control: [{ semester: 3, form: credit }] }
      - { id: ОП.03, name: Право, kind: discipline, control: [{ semester: 3, form: other }] }
  students/2024-0117: {}
  students/2024-0118: {}
  teaching/2025-2026/ИС-24: [{ item: ОП.02, semester: 3, teacher: smirnova-nv }]
  attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-1:
    { number: "16", date: 2025-12-20, results: { "2024-0117": зачтено }, closed: { date: 2025-12-20, by: ivanova-nv, seal: "0" } }
  attestations/2025-2026/ИС-24/3-СГ.02-credit-англ-2: { number: "18", date: 2025-12-30, results: { "2024-0118": зачтено } }
  attestations/2025-2026/ИС-24/3-ОП.01-exam:
    number: "17"
    date: 2025-12-24
    examiners: [ivanova-nv]
    issued: { on: 2025-12-22, to: ivanova-nv }
    results: { "2024-0117": 5, "2024-0118": }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "19", results: { "2024-0117": } }   # not in the plan
`;

test("sheets stand in plan order, then what the plan does not have; what is not opened has a line too", () => {
  const status = sessionStatus(college, "ИС-24", 3, "2025-12-28");
  expect(status.session).toEqual({ from: "20.12.2025", to: "31.12.2025" });
  expect(
    status.rows.map(({ number, items, state, filled, total, overdue }) => [
      number,
      items[0]?.id,
      state,
      `${filled} из ${total}`,
      overdue,
    ]),
  ).toEqual([
    ["17", "ОП.01", "открыта", "1 из 2", true],
    ["16", "СГ.02", "закрыта", "1 из 1", false],
    ["18", "СГ.02", "заполнена", "1 из 1", false],
    ["", "ОП.02", "не открыта", "0 из 0", false],
    ["19", "ОП.04", "не заполнена", "0 из 1", false],
  ]);
  expect(status.rows[0]).toMatchObject({
    form: "экзамен",
    teacher: "Иванова\u00a0Н.\u00a0В.",
    issued: "22.12.2025",
    date: "24.12.2025",
  });
  expect(status.rows[3]?.teacher).toBe("Смирнова\u00a0Н.\u00a0В.");
});

test("after the session everything that is not closed is overdue", () => {
  const { rows } = sessionStatus(college, "ИС-24", 3, "2026-01-01");
  expect(rows.map(({ overdue }) => overdue)).toEqual([true, false, true, true, true]);
});

test("on its own day a sheet is not overdue yet", () => {
  expect(sessionStatus(college, "ИС-24", 3, "2025-12-24").rows[0]?.overdue).toBe(false);
});

test("a group that is not there is said so", () => {
  expect(() => sessionStatus(college, "ИС-25", 3, "2025-12-28")).toThrow("Группы «ИС-25» нет.");
});

test("whoever has no result on a sheet may have one on another", () => {
  const apart = records`
    students/2024-0117: {}
    students/2024-0118: {}
    students/2024-0119: {}
    attestations/2025-2026/ИС-24/3-ОП.01-exam: {number: "17", date: 2025-12-24, closed: {date: 2025-12-24, by: ivanova-nv, seal: "0"}, results: {"2024-0117": 5, "2024-0118": , "2024-0119": }}
    attestations/2025-2026/ИС-24/3-ОП.01-exam-2026-02-02: {number: "40", attempt: retake, date: 2026-02-02, roster: {students: ["2024-0117"]}, results: {"2024-0117": }}   # a retake still to come is not elsewhere
    attestations/2025-2026/ИС-24/3-ОП.01-exam-2026-01-12: {number: "30", date: 2026-01-12, roster: {students: ["2024-0118"]}, results: {"2024-0118": 4}}
  `;
  const rows = sessionStatus(apart, "ИС-24", 3, "2026-01-15").rows.map(({ number, filled, total, elsewhere }) => [
    number,
    filled,
    total,
    elsewhere,
  ]);
  expect(rows).toEqual([
    ["17", 1, 3, 1],
    ["30", 1, 1, 0],
    ["40", 0, 1, 0],
  ]);
});
