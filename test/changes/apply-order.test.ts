import { expect, test } from "vitest";
import { applyOrder, type Happening } from "../../src/changes/apply-order.ts";
import type { Records } from "../../src/model/records.ts";
import type { EventKind } from "../../src/text/event-names.ts";
import { records } from "../records.ts";

const college = records`
  groups/ИС-24: {}
  groups/ИС-24-2: {}
  students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  students/2024-0118:
    events:
      - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
      - { date: 2025-02-10, kind: leave, until: 2026-02-10 }
  students/2024-0121:
    events:
      - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
      - { date: 2025-03-01, kind: expelled, ground: по собственному желанию }
`;

test("one order and an event for each student, in one change without names", () => {
  const change = apply(college, { kind: "moved", group: "ИС-24-2" }, "2025-02-02", ["2024-0117"]);
  expect(change).toMatchObject({
    summary: "Приказ № 9-к от 30.01.2025: перевод в другую группу с 02.02.2025, 1 студент",
    edits: [
      {
        create: "orders/2024-2025/9-к.yaml",
        record: { number: "9-к", date: "2025-01-30", title: "О Грачёвой" },
      },
      {
        append: { file: "students/2024-0117.yaml", path: ["events"] },
        value: { date: "2025-02-02", kind: "moved", group: "ИС-24-2", order: "2024-2025/9-к" },
      },
    ],
  });
});

test.each([
  ["nobody on leave moves", { kind: "moved", group: "ИС-24-2" }, "2025-05-01", "2024-0118"],
  ["who studies is not restored", { kind: "restored", group: "ИС-24" }, "2025-05-01", "2024-0117"],
  ["who left is not expelled again", { kind: "expelled", ground: "за долги" }, "2025-05-01", "2024-0121"],
  ["nothing before the enrolment", { kind: "moved", group: "ИС-24-2" }, "2024-08-30", "2024-0117"],
  ["nothing that makes a later event impossible", { kind: "expelled", ground: "за долги" }, "2025-01-15", "2024-0118"],
  ["not into the group one is in", { kind: "moved", group: "ИС-24" }, "2025-05-01", "2024-0117"],
  ["a leave ends after it begins", { kind: "leave", until: "2025-05-01" }, "2025-05-01", "2024-0117"],
  ["a longer leave is longer", { kind: "leave-extended", until: "2026-02-10" }, "2025-06-01", "2024-0118"],
] as const)("%s", (_, happening, from, student) => {
  expect(() => apply(college, happening, from, [student])).toThrow(student);
});

test("one who cannot stops the order for all, and all who cannot are named", () => {
  const all = ["2024-0117", "2024-0118", "2024-0121"];
  const attempt = () => apply(college, { kind: "moved", group: "ИС-24-2" }, "2025-05-01", all);
  expect(attempt).toThrow(/2024-0118[\s\S]*2024-0121/);
  expect(attempt).not.toThrow(/2024-0117/);
});

test("applied twice is no change; a student who was forgotten is added", () => {
  const applied = records`
    groups/ИС-24: {}
    groups/ИС-24-2: {}
    orders/2024-2025/9-к: { number: 9-к, date: 2025-01-30 }
    students/2024-0117:
      events:
        - { date: 2024-09-01, kind: enrolled, group: ИС-24 }
        - { date: 2025-02-02, kind: moved, group: ИС-24-2, order: 2024-2025/9-к, note: по заявлению }
    students/2024-0118: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  `;
  const moved = { kind: "moved", group: "ИС-24-2" } as const;
  expect(apply(applied, moved, "2025-02-02", ["2024-0117"]).edits).toEqual([]);
  const more = apply(applied, moved, "2025-02-02", ["2024-0117", "2024-0118"]);
  expect(more.edits).toHaveLength(1);
  expect(more.summary).toContain("добавлено: перевод в другую группу с 02.02.2025, 1 студент");
  const otherwise = () => apply(applied, { kind: "moved", group: "ИС-24" }, "2025-02-03", ["2024-0117"]);
  expect(otherwise).toThrow(
    "по этому приказу уже записано: с 02.02.2025, группа ИС-24-2; указано другое: с 03.02.2025, группа ИС-24",
  );
});

test("the same number with another date is another paper", () => {
  const recorded = records`
    groups/ИС-24-2: {}
    orders/2024-2025/9-к: { number: 9-к, date: 2025-01-29 }
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
  `;
  expect(() => apply(recorded, { kind: "moved", group: "ИС-24-2" }, "2025-02-02", ["2024-0117"])).toThrow("29.01.2025");
});

test("a new name is one student's", () => {
  const happening = { kind: "renamed", name: { last: "Орлова", first: "Анна" } } as const;
  expect(() => apply(college, happening, "2025-02-02", ["2024-0117", "2024-0118"])).toThrow("одного студента");
});

const promoted = (studyYear: number, conditional = false) =>
  ({ kind: "promoted", studyYear, ...(conditional && { conditional }) }) as const;

test("a promotion names the study year, and the lifting of a condition is called so", () => {
  const second = "students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }";
  const conditional = records`${`${second}, { date: 2025-09-01, kind: promoted, studyYear: 2, conditional: true }] }`}`;
  const said = (on: Records, year: number, from: string) => apply(on, promoted(year), from, ["2024-0117"]).summary;
  expect(said(college, 2, "2025-06-30")).toContain("перевод на 2-й курс с 30.06.2025");
  expect(said(conditional, 2, "2025-10-20")).toContain("снятие условия перевода на 2-й курс с 20.10.2025");
  expect(said(conditional, 3, "2026-06-30")).toContain("перевод на 3-й курс");
});

test.each([
  ["not to the year one is in", 1, "2025-06-30"],
  ["not over a year", 3, "2025-06-30"],
  ["not back", 1, "2025-10-01"],
  ["not beyond the plan", 5, "2028-06-30"],
])("promoted %s", (_, studyYear, from) => {
  const alone = records`
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }, { date: 2024-09-01, kind: promoted, studyYear: 1 }] }
  `;
  expect(() => apply(alone, promoted(studyYear), from, ["2024-0117"])).toThrow("курс");
});

test("what would change a closed year is refused before it is written, and what would not is not", () => {
  const closed = records`
    archive/2024-2025/year: { year: 2024-2025, asOf: 2025-07-05, computed: [] }
    groups/ИС-24-2: {}
    students/2024-0117: { events: [{ date: 2024-09-01, kind: enrolled, group: ИС-24 }] }
    attestations/2024-2025/ИС-24/1-ОП.04-exam: { date: 2024-12-24, results: { "2024-0117": 5 } }
  `;
  const move = (from: string) => apply(closed, { kind: "moved", group: "ИС-24-2" }, from, ["2024-0117"]);
  expect(() => move("2024-11-01")).toThrow("2024-2025 учебный год закрыт");
  expect(move("2025-09-02").edits).toHaveLength(2);
});

const studied = (results: string, rest = "") => records`
  programs/09.02.07-2024: { items: [{ id: ОП.04, name: Алгоритмы, kind: discipline, control: [{ semester: 3, form: exam }] }, { id: ОП.05, name: Право, kind: discipline, control: [{ semester: 3, form: exam }] }] }
  students/2024-0117: { events: [{ date: 2025-09-01, kind: enrolled, group: ИС-24 }] }
  attestations/2025-2026/ИС-24/3-ОП.04-exam: { date: 2025-12-24, closed: { date: 2025-12-24, by: x, seal: "0" }, results: { "2024-0117": ${results} } }
  ${rest}
`;
const law = `attestations/2025-2026/ИС-24/3-ОП.05-exam: { date: 2025-12-20, closed: { date: 2025-12-24, by: x, seal: "0" }, results: { "2024-0117": 5 } }`;
const graduated = (on: Records, honours = false) =>
  apply(on, { kind: "graduated", qualification: "Программист", ...(honours && { honours }) }, "2026-06-30", [
    "2024-0117",
  ]);

test("nobody graduates with a debt or without a final grade, nor with honours that are not deserved", () => {
  expect(() => graduated(studied("2", law))).toThrow("не сдано: ОП.04 (экзамен, 3-й семестр)");
  expect(() => graduated(studied("4"))).toThrow("нет итоговой оценки: ОП.05");
  expect(() => graduated(studied("3", law), true)).toThrow("мешают тройки: ОП.04");
  expect(() => graduated(studied("4", law), true)).toThrow("нужно 75 % пятёрок, а их 50 %");
  expect(graduated(studied("4", law)).edits).toHaveLength(2);
  expect(graduated(studied("5", law), true).edits).toHaveLength(2);
});

test("admission to the state exams with an unfinished plan is only warned of", () => {
  expect(apply(studied("2", law), { kind: "admitted-gia" }, "2026-06-01", ["2024-0117"]).warnings).toEqual([
    "Допущен к ГИА с невыполненным планом 2024-0117: не сдано: ОП.04 (экзамен, 3-й семестр); нет итоговой оценки: ОП.04.",
  ]);
});

function apply(on: Records, happening: Happening & { readonly kind: EventKind }, from: string, students: string[]) {
  return applyOrder(on, {
    order: { number: "9-к", date: "2025-01-30", title: "О Грачёвой" },
    kind: happening.kind,
    from,
    students,
    eventFor: () => happening,
  });
}
