import { expect, test } from "vitest";
import { withNames } from "../../src/reports/with-names.ts";
import { records } from "../records.ts";

const college = records`
  students/2024-0117: {}
  students/2024-0118: {}
`;

test.each([
  ["Внесено: 2024-0117, 2024-0118.", "Внесено: 2024-0117 (Грачёва А. С.), 2024-0118 (Жук И. О.)."],
  ["У «2024-0118» уже стоит 4.", "У «2024-0118 (Жук И. О.)» уже стоит 4."],
  ["  2024-0118  Жук Иван Олегович", "  2024-0118  Жук Иван Олегович"], // the name is there
  ["students/2024-0118.yaml: events", "students/2024-0118.yaml: events"], // a file
  ["Студента 2024-0199 нет.", "Студента 2024-0199 нет."],
])("%s", (message, named) => {
  expect(withNames(message, college).replaceAll("\u00a0", " ")).toBe(named);
});
