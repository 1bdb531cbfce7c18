import type { Check } from "../model/check.ts";
import { placeOf } from "../model/place.ts";
import { validSheets } from "./facts/sheets.ts";

/** A closed sheet says when and by whom the students were attested. */
export const closedSheetHasDateAndExaminer: Check = {
  id: "closed-sheet-has-date-and-examiner",
  severity: "error",
  title: "В закрытой ведомости указаны дата и экзаменатор",
  basis: ["kpgt-2026 2.11", "zhhst 2.2"],
  explanation:
    "Без даты не видно, учился ли студент в этот день и уложилась ли пересдача в срок; без экзаменатора ведомость никто не подписал. День и экзаменатор могут стоять и у каждого студента отдельно. Вместо экзаменаторов может быть комиссия.",
  example: {
    bad: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": 5}}`,
    good: `attestations/2025-2026/ИС-24/3-МДК.01.01-exam: {date: 2025-12-24, examiners: [ivanova-nv], closed: {date: 2025-12-24, by: petrova-en, seal: ""}, results: {"2024-0117": 5}}`,
  },
  *find(records) {
    for (const sheet of validSheets(records)) {
      if (!sheet.closed) continue;
      const results = Object.values(sheet.results);
      const everyone = (has: (one: (typeof results)[number]) => boolean) => results.length > 0 && results.every(has);
      if (sheet.date === undefined && !everyone(({ date }) => date !== undefined))
        yield { place: placeOf(sheet, "closed"), message: text.noDate(sheet.number), fix: text.addDate };
      const isSigned = sheet.commission || sheet.takenFrom || (sheet.examiners?.length ?? 0) > 0;
      if (!isSigned && !everyone(({ examiner }) => examiner !== undefined))
        yield { place: placeOf(sheet, "examiners"), message: text.noExaminer(sheet.number), fix: text.addExaminer };
    }
  },
};

const text = {
  noDate: (number: string) => `Ведомость № ${number} закрыта, а дня аттестации в ней нет.`,
  addDate: "Впишите день с бумажной ведомости: строка date: ГГГГ-ММ-ДД.",
  noExaminer: (number: string) => `Ведомость № ${number} закрыта, а экзаменатора в ней нет.`,
  addExaminer: "Впишите, кто подписал ведомость: examiners: [код преподавателя]; коды: kpgt staff list",
};
