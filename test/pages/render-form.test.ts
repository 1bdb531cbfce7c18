import { afterEach, describe, expect, test } from "vitest";
import { renderForm, renderPack } from "../../src/pages/render-form.ts";
import { form, formOf, made } from "./forms.ts";
import { hasPoppler, hasPreflight, infoOf, pagesOf, preflight, runsOf } from "./read-pdf.ts";
import * as samples from "./sample-reports.ts";

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

async function sheet(name: string, report: unknown, draft = false): Promise<Uint8Array> {
  const rendered = await renderForm(form(name), report, made(name, draft));
  if ("findings" in rendered) throw new Error(JSON.stringify(rendered.findings));
  return rendered.pdf;
}

function words(count: number): string {
  return Array.from({ length: count }, (_, i) => `слово${i}`).join(" ");
}

test("pdfmake may open no file and no address", async () => {
  await sheet("attestation-sheet", samples.attestationReport(1));
  const { default: pdfmake } = await import("pdfmake");
  for (const image of ["/etc/hostname", "fonts/../../etc/hostname", "http://127.0.0.1:9/a.png"])
    await expect(pdfmake.createPdf({ content: [{ image }] }).getBuffer()).rejects.toThrow(/denied/);
});

test("the same data give the same bytes, in any time zone", async () => {
  process.env.TZ = "Asia/Vladivostok";
  const east = await sheet("attestation-sheet", samples.attestationReport(3));
  process.env.TZ = "America/Los_Angeles";
  const west = await sheet("attestation-sheet", samples.attestationReport(3));
  expect(Buffer.from(east).equals(Buffer.from(west))).toBe(true);
});

test("rendering leaves the template and the report as they were", async () => {
  const [template, report] = [form("semester-sheet"), samples.semesterReport(2, 3)];
  const before = JSON.stringify([template, report]);
  await renderForm(template, report, made("semester-sheet"));
  expect(JSON.stringify([template, report])).toBe(before);
});

describe("a sign the font does not have", () => {
  test.each([
    ["☑", "2611"],
    ["😀", "1F600"],
  ])("%s", async (sign, code) => {
    expect(await renderForm(formOf(["Да", "${sign}"]), { sign }, made("trial"))).toMatchObject({
      findings: [
        {
          place: { file: "templates/trial.yaml", path: ["content", 1] },
          message: `В шрифте Tinos нет знака «${sign}» (U+${code}), который нужно напечатать.`,
        },
      ],
    });
  });
});

describe("nothing is cut off", () => {
  test("a table wider than the page", async () => {
    const table = { table: { widths: [300, 300], body: [["А", "Б"]] } };
    expect(await renderForm(formOf([{ stack: [table] }]), {}, made("trial"))).toMatchObject({
      findings: [{ message: "Часть формы шире страницы, её край был бы отрезан." }],
    });
  });

  test("columns wider than the page", async () => {
    const columns = [
      { text: "А", width: 400 },
      { text: "Б", width: 300 },
    ];
    expect(await renderForm(formOf([{ columns }]), {}, made("trial"))).toHaveProperty("findings.0.place.path", [
      "content",
    ]);
  });

  test("a row higher than a page", async () => {
    const grid = { rows: "rows", columns: [{ title: "А", value: "${row}", width: 60 }] };
    expect(await renderForm(formOf([{ grid }, "Конец"]), { rows: [words(900)] }, made("trial"))).toMatchObject({
      findings: [{ message: "Строка таблицы выше страницы и не поместилась бы на ней." }],
    });
  });

  test("a title longer than the foot of the page", async () => {
    expect(await renderForm({ ...formOf(["А"]), title: words(40) }, {}, made("trial"))).toMatchObject({
      findings: [{ place: { path: ["page"] }, message: "Название документа длиннее двух строк внизу страницы." }],
    });
  });

  test("a heading that fits in no size", async () => {
    const columns = [{ title: "Основы алгоритмизации и программирования", vertical: true, width: 16, value: "5" }];
    const grid = { rows: "rows", headings: 20, columns };
    expect(await renderForm(formOf([{ grid }]), { rows: [1] }, made("trial"))).toMatchObject({
      findings: [
        { place: { path: ["content", 0] }, message: "Заголовок столбца не помещается даже самым мелким шрифтом." },
      ],
    });
  });
});

describe.skipIf(!hasPoppler)("as read by poppler (skipped without pdftotext)", () => {
  test("30 students and 14 columns are one page, with every name, heading and figure", async () => {
    const report = samples.semesterReport(30, 14);
    const pages = pagesOf(await sheet("semester-sheet", report));
    expect(pages).toHaveLength(1);
    const words = pages[0] ?? "";
    for (const row of report.rows) expect(words).toContain(row.name.split(" ")[0]);
    for (const part of [
      "алгоритмизации",
      "Экзамены",
      "СОУ, %",
      "Куратор группы",
      "Лист 1 из 1",
      "данные на 24.12.2025, 3fa9c1d07b",
    ])
      expect(words).toContain(part);
  });

  test("one student and one column", async () => {
    expect(pagesOf(await sheet("semester-sheet", samples.semesterReport(1, 1)))).toHaveLength(1);
  });

  test("45 students and 20 columns repeat their headings, and signatures stand under students", async () => {
    const pages = pagesOf(await sheet("semester-sheet", samples.semesterReport(45, 20)));
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toContain("Фамилия, имя, отчество");
    expect(pages[1]).toMatch(/^ *45 /m);
    expect(pages[1]).toContain("Заведующий отделением");
    expect(pages[1]).toContain("Лист 2 из 2");
  });

  test("signatures never stand on a page without students", { timeout: 300_000 }, async () => {
    for (let students = 28; students <= 40; students += 1) {
      const pages = pagesOf(await sheet("attestation-sheet", samples.attestationReport(students)));
      const last = pages.at(-1) ?? "";
      expect(last).toContain("Экзаменатор");
      expect(last).toMatch(new RegExp(`^ *${students} `, "m"));
      const numbers = pages.flatMap((page) =>
        [...page.matchAll(/^ {0,12}(\d+) /gm)].map(([, number]) => Number(number)),
      );
      expect(numbers).toEqual(Array.from({ length: students }, (_, i) => i + 1));
    }
  });

  test("a text after the table that is longer than a page goes on to the next", async () => {
    const grid = { rows: "rows", columns: [{ title: "А", value: "${row}", width: 60 }] };
    const rendered = await renderForm(
      formOf([{ grid }, "${long}", "Подпись"]),
      { rows: [1], long: words(900) },
      made("trial"),
    );
    const pages = "pdf" in rendered ? pagesOf(rendered.pdf) : [];
    expect(pages).toHaveLength(2);
    expect(new Set(pages.join().match(/слово\d+/g)).size).toBe(900);
    expect(pages[1]).toContain("Подпись");
  });

  test("each form of a pack begins on a page of its own and counts its own pages", async () => {
    const forms = [40, 2].map((students) => ({
      template: form("attestation-sheet"),
      report: { ...samples.attestationReport(students), number: String(students) },
      made: made("attestation-sheet"),
    }));
    const rendered = await renderPack(forms);
    const pages = "pdf" in rendered ? pagesOf(rendered.pdf) : [];
    expect(pages.map((page) => /Ведомость № \d+|ведомость № \d+.*(Лист \d из \d)/s.exec(page)?.[1])).toEqual([
      "Лист 1 из 2",
      "Лист 2 из 2",
      "Лист 1 из 1",
    ]);
    expect(pages[1]).toContain("ведомость № 40 ·");
    expect(pages[2]).toContain("ведомость № 2 ·");
  });

  test("an open sheet is stamped as a draft, on every page", async () => {
    const draft = runsOf(await sheet("attestation-sheet", samples.attestationReport(40), true));
    expect(draft).toHaveLength(2);
    for (const page of draft) expect(page.replaceAll(/\s/g, "")).toContain("ЧЕРНОВИК");
    const final = runsOf(await sheet("attestation-sheet", samples.attestationReport(2)));
    expect(final.join()).not.toContain("ЧЕРНОВИК");
  });

  test("& and < come through in names, headings and the title", async () => {
    const report = { ...samples.attestationReport(1), number: "1 & <2>" };
    const pdf = await sheet("attestation-sheet", report);
    expect(pagesOf(pdf).join()).toContain("№ 1 & <2>");
    expect(infoOf(pdf)).toContain("Экзаменационная ведомость № 1 &amp; &lt;2&gt;");
    expect(infoOf(pdf)).toMatch(/Title: +Экзаменационная ведомость № 1 & <2>/);
    const grid = { rows: "rows", columns: [{ title: "А & Б < В", vertical: true, value: "5", width: 30 }] };
    const rendered = await renderForm(formOf([{ grid }]), { rows: [1] }, made("trial"));
    expect("pdf" in rendered && pagesOf(rendered.pdf).join()).toContain("А&Б<В");
  });
});

describe.skipIf(!hasPreflight)("as judged by PDFBox preflight (skipped without java and libpdfbox2-java)", () => {
  test.each([
    ["semester-sheet", samples.semesterReport(30, 14), false],
    ["semester-sheet", samples.semesterReport(45, 20), true],
    ["attestation-sheet", { ...samples.attestationReport(5), number: "1 & <2>" }, true],
    ["attestation-sheet", samples.commissionReport(3), false],
    ["attestation-sheet", { ...samples.blankReport(0), rows: [] }, false],
  ])("%s is PDF/A-1b", async (name, report, draft) => {
    expect(preflight(await sheet(name, report, draft))).toContain("is a valid PDF/A-1b file");
  });
});
