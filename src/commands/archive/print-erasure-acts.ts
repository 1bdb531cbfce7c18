import type { Context } from "../../model/context.ts";
import type { Commission, Epoch } from "../../model/kinds.ts";
import type { Records } from "../../model/records.ts";
import { type ErasureEvent, type ErasureRequest, erasure, type KnownCopy } from "../../reports/archive/erasure.ts";
import type { Rotation } from "../../reports/archive/rotation.ts";
import { folderFacts } from "../../store/reading/folder-facts.ts";
import { readTemplate } from "../../store/reading/read-template.ts";
import { saveOutput } from "../save-output.ts";
import { formPdf } from "./form-pdf.ts";

/** An erasure that has been carried out, with all that its acts tell. */
export interface CarriedOut {
  readonly records: Records;
  readonly gone: Rotation;
  readonly place: { readonly into: string; readonly bundle: string; readonly secret: string | undefined };
  readonly request: Omit<ErasureRequest, "events" | "copies" | "commission"> & {
    readonly commission: Commission | undefined;
  };
  readonly told: {
    readonly number: number;
    readonly commit: string;
    readonly root: string;
    readonly bundle: NonNullable<Epoch["bundle"]>;
    readonly years: number;
  };
}

/** Prints both acts beside the new folder, never into it: the second one names people. */
export async function printErasureActs(ctx: Context, done: CarriedOut): Promise<void> {
  const { commission, ...request } = done.request;
  const report = erasure(done.records, done.gone, {
    ...request,
    ...(commission ? { commission } : {}),
    events: events(ctx, done),
    copies: knownCopies(ctx.dir, { bundle: done.told.bundle, secret: done.place.secret }),
  });
  // Where nobody leaves there are no personal data to tell of.
  for (const { template, name } of acts.filter(({ isOfPeople }) => !isOfPeople || report.people.length > 0)) {
    const pdf = await formPdf(readTemplate(ctx.dir, template), report, ctx.today);
    saveOutput(ctx, pdf, { output: `${done.place.into}-${name}.pdf`, name });
  }
}

/** Prints both acts as they would be and forgets them: a form that cannot be printed stops an erasure before it begins. */
export async function tryErasureActs(
  ctx: Context,
  records: Records,
  gone: Rotation,
  { commission, ...request }: CarriedOut["request"],
): Promise<void> {
  const named = commission ? { commission } : {};
  const report = erasure(records, gone, { ...request, ...named, events: [], copies: knownCopies(ctx.dir, {}) });
  for (const { template } of acts) await formPdf(readTemplate(ctx.dir, template), report, ctx.today);
}

const acts = [
  { template: "act-of-selecting-cases", name: "акт-о-делах", isOfPeople: false },
  { template: "act-of-erasing-data", name: "акт-о-персональных-данных", isOfPeople: true },
] as const;

function events({ user, today }: Context, { gone, told, place, request }: CarriedOut): ErasureEvent[] {
  const { number, commit, root, bundle, years } = told;
  const lines = [
    text.ended(number, commit),
    text.bundled(bundle),
    text.begun(number + 1, root, gone.files.length),
    ...(years === 0 ? [] : [text.sealed(years)]),
    ...(request.privateFiles.length === 0 || place.secret === undefined
      ? []
      : [text.secret(request.privateFiles.length)]),
  ];
  return lines.map((what) => ({ date: today, who: user, what }));
}

/** Where the same data lie besides, as far as the machine knows; of clones and backups only people know. */
export function knownCopies(
  dir: string,
  { bundle, secret = "" }: { readonly bundle?: NonNullable<Epoch["bundle"]>; readonly secret?: string | undefined },
): KnownCopy[] {
  const remotes = dir === "" ? [] : folderFacts(dir).remotes;
  const servers = remotes.map(({ name, url }) => ({ name, where: url.replace(/^(\w+:\/\/)[^@/]*@/, "$1") }));
  return [
    { what: text.folder, where: dir },
    ...(servers.length === 0 ? [{ name: "", where: "" }] : servers).map(({ name, where }) => ({
      what: text.remote(name),
      where,
    })),
    { what: text.privateFolder, where: secret },
    { what: text.bundle(bundle?.custodian ?? ""), where: bundle?.file ?? "" },
    { what: text.printed, where: below(dir, "out") },
    { what: text.cache, where: below(dir, ".kpgt") },
    ...[text.clones, text.ci, text.backups, text.exports].map((what) => ({ what, where: "" })),
  ];
}

function below(dir: string, name: string): string {
  return dir === "" ? "" : `${dir}/${name}`;
}

const text = {
  ended: (number: number, commit: string) => `Закончена эпоха ${number}, последнее сохранение ${commit}`,
  bundled: ({ file, sha256, bytes, custodian }: NonNullable<Epoch["bundle"]>) =>
    `Прежняя история записана в слепок ${file}, байт: ${bytes}, SHA-256 ${sha256}; хранит ${custodian}`,
  begun: (number: number, root: string, files: number) =>
    `Начата эпоха ${number}, первое сохранение ${root}; не вошло файлов: ${files}`,
  sealed: (years: number) => `Закрытые годы запечатаны заново без дел ушедших групп, лет: ${years}`,
  secret: (files: number) => `Из папки личных данных исключено файлов: ${files}`,
  folder: "Прежняя папка записей с её историей",
  remote: (name: string) => (name === "" ? "Хранилище на сервере" : `Хранилище на сервере «${name}»`),
  privateFolder: "Прежняя папка личных данных и её копии",
  bundle: (custodian: string) =>
    `Слепок прежней истории: не уничтожается, сдан на хранение${custodian === "" ? "" : ` (${custodian})`}`,
  printed: "Напечатанные PDF и выгрузки",
  cache: "Запомненное kpgt",
  clones: "Копии папки на компьютерах сотрудников",
  ci: "Кеши и рабочие папки сервера проверки",
  backups: "Резервные копии",
  exports: "Выгрузки архива, носители, почта",
};
