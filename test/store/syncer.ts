import { UserError } from "../../src/model/user-error.ts";
import { fetchServer, sendOut, takeIn } from "../../src/store/syncing/sync.ts";
import { petrova } from "./college-folder.ts";

/** A program of its own, to be killed: exchanges one folder with its server once and says `1` when it is done. */
const [dir = ""] = process.argv.slice(2);

try {
  const fetched = await fetchServer(dir);
  const { conflicts } = await takeIn(dir, petrova, fetched, new Map());
  if (conflicts.length === 0 && (await sendOut(dir, fetched))) process.stdout.write("1\n");
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = 2;
}
