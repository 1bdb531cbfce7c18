import { expect, test } from "vitest";
import { namedStaff } from "../../src/changes/named-staff.ts";
import { namedStudent } from "../../src/changes/named-student.ts";
import { records } from "../records.ts";

const college = records`
  staff:
    ivanova-nv: { name: { last: Иванова, first: Надежда } }
    ivanova-ms: { name: { last: Иванова, first: Мария } }
  students/2024-0117: { name: { last: Грачёва, first: Анна } }
  students/2024-0121: { name: { last: Кравец, first: Мария } }
  students/2024-0130: { name: { last: Кравец, first: Михаил } }
`;

test("one is an answer", () => {
  expect(namedStudent(college, "грачева").id).toBe("2024-0117");
  expect(namedStaff(college, "Иванова Н.").id).toBe("ivanova-nv");
});

test("several are shown with ids and names, to choose from", () => {
  expect(() => namedStudent(college, "Кравец")).toThrow(/2024-0121 {2}Кравец Мария\n.*2024-0130 {2}Кравец Михаил/);
  expect(() => namedStaff(college, "Иванова")).toThrow(/ivanova-ms[\s\S]*ivanova-nv/);
});

test("a roster makes one of several", () => {
  expect(namedStudent(college, "Кравец", ["2024-0130"]).id).toBe("2024-0130");
});

test("nobody is said so", () => {
  expect(() => namedStudent(college, "Жук")).toThrow("«Жук»");
  expect(() => namedStaff(college, "Жук")).toThrow("«Жук»");
});
