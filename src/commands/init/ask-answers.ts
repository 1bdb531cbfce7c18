import { personName, sexByPatronymic } from "../../exchange/lists/person-name.ts";
import { staffId } from "../../exchange/lists/staff-id.ts";
import type { Context } from "../../model/context.ts";
import type { PersonName, Sex } from "../../model/kinds.ts";
import { UserError } from "../../model/user-error.ts";
import { type CollegeAnswers, unnamed } from "./college-file.ts";

/** Who starts the folder, if they said so. */
export interface Founder {
  readonly id: string;
  readonly name: PersonName;
  readonly sex?: Sex;
}

/** Asks a person at a terminal what a new folder begins with; an empty answer leaves the matter for later. */
export async function askAnswers(
  ctx: Context,
  defaults: CollegeAnswers,
): Promise<{ answers: CollegeAnswers; founder: Founder | undefined }> {
  ctx.printError(text.later);
  const full = await answerTo(ctx, text.full);
  const short = await answerTo(ctx, text.short);
  const place = await answerTo(ctx, text.place);
  const timeZone = await zoneFrom(ctx, defaults.timeZone);
  const answers = {
    ...defaults,
    full: full ?? unnamed.full,
    short: short ?? full ?? unnamed.short,
    place: place ?? unnamed.place,
    timeZone,
  };
  return { answers, founder: await founderFrom(ctx) };
}

async function answerTo(ctx: Context, question: string): Promise<string | undefined> {
  const answer = await ctx.ask(question);
  if (answer === undefined) throw new UserError(text.interrupted);
  return answer.trim() || undefined;
}

async function zoneFrom(ctx: Context, usual: string): Promise<string> {
  for (;;) {
    const typed = await answerTo(ctx, text.zone(usual));
    if (typed === undefined || isTimeZone(typed)) return typed ?? usual;
    ctx.printError(text.noZone(typed));
  }
}

/** Whether the name is one of the world's time zones. */
export function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(name);
}

async function founderFrom(ctx: Context): Promise<Founder | undefined> {
  for (;;) {
    const typed = await answerTo(ctx, text.you);
    if (typed === undefined) return undefined;
    const name = personName({ last: "", first: "", middle: "", whole: typed.normalize("NFC") });
    if (typeof name === "string") {
      ctx.printError(name);
      continue;
    }
    const sex = sexByPatronymic(name.middle);
    return { id: staffId(name), name, ...(sex ? { sex } : {}) };
  }
}

const text = {
  interrupted: "Ввод прерван, папка не создана.",
  later: "Несколько вопросов о колледже. Enter — заполнить позже, в файле kpgt.yaml.",
  full: "Полное название по уставу: ",
  short: "Краткое название: ",
  place: "Город или посёлок, как в документах (г. Касли): ",
  zone: (usual: string) => `Часовой пояс (Enter — ${usual}): `,
  noZone: (typed: string) => `Часового пояса «${typed}» нет. Пишется так: Asia/Yekaterinburg`,
  you: "Ваши фамилия, имя и отчество: ",
};
