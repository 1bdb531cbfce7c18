import { academicYearOf } from "../../model/academic-year.ts";
import type { AcademicYear, IsoDate } from "../../model/kinds.ts";

/** What a person said of the college, or what stands in its place until somebody does. */
export interface CollegeAnswers {
  readonly profile: "kpgt-2026" | "zhhst";
  readonly full: string;
  readonly short: string;
  readonly place: string;
  readonly timeZone: string;
}

/** What stands in kpgt.yaml until the college's own names are written. */
export const unnamed = { full: "НАЗВАНИЕ КОЛЛЕДЖА ПО УСТАВУ", short: "КОЛЛЕДЖ", place: "ГОРОД" } as const;

/** kpgt.yaml of a new folder: works at once, and says in comments what to write where. */
export function collegeFile(answers: CollegeAnswers, today: IsoDate): string {
  const { profile, full, short, place, timeZone } = answers;
  const begins = Number(academicYearOf(today).slice(0, 4));
  const years = [begins - 1, begins, begins + 1];
  return `# yaml-language-server: $schema=schemas/college.schema.json
# Колледж и его правила. После правки выполните: kpgt save

# Положение, по которому заданы правила и формы: kpgt-2026 или zhhst.
profile: ${profile}

# Названия по уставу. При переименовании не исправляйте строку, а допишите новую с её днём:
# ведомости прошлых лет печатаются под прежним названием.
names:
  - from: 2000-01-01
    full: ${quoted(full)}
    short: ${quoted(short)}
    place: ${quoted(place)}
    # founder: Министерство образования Челябинской области   # строка учредителя на бланке

# Кто и с какого дня исполняет должность и подписывает формы; staff — код из staff.yaml. Должности:
# director (директор), deputy-academic (зам. по учебной работе), deputy-educational (по воспитательной),
# deputy-industrial (по производственной), deputy-methodical (по методической),
# department-head (зав. отделением), registrar (секретарь учебной части), archivist (архивариус).
officials: []
#  - {from: 2024-09-01, role: director, staff: petrov-ai}
#  - {from: 2024-09-01, role: department-head, staff: sidorov-av}

# Сроки семестров и сессий. Для заочных и выпускных групп допишите строку с groups: [ИС-24-З].
calendar:
${years.map(yearLines).join("\n")}

# Правила, если в колледже они не такие, как в положении. Ниже — значения по умолчанию.
# rules:
#   averages: available     # средний балл: по имеющимся оценкам (available) или когда есть все (strict)
#   excusedCounts: true     # неявки по уважительной причине входят в число тех, от кого считаются проценты
#   otherCounts: false      # «другие формы контроля» входят в проценты и средний балл
#   complexGrade: common    # комплексная аттестация: одна оценка (common) или своя за каждую часть (separate)
#   honours: 75             # сколько процентов «отлично» нужно для диплома с отличием
#   commission: 3           # сколько человек в комиссии на второй пересдаче

# Номера ведомостей не повторяются в пределах учебного (academic-year) или календарного (calendar-year) года.
numbering:
  attestation: {by: academic-year}

# Номенклатура дел понадобится к закрытию года.
# nomenclature:
#   - from: 2026-01-01
#     cases:
#       - {index: 05-12, title: Протоколы экзаменов, holds: [attestation-sheet], years: 5, after: graduation}

# Часовой пояс колледжа: по нему определяется, какое сегодня число.
timeZone: ${timeZone}
`;
}

/** Every text is quoted: a person's colon or hash must not break the file. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

function yearLines(begins: number): string {
  const year: AcademicYear = `${begins}-${begins + 1}`;
  const [autumn, spring] = [begins, begins + 1];
  return [
    `  - {year: ${year}, semester: autumn, from: ${autumn}-09-01, to: ${autumn}-12-31, session: {from: ${autumn}-12-20, to: ${autumn}-12-31}}`,
    `  - {year: ${year}, semester: spring, from: ${spring}-01-01, to: ${spring}-06-30, session: {from: ${spring}-06-15, to: ${spring}-06-30}}`,
  ].join("\n");
}
