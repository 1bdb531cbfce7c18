import { describe, expect, test } from "vitest";
import { readGrades } from "../../src/exchange/lists/read-grades.ts";
import { readStaff } from "../../src/exchange/lists/read-staff.ts";
import { readStudents } from "../../src/exchange/lists/read-students.ts";
import { readTeaching } from "../../src/exchange/lists/read-teaching.ts";
import { staffId } from "../../src/exchange/lists/staff-id.ts";

describe("students", () => {
  test("by columns, with what can be derived derived", () => {
    const { rows, errors } = readStudents(
      csv(
        "Фамилия;Имя;Отчество;Пол;Зачётная книжка;Финансирование",
        "Грачёва;Анна;Сергеевна;;24-0117;бюджет",
        "Жук;Иван;Олегович;м;24-0118;Договор",
      ),
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        name: { last: "Грачёва", first: "Анна", middle: "Сергеевна" },
        sex: "f",
        recordBook: "24-0117",
        funding: "budget",
      },
      {
        line: 3,
        name: { last: "Жук", first: "Иван", middle: "Олегович" },
        sex: "m",
        recordBook: "24-0118",
        funding: "contract",
      },
    ]);
  });

  test("the whole name in one column, the id and group of the file", () => {
    const { rows } = readStudents(csv("№;номер;ФИО;группа", "1;2024-0121;Кравец  Мария Львовна;ИС-24"));
    expect(rows).toEqual([
      {
        line: 2,
        id: "2024-0121",
        name: { last: "Кравец", first: "Мария", middle: "Львовна" },
        sex: "f",
        group: "ИС-24",
      },
    ]);
  });

  test.each([
    ["Кузьмич", "m"],
    ["Лукич", "m"],
    ["Ильинична", "f"],
    ["Мамед оглы", "m"],
    ["Мамед кызы", "f"],
    ["Мамед-оглы", "m"],
  ])("the patronymic «%s» tells the sex", (middle, sex) => {
    expect(readStudents(csv("фамилия;имя;отчество", `Жук;Саша;${middle}`)).rows[0]?.sex).toBe(sex);
  });

  test("every bad row is told of, with its line", () => {
    const { rows, errors } = readStudents(
      csv(
        "номер;фамилия;имя;отчество;пол;зачётка;финансирование",
        ";Кравец;Мария;Львовна;;24-0121;бюджет",
        ";Жук;Саша;;;24-0118;",
        ";Жук;Саша;;да;24-0119;",
        ";Жук;Иван;Олегович;ж;24-0120;",
        ";Грачёва;;Сергеевна;;24-0122;",
        ";Гpачёва;Анна;Сергеевна;;24-0123;", // Latin p
        ";Грачёва;Анна;Сергеевна;;24-0121;",
        ";Грачёва;Анна;Сергеевна;;24-0124;грант",
        ";Грачёва;Анна;Сергеевна;;2,40E+05;",
        "7;Грачёва;Анна;Сергеевна;;24-0125;",
        ";=1+1;Анна;Сергеевна;;24-0126;",
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "3 Пол по отчеству не определить: добавьте столбец «пол» (ж или м).",
      "4 Пол «да» неизвестен: ж или м.",
      "5 Пол «ж» не сходится с отчеством.",
      "6 Не указано имя.",
      "7 В имени посторонние знаки или буквы двух алфавитов.",
      "8 Тот же номер, что в строке 2.",
      "9 Финансирование «грант» неизвестно: бюджет, договор или целевое.",
      "10 Excel испортил номер: «2,40E+05». Задайте столбцу формат «Текстовый» и введите его снова.",
      "11 «7» — порядковый номер, а не номер студента: назовите столбец «№» или уберите его.",
      "12 В имени посторонние знаки или буквы двух алфавитов.",
    ]);
  });

  test("a list that names nobody stops", () => {
    expect(() => readStudents(csv("зачётка;пол", "24-0117;ж"))).toThrow("нет столбца с именами");
    expect(() => readStudents(csv(";;", "Жук;Иван;Олегович"))).toThrow("Названий столбцов нет");
    expect(() => readStudents(csv('"ФИО;пол', "Жук;м"))).toThrow("Названий столбцов нет");
  });

  test("two of one name pass when their record books tell them apart", () => {
    const header = "ФИО;зачётка";
    expect(readStudents(csv(header, "Жук Иван Олегович;24-1", "Жук Иван Олегович;24-2")).errors).toEqual([]);
    expect(readStudents(csv(header, "Жук Иван Олегович;", "Жук Иван Олегович;")).errors).toMatchObject([{ line: 3 }]);
  });

  test("private data are left out, and that is said without showing them", () => {
    const { rows, notes } = readStudents(csv("ФИО;дата рождения;СНИЛС", "Жук Иван Олегович;14.03.2008;112-233-445 95"));
    expect(rows).toEqual([{ line: 2, name: { last: "Жук", first: "Иван", middle: "Олегович" }, sex: "m" }]);
    expect(notes.at(-1)).toBe(
      "Личные данные не внесены, их место — в отдельной закрытой папке. Пропущены столбцы: дата рождения, СНИЛС.",
    );
  });
});

describe("staff", () => {
  test("ids are proposed from names", () => {
    const { rows, errors } = readStaff(
      csv(
        "ФИО;должность;email",
        "Петрова Елена Николаевна;преподаватель;petrova@example.org",
        "Петрова Евгения Никитична;;",
        "Щукин Юрий Яковлевич;мастер;",
      ),
    );
    expect(errors).toEqual([]);
    expect(rows.map(({ id, sex, position }) => [id, sex, position])).toEqual([
      ["petrova-en", "f", "преподаватель"],
      ["petrova-en-2", "f", undefined],
      ["shchukin-yuya", "m", "мастер"],
    ]);
  });

  test("a proposed id gives way to one that the file gives", () => {
    const { rows } = readStaff(csv("код;ФИО", ";Петрова Елена Николаевна", "petrova-en;Петрова Евгения Никитична"));
    expect(rows.map(({ id, isIdProposed }) => [id, isIdProposed])).toEqual([
      ["petrova-en-2", true],
      ["petrova-en", false],
    ]);
  });

  test("names of any kind give an id that can be typed", () => {
    expect(staffId({ last: "Римский-Корсаков", first: "Ёлка" })).toBe("rimskiy-korsakov-e");
    expect(staffId({ last: "Объедков", first: "Артём", middle: "Ильич" })).toBe("obedkov-ai");
    expect(staffId({ last: "Әхмәтҗанов", first: "Өмет" })).toBe("akhmatzhanov-o");
    expect(staffId({ last: "D'Arc", first: "Zoë" })).toBe("darc-z");
  });

  test("bad rows are told of", () => {
    const { errors } = readStaff(csv("код;ФИО;email", "Петрова;Петрова Елена Николаевна;", ";Жук Иван Олегович;нет"));
    expect(errors.map(({ message }) => message)).toEqual([
      "Код «Петрова» не годится: латинские буквы, цифры и дефис, petrova-en.",
      "«нет» — не адрес электронной почты.",
    ]);
  });
});

describe("teaching", () => {
  test("rows of one subgroup are joined, Latin look-alikes in an index mended", () => {
    const { rows, errors } = readTeaching(
      csv(
        "группа;элемент;семестр;преподаватель;подгруппа;студенты",
        "ИС-24;MДК.01.01;3;ivanova-nv;;", // Latin M
        'ИС-24;СГ.02;3;smith-ei;англ-1;"2024-0117, 2024-0118"',
        "ИС-24;СГ.02;3;smith-ei;англ-1;2024-0121",
      ),
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      { line: 2, group: "ИС-24", item: "МДК.01.01", semester: 3, teacher: "ivanova-nv" },
      {
        line: 3,
        group: "ИС-24",
        item: "СГ.02",
        semester: 3,
        teacher: "smith-ei",
        subgroup: { id: "англ-1", students: ["2024-0117", "2024-0118", "2024-0121"] },
      },
    ]);
  });

  test("bad rows are told of, each with its line", () => {
    const { rows, errors } = readTeaching(
      csv(
        "группа;элемент;семестр;преподаватель;форма;подгруппа;студенты",
        "ИС-24;МДК.01.01;13;ivanova-nv;;;",
        "ИС-24;МДК 01/01;3;ivanova-nv;;;",
        "ИС-24;МДК.01.01;3;;;;",
        "ИС-24;МДК.01.01;3;ivanova-nv;тест;;",
        "ИС-24;МДК.01.01;3;ivanova-nv;;;2024-0117",
        "ИС-24;МДК.01.01;3;ivanova-nv;КР;а;",
      ),
    );
    expect(rows).toEqual([]);
    expect(errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 Семестр «13»: нужно число от 1 до 12, счёт за всё обучение.",
      "3 «МДК 01/01» — не индекс строки плана, например МДК.01.01.",
      "4 Не заполнен столбец «преподаватель».",
      "5 Форма контроля «тест» неизвестна.",
      "6 Студенты перечислены, а подгруппа не названа.",
      "7 В подгруппе «а» нет студентов: перечислите их в столбце «студенты».",
    ]);
  });
});

describe("grades", () => {
  test("a sheet's results, blank ones passed over", () => {
    const { rows, errors, notes } = readGrades(
      csv(
        "ведомость;студент;оценка;билет",
        "17;2024-0117;5;12",
        "17;24-0118;н/я ув.;",
        "17;Кравец;зач.;",
        "17;2024-0122;;",
      ),
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([
      { line: 2, sheet: "17", student: { id: "2024-0117" }, result: { grade: 5 }, ticket: "12" },
      { line: 3, sheet: "17", student: { recordBook: "24-0118" }, result: { outcome: "excused" } },
      { line: 4, sheet: "17", student: { name: "Кравец" }, result: { grade: "зачтено" } },
    ]);
    expect(notes.at(-1)).toBe("Строки без оценки пропущены: 1.");
  });

  test("the sheet by group and item, the student by several columns", () => {
    const { rows } = readGrades(
      csv("группа;элемент;семестр;зачётка;ФИО;оценка", "ИС-24;МДК.01.01;3;24-0117;Грачёва А. С.;4"),
    );
    expect(rows).toEqual([
      {
        line: 2,
        group: "ИС-24",
        item: "МДК.01.01",
        semester: 3,
        student: { recordBook: "24-0117", name: "Грачёва А. С." },
        result: { grade: 4 },
      },
    ]);
  });

  test("no grade is guessed", () => {
    const { rows, errors } = readGrades(
      csv("ведомость;студент;оценка", "17;2024-0117;05.янв", "17;2024-0118;5-", "17;;5", "17;2,02E+07;5"),
    );
    expect(rows).toEqual([]);
    expect(errors).toMatchObject([
      { line: 2, message: expect.stringContaining("Excel испортил значение: «05.янв»") },
      { line: 3, message: expect.stringContaining("оценок с плюсом и минусом нет") },
      { line: 4, message: "Не указан студент." },
      { line: 5, message: expect.stringContaining("Excel испортил номер: «2,02E+07»") },
    ]);
  });

  test("a file without students stops", () => {
    expect(() => readGrades(csv("ведомость;оценка", "17;5"))).toThrow("нет столбца, по которому узнать студента");
  });
});

function csv(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}
