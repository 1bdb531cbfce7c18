import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { hasPoppler, pagesOf } from "../pages/read-pdf.ts";
import { sealed } from "../sealed.ts";
import { closings, collegeFiles, kpgt, openCollege } from "./closed-college.ts";

const patience = 120_000;
const day = "2026-09-20";
let college = "";
beforeAll(async () => {
  college = await openCollege(withRetake());
  for (const [year, today] of closings) {
    const run = await kpgt(college, today, "archive", "close-year", year);
    if (run.code !== 0) throw new Error(run.output);
  }
}, patience);

test(
  "the inventory printed again is the archived one to the byte",
  async () => {
    const run = await kpgt(college, day, "print", "inventory", "2025-2026", "-o", "again.pdf");
    expect(run).toMatchObject({ code: 0 });
    expect(file("again.pdf").equals(file("archive/2025-2026/inventory.pdf"))).toBe(true);
  },
  patience,
);

test(
  "the act printed again is the one printed at closing",
  async () => {
    await kpgt(college, day, "print", "act-of-closing-year", "2025-2026", "-o", "акт.pdf");
    expect(file("акт.pdf").equals(file("out/акт-закрытия-2025-2026.pdf"))).toBe(true);
  },
  patience,
);

test.runIf(hasPoppler)(
  "a page certifies a case: its sheets counted in words, its hash and the year's",
  async () => {
    const run = await kpgt(college, day, "print", "certification-page", "2025-2026", "05-12-ИС-24", "-o", "лист.pdf");
    expect(run).toMatchObject({ code: 0 });
    const printed = pagesOf(file("лист.pdf")).join("\n").replaceAll(/\s+/g, " ");
    expect(printed).toContain("ЛИСТ-ЗАВЕРИТЕЛЬ ДЕЛА № 05-12");
    expect(printed).toContain("3 (три) листа, с № 1 по № 3"); // two first sheets and a retake, a page each
    const manifest = file("archive/2025-2026/05-12-ИС-24/tagmanifest-sha256.txt");
    const hash = createHash("sha256").update(manifest).digest("hex");
    expect(printed.replaceAll(" ", "")).toContain(hash.slice(0, 48)); // the rest stands on the next line
  },
  patience,
);

test.runIf(hasPoppler)(
  "a retake lies in the archive on its own form, with the result before",
  async () => {
    const folder = "archive/2025-2026/05-12-ИС-24/data/forms/";
    const retake = pagesOf(file(`${folder}3-ОП.04-exam-2026-01-20.pdf`))
      .join("\n")
      .replaceAll(/\s+/g, " ");
    expect(retake).toContain("ВЕДОМОСТЬ ЛИКВИДАЦИИ ЗАДОЛЖЕННОСТИ № 3");
    expect(retake).toContain("2 (24.12.2025)");
    expect(pagesOf(file(`${folder}3-ОП.04-exam.pdf`)).join("\n")).toContain("ЭКЗАМЕНАЦИОННАЯ ВЕДОМОСТЬ № 1");
    const verified = await kpgt(college, day, "archive", "verify", "2025-2026", "--rebuild");
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.output).toContain("✓ з) формы, сделанные заново, те же до байта");
  },
  patience,
);

test(
  "a year that is not closed, a case that is not there: said with what there is",
  async () => {
    expect((await kpgt(college, day, "print", "inventory", "2020-2021")).output).toBe(
      "kpgt: Учебный год 2020-2021 не закрыт.\nЗакрытые годы: 2024-2025, 2025-2026",
    );
    expect((await kpgt(college, day, "print", "certification-page", "2025-2026", "09-99")).output).toBe(
      "kpgt: В архиве 2025-2026 нет дела «09-99».\nДела года: kpgt archive list 2025-2026",
    );
  },
  patience,
);

function file(path: string): Buffer {
  return readFileSync(join(college, path));
}

/** Кравец fails ОП.04 and passes it at the first retake. */
function withRetake(): Record<string, string> {
  const name = "attestations/2025-2026/ИС-24/3-ОП.04-exam";
  const first = collegeFiles[`${name}.yaml`] ?? "";
  const head = first.slice(0, first.indexOf("results:"));
  const retake = head
    .replace('number: "1"', 'number: "3"')
    .replace("attempt: first", "attempt: retake")
    .replace("roster: group", 'roster: {students: ["2024-0121"]}')
    .replaceAll("2025-12-24", "2026-01-20");
  return {
    ...collegeFiles,
    [`${name}.yaml`]: sealed(first.replace("grade: 3", "grade: 2")),
    [`${name}-2026-01-20.yaml`]: sealed(`${retake}results:\n  "2024-0121":\n    grade: 3\n    outcome:\n`),
  };
}
