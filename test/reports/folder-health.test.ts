import { expect, test } from "vitest";
import type { FolderFacts } from "../../src/model/folder-facts.ts";
import { folderHealth } from "../../src/reports/folder-health.ts";

const sound: FolderFacts = {
  path: "/home/petrova/records",
  node: "22.12.0",
  git: "2.47.1",
  refusal: undefined,
  isWritable: true,
  isDurable: true,
  hasCommitHook: true,
  hasEditorSettings: true,
  staleSchemas: [],
  leftovers: [],
  remotes: [{ name: "origin", url: "git@git.college.ru:records.git" }],
};

test("a sound folder has nothing to mend", () => {
  expect(folderHealth(sound).filter(({ state }) => state !== "good")).toEqual([]);
});

test.each([
  ["git 2.39.5, older than the fix", { git: "2.39.5" }, "doubtful"],
  ["git 2.43.7, the first with the fix", { git: "2.43.7" }, "good"],
  ["git 2.100.0, whose minor is a number and no text", { git: "2.100.0" }, "good"],
  ["no git", { git: undefined }, "bad"],
  ["a folder in Яндекс Диск", { path: "/home/petrova/Yandex.Disk/records" }, "bad"],
  ["a folder in OneDrive of an organisation", { path: "C:\\Users\\petrova\\OneDrive - Колледж\\records" }, "bad"],
  ["a folder whose name only begins alike", { path: "/home/dropboxer/records" }, "good"],
  ["a lock of a stopped program", { leftovers: [".git/index.lock"] }, "doubtful"],
  ["no copy", { remotes: [] }, "doubtful"],
  ["a public host", { remotes: [{ name: "origin", url: "https://github.com/college/records" }] }, "doubtful"],
  ["a password in the address", { remotes: [{ name: "origin", url: "https://p:secret@git.college.ru/r" }] }, "bad"],
  ["a shared folder", { remotes: [{ name: "origin", url: "/mnt/share/records" }] }, "doubtful"],
  ["a folder that the system lets only read", { isWritable: false }, "bad"],
  ["a folder that cannot be written", { refusal: { message: "Занято.", hint: undefined } }, "bad"],
] as const)("%s", (_, facts, worst) => {
  const states = folderHealth({ ...sound, ...facts }).map(({ state }) => state);
  expect(states.find((state) => state !== "good") ?? "good").toBe(worst);
});

test("a password is never printed", () => {
  const lines = folderHealth({ ...sound, remotes: [{ name: "origin", url: "https://p:secret@git.college.ru/r" }] });
  expect(JSON.stringify(lines)).not.toContain("secret");
});
