import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as sequentialTest, vi } from "vitest";
import { collegeFiles, sheet } from "../store/college-folder.ts";
import { gitIn } from "../store/run-writer.ts";
import { expectSound, grade, kpgt, office, synced } from "./office.ts";

const test = sequentialTest.concurrent;
vi.setConfig({ testTimeout: 300_000 });

const read = (dir: string, path: string) => readFileSync(join(dir, path), "utf8");

async function edited(dir: string, path: string, edit: (source: string) => string): Promise<void> {
  writeFileSync(join(dir, path), edit(read(dir, path)));
  const { code, said } = await kpgt(dir, ["save", "--anyway"]);
  expect(said).not.toContain("kpgt:");
  expect(code).toBe(0);
}

const student = (id: string) => `students/${id}.yaml`;
const told = (event: string) => (source: string) => `${source}  - ${event}\n`;

test("a group promoted on one side and its student moved on the other: both events stand, and it is said", async () => {
  const { petrova, ivanova } = await office();
  for (const id of ["2024-0117", "2024-0118"])
    await edited(petrova, student(id), told("{date: 2025-09-01, kind: promoted, studyYear: 2}"));
  await kpgt(petrova, ["sync", "--anyway"]);
  await edited(ivanova, student("2024-0118"), told("{date: 2026-02-02, kind: moved, group: ИС-24-2}"));

  const { said } = await kpgt(ivanova, ["sync"]);

  expect(said).toContain("Студент 2024-0118: события внесены и здесь, и на сервере.");
  expect(said).not.toContain("2024-0117: события внесены");
  expect(read(ivanova, student("2024-0118"))).toContain(
    "  - {date: 2024-09-01, kind: enrolled, group: ИС-24}\n  - {date: 2025-09-01, kind: promoted, studyYear: 2}\n  - {date: 2026-02-02, kind: moved, group: ИС-24-2}\n",
  );
  expectSound(ivanova);
});

test("a student moved to two groups on one day is asked about as this event, with both groups", async () => {
  const { petrova, ivanova, server } = await office();
  await edited(petrova, student("2024-0118"), told("{date: 2026-02-02, kind: moved, group: ИС-24-2}"));
  await kpgt(petrova, ["sync", "--anyway"]);
  const sent = gitIn(server, "rev-parse", "main");
  await edited(ivanova, student("2024-0118"), told("{date: 2026-02-02, kind: moved, group: ЮВ-24}"));

  const { code, said } = await kpgt(ivanova, ["sync"]);

  expect(code).toBe(2);
  expect(said).toContain(
    "Студент 2024-0118 (Жук\u00a0И.), перевод в другую группу 02.02.2026: у вас и на сервере разное.",
  );
  expect(said).toMatch(/у вас: .*group: ЮВ-24 .*\d\d:\d\d\)/);
  expect(said).toMatch(/на сервере: .*group: ИС-24-2 .*\d\d:\d\d\)/);
  expect(gitIn(server, "rev-parse", "main")).toBe(sent);
  await kpgt(ivanova, ["sync", "--keep", "server", "--anyway"]);
  expect(read(ivanova, student("2024-0118"))).toBe(read(petrova, student("2024-0118")));
});

/** An order that each side made under one number: a change of funding, and an expulsion. */
async function twoOrders() {
  const both = await office();
  const apply = (dir: string, date: string, ...rest: string[]) =>
    kpgt(dir, ["order", "apply", "123-к", "--order-date", date, ...rest]);
  const funding = await apply(
    both.petrova,
    "05.06.2025",
    "--kind",
    "funding",
    "--funding",
    "contract",
    "--students",
    "2024-0117",
  );
  const left = await apply(
    both.ivanova,
    "03.06.2025",
    "--kind",
    "expelled",
    "--ground",
    "x",
    "--students",
    "2024-0118",
  );
  expect([funding.code, left.code]).toEqual([0, 0]);
  await kpgt(both.petrova, ["sync", "--anyway"]);
  return both;
}

const theOrder = "orders/2024-2025/123-к.yaml";

test("two orders under one number are told as two, and no word for all gives one of them up", async () => {
  const { petrova, ivanova, server } = await twoOrders();
  const [sent, mine] = [gitIn(server, "rev-parse", "main"), read(ivanova, theOrder)];
  for (const keep of ["server", "mine"]) {
    const { code, said } = await kpgt(ivanova, ["sync", "--keep", keep]);
    expect(code).toBe(2);
    expect(said).toContain("Приказ № 123-к: два приказа под одним номером, у вас и на сервере разные.");
    expect(said).toMatch(/у вас: +№ 123-к от 03\.06\.2025 «Об отчислении» .*\(/);
    expect(said).toMatch(/на сервере: № 123-к от 05\.06\.2025 «О смене основы обучения» .*\(/);
    expect(said).toContain("kpgt order renumber 123-к <верный номер>");
  }
  expect(read(ivanova, theOrder)).toBe(mine);
  expect(gitIn(server, "rev-parse", "main")).toBe(sent);

  expect((await kpgt(ivanova, ["order", "renumber", "123-к", "121-к"])).code).toBe(0);
  expect((await kpgt(ivanova, ["sync", "--anyway"])).code).toBe(0);

  expect(read(ivanova, theOrder)).toBe(read(petrova, theOrder));
  expect(read(ivanova, "orders/2024-2025/121-к.yaml")).toContain("date: 2025-06-03\ntitle: Об отчислении\n");
  expect(read(ivanova, student("2024-0118"))).toMatch(/2025-06-03, kind: expelled.*order: "?2024-2025\/121-к/);
  expectSound(ivanova);
});

test("one order told differently is taken whole from the side that a person names", async () => {
  const { petrova, ivanova } = await twoOrders();
  await kpgt(ivanova, ["sync", "--anyway"], { answers: ["с"] });
  expect(read(ivanova, theOrder)).toBe(read(petrova, theOrder));
});

test("a student who left on one side and was graded afterwards on the other is not sent", async () => {
  const { petrova, ivanova, server } = await office({
    ...collegeFiles,
    [sheet]: (collegeFiles[sheet] ?? "").replace("results:", "date: 2025-12-24\nexaminers: [ivanova-nv]\nresults:"),
  });
  await edited(petrova, student("2024-0118"), told("{date: 2025-10-01, kind: expelled, ground: own-wish}"));
  const first = await kpgt(petrova, ["sync", "--anyway"]);
  expect(first.code).toBe(0);
  const sent = gitIn(server, "rev-parse", "main");
  await grade(ivanova, "2024-0118", "3", "ivanova-nv");

  const { code, said } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv" });

  expect(said).toContain("2024-0118");
  expect(code).toBe(2);
  expect(gitIn(server, "rev-parse", "main")).toBe(sent);
});

test("a corrected grade in a sheet that the server took away is asked about by the sheet's name", async () => {
  const { petrova, ivanova } = await office();
  await edited(petrova, "staff.yaml", (source) => `${source}sidorov-av: {name: {last: Сидоров, first: Антон}}\n`);
  gitIn(petrova, "rm", "--quiet", sheet);
  await kpgt(petrova, ["save", "--anyway"]);
  await kpgt(petrova, ["sync", "--anyway"]);
  await grade(ivanova, "2024-0118", "3", "ivanova-nv");

  const { code, said } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv" });

  expect(code).toBe(2);
  expect(said).toContain("Ведомость № 17 (ИС-24, МДК.01.01)");
  expect(said).toContain("на сервере: удалён");
  expect(read(ivanova, sheet)).toContain("grade: 3");
});

const enrolled = (last: string, first: string) =>
  `name: {last: ${last}, first: ${first}}\nsex: f\nevents:\n  - {date: 2025-11-01, kind: enrolled, group: ИС-24}\n`;

test("two people enrolled under one id become two: mine gets the next id wherever it stands, and it is said", async () => {
  const { petrova, ivanova } = await office();
  writeFileSync(join(petrova, student("2024-0122")), enrolled("Лосева", "Вера"));
  await kpgt(petrova, ["save", "--anyway"]);
  await kpgt(petrova, ["sync", "--anyway"]);
  writeFileSync(join(ivanova, student("2024-0122")), enrolled("Мишина", "Ольга"));
  appendFileSync(join(ivanova, sheet), '  "2024-0122": # Мишина Ольга\n    grade: 5\n    outcome:\n');
  await kpgt(ivanova, ["save", "--anyway"]);

  const { said } = await kpgt(ivanova, ["sync", "--anyway"]);

  expect(said).toContain("Номер 2024-0122 на сервере у другого студента. Ваш теперь 2024-0123");
  expect(read(ivanova, student("2024-0122"))).toContain("Лосева");
  expect(read(ivanova, student("2024-0123"))).toContain("Мишина");
  expect(read(ivanova, sheet)).toContain('  "2024-0123": # Мишина Ольга\n    grade: 5\n');
  expect(read(ivanova, sheet)).not.toContain("2024-0122");
  await kpgt(petrova, ["sync", "--anyway"]);
  expect(read(petrova, student("2024-0123"))).toContain("Мишина");
  expectSound(petrova);
});

test("one person enrolled by both is one", async () => {
  const { petrova, ivanova } = await office();
  for (const dir of [petrova, ivanova]) {
    writeFileSync(join(dir, student("2024-0122")), enrolled("Лосева", "Вера"));
    await kpgt(dir, ["save", "--anyway"]);
    const { said } = await kpgt(dir, ["sync", "--anyway"]);
    expect(said).not.toContain("Номер");
  }
  expect(existsSync(join(ivanova, student("2024-0123")))).toBe(false);
  expect(gitIn(ivanova, "rev-parse", "HEAD")).not.toBe("");
});

test("the college's settings changed on both sides go together; one setting changed twice is asked about", async () => {
  const { petrova, ivanova } = await office();
  const ever = "officials: []";
  const official = (role: string) => `officials:\n  - {from: 2024-09-01, role: ${role}, staff: petrova-en}`;
  await edited(petrova, "kpgt.yaml", (source) => source.replace(ever, official("director")));
  await kpgt(petrova, ["sync", "--anyway"]);
  await edited(ivanova, "kpgt.yaml", (source) => source.replace("timeZone: Asia/Yekaterinburg", "timeZone: Asia/Omsk"));
  await kpgt(ivanova, ["sync", "--anyway"]);
  expect(read(ivanova, "kpgt.yaml")).toContain("role: director");
  expect(read(ivanova, "kpgt.yaml")).toContain("timeZone: Asia/Omsk");

  await edited(petrova, "kpgt.yaml", (source) => source.replace("Asia/Yekaterinburg", "Europe/Moscow"));
  const { code, said } = await kpgt(petrova, ["sync"]);
  expect(code).toBe(2);
  expect(said).toContain("Файл kpgt.yaml, timeZone");
  expect(said).toContain("Asia/Omsk");
});

test("an error that a merge brings into a file which nobody changed is held back; the server's own errors are not", async () => {
  const { petrova, ivanova, server } = await office({
    ...collegeFiles,
    "groups/БД-24.yaml": (collegeFiles["groups/ЮВ-24.yaml"] ?? "").replace("09.02.07-2024", "нет-такой"),
  });
  await grade(petrova, "2024-0117", "5");
  expect(await synced(petrova)).toContain("Отправлено: 1 изменение");
  await kpgt(ivanova, ["sync"]);
  const sent = gitIn(server, "rev-parse", "main");
  await edited(ivanova, "programs/09.02.07-2024.yaml", (source) => source.replaceAll("МДК.01.01", "МДК.01.02"));

  const { code, said } = await kpgt(ivanova, ["sync"]);

  expect(code).toBe(2);
  expect(said).toContain(sheet);
  expect(said).not.toContain("groups/БД-24");
  expect(gitIn(server, "rev-parse", "main")).toBe(sent);
});
