import { expect, test } from "vitest";
import { bySex } from "../../src/text/by-sex.ts";
import { complexFormName, formGenitive, formName, formShort } from "../../src/text/control-forms.ts";
import { gradeAbbreviation, gradeInWords, gradeShort, outcomeInWords, outcomeShort } from "../../src/text/grades.ts";
import { roleName } from "../../src/text/roles.ts";

test("a grade in the record book, beside its number, and in a summary", () => {
  expect(gradeInWords(3)).toBe("удовлетворительно");
  expect(gradeAbbreviation(5)).toBe("отл.");
  expect(gradeShort(4)).toBe("4");
  expect(gradeShort("не зачтено")).toBe("незач.");
});

test("what stands in the place of a grade", () => {
  expect(outcomeShort("excused")).toBe("н/я ув.");
  expect(outcomeInWords("not-admitted", "f")).toBe("не допущена");
  expect(outcomeInWords("not-admitted")).toBe("не допущен");
  expect(outcomeInWords("absent", "f")).toBe("не явилась (причина неизвестна)");
});

test("forms of control, roles, agreement", () => {
  expect(formName("graded-credit")).toBe("дифференцированный зачёт");
  expect(formGenitive("exam")).toBe("экзамена");
  expect(formShort("graded-credit")).toBe("ДЗ");
  expect(complexFormName("course-work")).toBe("комплексная курсовая работа");
  expect(complexFormName("graded-credit")).toBe("комплексный дифференцированный зачёт");
  expect(roleName("deputy-academic")).toBe("заместитель директора по учебной работе");
  expect(bySex("f", "студент", "студентка")).toBe("студентка");
});
