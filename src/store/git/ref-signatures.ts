import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What tells one state of a folder's branches and tags from another, without starting git. */
export function refSignatures(dir: string): string[] {
  const gitDir = join(dir, ".git");
  if (!lstatSync(gitDir, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = ["HEAD", "packed-refs", "shallow", ...filesIn(gitDir, "refs")];
  return names.flatMap((name) => {
    const stats = lstatSync(join(gitDir, name), { throwIfNoEntry: false });
    return stats?.isFile() ? [`${name} ${readFileSync(join(gitDir, name), "latin1")}`] : [];
  });
}

function filesIn(gitDir: string, folder: string): string[] {
  if (!lstatSync(join(gitDir, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(gitDir, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(gitDir, path) : [path];
    });
}
