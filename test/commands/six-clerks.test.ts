import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { setUpServer } from "../../src/store/git/server-repository.ts";
import { collegeFiles, initCollege, sheet } from "../store/college-folder.ts";
import { gitIn } from "../store/run-writer.ts";
import { kpgtOnPath } from "./kpgt-on-path.ts";

/** `npm run torture` does more of everything. */
const edits = Number(process.env.KPGT_TORTURE_EDITS ?? 70);
const clerks = Number(process.env.KPGT_TORTURE_CLERKS ?? 6);
const patience = 600_000 + edits * 20_000;

const students = Array.from({ length: edits }, (_, index) => `2024-${String(1000 + index)}`);
const file = `name: {last: Жук, first: Иван, middle: Олегович}\nsex: m\nevents:\n  - {date: 2024-09-01, kind: enrolled, group: ИС-24}\n`;
const block = (id: string) => `  "${id}":\n    grade:\n    outcome:\n`;
const college: Readonly<Record<string, string>> = {
  ...collegeFiles,
  [sheet]: (collegeFiles[sheet] ?? "") + students.map(block).join(""),
  ".gitignore": ".kpgt/\n",
  ...Object.fromEntries(students.map((id) => [`students/${id}.yaml`, file])),
};

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** kpgt as a process of its own; killed with its children after so many milliseconds. */
function run(path: string, dir: string, args: readonly string[], killAfter?: number): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn("kpgt", [...args], {
      cwd: dir,
      env: { ...process.env, PATH: path },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    const kill = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // it was quicker
      }
    };
    const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter);
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ code, said });
    });
  });
}

test(
  "six clerks send seventy edits through a server that looks at them; it goes away, exchanges are killed, and none is lost",
  async () => {
    const path = await kpgtOnPath();
    const origin = await initCollege(college);
    const root = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
    const server = join(root, "server.git");
    setUpServer(server);
    const env = { ...process.env, PATH: path };
    execFileSync("git", ["-C", origin, "push", "--quiet", server, "main"], { env, stdio: "pipe" });
    const folders = Array.from({ length: clerks }, (_, index) => join(root, `clerk-${index}`));
    for (const dir of folders) execFileSync("git", ["clone", "--quiet", "--origin", "folder", server, dir]);

    /** What every clerk wrote, and of the shared student what stands for each of them. */
    const written: { readonly student: string; readonly grade: number }[] = [];
    const outcomes = { cut: 0, killed: 0, asked: 0 };
    const exchange = async (dir: string, killAfter?: number): Promise<boolean> => {
      const { code, said } = await run(path, dir, ["--as", "petrova-en", "sync"], killAfter);
      expect(said).not.toContain("Внутренняя ошибка");
      if (code === null) outcomes.killed += 1;
      if (code === 2 && /На сервере нет хранилища|Сервер не принял ваши изменения|Нет связи|не удался/.test(said))
        outcomes.cut += 1;
      else if (code === 2 && said.includes("у вас и на сервере разное")) {
        outcomes.asked += 1;
        expect(said).toContain("студент 2024-0117");
        await run(path, dir, ["--as", "petrova-en", "sync", "--keep", "server"]);
      } else if (code === 2) expect(said).toMatch(/Сервер занят|Папка занята|истори/);
      return code === 0;
    };
    const work = async (dir: string, clerk: number) => {
      for (let index = clerk; index < edits; index += clerks) {
        const [student = "", grade] = [students[index], 3 + (index % 3)];
        const { code, said } = await run(path, dir, [
          "--as",
          "petrova-en",
          "grade",
          "add",
          "ИС-24",
          "МДК.01.01",
          student,
          String(grade),
        ]);
        expect(said).not.toContain("kpgt:");
        expect(code).toBe(0);
        written.push({ student, grade });
        if (index < clerks)
          // all of them grade one student, each otherwise
          await run(path, dir, [
            "--as",
            "petrova-en",
            "grade",
            "add",
            "ИС-24",
            "МДК.01.01",
            "2024-0117",
            String(2 + (clerk % 4)),
          ]);
        if (Math.floor(index / clerks) % 3 === clerk % 3)
          await exchange(dir, index % 5 === 0 ? 200 + 150 * clerk : undefined);
      }
    };
    let isWorking = true;
    const cuts = (async () => {
      while (isWorking) {
        await sleep(4_000);
        renameSync(server, `${server}.away`);
        await sleep(700);
        renameSync(`${server}.away`, server);
      }
    })();
    await Promise.all(folders.map(work));
    isWorking = false;
    await cuts;
    for (const dir of folders) for (let attempt = 0; !(await exchange(dir)) && attempt < 10; attempt += 1);
    for (const dir of folders) expect(await exchange(dir)).toBe(true);

    const sent = gitIn(server, "show", `main:${sheet}`);
    expect(written).toHaveLength(edits);
    const lost = written.filter(({ student, grade }) => !sent.includes(`"${student}":\n    grade: ${grade}\n`));
    expect(lost).toEqual([]);
    expect(sent).toMatch(/"2024-0117":\n {4}grade: [2-5]\n/);
    expect(outcomes.asked).toBeGreaterThan(0);
    expect(outcomes.killed).toBeGreaterThan(0);
    const history = gitIn(server, "log", "--format=%s", "main");
    for (const { student, grade } of written) expect(history).toContain(`${student} — ${grade}`);
    expect(history.split("\n").filter((line) => line.includes("2024-0117 —"))).toHaveLength(clerks); // given up, not lost
    for (const dir of [...folders, server]) expect(gitIn(dir, "fsck", "--no-dangling")).toBe("");
    for (const dir of folders) {
      expect(readFileSync(join(dir, sheet), "utf8")).toBe(sent);
      expect(gitIn(dir, "status", "--porcelain")).toBe("");
    }
    process.stdout.write(`${JSON.stringify(outcomes)}\n`);
  },
  patience,
);
