import type { Paper, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { studyOf } from "../../model/study.ts";
import { plural } from "../../text/plural.ts";
import type { Obstacle } from "./obstacle.ts";

/** Final summaries and student cards are signed and lie in a case of the archive before the records go. */
export function papersNotAccepted(
  records: Records,
  groups: readonly string[],
  leaving: readonly Stored<Student>[],
): Obstacle[] {
  const confirm = { fix: text.confirmPapers, confirm: "papers" } as const;
  const accepted = papersOf(records).filter((paper) => paper.signed !== undefined && paper.case !== undefined);
  const has = (template: string, about: string) =>
    accepted.some((paper) => paper.template === template && paper.about === about);
  const withoutCard = leaving.filter(({ id }) => !has("student-card", id)).length;
  return [
    ...groups
      .filter((group) => !has("final-sheet", group))
      .map((group) => ({ message: text.noFinalSheet(group), ...confirm })),
    ...(withoutCard === 0 ? [] : [{ message: text.noCards(withoutCard), ...confirm }]),
  ];
}

/** Whoever was admitted to the state exams and did not graduate may come to them again. */
export function repeatGiaPending(leaving: readonly Stored<Student>[]): Obstacle[] {
  return leaving
    .filter(({ events }) => events.some(({ kind, cancelled }) => kind === "admitted-gia" && cancelled === undefined))
    .filter((student) => studyOf(student).status !== "graduated")
    .map(({ id }) => ({ message: text.repeatGia(id), fix: text.confirmGia, confirm: "repeat-gia" }));
}

/** A signed student card names its student: that is what it is kept for. */
export function isCardOf(value: unknown, ids: ReadonlySet<string>): boolean {
  const { template, about, signed } = Object(value) as Partial<Paper>;
  return template === "student-card" && about !== undefined && ids.has(about) && signed !== undefined;
}

function papersOf({ others }: Records): Paper[] {
  return others.flatMap(({ kind, value }) => (kind === "paper" ? [value as Paper] : []));
}

const text = {
  noFinalSheet: (group: string) =>
    `Группа ${group}: в записях (papers) нет итоговой сводной ведомости, подписанной и сданной в дело.`,
  noCards: (n: number) =>
    `Учебной карточки, подписанной и сданной в дело, нет в записях (papers) у ${plural(n, "студента", "студентов", "студентов")}.`,
  confirmPapers: 'Запишите их или подтвердите: --confirm "papers=акт приёма-передачи № 3 от 01.09.2031"',
  repeatGia: (id: string) => `Студент ${id} допущен к ГИА и не окончил обучения: ему может предстоять повторная ГИА.`,
  confirmGia: 'Если не предстоит, подтвердите: --confirm "repeat-gia=справка учебной части № 4 от 01.09.2031"',
};
