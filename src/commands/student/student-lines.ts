import type { ListedStudent } from "../../reports/student/student-list.ts";
import { tableLines } from "../../terminal/table.ts";

/** A list of students as a numbered table; the group and the status are columns where they differ. */
export function studentLines(
  students: readonly ListedStudent[],
  width: number | undefined,
  show: { readonly group: boolean },
): string[] {
  const withStatus = students.some(({ status }) => status !== "active");
  const columns = [
    { title: text.index, align: "right" },
    { title: text.name, isKey: true },
    { title: text.id },
    { title: text.book },
    ...(show.group ? [{ title: text.group }] : []),
    ...(withStatus ? [{ title: text.status }] : []),
  ] as const;
  const rows = students.map(({ id, name, recordBook, group, statusName }, i) => [
    String(i + 1),
    name,
    id,
    recordBook,
    ...(show.group ? [group] : []),
    ...(withStatus ? [statusName] : []),
  ]);
  return tableLines({ columns, rows }, width);
}

const text = {
  index: "№",
  name: "Фамилия, имя, отчество",
  id: "Номер",
  book: "Зачётная книжка",
  group: "Группа",
  status: "Состояние",
};
