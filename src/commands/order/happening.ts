import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Happening } from "../../changes/apply-order.ts";
import { isSummer, promotedTo } from "../../model/course-promotion.ts";
import type { Funding, IndividualItem, IsoDate, PersonName, Student } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { studyYearOn } from "../../model/semester.ts";
import { isConditionalOn, membershipOn } from "../../model/study.ts";
import { UserError } from "../../model/user-error.ts";
import type { EventKind } from "../../text/event-names.ts";
import { formOption, semesterOption } from "../option-parsers.ts";

/** What the command line may say of an event besides its kind. */
export interface HappeningOptions {
  readonly group?: string | undefined;
  readonly until?: IsoDate | undefined;
  readonly reason?: string | undefined;
  readonly organisation?: string | undefined;
  readonly ground?: string | undefined;
  readonly studyYear?: number | undefined;
  readonly conditional?: true | undefined;
  readonly name?: PersonName | undefined;
  readonly funding?: Funding | undefined;
  readonly planItem?: IndividualItem[] | undefined;
  readonly qualification?: string | undefined;
  readonly honours?: true | undefined;
}

/** Makes each student's event from the options; refuses when an option that the kind cannot do without is missing. */
export function happeningOf(
  kind: EventKind,
  given: HappeningOptions,
  records: Records,
  day: IsoDate,
): (student: Stored<Student>) => Happening {
  const funding = given.funding === undefined ? {} : { funding: given.funding };
  switch (kind) {
    case "enrolled":
    case "restored":
      return always({ kind, group: needed(given.group, "--group"), ...funding });
    case "moved":
    case "returned":
      return always({ kind, group: needed(given.group, "--group") });
    case "transferred-in":
      return always({
        kind,
        group: needed(given.group, "--group"),
        organisation: needed(given.organisation, "--organisation"),
        ...funding,
      });
    case "transferred-out":
      return always({ kind, organisation: needed(given.organisation, "--organisation") });
    case "leave":
      return always({ kind, until: needed(given.until, "--until"), ...(given.reason ? { reason: given.reason } : {}) });
    case "leave-extended":
      return always({ kind, until: needed(given.until, "--until") });
    case "individual-plan":
      return always({ kind, items: needed(given.planItem, "--plan-item") });
    case "renamed":
      return always({ kind, name: needed(given.name, "--name") });
    case "funding":
      return always({ kind, funding: needed(given.funding, "--funding") });
    case "expelled":
      return always({ kind, ground: needed(given.ground, "--ground") });
    case "admitted-gia":
      return always({ kind });
    case "promoted":
      return (student) => ({
        kind,
        studyYear: given.studyYear ?? courseOf(records, student, { day, conditional: given.conditional ?? false }),
        ...(given.conditional ? { conditional: true } : {}),
      });
    case "graduated":
      return (student) => ({
        kind,
        qualification: given.qualification ?? qualificationOf(records, student, day),
        ...(given.honours ? { honours: true } : {}),
      });
  }
}

/** «ОП.04 moved 5 exam»: one change of an individual plan. Several make a list. */
export function individualItemOption(typed: string, others: IndividualItem[] = []): IndividualItem[] {
  const [item, changeWord, semester, form] = typed.trim().split(/\s+/);
  const change = changes[changeWord ?? ""];
  if (!item || !change || (change !== "removed" && semester === undefined))
    throw new InvalidArgumentError(text.planItem);
  return [
    ...others,
    {
      item,
      change,
      ...(semester === undefined ? {} : { semester: semesterOption(semester) }),
      ...(form === undefined ? {} : { form: formOption(form) }),
    },
  ];
}

const changes: Readonly<Record<string, IndividualItem["change"]>> = {
  added: "added",
  добавлено: "added",
  removed: "removed",
  убрано: "removed",
  moved: "moved",
  перенесено: "moved",
};

function always(happening: Happening): () => Happening {
  return () => happening;
}

function needed<Value>(value: Value | undefined, option: string): Value {
  if (value === undefined) throw new UserError(text.needed(option), text.help);
  return value;
}

/** The course to which an order of the day promotes: of whoever is on it conditionally it lifts the condition, until summer. */
function courseOf(
  records: Records,
  student: Stored<Student>,
  { day, conditional }: { readonly day: IsoDate; readonly conditional: boolean },
): number {
  const group = records.groups.get(membershipOn(student, day)?.group ?? "");
  const present = group && studyYearOn(group, day);
  const isLifted = !conditional && !isSummer(day) && isConditionalOn(student, day);
  const course = isLifted ? present : group && promotedTo(group, day);
  if (course === undefined) throw new UserError(text.noCourse(student.id), text.sayCourse);
  return course;
}

function qualificationOf(records: Records, student: Stored<Student>, day: IsoDate): string {
  const group = records.groups.get(membershipOn(student, day)?.group ?? "");
  const program = group && records.programs.get(group.program);
  if (program === undefined) throw new UserError(text.noQualification(student.id), text.sayQualification);
  return program.qualification;
}

const text = {
  planItem: "Изменение плана пишется так: «ОП.04 added 3 exam», «ОП.04 removed», «ОП.04 moved 5»",
  needed: (option: string) => `Для этого события нужно указать ${option}.`,
  help: "Что указать: kpgt order apply --help",
  noCourse: (id: string) => `На какой курс переводится студент ${id}, не видно: на этот день он не учится.`,
  sayCourse: "Укажите курс: --study-year 2",
  noQualification: (id: string) => `Какую квалификацию получает студент ${id}, не видно: на этот день он не учится.`,
  sayQualification: "Укажите её: --qualification Программист",
};
