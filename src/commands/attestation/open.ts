import { Command } from "@commander-js/extra-typings";
import { namedStaff } from "../../changes/named-staff.ts";
import { namedStudent } from "../../changes/named-student.ts";
import { type OpenedSheet, openAttestation } from "../../changes/open-attestation.ts";
import type { Context } from "../../model/context.ts";
import type { Attestation } from "../../model/kinds.ts";
import type { UnmetElement } from "../../reports/attestation/unmet-elements.ts";
import { formName } from "../../text/control-forms.ts";
import { formatDate } from "../../text/dates.ts";
import { carryOut } from "../carry-out.ts";
import { commissionFrom, commissionOptions } from "../commission-options.ts";
import { attemptOption, basisOption, dateOption, formOption, semesterOption } from "../option-parsers.ts";
import { severalOption } from "../several-option.ts";
import { dryRunOption } from "../usual-options.ts";

/** kpgt attestation open */
export function open(ctx: Context) {
  const command = new Command("open")
    .description("открыть одну ведомость: группы, подгруппы, второй день, направление")
    .argument("<группа>", "код группы: ИС-24")
    .argument("<элемент>", "код строки плана: МДК.01.01")
    .option("--form <форма>", "форма контроля, если их несколько: exam, экзамен, Э", formOption)
    .option("--semester <n>", "семестр, если аттестаций несколько", semesterOption)
    .option(
      "--attempt <попытка>",
      "first, retake (пересдача), commission (комиссия), improvement (повышение)",
      attemptOption,
    )
    .addOption(
      severalOption("--students <кто>", "только эти студенты: Жук,Кравец; без него пересдача — всем, кто должен"),
    )
    .option("--subgroup <код>", "подгруппа из нагрузки: англ-1")
    .addOption(severalOption("--examiners <кто>", "кто принимает, если не по нагрузке"))
    .option("--basis <основание>", "для переаттестации: «протокол № 3 от 01.10.2025»", basisOption)
    .option("--date <дата>", "день проведения: 24.12.2025", dateOption)
    .option("--number <номер>", "номер ведомости, если он уже дан на бумаге")
    .addOption(dryRunOption());
  return commissionOptions(command).action(async (group, item, given) => {
    const { sheet, notAdmitted, overdue } = await carryOut(
      ctx,
      {},
      (records) => {
        const commission = commissionFrom(records, given);
        return openAttestation(records, {
          group,
          item,
          today: ctx.today,
          ...(given.form && { form: given.form }),
          ...(given.semester && { semester: given.semester }),
          ...(given.attempt && { attempt: given.attempt }),
          ...(given.subgroup && { subgroup: given.subgroup }),
          ...(given.basis && { basis: given.basis }),
          ...(given.date && { date: given.date }),
          ...(given.number && { number: given.number }),
          ...(given.students && { students: given.students.map((one) => namedStudent(records, one).id) }),
          ...(given.examiners && { examiners: given.examiners.map((one) => namedStaff(records, one).id) }),
          ...(commission && { commission }),
        });
      },
      { dryRun: given.dryRun },
    );
    for (const one of notAdmitted) ctx.printError(text.notAdmitted(one));
    for (const one of overdue) ctx.printError(text.overdue(one));
    if (!given.dryRun) ctx.printError(text.next(sheet));
  });
}

const text = {
  notAdmitted: ({ student, elements }: OpenedSheet["notAdmitted"][number]) =>
    `Пока не допущен ${student}: не сдано ${elements.map(text.element).join(", ")}`,
  element: ({ item, form, semester }: UnmetElement) => `${item} (${formName(form)}, ${semester}-й семестр)`,
  overdue: ({ student, deadline }: OpenedSheet["overdue"][number]) =>
    `Срок ликвидации у ${student} вышел ${formatDate(deadline)} (273-ФЗ, ст. 58 ч. 5). Если студент болел, пересдача в силе; иначе аннулируйте ведомость.`,
  next: ({ number, attempt, roster, examiners = [], commission }: Attestation) => {
    const isSlip = roster !== "group" && "students" in roster && roster.students.length === 1;
    const form = isSlip && attempt !== "first" ? "retake-slip" : "attestation-sheet";
    const examiner = commission || examiners.length > 0 ? [] : [`kpgt attestation issue ${number} --examiners <кто>`];
    return [...examiner, `kpgt print ${form} ${number} --blank`].map((one) => `Дальше: ${one}`).join("\n");
  },
};
