import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { hasPoppler, pagesOf } from "../pages/read-pdf.ts";
import { closings, copyOf, kpgt, openCollege } from "./closed-college.ts";
import { canaries, twoGroups } from "./graduated-college.ts";

const patience = 300_000;
/** The group graduated in June; no term is over, everything was handed over on paper. */
const day = "2026-09-01";

let college = "";
beforeAll(async () => {
  college = join(realpathSync(mkdtempSync(join(tmpdir(), "kpgt-"))), "записи");
  const first = await openCollege(twoGroups());
  execFileSync("cp", ["-r", first, college]);
  git(
    college,
    "-c",
    "user.name=x",
    "-c",
    "user.email=x@x",
    "commit",
    "-q",
    "--allow-empty",
    "--no-verify",
    "-m",
    "для Коммитова",
  );
  for (const [year, today] of closings) {
    const run = await kpgt(college, today, "archive", "close-year", year);
    if (run.code !== 0) throw new Error(run.output);
    if (year === "2024-2025") await correctLate();
  }
  write(college, "archive/2025-2026.sig", "подпись прежней описи\n");
  commit(college);
  const secret = `${college}-private`;
  for (const id of ["2024-0117", "2024-0118", "2024-0131"])
    write(secret, `people/${id}.yaml`, `born: 2008-03-14\nphone: "${id === "2024-0131" ? "111" : "Тайный"}"\n`);
  git(dirname(secret), "init", "-q", "-b", "main", secret);
  git(secret, "add", ".");
  git(secret, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "люди");
}, patience);

test(
  "nothing of the group is in any object, ref, file, log or form of the new folder; what is kept still verifies",
  async () => {
    const into = place("new");
    const run = await rotate(college, into);
    expect(run).toMatchObject({ code: 0 });
    expect(found(college)).toEqual([...canaries]); // the search does see them in the old folder
    expect(found(into)).toEqual([]);
    expect(found(`${into}-private`, ["Тайный", "2024-0118"])).toEqual([]);
    expect(readdirSync(`${into}-private/people`)).toEqual(["2024-0131.yaml"]);

    expect((await kpgt(into, day, "check")).output).toBe("Всё в порядке.");
    for (const [year] of closings) {
      const verified = await kpgt(into, day, "archive", "verify", year, "--rebuild");
      expect(verified).toMatchObject({ code: 0 });
      expect(verified.output).toContain("✓ з) формы, сделанные заново, те же до байта");
    }
    expect(existsSync(join(into, "archive/2025-2026/05-12-ИС-25/bagit.txt"))).toBe(true);
    expect(existsSync(join(into, "archive/2025-2026/05-12-ИС-24"))).toBe(false);
    expect(existsSync(join(into, "archive/2025-2026.sig"))).toBe(false); // it was of another year.yaml

    expect((await kpgt(into, day, "check")).output).toBe("Всё в порядке."); // .kpgt/ is filled by now
    expect(found(into)).toEqual([]);
  },
  patience,
);

test.runIf(hasPoppler)(
  "the acts lie beside the new folder; the one on cases names nobody, the other everybody and every copy",
  async () => {
    const into = place("acts");
    await rotate(college, into);
    const cases = pdfText(`${into}-акт-о-делах.pdf`);
    expect(cases).toContain("Экзаменационные ведомости, группа ИС-24");
    expect(cases).toContain("акт приёма-передачи № 3 от 28.08.2026");
    expect(cases).not.toMatch(/Грачёв|Жук|Заречн|Кравец/);
    const people = pdfText(`${into}-акт-о-персональных-данных.pdf`);
    for (const words of [
      "Грачёва Анна Сергеевна",
      "Заречный Иван Олегович",
      "Кравец Мария Львовна",
      "Слепок прежней",
      "Резервные копии",
    ])
      expect(people).toContain(words);
    expect(people).toContain("дата рождения, СНИЛС");
  },
  patience,
);

test(
  "the new epoch knows where the old one ended, where its bundle is kept, and what was confirmed",
  async () => {
    const into = place("linked");
    await rotate(college, into);
    const head = git(college, "rev-parse", "HEAD").trim();
    const told = (await kpgt(into, day, "archive", "epochs")).output;
    expect(told).toContain(`последнее сохранение: ${head}`);
    expect(told).toContain("слепок: linked.bundle, хранит архив техникума, дело 01-20, по 31.12.2031");
    expect(told).toContain(
      "подтверждено (petrova-en): дела, чей срок не вышел, переданы в архив на бумаге — акт приёма-передачи № 3 от 28.08.2026",
    );
    expect(readFileSync(join(into, "archive/epochs.yaml"), "utf8")).toContain(
      git(college, "rev-parse", "refs/tags/archive/2025-2026").trim(),
    );
    expect(git(into, "rev-list", "--max-parents=0", "HEAD").trim().split("\n")).toHaveLength(1);

    const asked = (file: string) => kpgt(into, day, "archive", "epochs", "--bundle", file);
    expect(await asked(`${into}.bundle`)).toMatchObject({
      code: 0,
      output: "Это слепок эпохи 1: отпечаток и размер те же.",
    });
    const clone = `${into}-из-слепка`;
    execFileSync("git", ["clone", "-q", `${into}.bundle`, clone]);
    expect(git(clone, "rev-parse", "HEAD").trim()).toBe(head);
    writeFileSync(`${into}.bundle`, "x", { flag: "a" });
    expect(await asked(`${into}.bundle`)).toMatchObject({ code: 1 });
    expect((await asked(`${into}.нет`)).code).toBe(2);
    expect((await kpgt(into, "2032-01-01", "archive", "retention")).output).toMatch(
      /эпоха 1 +linked\.bundle +Слепок прежней истории, хранит архив техникума +по 31\.12\.2031 +срок вышел/,
    );
  },
  patience,
);

test(
  "a stale clone brought into the new folder is found, and neither taken in nor sent",
  async () => {
    const into = place("stale");
    await rotate(college, into);
    git(into, "fetch", "-q", college, "main");
    const merge = ["merge", "-q", "--allow-unrelated-histories", "-s", "ours", "-m", "x", "FETCH_HEAD"];
    git(into, "-c", "user.name=x", "-c", "user.email=x@x", ...merge);
    const run = await kpgt(into, day, "check");
    expect(run.code).toBe(1);
    expect(run.output).toContain("ошибка history-begins-with-epoch");
  },
  patience,
);

test(
  "an exchange that cannot be says why: the server has a later epoch, or another tag of a closed year",
  async () => {
    const [into, stale, server] = [place("synced"), place("синхронная-копия"), `${place("server")}.git`];
    await rotate(college, into);
    execFileSync("git", ["clone", "-q", "--bare", college, server]);
    execFileSync("git", ["clone", "-q", "-o", "folder", server, stale]);
    git(stale, "-c", "user.name=x", "-c", "user.email=x@x", "tag", "-f", "-a", "-m", "x", "archive/2025-2026", "HEAD");
    for (let time = 1; time <= 2; time += 1)
      expect(await kpgt(stale, day, "sync")).toMatchObject({
        code: 2,
        output: expect.stringMatching(/Метка закрытого года 2025-2026 на сервере не та.*\n.*--remote folder/),
      });
    git(stale, "fetch", "-q", "-f", "folder", "refs/tags/*:refs/tags/*");
    execFileSync("rm", ["-r", server]);
    execFileSync("git", ["clone", "-q", "--bare", into, server]);
    for (let time = 1; time <= 2; time += 1)
      expect(await kpgt(stale, day, "sync")).toMatchObject({
        code: 2,
        output: expect.stringMatching(/^kpgt: На сервере другая эпоха.*\n.*git clone/),
      });
  },
  patience,
);

test(
  "the secretary signs both acts, the bundle is for its keeper alone, and a dry run names a missing term",
  async () => {
    const into = place("secretary");
    const commission = ["--chair", "sidorov-av", "--members", "ivanova-nv", "--secretary", "petrova-en"];
    expect(await rotate(college, into, ...commission)).toMatchObject({ code: 0 });
    for (const act of ["акт-о-делах", "акт-о-персональных-данных"])
      if (hasPoppler) expect(pdfText(`${into}-${act}.pdf`)).toMatch(/Секретарь комиссии[\s\S]*Петрова/);
    if (process.platform !== "win32") expect(statSync(`${into}.bundle`).mode & 0o777).toBe(0o600);
    expect(await rotate(college, place("half"), "--secretary", "petrova-en")).toMatchObject({
      code: 2,
      output: expect.stringContaining("Комиссия указана не полностью"),
    });
    const termless = copyOf(college);
    write(termless, "kpgt.yaml", readFileSync(join(college, "kpgt.yaml"), "utf8").replace(/^.*epoch-bundle.*\n/m, ""));
    await kpgt(termless, day, "save");
    expect(await kpgt(termless, day, ...words(place("termless")), "--dry-run")).toMatchObject({
      code: 2,
      output: expect.stringMatching(/--confirm "papers[\s\S]*Не сказано, сколько хранить слепок[\s\S]*--keep-until/),
    });
  },
  patience,
);

test(
  "a case that was disposed of is said so wherever the year is shown, and is not counted",
  async () => {
    const into = place("told");
    await rotate(college, into);
    const remark = "уничтожено по акту № 1 от 01.09.2026";
    const run = (...args: string[]) => kpgt(into, day, ...args);
    expect((await run("archive", "list", "2025-2026")).output).toMatch(new RegExp(`^05-12-ИС-24 .*${remark}`, "m"));
    for (const form of ["inventory", "act-of-closing-year"]) {
      await run("print", form, "2025-2026", "-o", `${into}-${form}.pdf`);
      if (hasPoppler) expect(pdfText(`${into}-${form}.pdf`).replaceAll(/\s+/g, " ")).toMatch(/уничтожено/);
    }
    const kept = readdirSync(join(into, "archive/2025-2026"), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const files = kept.flatMap(({ name }) => filesIn(join(into, "archive/2025-2026", name, "data")));
    const yearFile = readFileSync(join(into, "archive/2025-2026/year.yaml"), "utf8");
    expect(yearFile).toMatch(new RegExp(`^counts: \\{files: ${files.length}, students: 1, `, "m"));
    const all = await run("archive", "export", "2025-2026", "--to", `${into}-год`);
    expect(all.output).toContain(`Дела 05-12-ИС-24 в архиве нет: ${remark}.`);
    const one = await run("archive", "export", "2025-2026", "05-12-ИС-24", "--to", `${into}-дело`);
    expect(one).toMatchObject({ code: 2, output: expect.stringContaining(remark) });
  },
  patience,
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [one.name] : [],
  );
}

test(
  "a second rotation begins a third epoch and keeps the link to both",
  async () => {
    const [into, next] = [place("second"), place("third")];
    await rotate(college, into);
    write(into, "groups/ПУ-26.yaml", twoGroups()["groups/ИС-24.yaml"]?.replaceAll("ИС-24", "ПУ-26") ?? "");
    await kpgt(into, day, "save");
    const confirmed = ["--confirm", "papers=акт № 4 от 31.08.2026"];
    const run = await kpgt(into, day, ...words(next, "ПУ-26"), ...confirmed);
    expect(run).toMatchObject({ code: 0 });
    const told = (await kpgt(next, day, "archive", "epochs")).output;
    expect(told.match(/^Эпоха \d/gm)).toEqual(["Эпоха 1", "Эпоха 2"]);
    expect((await kpgt(next, day, "check")).output).toBe("Всё в порядке.");
    expect(await kpgt(next, day, "archive", "verify", "2025-2026")).toMatchObject({ code: 0 });
  },
  patience,
);

test(
  "a case of the whole college may go by itself: its bag goes, the rest stays and verifies",
  async () => {
    const into = place("case");
    const act = ["--act", "акт № 5 от 01.02.2077", "--custodian", "архив техникума", "--into", into];
    const named = ["--case", "2025-2026/02-03", "--confirm", "experts=протокол ЭПК № 1 от 20.01.2077"];
    const run = await kpgt(college, "2077-02-01", "archive", "rotate", ...act, ...named);
    expect(run).toMatchObject({ code: 0 });
    expect(run.output).toContain("Уходит общее дело 2025-2026/02-03");
    expect(existsSync(join(into, "archive/2025-2026/02-03"))).toBe(false);
    expect(existsSync(join(into, "archive/2025-2026/05-12-ИС-24/bagit.txt"))).toBe(true);
    if (hasPoppler) expect(pdfText(`${into}-акт-о-делах.pdf`)).toContain("Приказы по контингенту");
    expect(existsSync(`${into}-акт-о-персональных-данных.pdf`)).toBe(false);
    expect(await kpgt(into, "2077-02-01", "archive", "verify", "2025-2026")).toMatchObject({ code: 0 });
  },
  patience,
);

test(
  "a dry run writes nothing",
  async () => {
    const into = place("dry");
    const run = await rotate(college, into, "--dry-run");
    expect(run.output).toContain("Пробный запуск: ничего не записано.");
    expect(readdirSync(dirname(into)).filter((name) => name.startsWith("dry"))).toEqual([]);
  },
  patience,
);

test(
  "an act's form that the college spoiled stops it before anything is written",
  async () => {
    const dir = copyOf(college);
    write(
      dir,
      "templates/act-of-erasing-data.yaml",
      "template: act-of-erasing-data\ntitle: Акт\nabout: erasure\npage: {size: A4}\ncontent: ['${нет.такого}']\n",
    );
    commit(dir);
    const run = await rotate(dir, `${dir}-new`);
    expect(run.code).toBe(2);
    expect(run.output).toContain("act-of-erasing-data");
    expect(existsSync(`${dir}-new`)).toBe(false);
    expect(existsSync(`${dir}-new.bundle`)).toBe(false);
  },
  patience,
);

test(
  "nothing is written over: not a folder, not a bundle",
  async () => {
    const into = place("there");
    writeFileSync(`${into}.bundle`, "чужое");
    const run = await rotate(college, into);
    expect(run.code).toBe(2);
    expect(run.output).toContain("there.bundle» уже есть.");
    expect(existsSync(into)).toBe(false);
  },
  patience,
);

test(
  "without the documents it refuses, says everything at once, and takes no document for what nothing asks",
  async () => {
    const bare = await kpgt(college, day, ...words(place("bare")));
    expect(bare.code).toBe(2);
    for (const said of [
      "Дело 05-12-ИС-24 за 2025-2026 хранится до 31.12.2031.",
      "Дело 05-14-ИС-24 за 2025-2026 хранится до 31.12.2051.",
      "Группа ИС-24: в записях (papers) нет итоговой сводной ведомости, подписанной и сданной в дело.",
      "нет в записях (papers) у 3 студентов.",
    ])
      expect(bare.output).toContain(said);
    const idle = await rotate(college, place("idle"), "--confirm", "diplomas=книга № 2 от 01.07.2026");
    expect(idle.code).toBe(2);
    expect(idle.output).toContain("Подтверждать нечего: «дипломы выданы» и так следует из записей.");
  },
  patience,
);

test.each([
  ["whole name", "Жук Иван Олегович"],
  ["dative with initials", "Жуку И. О."],
  ["a later name", "Заречного Ивана Олеговича"],
  ["the number", "2024-0118"],
])(
  "a trace left in what stays is found before anything is written: %s",
  async (_, name) => {
    const dir = copyOf(college);
    write(dir, "orders/2026-2027/3-к.yaml", `number: 3-к\ndate: 2026-09-01\ntitle: О справке, ${name}\n`);
    commit(dir);
    const run = await rotate(dir, `${dir}-new`);
    expect(run.code).toBe(2);
    expect(run.output).toContain("  orders/2026-2027/3-к.yaml");
    expect(existsSync(`${dir}-new`)).toBe(false);
    expect(existsSync(`${dir}-new.bundle`)).toBe(false);
  },
  patience,
);

/** A correction of a year that is closed: a record of the open one. */
async function correctLate(): Promise<void> {
  const sheet = "attestations/2024-2025/ИС-24/2-ОП.01-exam";
  const basis = ["--basis", "записка Поздняков № 8 от 30.09.2025", "--permitted", "sidorov-av"];
  const run = await kpgt(college, "2025-10-01", "grade", "correct", sheet, "2024-0117", "4", ...basis);
  if (run.code !== 0) throw new Error(run.output);
}

function commit(dir: string): void {
  git(dir, "add", ".");
  git(dir, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x", "--no-verify");
}

function place(name: string): string {
  return join(dirname(college), name);
}

function words(into: string, group = "ИС-24"): string[] {
  const act = ["--act", "акт № 1 от 01.09.2026", "--custodian", "архив техникума"];
  return ["archive", "rotate", "--group", group, ...act, "--into", into];
}

function rotate(dir: string, into: string, ...more: string[]) {
  const confirmed = ["papers=акт № 2 от 28.08.2026", "cases=акт приёма-передачи № 3 от 28.08.2026"];
  const all = confirmed.flatMap((one) => ["--confirm", one]);
  return kpgt(dir, day, ...words(into), "--case", "2025-2026/02-03", ...all, ...more);
}

/** The tokens in whatever git keeps of a folder and in every file below it, names and printed words included. */
function found(dir: string, tokens: readonly string[] = canaries): string[] {
  const objects = git(dir, "cat-file", "--batch-all-objects", "--batch");
  const refs = git(dir, "for-each-ref") + git(dir, "log", "--all", "--reflog", "--format=%an %ae %s %b");
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const names = entries.map(({ parentPath, name }) => join(parentPath, name).slice(dir.length));
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const contents = files.map((file) => readFileSync(file, "utf8"));
  const printed = files.filter((file) => hasPoppler && file.endsWith(".pdf")).map(pdfText);
  const all = [objects, refs, ...names, ...contents, ...printed].join("\n");
  return tokens.filter((token) => all.includes(token));
}

function pdfText(file: string): string {
  return pagesOf(readFileSync(file)).join("\n");
}

function git(dir: string, ...args: string[]): string {
  const settings = [
    "-c",
    "core.quotePath=false",
    "-c",
    "safe.directory=*",
    "-c",
    "protocol.file.allow=always",
    "-C",
    dir,
  ];
  return execFileSync("git", [...settings, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function write(dir: string, file: string, content: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}
