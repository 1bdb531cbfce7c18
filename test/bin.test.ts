import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let home: string;

/** The real bin beside a main that only says what it was given. */
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "kpgt-")));
  cpSync("bin", join(home, "bin"), { recursive: true });
  mkdirSync(join(home, "dist"));
  writeFileSync(join(home, "package.json"), '{ "type": "module" }\n');
  writeFileSync(
    join(home, "dist/main.js"),
    `export async function main(argv, ctx) {
      if (argv[0] === "flood") for (let i = 0; i < 100_000; i++) ctx.print("строка");
      if (argv[0] === "ask") for (let line; (line = await ctx.ask("? ")) !== undefined; ) ctx.print("<" + line + ">");
      else ctx.print(JSON.stringify({ argv, ...ctx }));
      ctx.printError("к ошибкам");
      return 7;
    }`,
  );
  mkdirSync(join(home, "записи/groups"), { recursive: true });
  writeFileSync(join(home, "записи/kpgt.yaml"), "");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("the process becomes a context: words, folder around, day, who works, no terminal", () => {
  const { stdout, stderr, status } = kpgt(["grade", "add"], {
    cwd: join(home, "записи/groups"),
    env: { KPGT_USER: "petrova-en" },
  });
  expect(JSON.parse(stdout)).toEqual({
    argv: ["grade", "add"],
    cwd: join(home, "записи/groups"),
    dir: join(home, "записи"),
    today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    user: "petrova-en",
    color: false,
  });
  expect(stderr).toBe("к ошибкам\n");
  expect(status).toBe(7);
});

test("the day is that of the college's time zone, whatever the computer's", () => {
  const folder = join(home, "камчатка");
  mkdirSync(folder);
  writeFileSync(join(folder, "kpgt.yaml"), 'timeZone: "Pacific/Kiritimati"\n');
  const [there, here] = ["Pacific/Kiritimati", "Pacific/Niue"].map((timeZone) =>
    new Date().toLocaleDateString("sv-SE", { timeZone }),
  );
  expect(there).not.toBe(here); // 25 hours lie between them
  const day = (cwd: string) => JSON.parse(kpgt([], { cwd, env: { TZ: "Pacific/Niue" } }).stdout).today;
  expect(day(folder)).toBe(there);
  expect(day(home)).toBe(here);
  writeFileSync(join(folder, "kpgt.yaml"), "timeZone: Asia/Atlantis\n");
  expect(day(folder)).toBe(here);
});

test("outside of any records folder it is the folder where the person stands", () => {
  expect(JSON.parse(kpgt([]).stdout).dir).toBe(home);
});

test("who works: the variable, then what `kpgt me` saved, then git", () => {
  const folder = join(home, "записи");
  const user = (env: NodeJS.ProcessEnv) => JSON.parse(kpgt([], { cwd: folder, env }).stdout).user;
  spawnSync("git", ["-C", folder, "init", "-q"]);
  spawnSync("git", ["-C", folder, "config", "user.name", "Кравец Мария"]);
  expect(user({})).toBe("Кравец Мария");
  mkdirSync(join(folder, ".kpgt"));
  writeFileSync(join(folder, ".kpgt/user"), "ivanova-nv\n");
  expect(user({})).toBe("ivanova-nv");
  expect(user({ KPGT_USER: "petrova-en" })).toBe("petrova-en");
});

test("each question gets one line, and the end of input is the end", () => {
  const { stdout, stderr } = kpgt(["ask"], { input: "5\nн/я\n\n4" });
  expect(stdout).toBe("<5>\n<н/я>\n<>\n<4>\n");
  expect(stderr).toBe("? 5\n? н/я\n? \n? 4\n? \nк ошибкам\n"); // what came through a pipe is shown, so that each question has its line
});

test("a reader that leaves early does not break the program", () => {
  const script = `"${process.execPath}" "${join(home, "bin/kpgt.js")}" flood | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect(stdout).toBe("строка\n7\n");
  expect(stderr).toBe("к ошибкам\n");
});

test("without dist it says what to do", () => {
  const bare = mkdtempSync(join(tmpdir(), "kpgt-"));
  cpSync("bin", join(bare, "bin"), { recursive: true });
  writeFileSync(join(bare, "package.json"), '{ "type": "module" }\n');
  const { stderr, status } = spawnSync(process.execPath, [join(bare, "bin/kpgt.js")], { encoding: "utf8" });
  rmSync(bare, { recursive: true });
  expect(stderr).toBe("kpgt: программа не собрана.\nСоберите её: npm run build\n");
  expect(status).toBe(2);
});

function kpgt(
  argv: readonly string[],
  { cwd = home, env = {}, input = "" }: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
) {
  return spawnSync(process.execPath, [join(home, "bin/kpgt.js"), ...argv], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, KPGT_USER: "", ...env },
  });
}

test("Ctrl-C at a question ends the input: the command says what is recorded, the exit code says the rest", () => {
  const driver = `
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
said = b""
while b"? " not in said: said += os.read(fd, 1000)
os.write(fd, b"\\x03")
try:
    while True:
        part = os.read(fd, 1000)
        if not part: break
        said += part
except OSError: pass
print(said.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))`;
  const { status, stdout } = spawnSync("python3", ["-c", driver, process.execPath, join(home, "bin/kpgt.js"), "ask"], {
    encoding: "utf8",
  });
  expect(stdout).toContain("к ошибкам"); // what the command says after its last question
  expect(status).toBe(130);
});
