import { expect, test } from "vitest";
import { play } from "./play.ts";

test("a page comes back with what really happens: output, exit codes, files", async () => {
  const page = [
    "# Страница",
    "<!-- width: 80 -->",
    "```text notes/a.txt",
    "первая",
    "вторая",
    "```",
    "```console",
    "$ cat notes/a.txt   # комментарий для читателя",
    "старый вывод",
    "$ cd notes",
    "$ cat a.txt",
    "$ kpgt bogus",
    "```",
    "```sh",
    "$ rm -rf /",
    "```",
    "",
  ];
  expect((await play(page.join("\n"))).split("\n")).toEqual([
    ...page.slice(0, 8),
    "первая",
    "вторая",
    "$ cd notes",
    "$ cat a.txt",
    "первая",
    "вторая",
    "$ kpgt bogus",
    "kpgt: Нет такой команды: bogus",
    "Как писать: kpgt <команда> [параметры]",
    "? 2",
    ...page.slice(12),
  ]);
});

test("what is typed stands after its question, also when the page is played again", async () => {
  const page = "<!-- width: 80 -->\n```console\n$ kpgt\n> 77\n>\n> лишнее\n```\n";
  const played = await play(page);
  expect(played).toMatch(
    /Номер \(Enter — выйти\):\n> 77\nВ списке нет «77»\.\nНомер \(Enter — выйти\):\n>\n> лишнее\n```/,
  );
  expect(await play(played)).toBe(played);
});

test("a page runs nothing but kpgt, cat and cd", async () => {
  await expect(play("```console\n$ rm -rf notes\n```")).rejects.toThrow("not rm");
});
