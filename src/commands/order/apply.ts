import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { applyOrder } from "../../changes/apply-order.ts";
import { eventKinds, eventNamed } from "../../changes/event-named.ts";
import type { Context } from "../../model/context.ts";
import { type EventKind, eventName } from "../../text/event-names.ts";
import { carryOut } from "../carry-out.ts";
import { fundingOption, nameOption } from "../name-option.ts";
import { dateOption } from "../option-parsers.ts";
import { recordedOrder } from "../recorded-order.ts";
import { collected, severalOption } from "../several-option.ts";
import { happeningOf, individualItemOption } from "./happening.ts";
import { printEffects } from "./print-effects.ts";
import { studentsNamed } from "./students-named.ts";

/** kpgt order apply */
export function apply(ctx: Context) {
  return new Command("apply")
    .description("применить приказ: записать его и событие всем студентам, которых он касается")
    .argument("<номер>", "номер приказа как на бумаге: 112-к")
    .option("--order-date <дата>", "дата приказа, если он ещё не записан", dateOption)
    .requiredOption("--kind <событие>", text.kinds(), kindOption)
    .addOption(severalOption("--students <кто>", text.students).makeOptionMandatory())
    .option("--from <дата>", "с какого дня действует, если не со дня приказа", dateOption)
    .option("--title <название>", "о чём приказ, если не как обычно")
    .option("--group <группа>", "в какую группу: зачисление, перевод, выход из отпуска, восстановление")
    .option("--until <дата>", "до какого дня: отпуск и его продление", dateOption)
    .option("--reason <причина>", "причина отпуска")
    .option("--organisation <название>", "откуда или куда: перевод из другой организации или в другую")
    .option("--ground <основание>", "основание отчисления")
    .option("--study-year <курс>", "на какой курс, если не на следующий; снять условие — на тот же", courseOption)
    .option("--conditional", "перевод на курс условный: есть задолженности")
    .option("--name <имя>", "новое имя полностью: смена имени", nameOption)
    .option("--funding <основа>", "budget (бюджет), contract (договор), target (целевое)", fundingOption)
    .addOption(collected("--plan-item <изменение>", text.planItem, individualItemOption))
    .option("--qualification <название>", "квалификация, если не как в плане: окончание")
    .option("--honours", "диплом с отличием: окончание")
    .option("--anyway <основание>", "выпустить, хотя есть задолженности или не хватает оценок: на каком основании")
    .option("--dry-run", "показать, что изменится, и ничего не записать")
    .action(async (number, { orderDate, kind, students, from, title, anyway, dryRun, ...given }) => {
      const {
        order: applied,
        after,
        warnings = [],
      } = await carryOut(
        ctx,
        {},
        (records) => {
          const order = recordedOrder(records, { number, date: orderDate, title: title ?? text.titles[kind], kind });
          const since = from ?? order.date;
          return applyOrder(records, {
            order,
            kind,
            from: since,
            anyway,
            students: studentsNamed(records, students, since),
            eventFor: withBasis(happeningOf(kind, given, records, since), anyway),
          });
        },
        { dryRun },
      );
      for (const warning of warnings) ctx.printError(warning);
      printEffects(ctx, after, applied, { next: dryRun ? undefined : `kpgt order show ${number}` });
    });
}

/** On what basis somebody graduated all the same stands beside the event. */
function withBasis(eventFor: ReturnType<typeof happeningOf>, anyway: string | undefined): typeof eventFor {
  return anyway === undefined ? eventFor : (student) => ({ ...eventFor(student), note: anyway });
}

function kindOption(typed: string): EventKind {
  const kind = eventNamed(typed);
  if (kind === undefined) throw new InvalidArgumentError(text.whichKinds());
  return kind;
}

function courseOption(typed: string): number {
  if (!/^[1-6]$/.test(typed)) throw new InvalidArgumentError(text.course);
  return Number(typed);
}

const text = {
  students: "студенты: номера, фамилии или код группы, если это вся группа",
  kinds: () => `что происходит: ${eventKinds.map((kind) => `${kind} (${eventName(kind)})`).join(", ")}`,
  whichKinds: () => `События: ${eventKinds.map((kind) => `${kind} (${eventName(kind)})`).join(", ")}`,
  course: "Курс — число от 1 до 6",
  planItem:
    "индивидуальный план, по одному изменению: «ОП.04 added 3 exam», «ОП.04 removed», «ОП.04 moved 5» (добавлено, убрано, перенесено)",
  titles: {
    enrolled: "О зачислении",
    promoted: "О переводе на следующий курс",
    moved: "О переводе в другую группу",
    leave: "О предоставлении академического отпуска",
    "leave-extended": "О продлении академического отпуска",
    returned: "О выходе из академического отпуска",
    "transferred-in": "О зачислении в порядке перевода",
    "transferred-out": "Об отчислении в порядке перевода",
    "individual-plan": "О переводе на индивидуальный учебный план",
    renamed: "О смене фамилии, имени, отчества",
    funding: "О смене основы обучения",
    expelled: "Об отчислении",
    restored: "О восстановлении",
    "admitted-gia": "О допуске к ГИА",
    graduated: "Об отчислении в связи с окончанием обучения",
  } satisfies Record<EventKind, string>,
};
