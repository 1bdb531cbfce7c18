import type { Check } from "../model/check.ts";
import type { ControlForm, Item, Program } from "../model/kinds.ts";
import { placeOf } from "../model/place.ts";
import { itemOf, plannedControls } from "../model/plan.ts";
import { plural } from "../text/plural.ts";

/** A plan asks for no more exams and credits in a study year than the college allows. */
export const planKeepsYearlyLimits: Check = {
  id: "plan-keeps-yearly-limits",
  severity: "warning",
  title: "В учебном году не больше 8 экзаменов и 10 зачётов",
  basis: ["kpgt-2026 2.7"],
  explanation:
    "Обычные пределы — 8 экзаменов и 10 зачётов в год без физической культуры и факультативов; комплексная аттестация считается за одну. Колледж может задать свои: rules: {examsPerYear: 8, creditsPerYear: 10} в kpgt.yaml.",
  example: {
    bad: `kpgt: {rules: {examsPerYear: 1}}
programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.05, name: Экономика, kind: discipline, control: [{semester: 4, form: exam}]}]}`,
    good: `kpgt: {rules: {examsPerYear: 1}}
programs/09.02.07-2024: {items: [{id: ОП.04, name: Основы алгоритмизации, kind: discipline, control: [{semester: 3, form: exam}]}, {id: ОП.05, name: Экономика, kind: discipline, control: [{semester: 5, form: exam}]}]}`,
  },
  *find(records) {
    const { examsPerYear = 8, creditsPerYear = 10 } = records.college.rules ?? {};
    for (const program of records.programs.values())
      for (const { studyYear, exams, credits } of yearsOf(program)) {
        const place = placeOf(program, "items");
        if (exams > examsPerYear) yield { place, message: text.exams(studyYear, exams, examsPerYear), fix: text.fix };
        if (credits > creditsPerYear)
          yield { place, message: text.credits(studyYear, credits, creditsPerYear), fix: text.fix };
      }
  },
};

function yearsOf(program: Program) {
  const semesters = program.items.flatMap(({ control }) => (control ?? []).map(({ semester }) => semester));
  const years = [...new Set(semesters.map((semester) => Math.ceil(semester / 2)))].sort((a, b) => a - b);
  return years.map((studyYear) => {
    const controls = [studyYear * 2 - 1, studyYear * 2]
      .flatMap((semester) => plannedControls(program, semester))
      .filter(({ items }) => items.some((id) => isLimited(itemOf(program, id))));
    const count = (forms: readonly ControlForm[]) => controls.filter(({ form }) => forms.includes(form)).length;
    return { studyYear, exams: count(examForms), credits: count(creditForms) };
  });
}

const examForms: readonly ControlForm[] = ["exam", "module-exam", "qualification-exam"];
const creditForms: readonly ControlForm[] = ["credit", "graded-credit"];

/** Physical training and electives are outside the limits. */
function isLimited(item: Item | undefined): boolean {
  return item !== undefined && !item.elective && !item.id.startsWith("ФТД") && !/физическ\S+ культур/i.test(item.name);
}

const text = {
  exams: (year: number, n: number, most: number) =>
    `На ${year}-м курсе ${plural(n, "экзамен", "экзамена", "экзаменов")}, а допустимо не больше ${most}.`,
  credits: (year: number, n: number, most: number) =>
    `На ${year}-м курсе ${plural(n, "зачёт", "зачёта", "зачётов")}, а допустимо не больше ${most}.`,
  fix: "Объедините часть аттестаций в комплексные или задайте свои пределы в kpgt.yaml: rules.",
};
