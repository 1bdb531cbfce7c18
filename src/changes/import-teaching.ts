import type { Change, Edit } from "../model/change.ts";
import { findStaff } from "../model/find-staff.ts";
import { findStudent } from "../model/find-student.ts";
import type { TeachingLine } from "../model/kinds.ts";
import type { TeachingRow } from "../model/list-rows.ts";
import { itemOf } from "../model/plan.ts";
import type { Records, TeachingFile } from "../model/records.ts";
import { semesterRoster } from "../model/roster.ts";
import { semesterPeriod } from "../model/semester.ts";
import { plural, pluralWord } from "../text/plural.ts";
import { type RowProblem, refuseRows } from "./refuse-rows.ts";

/** Records who teaches what to whom. A line that is known already gets the new teacher, the others stay. */
export function importTeaching(records: Records, rows: readonly TeachingRow[], source?: string): Change {
  const problems: RowProblem[] = [];
  const placed: Placed[] = [];
  for (const row of rows) {
    const outcome = placeRow(records, row);
    if (typeof outcome === "string") problems.push({ line: row.line, message: outcome });
    else {
      const twin = placed.find((one) => one.file === outcome.file && isSameLine(one.line, outcome.line));
      if (twin) problems.push({ line: row.line, message: text.repeated(twin.row.line) });
      placed.push(outcome);
    }
  }
  refuseRows(source, problems);
  const files = new Map(placed.map(({ file, year, group }) => [file, { file, year, group }]));
  const outcomes = [...files.values()].map((file) =>
    editFile(
      records,
      file,
      placed.filter((one) => one.file === file.file),
    ),
  );
  const added = outcomes.reduce((sum, one) => sum + one.added, 0);
  const changed = outcomes.reduce((sum, one) => sum + one.changed, 0);
  const groups = [...new Set(rows.map(({ group }) => group))].join(", ");
  const summary = added + changed > 0 ? text.done(groups, added, changed) : text.nothingNew(groups, rows.length);
  return { summary, edits: outcomes.flatMap(({ edits }) => edits) };
}

/** A row with the file that it belongs to and the line that it becomes. */
interface Placed extends Omit<TeachingFile, "lines"> {
  readonly row: TeachingRow;
  readonly line: TeachingLine;
}

function placeRow(records: Records, row: TeachingRow): Placed | string {
  const group = records.groups.get(row.group);
  if (group === undefined) return text.noGroup(row.group);
  const program = records.programs.get(group.program);
  if (program === undefined) return text.noProgram(group.program);
  if (itemOf(program, row.item) === undefined) return text.noItem(row.item, group.program);
  const [teacher, ...others] = findStaff(records, row.teacher);
  if (teacher === undefined) return text.noTeacher(row.teacher);
  if (others.length > 0)
    return text.severalTeachers(
      row.teacher,
      [teacher, ...others].map(({ id }) => id),
    );
  const students = studentsOf(records, row);
  if (typeof students === "string") return students;
  const line: TeachingLine = {
    item: row.item,
    semester: row.semester,
    teacher: teacher.id,
    ...(row.form ? { form: row.form } : {}),
    ...(row.subgroup ? { subgroup: { id: row.subgroup.id, students } } : {}),
    ...(row.commission ? { commission: row.commission } : {}),
  };
  const { year } = semesterPeriod(records.college, group, row.semester);
  const file = `teaching/${year}/${row.group}.yaml`;
  const gone = goneFromSubgroup(records, file, line);
  return gone === undefined ? { file, year, group: row.group, row, line } : text.goneFromSubgroup(gone, file);
}

/** A student whom the list no longer has: a file that forgets somebody must not take a person out of a subgroup. */
function goneFromSubgroup(records: Records, file: string, line: TeachingLine): string | undefined {
  const known = records.teaching.find((one) => one.file === file)?.lines.find((one) => isSameLine(one, line));
  return known?.subgroup?.students.find((id) => !line.subgroup?.students.includes(id));
}

function studentsOf(records: Records, { group, semester, subgroup }: TeachingRow): string[] | string {
  if (subgroup === undefined) return [];
  if (subgroup.students.length === 0) return text.emptySubgroup(subgroup.id);
  const roster = semesterRoster(records, group, semester).map(({ student }) => student.id);
  const ids: string[] = [];
  for (const typed of subgroup.students) {
    const [student, ...others] = findStudent(records, typed, roster);
    if (student === undefined) return text.noStudent(typed, group);
    if (others.length > 0)
      return text.severalStudents(
        typed,
        [student, ...others].map(({ id }) => id),
      );
    ids.push(student.id);
  }
  return [...new Set(ids)].sort();
}

function editFile(records: Records, { file, year, group }: Omit<TeachingFile, "lines">, placed: readonly Placed[]) {
  const known = records.teaching.find((one) => one.year === year && one.group === group)?.lines;
  if (known === undefined) {
    const edits: Edit[] = [{ create: file, record: placed.map(({ line }) => line) }];
    return { edits, added: placed.length, changed: 0 };
  }
  const edits: Edit[] = [];
  let added = 0;
  let changed = 0;
  for (const { line } of placed) {
    const index = known.findIndex((one) => isSameLine(one, line));
    const old = known[index];
    if (old === undefined) {
      edits.push({ append: { file, path: [] }, value: line });
      added++;
    } else {
      const changes = changesOf(file, index, old, line);
      if (changes.length > 0) changed++;
      edits.push(...changes);
    }
  }
  return { edits, added, changed };
}

/** The same item, semester, form and subgroup: who teaches it may change. */
function isSameLine(a: TeachingLine, b: TeachingLine): boolean {
  return a.item === b.item && a.semester === b.semester && a.form === b.form && a.subgroup?.id === b.subgroup?.id;
}

function changesOf(file: string, index: number, old: TeachingLine, line: TeachingLine): Edit[] {
  const known = old.subgroup?.students ?? [];
  return [
    ...(old.teacher === line.teacher ? [] : [{ set: { file, path: [index, "teacher"] }, value: line.teacher }]),
    ...(line.subgroup?.students ?? [])
      .filter((id) => !known.includes(id))
      .map((id) => ({ append: { file, path: [index, "subgroup", "students"] }, value: id })),
    ...(line.commission === undefined || old.commission !== undefined
      ? []
      : [{ insert: { file, path: [index] }, key: "commission", value: line.commission }]),
  ];
}

const text = {
  repeated: (line: number) => `То же, что в строке ${line}: та же строка плана, семестр и подгруппа.`,
  noGroup: (group: string) => `Группы «${group}» нет. Список групп: kpgt group list`,
  noProgram: (program: string) => `Учебного плана «${program}» нет.`,
  noItem: (item: string, program: string) => `Строки «${item}» нет в плане ${program}.`,
  noTeacher: (typed: string) => `Преподавателя «${typed}» нет в staff.yaml. Добавить: kpgt staff add`,
  severalTeachers: (typed: string, ids: readonly string[]) =>
    `Под «${typed}» подходят несколько человек, впишите код: ${ids.join(", ")}.`,
  emptySubgroup: (id: string) => `В подгруппе «${id}» не названо ни одного студента.`,
  noStudent: (typed: string, group: string) => `Студента «${typed}» нет в группе ${group}.`,
  goneFromSubgroup: (id: string, file: string) =>
    `Студент ${id} записан в эту подгруппу, а здесь его нет. Если он ушёл из неё, уберите его в ${file} и выполните kpgt save.`,
  severalStudents: (typed: string, ids: readonly string[]) =>
    `Под «${typed}» подходят несколько человек, впишите номер: ${ids.join(", ")}.`,
  done: (groups: string, added: number, changed: number) => {
    const parts = [
      ...(added > 0 ? [`${pluralWord(added, "добавлена", "добавлены", "добавлено")} ${lines(added)}`] : []),
      ...(changed > 0 ? [`${pluralWord(changed, "изменена", "изменены", "изменено")} ${lines(changed)}`] : []),
    ];
    return `Нагрузка ${groups}: ${parts.join(", ")}`;
  },
  nothingNew: (groups: string, n: number) => `Нагрузка ${groups}: ${lines(n)}, всё уже записано`,
};

function lines(n: number): string {
  return plural(n, "строка", "строки", "строк");
}
