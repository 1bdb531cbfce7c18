// @ts-check
/** npm run demo [-- folder]: a small invented college and the main job done on it, each command before its answer. */
import { realpathSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * The college lives in January 2026 and this is the day of a retake: by the real clock the demo would tell of old debts.
 */
const today = "2026-01-20";

/**
 * Makes the college in a new folder and does the main job on it; the first refusal ends it with its exit code.
 * @param {typeof import("../src/main.ts").main} main
 * @param {string} folder
 * @param {(line: string) => void} say
 * @returns {Promise<number>}
 */
export async function demo(main, folder, say) {
  const shown = typedFolder(folder);
  say("Показ kpgt на выдуманном колледже. В нём 20 января 2026 года, день пересдачи.");
  for (const { about, commands } of steps(shown)) {
    say(`\n${about}`);
    for (const { argv, typed = [] } of commands) {
      say(`\n$ kpgt ${argv.join(" ")}`);
      const code = await main(argv, contextIn(argv[0] === "init" ? process.cwd() : folder, typed, say));
      if (code !== 0) return code;
    }
  }
  say("\nПосмотрите:");
  for (const { file, what } of results) say(`  ${join(shown, file).padEnd(shown.length + 32)}${what}`);
  say(
    `Дальше сами: cd ${shown}, затем kpgt me petrova-en и kpgt (или node ${relative(folder, join(root, "bin", "kpgt.js"))})`,
  );
  return 0;
}

/**
 * @param {string} folder
 * @returns {{ about: string, commands: { argv: string[], typed?: string[] }[] }[]}
 */
function steps(folder) {
  return [
    {
      about: "Колледж целиком: план, группы, студенты, приказы, ведомости трёх семестров.",
      commands: [{ argv: ["init", folder, "--example"] }],
    },
    {
      about: "Сессия группы ИС-24: закрыто всё, кроме пересдачи.",
      commands: [{ argv: ["session", "status", "ИС-24", "3"] }],
    },
    {
      about: "Ведомость пересдачи вернулась с подписью: её набирают с бумаги и закрывают.",
      commands: [{ argv: ["grade", "enter", "34"], typed: ["4 3", "да"] }, { argv: ["attestation", "close", "34"] }],
    },
    {
      about: "Сводная считается сама; команды можно набирать и по-русски.",
      commands: [{ argv: ["сводная", "ИС-24", "--семестр", "3"] }],
    },
    {
      about: "Она же для печати и для Excel, и сама ведомость.",
      commands: [
        { argv: ["sheet", "build", "ИС-24", "--semester", "3", "--format", "pdf"] },
        { argv: ["sheet", "build", "ИС-24", "--semester", "3", "--format", "csv"] },
        { argv: ["print", "attestation-sheet", "34"] },
      ],
    },
    {
      about: "Следующая сессия: все ведомости разом, бланки одной пачкой по преподавателям.",
      commands: [{ argv: ["session", "open", "ИС-24", "4"] }, { argv: ["session", "print", "ИС-24", "4"] }],
    },
    {
      about: "Что ждёт и нет ли противоречий.",
      commands: [{ argv: ["status"] }, { argv: ["check"] }],
    },
  ];
}

const results = [
  { file: "out/ИС-24-3-сводная.pdf", what: "сводная ведомость" },
  { file: "out/ИС-24-3-сводная.csv", what: "она же для Excel" },
  { file: "out/attestation-sheet-34.pdf", what: "ведомость пересдачи" },
  { file: "out/ИС-24-4-бланки.pdf", what: "бланки следующей сессии" },
  { file: "README.md", what: "что случилось с людьми этого колледжа и где это записано" },
];

/**
 * The secretary of the учебная часть at her keyboard.
 * @param {string} dir
 * @param {readonly string[]} typed
 * @param {(line: string) => void} say
 * @returns {import("../src/model/context.ts").Context}
 */
function contextIn(dir, typed, say) {
  const answers = [...typed];
  return {
    dir,
    cwd: dir,
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
  };
}

/**
 * A folder as one would type it from here.
 * @param {string} folder
 */
function typedFolder(folder) {
  const short = relative(process.cwd(), folder);
  return short === "" || short.startsWith("..") ? folder : short;
}

// Node follows links before it names the module: a checkout behind a link must not run silently past the demo.
if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  const named = process.argv[2];
  const folder = named === undefined ? join(root, "demo") : resolve(named);
  // Only the demo's own folder is made anew; whoever names another gets what `init` says of a folder with files in it.
  if (named === undefined) rmSync(folder, { recursive: true, force: true });
  const { main } = await import(new URL("../dist/main.js", import.meta.url).href);
  process.exitCode = await demo(main, folder, (line) => void process.stdout.write(`${line}\n`));
}
