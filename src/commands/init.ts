import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import type { Context } from "../model/context.ts";
import { UserError } from "../model/user-error.ts";
import { installCommitHook } from "../store/git/commit-hook.ts";
import { setUpServer } from "../store/git/server-repository.ts";
import { type ExampleCollege, exampleColleges, examplePlace } from "../store/reading/example-college.ts";
import { filesBelow } from "../store/reading/files-below.ts";
import { recordsFolderAround } from "../store/reading/records-folder-around.ts";
import { authorOf } from "../store/writing/author.ts";
import { rememberUser } from "../store/writing/current-user.ts";
import { initFolder } from "../store/writing/init-folder.ts";
import { askAnswers, type Founder, isTimeZone } from "./init/ask-answers.ts";
import { type CollegeAnswers, unnamed } from "./init/college-file.ts";
import { staffFile } from "./init/staff-file.ts";
import { settingsFiles, starterFiles } from "./init/starter-files.ts";

/** kpgt init */
export function init(ctx: Context) {
  return new Command("init")
    .description("создать папку записей: история, проверка, подсказки в редакторе")
    .argument("[папка]", "новая или пустая папка; без неё — та, в которой вы находитесь")
    .option("--profile <положение>", "чьё положение задаёт правила: kpgt-2026 или zhhst", profileOption, "kpgt-2026")
    .option("--time-zone <пояс>", "часовой пояс колледжа", zoneOption, "Europe/Moscow")
    .option("--example", "не пустая папка, а выдуманный колледж этого положения, чтобы попробовать на нём команды")
    .option("--server", "не папка записей, а хранилище на сервере колледжа, через которое ею обмениваются")
    .option("--yes", "ни о чём не спрашивать")
    .action(async (folder, { profile, timeZone, example, server, yes }) => {
      const dir = resolve(ctx.cwd, folder ?? ".");
      if (server) return makeServer(ctx, dir);
      const around = recordsFolderAround(dir);
      if (around !== undefined) throw new UserError(text.inside(around), text.elsewhere);
      const defaults = { profile, ...unnamed, timeZone };
      const asks = !example && !yes && ctx.width !== undefined;
      const asked = asks ? await askAnswers(ctx, defaults) : { answers: defaults, founder: undefined };
      if (example) await makeExample(ctx, dir, exampleColleges[profile]);
      else await makeCollege(ctx, dir, asked.answers, asked.founder);
      installCommitHook(dir);
      ctx.print(text.ready(dir));
      const steps = example
        ? text.tryExample(exampleColleges[profile])
        : text.fillIn(asked.answers.full !== unnamed.full);
      for (const line of [text.next, ...(folder === undefined ? [] : [`  cd ${quoted(folder)}`]), ...steps])
        ctx.printError(line);
    });
}

function makeServer(ctx: Context, dir: string): void {
  setUpServer(dir);
  ctx.print(text.serverReady(dir));
  for (const line of text.useServer) ctx.printError(line);
}

async function makeCollege(ctx: Context, dir: string, answers: CollegeAnswers, founder: Founder | undefined) {
  const staff = new Map(founder ? [[founder.id, { name: founder.name }]] : []);
  const author = authorOf(staff, founder?.id ?? ctx.user);
  await initFolder(dir, author, starterFiles(answers, ctx.today, staffFile(founder)), text.created);
  if (founder) rememberUser(dir, founder.id);
}

/** A name that the command line would take for several words. */
function quoted(folder: string): string {
  return /^[\p{L}\p{N}._/\\:-]+$/u.test(folder) ? folder : `"${folder}"`;
}

async function makeExample(ctx: Context, dir: string, { name, closedYear: year, closedBy: user }: ExampleCollege) {
  const records = filesBelow(examplePlace(name)).filter(({ path }) => !/^(?:\.git|\.kpgt|out)\//.test(path));
  const own = new Set(records.map(({ path }) => path));
  const settings = settingsFiles().filter(({ path }) => !own.has(path));
  await initFolder(dir, authorOf(new Map(), ctx.user), [...settings, ...records], text.createdExample);
  const { closeYearRun } = await import("./archive/close-year-run.ts");
  const quietly = { ...ctx, dir, user, print: () => {}, printError: () => {} };
  await closeYearRun(quietly, { year, carryOver: [], dryRun: false });
}

function profileOption(typed: string): "kpgt-2026" | "zhhst" {
  if (typed !== "kpgt-2026" && typed !== "zhhst") throw new InvalidArgumentError(text.profiles);
  return typed;
}

function zoneOption(typed: string): string {
  if (!isTimeZone(typed)) throw new InvalidArgumentError(text.zone);
  return typed;
}

const text = {
  profiles:
    "Положения: kpgt-2026 (Каслинский промышленно-гуманитарный техникум), zhhst (Железноводский художественно-строительный техникум)",
  zone: "Часовой пояс пишется так: Asia/Yekaterinburg",
  inside: (around: string) => `Здесь уже есть папка записей: «${around}».`,
  elsewhere: "Что в ней ждёт: kpgt status. Новая папка записей должна лежать вне её.",
  created: "Папка записей",
  createdExample: "Папка записей выдуманного колледжа",
  ready: (dir: string) => `Папка записей готова: ${dir}`,
  next: "Дальше:",
  fillIn: (isNamed: boolean) => [
    `  впишите ${isNamed ? "" : "название колледжа и "}сроки сессий в kpgt.yaml и выполните kpgt save`,
    "  kpgt staff import <файл.csv>",
    "  kpgt program import <файл.plx>",
  ],
  serverReady: (dir: string) => `Хранилище для обмена готово: ${dir}`,
  useServer: [
    "Оно принимает только годные записи, не даёт стирать историю и менять закрытые годы.",
    "Дальше, в папке записей: git remote add origin ssh://<сервер>/<путь> и kpgt sync",
  ],
  tryExample: ({ registrar, closedYear }: ExampleCollege) => [
    `  kpgt me ${registrar}`,
    "  kpgt status",
    "  kpgt group list",
    "  kpgt check",
    `  kpgt archive verify ${closedYear}`,
  ],
};
