import { expect, test } from "vitest";
import { studentCard } from "../../../src/reports/student/student-card.ts";
import { cardReport, college } from "../../pages/student-card-report.ts";

test("who the card is about, by the name of its last day", () => {
  expect(cardReport()).toMatchObject({
    student: {
      name: "Жук Анна Сергеевна",
      formerNames: "Грачёва Анна Сергеевна",
      recordBook: "24-0117",
      status: "учится",
    },
    group: "ИС-24",
    study: "очная",
    date: "21.01.2026", // the retake was closed then; nothing happened since
  });
});

test("every attempt of closed sheets by semester; an open sheet gives no result yet", () => {
  const semesters = cardReport().semesters.map(({ title, rows }) => [
    title,
    ...rows.map((row) => [row.item, row.hours, row.gradeWritten, row.date, row.number, row.seal].join(" ")),
  ]);
  expect(semesters).toEqual([
    ["Перезачтено за всё время обучения", "ОП.01 48 4 (хорошо) 01.10.2025 3 "],
    ["2-й семестр, 1-й курс, 2024/2025 учебный год, группа ИС-24", "ОП.04 120 5 (отлично) 21.06.2025 9 0a1b2c3d4e5f"],
    [
      "3-й семестр, 2-й курс, 2025/2026 учебный год, группа ИС-24",
      "МДК.01.01  4 (хорошо) 22.12.2025 18 5511aa00ff22",
      "ОП.04 144 2 (неудовлетворительно) 24.12.2025 17 3fa9c1d07b7e",
      "ОП.04 144 3 (удовлетворительно) 20.01.2026 31 77aa12bc90de",
    ],
  ]);
});

test("final grades of what is finished: the last exam, what was credited; not what the plan still asks for", () => {
  expect(cardReport().final).toEqual([
    { item: "ОП.01", name: "Операционные системы", hours: "48", grade: "4 (хорошо)" },
    { item: "ОП.04", name: "Основы алгоритмизации", hours: "264", grade: "3 (удовлетворительно)" },
  ]);
});

test("orders and awards are told in words", () => {
  const { events, awards } = cardReport();
  expect(events.map((event) => Object.values(event))).toEqual([
    ["01.09.2024", "зачисление", "группа ИС-24, бюджет", "№ 112-к от 20.08.2024"],
    ["06.11.2025", "смена имени", "Жук Анна Сергеевна", "№ 7-к от 05.11.2025"],
  ]);
  expect(awards).toEqual([
    {
      date: "20.05.2025",
      name: "почётная грамота, региональный уровень",
      for: "II место в олимпиаде по информатике",
      order: "",
    },
  ]);
});

test("a card of an earlier day knows nothing of later ones", () => {
  const student = college.students.get("2024-0117");
  const early = student && studentCard(college, student, "2025-09-30");
  expect(early?.student).toMatchObject({ name: "Грачёва Анна Сергеевна", formerNames: "" });
  expect(early?.semesters.map(({ rows }) => rows.map(({ number }) => number))).toEqual([["9"]]);
  expect(early?.final).toEqual([]);
});
