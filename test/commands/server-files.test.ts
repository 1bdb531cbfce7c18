import { expect, test } from "vitest";
import { parse } from "yaml";
import { serverFiles } from "../../src/commands/init/server-files.ts";

test.each(Object.entries(serverFiles))("%s is YAML, reads the whole history and runs the check twice", (_, content) => {
  const file: unknown = parse(content);
  const said = JSON.stringify(file);
  expect(said).toMatch(/"(?:GIT_DEPTH|fetch-depth)":"?0/);
  expect(said).toContain('kpgt check --since \\"$BASE\\"');
  expect(said.match(/kpgt check(?! --since)/g)?.length).toBeGreaterThan(0);
  expect(content).not.toMatch(/\\\$/);
});
