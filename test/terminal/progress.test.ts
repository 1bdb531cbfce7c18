import { expect, test } from "vitest";
import { progress } from "../../src/terminal/progress.ts";

test("long work on a terminal is told by tenths", () => {
  const lines = run(80, 40);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("Печатаю: 4 из 40");
  expect(lines.at(-1)).toBe("Печатаю: 40 из 40");
});

test("short work and work into a file say nothing", () => {
  expect(run(80, 5)).toEqual([]);
  expect(run(undefined, 40)).toEqual([]);
});

function run(width: number | undefined, total: number): string[] {
  const lines: string[] = [];
  const tell = progress({ width, printError: (line) => void lines.push(line) }, "Печатаю", total);
  for (let done = 1; done <= total; done++) tell(done);
  return lines;
}
