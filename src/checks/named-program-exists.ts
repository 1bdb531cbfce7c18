import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";

/** The programme by which a group studies is among the records. */
export const namedProgramExists: Check = {
  id: "named-program-exists",
  severity: "error",
  title: "Учебный план группы есть в папке programs",
  basis: ["273-ФЗ 58.1", "kpgt-2026 2.7"],
  explanation:
    "Формы промежуточной аттестации определяет учебный план: без него не открыть ведомость и не собрать сводную. Код плана — имя файла без .yaml.",
  example: {
    bad: `programs/09.02.07-2023: {}
groups/ИС-24: {program: 09.02.07-2024}`,
    good: `programs/09.02.07-2024: {}
groups/ИС-24: {program: 09.02.07-2024}`,
  },
  *find(records) {
    for (const group of records.groups.values())
      if (!records.programs.has(group.program))
        yield {
          needs: `programs/${group.program}.yaml`,
          place: placeOf(group, "program"),
          message: text.unknown(group.program, group.id),
          fix: text.import,
        };
  },
};

const text = {
  unknown: (program: string, group: string) => `Учебного плана «${program}» группы ${group} нет в папке programs.`,
  import: "Загрузить план: kpgt program import <файл .plx>; или исправьте код плана в записи группы.",
};
