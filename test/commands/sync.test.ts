import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as sequentialTest, vi } from "vitest";
import { collegeFiles, initCollege, sheet } from "../store/college-folder.ts";
import { gitIn } from "../store/run-writer.ts";
import { expectSound, grade, kpgt, office, synced } from "./office.ts";

const test = sequentialTest.concurrent;
vi.setConfig({ testTimeout: 300_000 });

test("grades of different students in one sheet go together, each with its author", async () => {
  const { petrova, ivanova, server } = await office();
  await grade(petrova, "2024-0117", "5");
  await grade(ivanova, "2024-0118", "3", "ivanova-nv");

  expect(await synced(petrova)).toBe("Отправлено: 1 изменение");
  expect(await synced(ivanova, "ivanova-nv")).toBe(
    "Принято: 1 изменение\n  Петрова Елена: Ведомость № 17, ИС-24 МДК.01.01: 2024-0117 — 5\nОтправлено: 1 изменение".replace(
      "Петрова Елена",
      "Петрова Елена Николаевна",
    ),
  );
  expect(await synced(petrova)).toContain("2024-0118 — 3");

  for (const dir of [petrova, ivanova]) {
    const text = readFileSync(join(dir, sheet), "utf8");
    expect(text).toContain('"2024-0117":\n    grade: 5\n');
    expect(text).toContain('"2024-0118":\n    grade: 3\n');
  }
  expect(gitIn(petrova, "rev-parse", "HEAD")).toBe(gitIn(server, "rev-parse", "main"));
  expect(gitIn(petrova, "log", "-1", "--format=%an %P").trim()).toMatch(
    /^Иванова Нина Викторовна [0-9a-f]{40} [0-9a-f]{40}$/,
  );
});

test("when there is nothing to exchange it says so", async () => {
  const { petrova } = await office();
  expect(await synced(petrova)).toBe("На сервере то же, что здесь.");
});

test("two grades of one student are shown with who and when; stopping changes nothing", async () => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0117", "5");
  await synced(petrova);
  await grade(ivanova, "2024-0117", "н/я", "ivanova-nv");
  const before = gitIn(ivanova, "rev-parse", "HEAD");

  const { code, said } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv" });

  expect(code).toBe(2);
  expect(said).toContain(
    "Ведомость № 17 (ИС-24, МДК.01.01), студент 2024-0117 (Грачёва\u00a0А.): у вас и на сервере разное.",
  );
  expect(said).toMatch(/у вас: +н\/я +\(Иванова Нина Викторовна, \d\d\.\d\d\.\d{4} \d\d:\d\d\)/);
  expect(said).toMatch(/на сервере: 5 +\(Петрова Елена Николаевна, /);
  expect(said).toContain("здесь и на сервере ничего не изменено");
  expect(gitIn(ivanova, "rev-parse", "HEAD")).toBe(before);
  expectSound(ivanova);
});

test.each([
  ["в", "outcome: absent"],
  ["с", "grade: 5"],
])("the answer «%s» settles it, and other changes of both sides stay", async (answer, kept) => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0117", "5");
  await grade(petrova, "2024-0121", "4");
  await synced(petrova);
  await grade(ivanova, "2024-0117", "н/я", "ivanova-nv");
  await grade(ivanova, "2024-0118", "3", "ivanova-nv");

  const { code } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv", answers: [answer] });

  expect(code).toBe(0);
  const text = readFileSync(join(ivanova, sheet), "utf8");
  expect(text.slice(text.indexOf('"2024-0117"'), text.indexOf('"2024-0118"'))).toContain(kept);
  expect(text).toContain('"2024-0118":\n    grade: 3\n');
  expect(text).toContain('"2024-0121":\n    grade: 4\n');
  expectSound(ivanova);
  await synced(petrova);
  expect(readFileSync(join(petrova, sheet), "utf8")).toBe(text);
});

test.each([
  ["server", "4", "3 и 4", "4"],
  ["mine", "4", "3 и 4", "3"],
  ["server", "-", "3 и пусто", "пусто"],
])("the history tells what was given up at an exchange: %s kept, %s there", async (keep, theirs, both, kept) => {
  const { petrova, ivanova } = await office();
  if (theirs === "-") {
    await grade(petrova, "2024-0117", "5");
    await synced(petrova);
    await synced(ivanova, "ivanova-nv");
  }
  await grade(petrova, "2024-0117", theirs);
  await synced(petrova);
  await grade(ivanova, "2024-0117", "3", "ivanova-nv");
  await kpgt(ivanova, ["sync", "--keep", keep], { user: "ivanova-nv" });

  const { said } = await kpgt(ivanova, ["grade", "history", "17", "2024-0117"]);

  const was = theirs === "-" ? "5" : "пусто";
  const there = theirs === "-" ? "пусто" : theirs;
  expect(said).toMatch(new RegExp(`Петрова Елена Николаевна: ${was} → ${there}\n`));
  expect(said).toMatch(new RegExp(`Иванова Нина Викторовна: ${was} → 3\n`));
  expect(said).toMatch(
    new RegExp(`Иванова Нина Викторовна: внесли разное: ${both}, оставлено: ${kept}\n +обмен с сервером`),
  );
});

test("an exchange at which nothing was given up is no line of the history", async () => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0118", "5");
  await synced(petrova);
  await grade(ivanova, "2024-0117", "3", "ivanova-nv");
  await synced(ivanova, "ivanova-nv");
  for (const [student, entered] of [
    ["2024-0117", "3"],
    ["2024-0118", "5"],
  ] as const) {
    const { said } = await kpgt(ivanova, ["grade", "history", "17", student]);
    expect(said).toContain(`пусто → ${entered}\n`);
    expect(said).not.toContain("обмен с сервером");
  }
});

test("a choice for all is made on the command line", async () => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0117", "5");
  await synced(petrova);
  await grade(ivanova, "2024-0117", "4", "ivanova-nv");
  expect((await kpgt(ivanova, ["sync", "--keep", "mine"], { user: "ivanova-nv" })).code).toBe(0);
  await synced(petrova);
  expect(readFileSync(join(petrova, sheet), "utf8")).toContain('"2024-0117":\n    grade: 4\n');
});

/** The college with an examiner on the sheet, so that it can be closed. */
const closable = {
  ...collegeFiles,
  [sheet]: (collegeFiles[sheet] ?? "").replace("results:", "date: 2025-12-24\nexaminers: [ivanova-nv]\nresults:"),
};

test("a grade in a sheet that was closed meanwhile is stopped; the closed sheet wins, and it is said how to go on", async () => {
  const { petrova, ivanova } = await office(closable);
  for (const student of ["2024-0117", "2024-0118", "2024-0121"]) await grade(petrova, student, "4");
  await synced(petrova);
  await synced(ivanova, "ivanova-nv");
  expect((await kpgt(petrova, ["attestation", "close", "17"])).code).toBe(0);
  await synced(petrova);
  await grade(ivanova, "2024-0118", "5", "ivanova-nv");

  const stopped = await kpgt(ivanova, ["sync", "--keep", "mine"], { user: "ivanova-nv" });
  expect(stopped.code).toBe(2);
  expect(stopped.said).toContain("одни её закрыли");
  expect(stopped.said).toContain("2024-0118 (Жук\u00a0И.): у вас 5, на сервере 4");
  expect(gitIn(ivanova, "log", "-1", "--format=%s")).toContain("2024-0118 — 5");

  const { code, said } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv", answers: ["с"] });
  expect(code).toBe(0);
  expect(said).toContain("kpgt grade correct 17");
  const text = readFileSync(join(ivanova, sheet), "utf8");
  expect(text).toContain("closed:");
  expect(text).toContain('"2024-0118":\n    grade: 4\n');
});

test("a sheet that I closed while a grade came in is taken open, to be closed again", async () => {
  const { petrova, ivanova } = await office(closable);
  for (const student of ["2024-0117", "2024-0118", "2024-0121"]) await grade(petrova, student, "4");
  await synced(petrova);
  await synced(ivanova, "ivanova-nv");
  await grade(ivanova, "2024-0118", "5", "ivanova-nv");
  await synced(ivanova, "ivanova-nv");
  await kpgt(petrova, ["attestation", "close", "17"]);

  const { code, said } = await kpgt(petrova, ["sync", "--keep", "server"]);

  expect(code).toBe(0);
  expect(said).toContain("kpgt attestation close 17");
  expect(readFileSync(join(petrova, sheet), "utf8")).not.toContain("closed:");
});

test("what contradicts itself only together is not sent: a student moved away while being graded as a guest of nobody", async () => {
  const { petrova, ivanova, server } = await office();
  writeFileSync(
    join(petrova, "students/2024-0118.yaml"),
    readFileSync(join(petrova, "students/2024-0118.yaml"), "utf8").replace("ИС-24", "ЮВ-24"),
  );
  expect((await kpgt(petrova, ["save", "--anyway"])).code).toBe(0);
  expect((await kpgt(petrova, ["sync", "--anyway"])).code).toBe(0);
  const sent = gitIn(server, "rev-parse", "main");
  await grade(ivanova, "2024-0118", "3", "ivanova-nv");

  const { code, said } = await kpgt(ivanova, ["sync"], { user: "ivanova-nv" });

  expect(code).toBe(2);
  expect(said).toContain("2024-0118");
  expect(said).toContain("Ваши изменения не отправлены");
  expect(gitIn(server, "rev-parse", "main")).toBe(sent);
  expect(readFileSync(join(ivanova, sheet), "utf8")).toContain("grade: 3");
  expectSound(ivanova);
});

/** A second item, so that two clerks can open a sheet each. */
const twoItems = {
  ...collegeFiles,
  "programs/09.02.07-2024.yaml": `${collegeFiles["programs/09.02.07-2024.yaml"]}  - {id: ОП.04, name: Алгоритмы, kind: discipline, cycle: ПЦ, control: [{semester: 3, form: exam}]}
  - {id: ОП.05, name: Экономика, kind: discipline, cycle: ПЦ, control: [{semester: 3, form: exam}]}
`,
};
const opened = (item: string) => `attestations/2025-2026/ИС-24/3-${item}-exam.yaml`;
const open = (dir: string, item: string, user = "petrova-en") =>
  kpgt(dir, ["attestation", "open", "ИС-24", item, "--examiners", "ivanova-nv"], { user });
const numberIn = (dir: string, item: string) =>
  /number: "(.*)"/.exec(readFileSync(join(dir, opened(item)), "utf8"))?.[1];

test("of two sheets with one number the one that is not on paper gets another, and it is said", async () => {
  const { petrova, ivanova } = await office(twoItems);
  await open(petrova, "ОП.04");
  await open(ivanova, "ОП.05", "ivanova-nv");
  const given = numberIn(petrova, "ОП.04");
  expect(numberIn(ivanova, "ОП.05")).toBe(given);
  await synced(petrova);

  const said = await synced(ivanova, "ivanova-nv");

  expect(said).toContain(`Номер ${given} уже заняла другая ведомость.`);
  expect(numberIn(ivanova, "ОП.04")).toBe(given);
  expect(numberIn(ivanova, "ОП.05")).toBe(String(Number(given) + 1));
});

test("a sheet on paper keeps its number: the other one is renumbered although it came first", async () => {
  const { petrova, ivanova } = await office(twoItems);
  await open(petrova, "ОП.04");
  await open(ivanova, "ОП.05", "ivanova-nv");
  const given = numberIn(petrova, "ОП.04");
  await kpgt(ivanova, ["attestation", "issue", given ?? "", "--to", "ivanova-nv"], { user: "ivanova-nv" });
  await synced(petrova);
  await synced(ivanova, "ivanova-nv");
  expect(numberIn(ivanova, "ОП.05")).toBe(given);
  expect(numberIn(ivanova, "ОП.04")).toBe(String(Number(given) + 1));
});

test("two sheets on paper with one number are left to people, and not sent", async () => {
  const { petrova, ivanova } = await office(twoItems);
  for (const [dir, item] of [
    [petrova, "ОП.04"],
    [ivanova, "ОП.05"],
  ] as const) {
    await open(dir, item);
    await kpgt(dir, ["attestation", "issue", numberIn(dir, item) ?? "", "--to", "ivanova-nv"]);
  }
  await synced(petrova);
  const { code, said } = await kpgt(ivanova, ["sync"]);
  expect(code).toBe(2);
  expect(said).toContain("sheet-number-is-unique");
});

test("the same sheet opened by two clerks becomes one, under the server's number", async () => {
  const { petrova, ivanova } = await office(twoItems);
  await open(petrova, "ОП.05");
  await open(petrova, "ОП.04");
  await open(ivanova, "ОП.04", "ivanova-nv");
  await kpgt(ivanova, ["grade", "add", "ИС-24", "ОП.04", "2024-0118", "3"], { user: "ivanova-nv" });
  await synced(petrova);
  await synced(ivanova, "ivanova-nv");
  expect(numberIn(ivanova, "ОП.04")).toBe(numberIn(petrova, "ОП.04"));
  expect(readFileSync(join(ivanova, opened("ОП.04")), "utf8")).toContain('"2024-0118": # Жук Иван\n    grade: 3\n');
});

test("an edit by hand that is not saved stops what would touch it, and is never lost", async () => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0117", "5");
  await synced(petrova);
  const edited = `${readFileSync(join(ivanova, sheet), "utf8")}# заметка\n`;
  writeFileSync(join(ivanova, sheet), edited);
  const { code, said } = await kpgt(ivanova, ["sync"]);
  expect(code).toBe(2);
  expect(said).toContain("kpgt save");
  expect(readFileSync(join(ivanova, sheet), "utf8")).toBe(edited);
});

test("a file that one side deleted and the other changed is asked about", async () => {
  const { petrova, ivanova } = await office();
  rmSync(join(petrova, "students/2024-0201.yaml"));
  await kpgt(petrova, ["save", "--anyway"]);
  await kpgt(petrova, ["sync", "--anyway"]);
  writeFileSync(
    join(ivanova, "students/2024-0201.yaml"),
    `${readFileSync(join(ivanova, "students/2024-0201.yaml"), "utf8")}extra: {note: болел}\n`,
  );
  await kpgt(ivanova, ["save", "--anyway"]);
  const { said } = await kpgt(ivanova, ["sync", "--anyway"], { answers: ["с"] });
  expect(said).toContain("на сервере: удалён");
  expect(existsSync(join(ivanova, "students/2024-0201.yaml"))).toBe(false);
});

test("a server that is out of reach loses nothing; a rewritten, foreign or unsafe one is refused", async () => {
  const { petrova, ivanova, server } = await office();
  await grade(petrova, "2024-0117", "5");

  gitIn(petrova, "remote", "set-url", "folder", "ssh://127.0.0.1:1/records.git");
  const offline = await kpgt(petrova, ["sync"]);
  expect(offline.code).toBe(2);
  expect(offline.said).toContain("Нет связи с сервером");
  expect(readFileSync(join(petrova, sheet), "utf8")).toContain("grade: 5");

  gitIn(petrova, "remote", "set-url", "folder", `${server}-нет`);
  expect((await kpgt(petrova, ["sync"])).said).toContain("На сервере нет хранилища");

  gitIn(petrova, "remote", "set-url", "folder", "ext::sh -c touch% /tmp/owned");
  expect((await kpgt(petrova, ["sync"])).said).toContain("не как https или ssh");
  gitIn(petrova, "remote", "set-url", "folder", "http://example.org/x.git");
  expect((await kpgt(petrova, ["sync"])).said).toContain("не как https или ssh");

  gitIn(petrova, "remote", "set-url", "folder", server);
  gitIn(petrova, "remote", "rename", "folder", "origin");
  expect((await kpgt(petrova, ["sync"])).said).toContain("git remote rename origin folder");
  gitIn(petrova, "remote", "rename", "origin", "folder");
  await synced(petrova);

  await synced(ivanova, "ivanova-nv");
  gitIn(server, "update-ref", "refs/heads/main", gitIn(server, "rev-parse", "main~1").trim());
  expect((await kpgt(petrova, ["sync"])).said).toContain("История на сервере переписана");

  const stranger = await initCollege();
  gitIn(stranger, "remote", "add", "folder", server);
  expect((await kpgt(stranger, ["sync"])).said).toContain("другая папка записей");
});

test("a merge that was begun with plain git is undone on request, and what was typed there is kept", async () => {
  const { petrova, ivanova } = await office();
  await grade(petrova, "2024-0117", "5");
  await synced(petrova);
  await grade(ivanova, "2024-0117", "3", "ivanova-nv");
  gitIn(ivanova, "config", "user.name", "И");
  gitIn(ivanova, "config", "user.email", "i@example.org");
  expect(() => gitIn(ivanova, "pull", "--quiet", "--no-rebase", "folder", "main")).toThrow();

  expect((await kpgt(ivanova, ["sync"])).said).toContain("Слияние не закончено");
  mkdirSync(join(petrova, ".git/rebase-merge"));
  expect((await kpgt(petrova, ["sync"])).said).toContain("git rebase --abort");
  const { code, said } = await kpgt(ivanova, ["sync", "--keep", "server"], { answers: ["да"] });

  expect(said).toContain("Прежние файлы отложены");
  expect(code).toBe(0);
  const rescued = /отложены: (.*)/.exec(said)?.[1] ?? "";
  expect(readFileSync(join(rescued, sheet), "utf8")).toContain("<<<<<<<");
  expectSound(ivanova);
});
