import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { play } from "./play.ts";

for (const name of ["README.md", "README.ru.md"].filter((file) => existsSync(file)))
  test(`what ${name} shows is what happens`, async () => {
    await expect(await play(readFileSync(name, "utf8"))).toMatchFileSnapshot(`../${name}`);
  });
