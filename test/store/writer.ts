import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../src/model/user-error.ts";
import { applyChange } from "../../src/store/writing/apply-change.ts";
import { petrova, sheet } from "./college-folder.ts";

/**
 * A program of its own for the reliability tests, since they kill it: `writer <folder> <student> <from> <to>` writes the
 * tickets from … to into the student's block, a commit each, and prints each when it is acknowledged;
 * `writer <folder> import <n>` creates n students and writes their order's number into the group, all in one commit.
 */
const [dir = "", student = "", from = "1", to = from] = process.argv.slice(2);

try {
  if (student === "import") await importStudents(Number(from));
  else for (let ticket = Number(from); ticket <= Number(to); ticket += 1) await patiently(() => writeTicket(ticket));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = 2;
}

/** On a machine that is busy with eight of us a turn may take longer than a command waits: do as the refusal says, repeat. */
async function patiently(write: () => Promise<void>, again = 5): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (again === 0 || !(error instanceof UserError) || !error.message.startsWith("Папка занята")) throw error;
    await patiently(write, again - 1);
  }
}

async function writeTicket(ticket: number): Promise<void> {
  await sleep(20); // a command of its own would take longer to start
  const set = { file: sheet, path: ["results", student, "ticket"] };
  await applyChange(dir, petrova, { group: "ИС-24" }, () => ({
    summary: `ИС-24 МДК.01.01: ${student} — билет ${ticket}`,
    edits: [{ set, value: ticket }],
  }));
  process.stdout.write(`${ticket}\n`);
}

async function importStudents(count: number): Promise<void> {
  const students = Array.from({ length: count }, (_, index) => ({
    create: `students/2024-9${String(index).padStart(3, "0")}.yaml`,
    record: {
      name: { last: "Жук", first: "Иван" },
      sex: "m",
      events: [{ date: "2024-09-01", kind: "enrolled", group: "ИС-24" }],
    },
  }));
  await applyChange(dir, petrova, {}, () => ({
    summary: `зачислено студентов: ${count}`,
    edits: [
      ...students,
      { append: { file: "groups/ИС-24.yaml", path: ["curators"] }, value: { from: "2024-09-02", staff: "ivanova-nv" } },
      { remove: "students/2024-0201.yaml" },
    ],
  }));
  process.stdout.write("1\n");
}
