import { expect, test } from "vitest";
import { parse } from "yaml";
import { expandForm } from "../../src/pages/expand-form.ts";
import { formOf, made } from "./forms.ts";

const report = {
  group: { title: "ИС-24" },
  rows: [
    { name: "Жук", grade: null },
    { name: "Кравец", grade: null },
  ],
};
const column = { title: "Имя", value: "${row.name}", width: 60 };

const mistakes: [what: string, content: unknown, path: (string | number)[], message: string | RegExp][] = [
  ["unknown block", [{ headin: ["А"] }], ["content", 0], /^Неизвестный блок с ключами «headin»/],
  [
    "two kinds at once",
    [{ text: "А", ul: ["Б"] }],
    ["content", 0],
    "В одном блоке не могут стоять вместе ключи «text» и «ul».",
  ],
  ["unknown key of a node", [{ text: "А", bold: true }], ["content", 0, "bold"], /^Неизвестный ключ «bold»/],
  [
    "unknown key of a block",
    [{ grid: { rows: "rows", colums: [], columns: [column] } }],
    ["content", 0, "grid", "colums"],
    /^Неизвестный ключ «colums»/,
  ],
  [
    "key beside a block",
    [{ heading: ["А"], margin: 3 }],
    ["content", 0, "margin"],
    "Рядом с блоком «heading» не может стоять ключ «margin».",
  ],
  ["missing key", [{ fields: [{ label: "Группа" }] }], ["content", 0, "fields", 0], "Не хватает ключа «value»."],
  ["unknown style", [{ text: "А", style: "headin" }], ["content", 0, "style"], /^Нет стиля «headin»/],
  [
    "unknown table layout",
    [{ table: { body: [["А"]] }, layout: "gird" }],
    ["content", 0, "layout"],
    /^Нет вида таблицы «gird»/,
  ],
  [
    "ragged table",
    [{ table: { body: [["А", "Б"], ["В"]] } }],
    ["content", 0, "table", "body", 1],
    "В строке таблицы ячеек: 1, а в первой: 2.",
  ],
  [
    "empty table",
    [{ table: { body: [] } }],
    ["content", 0, "table", "body"],
    "Таблице нужны строки: body — список списков.",
  ],
  [
    "unknown name",
    ["${grup.title}"],
    ["content", 0, "text"],
    "В данных нет «grup», которое нужно выражению «grup.title».",
  ],
  [
    "unknown property",
    ["${group.titel}"],
    ["content", 0, "text"],
    "В данных нет «titel», которое нужно выражению «group.titel».",
  ],
  [
    "inherited property",
    ["${group.constructor}"],
    ["content", 0, "text"],
    "В данных нет «constructor», которое нужно выражению «group.constructor».",
  ],
  [
    "missing value",
    [{ grid: { rows: "rows", columns: [{ ...column, value: "${row.grade}" }] } }],
    ["content", 0, "grid", "columns", 0, "value"],
    "Значения «row.grade» в данных нет.",
  ],
  [
    "list where a text is due",
    ["${rows}"],
    ["content", 0, "text"],
    "Значение «rows» — не строка и не число, напечатать его нельзя.",
  ],
  ["malformed expression", ["${group.}"], ["content", 0, "text"], "Выражение «group.» записано с ошибкой."],
  ["unclosed expression", ["${group.title"], ["content", 0, "text"], "Выражение «group.title» записано с ошибкой."],
  [
    "impossible sum",
    ["${group + 1}"],
    ["content", 0, "text"],
    "Выражение «group + 1» нельзя вычислить: действие не подходит к своим значениям.",
  ],
  ["withheld function", ["${join(range(0, 9), '')}"], ["content", 0, "text"], /нельзя вычислить/],
  [
    "condition that names nothing",
    [parse("{ $if: drafft, then: А }")],
    ["content", 0, "$if"],
    /^В данных нет «drafft»/,
  ],
  [
    "rows that are no list",
    [{ grid: { rows: "group", columns: [column] } }],
    ["content", 0, "grid", "rows"],
    "Значение «group» — не список.",
  ],
  [
    "bad width",
    [{ grid: { rows: "rows", columns: [{ ...column, width: "wide" }] } }],
    ["content", 0, "grid", "columns", 0, "width"],
    "Ширина столбца — число пунктов, «16-26», «120-*» или «*».",
  ],
  [
    "columns wider than the page",
    [{ grid: { rows: "rows", columns: Array(10).fill(column) } }],
    ["content", 0, "grid", "columns"],
    /^Таблица шире страницы: столбцов 10/,
  ],
  [
    "heights for other levels",
    [{ grid: { rows: "rows", headings: [10, 20], columns: [column] } }],
    ["content", 0, "grid", "headings"],
    "Высот заголовков должно быть столько, сколько их уровней: 1.",
  ],
  [
    "signatories without names",
    [{ signatures: "rows" }],
    ["content", 0, "signatures"],
    "Каждому подписывающему нужны role и name — строки.",
  ],
  ["no commission", [{ commission: "group.title" }], ["content", 0, "commission"], /^Здесь нужно имя комиссии/],
  ["number where a list is due", [{ stack: 5 }], ["content", 0, "stack"], "Здесь нужен список."],
];

test.each(mistakes)("%s", (_, content, path, message) => {
  const expanded = expandForm(formOf(content), report, made("trial"));
  expect(expanded).toMatchObject({
    findings: [
      {
        check: "template-renders",
        severity: "error",
        place: { file: "templates/trial.yaml", path },
        message: message instanceof RegExp ? expect.stringMatching(message) : message,
      },
    ],
  });
});

const settings: [what: string, template: unknown, path: (string | number)[]][] = [
  ["no mapping at all", ["А"], []],
  ["unknown key of the form", { ...formOf([]), tilte: "А" }, ["tilte"]],
  ["missing title", { ...formOf([]), title: undefined, content: ["А"], page: {} }, ["title"]],
  ["unknown size of page", formOf([], { size: "A6" }), ["page", "size"]],
  [
    "bad orientation",
    formOf([], { orientation: parse("{ $if: 'true', then: upright }") }),
    ["page", "orientation", "then"],
  ],
  ["no room for the foot", formOf([], { margins: [20, 20, 20, 5] }), ["page", "margins"]],
];

test.each(settings)("%s", (_, template, path) => {
  expect(expandForm(template, report, made("trial"))).toMatchObject({ findings: [{ place: { path } }] });
});

test("all mistakes are found, each once for all rows", () => {
  const columns = [
    { ...column, value: "${row.nam}" },
    { ...column, style: "thin" },
  ];
  const expanded = expandForm(formOf([{ grid: { rows: "rows", columns } }, "${x}"]), report, made("trial"));
  expect("findings" in expanded && expanded.findings.map(({ place }) => place.path.join("."))).toEqual([
    "content.0.grid.columns.0.value",
    "content.0.grid.columns.1.style",
    "content.1.text",
  ]);
});

/** What could reach a file, an address or a script: pdfmake would follow each of these. */
const reaching: [what: string, node: Record<string, unknown>][] = [
  ["image", { image: "/etc/passwd" }],
  ["svg", { svg: '<svg><image href="/etc/passwd"/></svg>' }],
  ["link", { text: "А", link: "https://example.org" }],
  ["linkToPage", { text: "А", linkToPage: 1 }],
  ["attachment", { attachment: "/etc/passwd" }],
  ["section", { section: ["А"] }],
  ["toc", { toc: {} }],
  ["layout of functions", { table: { body: [["А"]] }, layout: { hLineWidth: 1 } }],
  ["absolute position", { text: "А", absolutePosition: { x: 0, y: 0 } }],
  ["drawn node of ours", { vertical: "А", width: 10, height: 10 }],
];

test.each(reaching)("a template cannot use: %s", (_, node) => {
  expect(expandForm(formOf([node]), report, made("trial"))).toHaveProperty("findings.0.check", "template-renders");
});

test("a template cannot bring files, images or attachments of its own", () => {
  for (const key of ["files", "images", "attachments", "header", "styles"])
    expect(expandForm({ ...formOf([]), [key]: {} }, report, made("trial"))).toHaveProperty("findings.0.place.path", [
      key,
    ]);
});

test.each([
  ["characters", formOf(["${name}"]), { name: "А".repeat(1_000_001) }],
  [
    "levels",
    formOf([
      Array(30)
        .fill(0)
        .reduce((inner) => ({ stack: [inner] }), "А"),
    ]),
    {},
  ],
])("a form too large to lay out in reasonable time is refused: %s", (_, template, many) => {
  const expanded = expandForm(template, many, made("trial"));
  expect(expanded).toMatchObject({ findings: [{ message: expect.stringMatching(/^Форма слишком велика/) }] });
});
