import { expect, test } from "vitest";
import { admitStudents, annulAttestation, describeWork, issueAttestation } from "../../src/changes/change-sheet.ts";
import { records } from "../records.ts";
import { refusal } from "./refusal.ts";

/** The first sheet of a college that is as written, with the college. */
function college(sheet: string, path = "3-ОП.04-exam", others = "") {
  const all = records`
students/2024-0117: {}
students/2024-0118: {}
students/2024-0131: { events: [{ date: 2024-09-01, kind: enrolled, group: ЮВ-24 }] }
groups/ЮВ-24: {}
teaching/2025-2026/ИС-24:
  - { item: СГ.02, semester: 3, teacher: smirnova-nv, subgroup: { id: англ-1, students: ["2024-0117"] } }
attestations/2025-2026/ИС-24/${path}: ${sheet}
${others}`;
  const [only] = all.attestations.values();
  if (!only) throw new Error("a sheet was written");
  return { all, sheet: only };
}

const admit = (written: string, student: string, more: { guest?: string; path?: string } = {}) => {
  const { all, sheet } = college(written, more.path);
  const { guest } = more;
  return admitStudents(all, sheet, { students: [student], day: "2025-12-24", ...(guest && { guest }) });
};

test("a late joiner gets the same empty block as everybody, among the others", () => {
  expect(admit('{ results: { "2024-0117": } }', "2024-0118").edits).toEqual([
    {
      insert: { file: "attestations/2025-2026/ИС-24/3-ОП.04-exam.yaml", path: ["results"] },
      key: "2024-0118",
      value: { grade: null, outcome: null, ticket: null },
      at: "sorted",
      note: "Жук Иван Олегович",
    },
  ]);
});

test("a guest comes with a basis, a stranger does not come at all", () => {
  expect(admit("{ results: {} }", "2024-0131", { guest: "приказ № 9-к" }).edits[0]).toMatchObject({
    value: { guest: { basis: "приказ № 9-к" } },
  });
  const [message, hint] = refusal(() => admit('{ number: "17", results: {} }', "2024-0131"));
  expect(message).toBe("Студент 2024-0131 на 24.12.2025 числится в группе ЮВ-24, а не в ИС-24.");
  expect(hint).toContain("kpgt attestation admit 17 2024-0131 --guest");
});

test("a slip names its students, so whoever is admitted is named too", () => {
  const { edits } = admit('{ roster: { students: ["2024-0117"] }, results: { "2024-0117": } }', "2024-0118");
  expect(edits[0]).toMatchObject({ append: { path: ["roster", "students"] }, value: "2024-0118" });
});

test("who is in a subgroup is said by the teaching first", () => {
  const written = '{ roster: { subgroup: англ-1 }, results: { "2024-0117": } }';
  expect(refusal(() => admit(written, "2024-0118", { path: "3-СГ.02-credit-англ-1" }))).toEqual([
    "Студента 2024-0118 нет в подгруппе англ-1.",
    "Сначала внесите его в подгруппу: kpgt teaching set ИС-24 СГ.02 3 smirnova-nv --subgroup англ-1 --students 2024-0117,2024-0118",
  ]);
});

test("whoever is there already, and a closed sheet, are refused", () => {
  expect(refusal(() => admit('{ results: { "2024-0117": } }', "2024-0117"))[0]).toContain("уже есть");
  const closed = '{ closed: { date: 2025-12-24, by: petrova-en, seal: "0" }, results: {} }';
  expect(refusal(() => admit(closed, "2024-0117"))[1]).toContain(
    "kpgt attestation open ИС-24 ОП.04 --form exam --semester 3 --students 2024-0117",
  );
});

test("a sheet is handed out, and examined by those who are named", () => {
  const { sheet } = college("{ examiners: [orlov-pi], results: {} }");
  expect(issueAttestation(sheet, { on: "2025-12-22", to: "orlov-pi", examiners: ["ivanova-nv"] }).edits).toMatchObject([
    { replace: { path: ["examiners"] }, value: ["ivanova-nv"] },
    { key: "issued", value: { on: "2025-12-22", to: "orlov-pi" } },
  ]);
  expect(refusal(() => issueAttestation(sheet, { on: "2025-12-22" }))[1]).toContain("--to");
});

test("a sheet is annulled once, by a document that exists", () => {
  const basis = { kind: "распоряжение", number: "7", date: "2025-12-24" };
  const annul = (written: string, today: string, others = "") => {
    const { all, sheet } = college(written, undefined, others);
    return annulAttestation(all, sheet, { by: "petrova-en", today, basis });
  };
  expect(annul("{ results: {} }", "2025-12-24").edits).toMatchObject([
    { key: "annulled", value: { date: "2025-12-24", by: "petrova-en", basis } },
  ]);
  expect(refusal(() => annul("{ results: {} }", "2025-12-23"))[0]).toContain("ещё не наступила");
  const annulled = "{ annulled: { date: 2025-12-24, by: x, basis: { kind: x, date: 2025-12-24 } }, results: {} }";
  expect(refusal(() => annul(annulled, "2025-12-25"))[0]).toContain("уже аннулирована 24.12.2025");
  const archived = "archive/2025-2026/year: { year: 2025-2026, asOf: 2026-07-06, computed: [] }";
  const [message, hint] = refusal(() => annul("{ number: '17', results: {} }", "2026-09-28", archived));
  expect(message).toBe(
    "Ведомость № 17 не аннулировать: 2025-2026 учебный год закрыт, она лежит в архиве и учтена в акте.",
  );
  expect(hint).toContain("kpgt grade correct 2025-2026/ИС-24/3-ОП.04-exam");
});

test("a theme is for a course project, and is not empty", () => {
  const project = college('{ results: { "2024-0117": { theme: null, supervisor: null } } }', "3-ОП.04-course-project");
  expect(describeWork(project.sheet, "2024-0117", { theme: "Склад" }).edits).toMatchObject([{ value: "Склад" }]);
  expect(refusal(() => describeWork(project.sheet, "2024-0117", { theme: "" }))[0]).toBe("Тема не указана.");
  const exam = college('{ number: "17", results: { "2024-0117": } }');
  expect(refusal(() => describeWork(exam.sheet, "2024-0117", { theme: "Склад" }))[0]).toContain("тем нет");
});
