import { expect, test } from "vitest";
import { debtSheet } from "../../../src/reports/debt/debt-sheet.ts";
import { records } from "../../records.ts";

/** The row of the retake of a complex attestation of two items that were sat on 17.12.2025 and 18.12.2025. */
function row(first: string, second: string) {
  const college = records`
    groups/ИС-24: {}
    programs/09.02.07-2024:
      items:
        - {id: ОП.02, name: Дискретная математика, kind: discipline, control: [{semester: 3, form: graded-credit}]}
        - {id: ОП.03, name: Теория вероятностей, kind: discipline, control: [{semester: 3, form: graded-credit}]}
    students/2024-0117: {}
    ${first}
    ${second}
    attestations/2025-2026/ИС-24/3-ОП.02-graded-credit-2026-01-20: {items: [ОП.02, ОП.03], attempt: retake, date: 2026-01-20, roster: {students: ["2024-0117"]}, results: {"2024-0117": }}
  `;
  const sheet = college.attestations.get("2025-2026/ИС-24/3-ОП.02-graded-credit-2026-01-20");
  return sheet && debtSheet(college, sheet).rows.map(({ earlier, deadline }) => [earlier, deadline]);
}

const common = (result: string) =>
  `attestations/2025-2026/ИС-24/3-ОП.02-graded-credit: {items: [ОП.02, ОП.03], date: 2025-12-17, results: {"2024-0117": ${result}}}`;

test("a common result stands once, results of the parts each with its item, the earliest deadline counts", () => {
  expect(row(common("2"), "")).toEqual([["2 (17.12.2025)", "17.12.2026"]]);
  expect(row(common("{grades: {ОП.02: 4, ОП.03: 2}}"), "")).toEqual([
    ["ОП.02: 4 (17.12.2025); ОП.03: 2 (17.12.2025)", "17.12.2026"],
  ]);
});

test("parts that were sat apart are all shown, the second one, too", () => {
  const one = (item: string, day: string, result: string) =>
    `attestations/2025-2026/ИС-24/3-${item}-graded-credit-${day}: {items: [${item}], date: ${day}, results: {"2024-0117": ${result}}}`;
  expect(row(one("ОП.02", "2025-12-18", "absent"), one("ОП.03", "2025-12-17", "2"))).toEqual([
    ["ОП.02: н/я (18.12.2025); ОП.03: 2 (17.12.2025)", "17.12.2026"],
  ]);
  expect(row(one("ОП.03", "2025-12-17", "2"), "")).toEqual([["ОП.03: 2 (17.12.2025)", "17.12.2026"]]);
});
