import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { setUpServer } from "../../src/store/git/server-repository.ts";
import { initCollege, sheet } from "../store/college-folder.ts";
import { kpgtOnPath } from "./kpgt-on-path.ts";

const patience = 300_000;
let path = "";

/** The hook calls `kpgt` by its name, so the tests put one of this very code on the PATH. */
beforeAll(async () => {
  path = await kpgtOnPath();
}, patience);

/** A records folder and the college's server, which has it already. */
async function college(): Promise<{ dir: string; server: string }> {
  const dir = await initCollege();
  for (const [name, value] of [
    ["user.name", "Взломщик"],
    ["user.email", "x@example.org"],
  ] as const)
    git(dir, "config", name, value);
  const server = join(dirname(dir), `${dir.split("/").at(-1)}-server.git`);
  setUpServer(server);
  git(dir, "remote", "add", "folder", server);
  expect(push(dir, "main")).toBe("");
  return { dir, server };
}

function git(dir: string, ...args: string[]): string {
  return execFileSync("git", ["-C", dir, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** What the server said against it; nothing when it took what was pushed. */
function push(dir: string, ...refs: string[]): string {
  const env = { ...process.env, PATH: path };
  try {
    execFileSync("git", ["-C", dir, "push", "--quiet", "folder", ...refs], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return "";
  } catch (error) {
    return String((error as { stderr: string }).stderr);
  }
}

function commit(dir: string, path: string, content: string | null): void {
  if (content === null) rmSync(join(dir, path));
  else {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  git(dir, "add", "-A");
  git(dir, "commit", "--quiet", "-m", "правка");
}

const group =
  "titles: [{from: 2024-09-01, title: ЮВ-25}]\nprogram: 09.02.07-2024\nstudy: full-time\nstudyYears: [{from: 2024-09-01, year: 1}]\ncurators: []\n";

test(
  "a sound change is taken",
  async () => {
    const { dir } = await college();
    commit(dir, "groups/ЮВ-25.yaml", group);
    expect(push(dir, "main")).toBe("");
  },
  patience,
);

test(
  "history is neither rewritten nor deleted, even by force",
  async () => {
    const { dir, server } = await college();
    commit(dir, "groups/ЮВ-25.yaml", group);
    push(dir, "main");
    const before = git(server, "rev-parse", "main");
    git(dir, "commit", "--quiet", "--amend", "-m", "иначе");
    expect(push(dir, "+main")).toMatch(/переписана|non-fast-forward/);
    expect(push(dir, ":main")).toMatch(/нельзя удалить|deletion/);
    expect(git(server, "rev-parse", "main")).toBe(before);
  },
  patience,
);

test(
  "a closed year is changed neither in its records nor in its archive, and its tag stays",
  async () => {
    const { dir, server } = await college();
    commit(dir, "archive/2025-2026/year.yaml", yearFile);
    git(dir, "tag", "-a", "archive/2025-2026", "-m", "закрыт");
    expect(push(dir, "main", "archive/2025-2026")).toBe("");
    const closed = git(dir, "rev-parse", "HEAD").trim();
    for (const [path, content] of [
      [sheet, null],
      ["archive/2025-2026/year.yaml", `${yearFile}# тихо\n`],
      ["archive/2025-2026/ещё.txt", "лишнее\n"],
    ] as const) {
      commit(dir, path, content);
      expect(push(dir, "main")).toContain("учебный год 2025-2026 закрыт");
      git(dir, "reset", "--quiet", "--hard", closed);
    }
    git(dir, "tag", "-f", "-a", "archive/2025-2026", "-m", "иначе");
    expect(push(dir, "+archive/2025-2026")).toMatch(/Метка закрытого года 2025-2026 не меняется/);
    expect(push(dir, ":refs/tags/archive/2025-2026")).toMatch(/Метка закрытого года|deletion/);
    git(dir, "tag", "archive/2024-2025");
    expect(push(dir, "archive/2024-2025")).toContain("а не простой меткой");
    expect(git(server, "rev-parse", "main").trim()).toBe(closed);
  },
  patience,
);

test(
  "links, programs and files that nobody could read are refused, by file and line",
  async () => {
    const { dir } = await college();
    const sound = git(dir, "rev-parse", "HEAD").trim();
    const refusal = (spoil: () => void) => {
      spoil();
      git(dir, "add", "-A");
      git(dir, "commit", "--quiet", "--no-verify", "-m", "правка");
      const said = push(dir, "main");
      git(dir, "reset", "--quiet", "--hard", sound);
      return said;
    };
    expect(refusal(() => symlinkSync("/etc/passwd", join(dir, "groups/ЮВ-26.yaml")))).toContain("не обычный файл");
    expect(
      refusal(() => {
        writeFileSync(join(dir, "groups/ЮВ-25.yaml"), group);
        chmodSync(join(dir, "groups/ЮВ-25.yaml"), 0o755);
      }),
    ).toContain("не обычный файл");
    expect(refusal(() => writeFileSync(join(dir, sheet), '<<<<<<< HEAD\nnumber: "17"\n'))).toContain(`${sheet}:1`);
    expect(refusal(() => writeFileSync(join(dir, "groups/ЮВ-25.yaml"), group.replace("study:", "studi:")))).toContain(
      "groups/ЮВ-25.yaml",
    );
  },
  patience,
);

test(
  "every commit of a push is looked at, not only the last: what was changed and changed back is in the history for good",
  async () => {
    const { dir, server } = await college();
    commit(dir, "archive/2025-2026/year.yaml", yearFile);
    git(dir, "tag", "-a", "archive/2025-2026", "-m", "закрыт");
    expect(push(dir, "main", "archive/2025-2026")).toBe("");
    const sound = git(dir, "rev-parse", "HEAD").trim();
    const original = readFileSync(join(dir, sheet), "utf8");
    const thereAndBack = (spoil: () => void, mend: () => void): string => {
      for (const step of [spoil, mend]) {
        step();
        git(dir, "add", "-A");
        git(dir, "commit", "--quiet", "-m", "правка");
      }
      const said = push(dir, "main");
      git(dir, "reset", "--quiet", "--hard", sound);
      return said;
    };
    const write = (path: string, content: string) => () => writeFileSync(join(dir, path), content);
    const remove = (path: string) => () => rmSync(join(dir, path));

    expect(thereAndBack(write(sheet, `${original}# тихо\n`), write(sheet, original))).toContain(
      `${sheet}: учебный год 2025-2026 закрыт`,
    );
    expect(
      thereAndBack(remove("archive/2025-2026/year.yaml"), write("archive/2025-2026/year.yaml", yearFile)),
    ).toContain("учебный год 2025-2026 закрыт");
    expect(
      thereAndBack(() => symlinkSync("/etc/passwd", join(dir, "groups/ЮВ-26.yaml")), remove("groups/ЮВ-26.yaml")),
    ).toContain("groups/ЮВ-26.yaml: не обычный файл");
    expect(thereAndBack(write("фильм.bin", "0".repeat(51 * 1024 * 1024)), remove("фильм.bin"))).toContain(
      "фильм.bin: файл больше 50 МБ",
    );
    expect(thereAndBack(write("groups/ИC-25.yaml", group), remove("groups/ИC-25.yaml"))).toContain("раскладке"); // Latin C
    expect(git(server, "rev-parse", "main").trim()).toBe(sound);
  },
  patience,
);

test(
  "a merge may not bring changes of a closed year in by its other side",
  async () => {
    const { dir, server } = await college();
    const before = git(dir, "rev-parse", "HEAD").trim();
    commit(dir, "archive/2025-2026/year.yaml", yearFile);
    expect(push(dir, "main")).toBe("");
    const closed = git(dir, "rev-parse", "HEAD").trim();
    git(dir, "checkout", "--quiet", "-b", "side", before);
    commit(dir, sheet, null);
    git(dir, "checkout", "--quiet", "main");
    git(dir, "merge", "--quiet", "--no-edit", "side");
    expect(push(dir, "main")).toContain(`${sheet}: учебный год 2025-2026 закрыт`);
    git(dir, "reset", "--quiet", "--hard", closed);
    git(dir, "merge", "--quiet", "--no-edit", "-s", "ours", "side"); // what kpgt sync does: the closed year stays
    expect(push(dir, "main")).toBe("");
    expect(git(server, "rev-parse", "main")).toBe(git(dir, "rev-parse", "main"));
  },
  patience,
);

test(
  "two files of one name in other letters, a tag of a year that is open, and odd refs are refused",
  async () => {
    const { dir } = await college();
    const sound = git(dir, "rev-parse", "HEAD").trim();
    commit(dir, "groups/ис-24.yaml", group);
    expect(push(dir, "main")).toContain("отличаются только регистром");
    git(dir, "reset", "--quiet", "--hard", sound);
    git(dir, "tag", "-a", "archive/2025-2026", "-m", "закрыт");
    expect(push(dir, "archive/2025-2026")).toContain("учебный год 2025-2026 в её записях не закрыт");
    expect(push(dir, "main:refs/replace/1f3a870e4c9d2b5a6f7e8091a2b3c4d5e6f70812")).toContain("только ветки и метки");
    expect(push(dir, "main:refs/notes/x")).toContain("только ветки и метки");
  },
  patience,
);

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** As the schema wants it; what it says is no matter here. */
const yearFile = `year: 2025-2026
number: 1
closed: {on: 2026-08-31, by: petrova-en}
asOf: 2026-08-31
kpgt: 0.1.0
commit: 1f3a870e4c9d2b5a6f7e8091a2b3c4d5e6f70812
previous:
counts: {files: 1, students: 3, grades: 3}
files:
  - {path: inventory.csv, sha256: ${hash}}
bags: []
carried: []
computed: []
`;
