// @ts-check
/** npm run demo [-- folder]: a small invented college and the main job done on it, each command before its answer. */
import { rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const [, , named] = process.argv;
const demo = named === undefined ? join(root, "demo") : resolve(named);

/** The college lives in January 2026, on the day of a retake: run by the real clock, the demo would tell of old debts. */
const today = "2026-01-20";

// Only the demo's own folder is made anew; whoever names another one gets what `init` says of a folder with files in it.
if (named === undefined) rmSync(demo, { recursive: true, force: true });

/** @type {typeof import("../src/main.ts")} */
const { main } = await import(new URL("../dist/main.js", import.meta.url).href);

say("Показ kpgt на выдуманном колледже. В нём 20 января 2026 года, день пересдачи.");

say("\nКолледж целиком: план, группы, студенты, приказы, ведомости трёх семестров.");
await kpgt(process.cwd(), ["init", shown(demo), "--example"]);

say("\nСессия группы ИС-24: закрыто всё, кроме пересдачи.");
await kpgt(demo, ["session", "status", "ИС-24", "3"]);

say("\nВедомость пересдачи вернулась с подписью: её набирают с бумаги и закрывают.");
await kpgt(demo, ["grade", "enter", "34"], ["4 3", "да"]);
await kpgt(demo, ["attestation", "close", "34"]);

say("\nСводная считается сама; команды можно набирать и по-русски.");
await kpgt(demo, ["сводная", "ИС-24", "--семестр", "3"]);

say("\nОна же для печати и для Excel, и сама ведомость.");
await kpgt(demo, ["sheet", "build", "ИС-24", "--semester", "3", "--format", "pdf"]);
await kpgt(demo, ["sheet", "build", "ИС-24", "--semester", "3", "--format", "csv"]);
await kpgt(demo, ["print", "attestation-sheet", "34"]);

say("\nСледующая сессия: все ведомости разом, бланки одной пачкой по преподавателям.");
await kpgt(demo, ["session", "open", "ИС-24", "4"]);
await kpgt(demo, ["session", "print", "ИС-24", "4"]);

say("\nЧто ждёт и нет ли противоречий.");
await kpgt(demo, ["status"]);
await kpgt(demo, ["check"]);

say("\nПосмотрите:");
for (const [file, what] of [
  ["out/ИС-24-3-сводная.pdf", "сводная ведомость"],
  ["out/ИС-24-3-сводная.csv", "она же для Excel"],
  ["out/attestation-sheet-34.pdf", "ведомость пересдачи"],
  ["out/ИС-24-4-бланки.pdf", "бланки следующей сессии"],
  ["README.md", "что случилось с людьми этого колледжа и где это записано"],
])
  say(`  ${join(shown(demo), file).padEnd(shown(demo).length + 32)}${what}`);
say(`Дальше сами: cd ${shown(demo)}, затем ${typed(join(root, "bin", "kpgt.js"))}`);

/**
 * Runs one command as a person at the keyboard of the учебная часть would; a refusal stops the demo.
 * @param {string} cwd
 * @param {string[]} argv
 * @param {string[]} typed
 */
async function kpgt(cwd, argv, typed = []) {
  const answers = [...typed];
  say(`\n$ kpgt ${argv.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(" ")}`);
  const code = await main(argv, {
    dir: cwd,
    cwd,
    today,
    user: "petrova-en",
    width: undefined,
    color: false,
    async ask(question) {
      const answer = answers.shift();
      say(`${question}${answer ?? ""}`);
      return answer;
    },
    print: say,
    printError: say,
  });
  if (code !== 0) process.exit(code);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * How to call the program from the demo's folder, installed or not.
 * @param {string} program
 */
function typed(program) {
  return `kpgt или node ${relative(demo, program)}`;
}

/**
 * A folder as one would type it here.
 * @param {string} dir
 */
function shown(dir) {
  const short = relative(process.cwd(), dir);
  return short === "" || short.startsWith("..") ? dir : short;
}
