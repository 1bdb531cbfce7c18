import { academicYearOf } from "../model/academic-year.ts";
import type { Change } from "../model/change.ts";
import type { Group, IsoDate, StudyForm } from "../model/kinds.ts";
import type { Records } from "../model/records.ts";
import { UserError } from "../model/user-error.ts";
import { formatDate } from "../text/dates.ts";

/** A group as it is asked for: what is not said follows from its program. */
export interface GroupRequest {
  readonly id: string;
  readonly program: string;
  /** The staff id. */
  readonly curator?: string;
  readonly title?: string;
  /** When it begins to study: by default 1 September of the program's intake. */
  readonly from?: IsoDate;
  /** Курс on that day. */
  readonly studyYear?: number;
  readonly study?: StudyForm;
}

/** Records a group that begins to study. The same group asked for again is no change. */
export function addGroup(records: Records, request: GroupRequest): Change {
  const program = records.programs.get(request.program);
  if (program === undefined) throw new UserError(text.noProgram(request.program), text.importProgram);
  const from = request.from ?? `${program.intake}-09-01`;
  const record: Group = {
    titles: [{ from, title: request.title ?? request.id }],
    program: request.program,
    study: request.study ?? program.study,
    studyYears: [{ from, year: request.studyYear ?? 1 }],
    curators: request.curator === undefined ? [] : [{ from, staff: request.curator }],
  };
  const known = records.groups.get(request.id);
  if (known !== undefined) {
    if (begins(known) === begins(record)) return { summary: text.same(request.id), edits: [] };
    throw new UserError(text.other(request.id, known.file), text.edit(known.file));
  }
  const summary = text.added(request.id, request.program, from);
  return { summary, edits: [{ create: `groups/${request.id}.yaml`, record }] };
}

/** The year in which a group begins, and what it begins with: enough to know it again after its record has grown. */
function begins({ program, study, studyYears }: Group): string {
  const first = studyYears[0];
  return [program, study, first && academicYearOf(first.from), first?.year].join();
}

const text = {
  noProgram: (program: string) => `Учебного плана «${program}» нет.`,
  importProgram: "Загрузите его: kpgt program import <файл>. Список планов: kpgt program list",
  same: (id: string) => `Группа ${id} уже записана`,
  other: (id: string, file: string) => `Группа ${id} уже записана с другими данными: ${file}.`,
  edit: (file: string) => `Посмотреть: kpgt group show. Изменить: поправьте ${file} и выполните kpgt save`,
  added: (id: string, program: string, from: IsoDate) =>
    `Группа ${id} добавлена: план ${program}, с ${formatDate(from)}`,
};
