import { basename, relative, resolve } from "node:path";
import type { Confirmation } from "../../model/confirmation.ts";
import type { Context } from "../../model/context.ts";
import type { Basis, Commission, Epoch, IsoDate } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { lastDayKept } from "../../model/retention.ts";
import { UserError } from "../../model/user-error.ts";
import { closedYears } from "../../reports/archive/closed-years.ts";
import { caseOfEpochs, epochsOf } from "../../reports/archive/epochs.ts";
import type { Obstacle } from "../../reports/archive/obstacle.ts";
import { type Rotation, rotation } from "../../reports/archive/rotation.ts";
import { bundleHistory, refuseForeignBundle } from "../../store/archive/bundle-history.ts";
import { type PrivateFolder, privateFolder } from "../../store/archive/private-folder.ts";
import { type EpochEnd, newFolder, readEpochEnd, refuseExisting, startEpoch } from "../../store/archive/start-epoch.ts";
import { openRecords } from "../../store/reading/open-records.ts";
import { plural } from "../../text/plural.ts";
import { commissionFrom, type TypedCommission } from "../commission-options.ts";
import { groupsMeant } from "../groups-meant.ts";
import { confirmed, type TypedConfirmation } from "./confirmations.ts";
import { nextEpoch } from "./next-epoch.ts";
import { printErasureActs, tryErasureActs } from "./print-erasure-acts.ts";
import { traces } from "./traces.ts";

/** What the person asked for. */
export interface RotationOptions extends TypedCommission {
  readonly group?: readonly string[] | undefined;
  readonly intake?: string | undefined;
  readonly case?: readonly string[] | undefined;
  readonly act: Basis;
  readonly into: string;
  readonly custodian: string;
  readonly bundle?: string | undefined;
  readonly keepUntil?: IsoDate | undefined;
  readonly confirm?: readonly TypedConfirmation[] | undefined;
  readonly dryRun?: boolean | undefined;
}

/** Begins a new epoch without some groups, or says everything that forbids it yet. */
export async function rotateRun(ctx: Context, options: RotationOptions): Promise<void> {
  const records = openRecords(ctx.dir);
  const gone = rotation(records, groupsMeant(records, options), ctx.today, casesMeant(records, options));
  const secret = privateFolder(ctx.dir, records.college.private, gone.students);
  showPlan(ctx, gone, secret);
  const obstacles = [...gone.obstacles, ...privateObstacles(secret), ...termObstacles(records, options, ctx.today)];
  const { left, confirmations } = confirmed(obstacles, options.confirm ?? [], ctx.user);
  if (left.length > 0) throw new UserError(text.notYet(left));
  const commission = commissionFrom(records, options);
  const keeping = keepingOf(records, options, ctx.today);
  const place = await placesOf(ctx, options);
  const ends = await readEnds(ctx, records, gone, secret);
  const request = { act: options.act, today: ctx.today, confirmed: confirmations, commission };
  await tryErasureActs(ctx, records, gone, { ...request, privateFiles: secret?.files ?? [] });
  if (options.dryRun) return ctx.printError(text.nothingWritten);
  const ending = { act: options.act, commission, confirmations, keeping };
  await writeEpoch(ctx, { records, gone, secret, place, ends, ending });
}

/** Cases of the whole college are named one by one; a group's own go with it. */
function casesMeant(records: Records, { case: named = [] }: RotationOptions): readonly string[] {
  const known = closedYears(records).flatMap(({ year, bags }) =>
    bags.flatMap(({ group, path }) => (group === undefined ? [`${year}/${path}`] : [])),
  );
  const unknown = named.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new UserError(text.noCase(unknown), text.cases(known));
  return named;
}

interface Places {
  readonly into: string;
  readonly bundle: string;
  readonly privateInto: string;
}

/** Nothing is begun where something else lies already. */
async function placesOf({ cwd, dir }: Context, { into: typed, bundle }: RotationOptions): Promise<Places> {
  const into = resolve(cwd, typed);
  const places = { into, bundle: resolve(cwd, bundle ?? `${typed}.bundle`), privateInto: `${into}-private` };
  for (const place of Object.values(places))
    if (!relative(dir, place).startsWith("..")) throw new UserError(text.inside(place), text.beside);
  refuseExisting(places.into);
  refuseExisting(places.privateInto);
  await refuseForeignBundle(dir, places.bundle);
  return places;
}

interface Ends {
  readonly records: EpochEnd;
  readonly secret: EpochEnd | undefined;
}

/** Both folders as they end; unsaved edits and names left in what stays are refused. */
async function readEnds(
  ctx: Context,
  records: Records,
  gone: Rotation,
  secret: PrivateFolder | undefined,
): Promise<Ends> {
  const end = await readEpochEnd(ctx.dir);
  const { named, unread } = traces(records, end, gone);
  if (named.length > 0) throw new UserError(text.traces(named), text.mend);
  if (unread.length > 0) ctx.printError(text.unread(unread));
  const isMeant = secret?.isRepository && secret.files.length > 0;
  return { records: end, secret: isMeant ? await readEpochEnd(secret.dir) : undefined };
}

/** Where nothing tells that private data were ever under git, kpgt cannot end their history: a person does. */
function privateObstacles(secret: PrivateFolder | undefined): Obstacle[] {
  if (secret === undefined || secret.isRepository || secret.files.length === 0) return [];
  return [{ message: text.plainPrivate(secret), fix: text.confirmPrivate, confirm: "private" }];
}

/** How long the old history is kept must be known before it is written down. */
function termObstacles(records: Records, { keepUntil }: RotationOptions, today: IsoDate): Obstacle[] {
  if (keepUntil !== undefined || caseOfEpochs(records, today) !== undefined) return [];
  return [{ message: text.noTerm, fix: text.nomenclature }];
}

type Keeping = Omit<NonNullable<Epoch["bundle"]>, "file" | "sha256" | "bytes">;

/** Who keeps the old history and until when: by the nomenclature, or as the person says. */
function keepingOf(records: Records, { custodian, keepUntil }: RotationOptions, today: IsoDate): Keeping {
  const line = caseOfEpochs(records, today);
  if (keepUntil !== undefined) return { custodian, ...(line ? { case: line.index } : {}), until: keepUntil };
  if (line === undefined) throw new Error("an obstacle was not told");
  const until = line.years === "permanent" ? {} : { until: lastDayKept(Number(today.slice(0, 4)), line.years) };
  return { custodian, case: line.index, ...until, ...(line.expert ? { expert: true } : {}) };
}

interface Ending {
  readonly records: Records;
  readonly gone: Rotation;
  readonly secret: PrivateFolder | undefined;
  readonly place: Places;
  readonly ends: Ends;
  readonly ending: {
    readonly act: Basis;
    readonly commission: Commission | undefined;
    readonly confirmations: readonly Confirmation[];
    readonly keeping: Keeping;
  };
}

/** The old history first, then what lies beside the new folder; that gets its name last, so a run that was killed is repeated. */
async function writeEpoch(ctx: Context, { records, gone, secret, place, ends, ending }: Ending): Promise<void> {
  const { act, commission, confirmations, keeping } = ending;
  const digest = await bundleHistory(ctx.dir, place.bundle);
  const bundle = { file: basename(place.bundle), ...digest, ...keeping };
  const plan = nextEpoch(records, ends.records, gone, { act, today: ctx.today, bundle, confirmed: confirmations });
  const number = epochsOf(records).length + 1;
  await startEpoch(place.into, ctx.user, plan, async (root) => {
    await printErasureActs(ctx, {
      records,
      gone,
      place: { ...place, secret: secret?.dir },
      request: { act, today: ctx.today, confirmed: confirmations, privateFiles: secret?.files ?? [], commission },
      told: { number, commit: ends.records.commit, root, bundle, years: plan.years.length },
    });
    if (secret && ends.secret) await newPrivateFolder(ctx, place.privateInto, secret, ends.secret, act);
  });
  ctx.print(text.done(place.into));
  ctx.print(text.bundle(place.bundle, digest.sha256, bundle.custodian));
  if (ends.secret) ctx.print(text.privateDone(place.privateInto));
  for (const line of text.next(secret !== undefined && secret.files.length > 0)) ctx.print(line);
}

async function newPrivateFolder(
  ctx: Context,
  into: string,
  secret: PrivateFolder,
  end: EpochEnd,
  act: Basis,
): Promise<void> {
  const files = [...end.files].filter(([path]) => !secret.files.includes(path));
  await newFolder(into, ctx.user, {
    summary: text.privateSummary(act.number ?? ""),
    files: files.map(([path, bytes]) => ({ path, bytes })),
  });
}

function showPlan(
  ctx: Context,
  { groups, cases, students, files, cards }: Rotation,
  secret: PrivateFolder | undefined,
): void {
  if (groups.length > 0) ctx.print(text.plan(groups, students.length, files.length));
  for (const name of cases) ctx.print(text.leavingCase(name));
  for (const file of cards) ctx.print(text.card(file));
  if (students.length === 0) return;
  if (secret === undefined) ctx.print(text.noPrivate);
  else if (secret.files.length > 0) ctx.print(text.privateFiles(secret));
}

const text = {
  inside: (place: string) => `«${place}» лежит внутри прежней папки записей.`,
  beside: "Назовите место рядом с ней: --into ../<новая папка>",
  noCase: (name: string) => `Общего дела «${name}» в закрытых годах нет.`,
  cases: (known: readonly string[]) => (known.length === 0 ? "Общих дел нет." : `Есть: ${known.join(", ")}`),
  plan: (groups: readonly string[], students: number, files: number) =>
    `Уходят группы ${groups.join(", ")}: ${plural(students, "студент", "студента", "студентов")}, ${plural(files, "файл", "файла", "файлов")}`,
  leavingCase: (name: string) => `Уходит общее дело ${name}`,
  card: (file: string) => `Остаётся учебная карточка: ${file}`,
  noPrivate: "Папки личных данных на этом компьютере нет: файлы этих студентов в ней (people) уничтожают отдельно.",
  privateFiles: ({ dir, files }: PrivateFolder) => `Из папки личных данных ${dir} уходят: ${files.join(", ")}`,
  plainPrivate: ({ dir, files }: PrivateFolder) =>
    `Папка личных данных ${dir} не хранит историю git, kpgt сам её не изменит. Уничтожьте в ней и в её копиях: ${files.join(", ")}`,
  confirmPrivate: 'Уничтожив, подтвердите: --confirm "private=акт № 2 от 01.09.2031"',
  notYet: (obstacles: readonly Obstacle[]) => ["Удалять ещё нельзя:", ...obstacleLines(obstacles)].join("\n"),
  noTerm: "Не сказано, сколько хранить слепок прежней истории.",
  nomenclature:
    "Назовите день (--keep-until 31.12.2036) или допишите дело в номенклатуру kpgt.yaml: {index: 01-20, title: Прежние истории записей, holds: [epoch-bundle], years: 5}",
  traces: (files: readonly string[]) =>
    ["В том, что остаётся, названы те, кто уходит:", ...files.slice(0, 20).map((file) => `  ${file}`)].join("\n"),
  unread: (files: readonly string[]) =>
    [
      "Содержание этих файлов kpgt прочесть не может, имён в них не искали. Просмотрите их до подписания актов:",
      ...files.slice(0, 20).map((file) => `  ${file}`),
    ].join("\n"),
  mend: "Уберите оттуда их номера и имена и сохраните (kpgt save); общее дело колледжа, в котором они названы, передайте в архив и назовите: --case <год>/<дело>",
  nothingWritten: "Пробный запуск: ничего не записано.",
  done: (into: string) => `Новая папка без этих записей: ${into}. Прежняя осталась, как была.`,
  bundle: (path: string, sha256: string, custodian: string) =>
    `Слепок прежней истории: ${path}, SHA-256 ${sha256}; хранит ${custodian}`,
  privateSummary: (act: string) => `Новая история личных данных, по акту № ${act}`,
  privateDone: (into: string) => `Новая папка личных данных: ${into}. Прежняя осталась, как была.`,
  next: (hasPrivate: boolean) => [
    "Записи ещё лежат в прежней папке и во всех её копиях. Подпишите оба акта и уничтожьте копии, перечисленные в акте об уничтожении персональных данных.",
    ...(hasPrivate ? ["Новую папку личных данных поставьте на место прежней."] : []),
    "Слепок сдайте хранителю. Тот ли это файл, покажет: kpgt archive epochs --bundle <файл>",
    "Закрытые годы запечатаны заново. Новые акты для подписи, в новой папке: kpgt print act-of-closing-year <год>",
    "Дальше, в новой папке: kpgt doctor --fix; на сервере нужно новое пустое хранилище",
  ],
};

/** What one remedy settles stands together. */
function obstacleLines(obstacles: readonly Obstacle[]): string[] {
  return obstacles.flatMap(({ message, fix }, index) =>
    obstacles[index + 1]?.fix === fix ? [`  ${message}`] : [`  ${message}`, `    ${fix}`],
  );
}
