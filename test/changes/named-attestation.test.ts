import { expect, test } from "vitest";
import { namedAttestation, studentOn, studentOnSheet } from "../../src/changes/named-attestation.ts";
import { isClosedSheet, isOpenSheet } from "../../src/model/find-attestation.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

const college = records`
  students/2024-0117: {}
  students/2024-0118: {}
  students/2024-0120: { name: { last: Кравец, first: Марина, middle: Леонидовна } }
  students/2024-0121: { name: { last: Кравец, first: Мария, middle: Львовна } }
  students/2024-0131: { name: { last: Панин, first: Кирилл }, events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }] }
  attestations/2024-2025/ИС-24/1-ОП.01-exam: { number: "40", results: {} }
  attestations/2024-2025/ИС-24/1-ОП.02-exam: { number: "17", results: {} }
  attestations/2025-2026/ИС-24/3-МДК.01.01-course-project: { number: "16", results: { "2024-0117": } }
  attestations/2025-2026/ИС-24/3-МДК.01.01-exam: { number: "15", results: { "2024-0117": } }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "17", closed: { date: 2025-12-24, by: x, seal: "0" }, results: { "2024-0117": 2, "2024-0118": 4, "2024-0120": 3 } }
  attestations/2025-2026/ИС-24/3-ОП.04-exam-2026-01-13: { number: "18", attempt: retake, results: { "2024-0117": } }
`;

test.each([
  ["17", "2025-2026/ИС-24/3-ОП.04-exam"],
  ["№ 17", "2025-2026/ИС-24/3-ОП.04-exam"],
  ["40", "2024-2025/ИС-24/1-ОП.01-exam"], // this year has no № 40
  ["2024-2025/17", "2024-2025/ИС-24/1-ОП.02-exam"],
  ["2024-2025/№ 17", "2024-2025/ИС-24/1-ОП.02-exam"],
  ["2024-2025/ИС-24/1-ОП.02-exam", "2024-2025/ИС-24/1-ОП.02-exam"],
  ["attestations/2024-2025/ИС-24/1-ОП.02-exam.yaml", "2024-2025/ИС-24/1-ОП.02-exam"],
])("%s is %s", (name, id) => {
  expect(namedAttestation(college, name, "2025-12-24").id).toBe(id);
});

const found = (item: string, typed: string, more: { form?: "exam" } = {}) =>
  studentOnSheet(college, { group: "ИС-24", item, ...more }, typed);

test("a grade goes to the sheet that waits for it", () => {
  expect(found("ОП.04", "Грачёва").sheet.number).toBe("18");
  expect(found("ОП.04", "Жук").sheet.number).toBe("17");
  expect(found("МДК.01.01", "Грачёва", { form: "exam" }).sheet.number).toBe("15");
});

test("a namesake who is not on the sheets is not meant", () => {
  expect(found("ОП.04", "Кравец").student).toBe("2024-0120");
});

test.each([
  ["МДК.01.01", "Грачёва", "Подходит несколько ведомостей", "--sheet 16"],
  ["ОП.01", "Грачёва", "нет студента 2024-0117", "kpgt attestation admit 40 2024-0117"],
  ["ОП.04", "Лебедев", "В группе ИС-24 и её ведомостях нет студента «Лебедев».", "kpgt student list --group ИС-24"],
  ["ОП.99", "Грачёва", "нет строки «ОП.99»", "kpgt program show"],
])("%s, %s: %s", (item, typed, fact, remedy) => {
  const [message = "", hint = ""] = refusal(() => found(item, typed));
  expect(message).toContain(fact);
  expect(hint).toContain(remedy);
});

test("whoever is not on the named sheet is not found by the surname alone", () => {
  const sheet = namedAttestation(college, "17", "2025-12-24");
  expect(studentOn(college, sheet, "Кравец")).toBe("2024-0120");
  expect(refusal(() => studentOn(college, sheet, "Панин"))).toEqual([
    "В ведомости № 17 нет студента «Панин».",
    "Кто в ней: kpgt attestation show 17",
  ]);
});

const twoYears = records`
  attestations/2024-2025/ИС-24/1-ОП.02-exam: { number: "5", closed: { date: 2024-12-24, by: x, seal: "0" }, results: {} }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { number: "5", closed: { date: 2025-12-24, by: x, seal: "0" }, results: {} }
  attestations/2024-2025/ИС-24/1-ОП.03-exam: { number: "6", closed: { date: 2024-12-24, by: x, seal: "0" }, results: {} }
  attestations/2025-2026/ИС-24/3-ОП.05-exam: { number: "6", results: {} }
`;

test("a number that two years gave is not guessed at where both sheets could be meant", () => {
  const [message = "", hint = ""] = refusal(() => namedAttestation(twoYears, "5", "2025-12-26", isClosedSheet));
  expect(message).toContain("2024-2025/ИС-24/1-ОП.02-exam");
  expect(message).toContain("2025-2026/ИС-24/3-ОП.04-exam");
  expect(hint).toContain("Назовите год: 2024-2025/5");
  expect(namedAttestation(twoYears, "2024-2025/5", "2025-12-26", isClosedSheet).items).toEqual(["ОП.02"]);
});

test.each([
  ["5", undefined, "ОП.04"],
  ["6", isOpenSheet, "ОП.05"],
  ["6", isClosedSheet, "ОП.05"], // the present year leads: it is told that its sheet is open still
])("%s is of the present year", (name, couldBe, item) => {
  expect(namedAttestation(twoYears, name, "2025-12-26", couldBe).items).toEqual([item]);
});
