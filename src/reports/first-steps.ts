import type { Records } from "../model/records.ts";

/** What a new folder still lacks before the first session can be opened, in the order in which it is done. */
export interface FirstStep {
  readonly message: string;
  readonly command: string;
}

/** The steps that have not been taken yet; none once people, plans and teaching are there. */
export function firstSteps(records: Records): FirstStep[] {
  const missing = [
    { isMissing: records.staff.size === 0, step: text.staff },
    { isMissing: records.programs.size === 0, step: text.programs },
    { isMissing: records.groups.size === 0, step: text.groups },
    { isMissing: records.students.size === 0, step: text.students },
    { isMissing: records.teaching.length === 0, step: text.teaching },
  ];
  return missing.filter(({ isMissing }) => isMissing).map(({ step }) => step);
}

const text = {
  staff: { message: "Нет преподавателей и должностных лиц.", command: "kpgt staff import <файл.csv>" },
  programs: { message: "Нет учебных планов.", command: "kpgt program import <файл.plx>" },
  groups: { message: "Нет групп.", command: "kpgt group add <группа> --program <план>" },
  students: {
    message: "Нет студентов.",
    command: "kpgt student import <файл.csv> --group <группа> --order <номер> --order-date <дата> --from <дата>",
  },
  teaching: { message: "Нет нагрузки.", command: "kpgt teaching import <файл.csv>" },
};
