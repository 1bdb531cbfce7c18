import type { ImportedProgram, ProgramReport } from "../../exchange/program-report.ts";
import type { ControlForm, ItemKind } from "../../model/kinds.ts";
import { tableLines } from "../../terminal/table.ts";
import { formName, formShort } from "../../text/control-forms.ts";
import { plural } from "../../text/plural.ts";

/** What was read from a plan, to be held against the paper one. */
export function reportLines({ id, program, report }: ImportedProgram, width: number | undefined): string[] {
  return [
    text.head(id, program.code, program.name),
    text.qualification(program.qualification, program.intake),
    "",
    text.rows(report.rows.map(({ kind, count }) => `${text.kinds[kind]} ${count}`).join(", ")),
    text.competences(report.competences, report.competenceLinks),
    "",
    ...hours(report, width),
    ...modules(report),
    "",
    ...forms(report, width),
    ...section(text.complex, report.complex.map(complexLine)),
    ...section(text.repairs, report.repairs),
    ...section(text.skipped, report.skipped),
    ...section(text.needsPerson, report.needsPerson),
  ];
}

function hours({ semesters }: ProgramReport, width: number | undefined): string[] {
  const withElectives = semesters.some(({ electives }) => electives > 0);
  const cells = (sums: Omit<ProgramReport["semesters"][number], "semester">, title: string) => [
    title,
    ...[sums.total, sums.theory, sums.practice, sums.self, sums.other].map(number),
    ...(withElectives ? [number(sums.electives)] : []),
  ];
  const all = { total: 0, theory: 0, practice: 0, self: 0, other: 0, electives: 0 };
  for (const sums of semesters) for (const key of sumKeys) all[key] += sums[key];
  const rows = [...semesters.map((sums) => cells(sums, String(sums.semester))), cells(all, text.all)];
  const columns = text.hourColumns.slice(0, withElectives ? undefined : -1);
  return tableLines({ columns: columns.map((title) => ({ title, align: "right" })), rows }, width);
}

const sumKeys = ["total", "theory", "practice", "self", "other", "electives"] as const;

function modules({ modules }: ProgramReport): string[] {
  return section(
    text.modules,
    modules.map(({ id, hours }) => `${id}: ${number(hours)}`),
  );
}

/** How many of each form there are in each semester. */
function forms({ forms }: ProgramReport, width: number | undefined): string[] {
  const kinds = [...new Set(forms.map(({ form }) => form))];
  const semesters = [...new Set(forms.map(({ semester }) => semester))].sort((a, b) => a - b);
  const count = (form: ControlForm, semester?: number) =>
    forms
      .filter((one) => one.form === form && (semester === undefined || one.semester === semester))
      .reduce((sum, one) => sum + one.count, 0);
  const columns = [
    { title: text.form },
    ...semesters.map((semester) => ({ title: String(semester), align: "right" as const })),
    { title: text.all, align: "right" as const },
  ];
  const rows = kinds.map((form) => [
    formName(form),
    ...semesters.map((semester) => String(count(form, semester) || "")),
    String(count(form)),
  ]);
  return tableLines({ columns, rows }, width);
}

function complexLine({ items, form, semester }: ProgramReport["complex"][number]): string {
  return text.complexGroup(formShort(form), semester, items.join(", "));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function number(hours: number): string {
  return String(Math.round(hours * 100) / 100).replace(".", ",");
}

const text = {
  head: (id: string, code: string, name: string) => `План ${id}: ${code} ${name}`,
  qualification: (name: string, intake: number) => `Квалификация «${name}», набор ${intake} года`,
  rows: (counts: string) => `Строки плана: ${counts}`,
  kinds: {
    subject: "предметы",
    discipline: "дисциплины",
    module: "модули",
    course: "МДК",
    practice: "практики",
    control: "контроль модулей",
    final: "ГИА",
  } satisfies Record<ItemKind, string>,
  competences: (n: number, links: number) =>
    `Компетенции: ${n}, строки плана ссылаются на них ${plural(links, "раз", "раза", "раз")}`,
  hourColumns: ["Семестр", "Часов", "Теория", "Практика", "Самост.", "Прочее", "Факультативы"],
  all: "Всего",
  modules: "Часы модулей:",
  form: "Форма контроля",
  complex: "Комплексные формы контроля:",
  complexGroup: (form: string, semester: number, items: string) => `${form}, ${semester}-й семестр: ${items}`,
  repairs: "Замечено и исправлено при чтении:",
  skipped: "Не вошло в план:",
  needsPerson: "Решить человеку:",
};
