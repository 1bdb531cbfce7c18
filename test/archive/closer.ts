import { commitYear } from "../../src/store/archive/commit-year.ts";

/** A process of its own that closes a year with little in it, to be killed; what it prints it promises. */
const [dir = "", year = "", yearFile = ""] = process.argv.slice(2);
const files = Array.from({ length: 30 }, (_, i) => ({
  create: `archive/${year}/05-12-ИС-24/data/forms/${i}.txt`,
  bytes: Buffer.from(`${i}\n`),
}));
const outcome = await commitYear(dir, "petrova-en", year, async () => ({
  summary: `Закрыт учебный год ${year}`,
  edits: [...files, { create: `archive/${year}/year.yaml`, bytes: Buffer.from(yearFile) }],
  tag: { name: `archive/${year}`, message: "закрыт" },
}));
process.stdout.write(`${outcome}\n`);
