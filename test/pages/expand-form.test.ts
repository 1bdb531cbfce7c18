import { expect, test } from "vitest";
import { Document, isScalar, isSeq, parse, visit } from "yaml";
import { expandForm } from "../../src/pages/expand-form.ts";
import { actReport, certificationReport, erasureReport, inventoryReport } from "./archive-reports.ts";
import { protocolReport } from "./credit-protocol-report.ts";
import {
  correctionsReport,
  liquidationReport,
  orderReport,
  pagesReport,
  registerReport,
  slipReport,
} from "./debt-and-book-reports.ts";
import { form, formOf, made } from "./forms.ts";
import * as samples from "./sample-reports.ts";
import { cardReport } from "./student-card-report.ts";

const goldens: [name: string, template: string, report: unknown][] = [
  ["semester-sheet", "semester-sheet", samples.semesterReport(3, 14)],
  ["attestation-sheet", "attestation-sheet", samples.attestationReport(4)],
  ["attestation-sheet-blank", "attestation-sheet", samples.blankReport(2)],
  ["attestation-sheet-credit", "attestation-sheet", samples.creditReport(2)],
  ["attestation-sheet-course", "attestation-sheet", samples.courseReport(2)],
  ["attestation-sheet-commission", "attestation-sheet", samples.commissionReport(2)],
  ["liquidation-sheet", "liquidation-sheet", liquidationReport()],
  ["retake-slip", "retake-slip", slipReport()],
  ["record-book-pages", "record-book-pages", pagesReport()],
  ["record-book-corrections", "record-book-corrections", correctionsReport()],
  ["inventory", "inventory", inventoryReport()],
  ["act-of-closing-year", "act-of-closing-year", actReport()],
  ["student-card", "student-card", cardReport()],
  ["debt-order", "debt-order", orderReport()],
  ["debt-register", "debt-register", registerReport()],
  ["credit-protocol", "credit-protocol", protocolReport()],
  ["certification-page", "certification-page", certificationReport()],
  ["act-of-selecting-cases", "act-of-selecting-cases", erasureReport()],
  ["act-of-erasing-data", "act-of-erasing-data", erasureReport()],
];

test.each(goldens)("the layout of %s", async (name, template, report) => {
  const expanded = expandForm(form(template), report, made(template));
  await expect(readable(expanded)).toMatchFileSnapshot(`layouts/${name}.yaml`);
});

/** YAML with what holds no further lists or mappings on one line. */
function readable(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
    Map: (_, map) => {
      map.flow = map.items.every((pair) => isScalar(pair.value) || isFlow(pair.value));
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isFlow(node: unknown): boolean {
  return isSeq(node) && node.items.every(isScalar);
}

test("values are put in, an $if chooses, a $map repeats", () => {
  const content = [
    "Группа ${group.title}, $${group.title} как есть",
    parse("{ $if: group.size > 20, then: большая, else: малая }"),
    parse("{ $if: group.size > 20, then: большая }"),
    { $map: "people", "each(person)": "${person.name}" },
  ];
  const report = { group: { title: "ИС-24", size: 3 }, people: [{ name: "Жук" }, { name: "Кравец" }] };
  expect(expandForm(formOf(content), report, made("trial"))).toMatchObject({
    layout: {
      content: [
        { path: ["content", 0], node: { text: "Группа ИС-24, ${group.title} как есть" } },
        { path: ["content", 1, "else"], node: { text: "малая" } },
        { path: ["content", 3, "each(person)"], node: { text: "Жук" } },
        { path: ["content", 3, "each(person)"], node: { text: "Кравец" } },
      ],
    },
  });
});

test("a value that looks like an expression is printed as it stands", () => {
  const report = { name: "${1 + 1} $${x}", commission: person("${name}") };
  const expanded = expandForm(formOf(["${name}", { commission: "commission" }]), report, made("trial"));
  const printed = JSON.stringify(expanded);
  expect(printed).toContain('"text":"${1 + 1} $${x}"');
  expect(printed).toContain('"text":"${name}"');
});

function person(signature: string) {
  return { order: "5-у", chair: { signature }, members: [] };
}

test("letters written with a combining mark are put together", () => {
  const expanded = expandForm(formOf(["${name}"]), { name: "Андреи\u0306" }, made("trial"));
  expect(expanded).toMatchObject({ layout: { content: [{ node: { text: "Андрей" } }] } });
});
