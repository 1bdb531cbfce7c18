import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { play } from "./play.ts";

const folder = "test/scenarios";
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];

for (const name of pages.sort())
  test(name, async () => {
    const file = `${folder}/${name}`;
    await expect(await play(readFileSync(file, "utf8"))).toMatchFileSnapshot(`../${file}`);
  });
