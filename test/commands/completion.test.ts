import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { kpgt } from "./office.ts";

/** Presses Tab in a real bash: what the script of kpgt answers for a line that has been typed so far. */
async function completed(words: readonly string[]): Promise<string[]> {
  const { said: script } = await kpgt(".", ["completion", "bash"]);
  const bin = mkdtempSync(join(tmpdir(), "kpgt-"));
  const { said: answers } = await kpgt(".", ["completion", "words", "--", ...words.slice(1)]);
  writeFileSync(join(bin, "answers"), answers);
  // In place of kpgt: it answers only if it is asked about these very words.
  const asked = ["completion", "words", "--", ...words.slice(1)].map((word) => `[${word}]`).join("");
  writeFileSync(
    join(bin, "kpgt"),
    `#!/bin/sh\nfor word; do got="$got[$word]"; done\n[ "$got" = '${asked}' ] && cat '${bin}/answers'\n`,
  );
  chmodSync(join(bin, "kpgt"), 0o755);
  const typed = words.map((word) => `'${word}'`).join(" ");
  const press = `${script}\ncomplete -p kpgt >&2\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _kpgt; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const printed = execFileSync("bash", ["--norc", "-c", press], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return printed.split("\n").filter(Boolean);
}

test("bash completes nouns, verbs and options in the language in which the line was begun", async () => {
  expect(await completed(["kpgt", "ведом"])).toEqual(["ведомость"]);
  expect(await completed(["kpgt", "att"])).toEqual(["attestation"]);
  expect(await completed(["kpgt", "ведомость", "закр"])).toEqual(["закрыть"]);
  expect(await completed(["kpgt", "grade", ""])).toContain("enter");
  expect(await completed(["kpgt", "grade", ""])).not.toContain("ввести");
  expect(await completed(["kpgt", "сводная", "построить", "--сем"])).toEqual(["--семестр"]);
  expect(await completed(["kpgt", "sheet", "build", "ИС-24", "--sem"])).toEqual(["--semester"]);
  expect(await completed(["kpgt", "зачетка", "про"])).toEqual(["проверено"]);
});

test("where kpgt knows nothing it offers nothing, and bash goes on to names of files", async () => {
  expect(await completed(["kpgt", "нет-такой", ""])).toEqual([]);
  expect((await kpgt(".", ["completion", "bash"])).said).toContain("complete -o default");
});
