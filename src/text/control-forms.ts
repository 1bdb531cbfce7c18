import type { Attempt, ControlForm } from "../model/kinds.ts";

/** «дифференцированный зачёт»: a form of control in full, in the nominative. */
export function formName(form: ControlForm): string {
  return text.full[form];
}

/** «ДЗ»: a form of control as in a curriculum. */
export function formShort(form: ControlForm): string {
  return text.short[form];
}

/** «дифференцированного зачёта»: the genitive, as in «протокол экзамена». */
export function formGenitive(form: ControlForm): string {
  return text.genitive[form];
}

/** «комплексный экзамен» for a sheet of several items. */
export function complexFormName(form: ControlForm): string {
  return `${feminine.includes(form) ? text.complexFeminine : text.complex} ${formName(form)}`;
}

/** «первая сдача», «пересдача», «комиссия», «повышение оценки». */
export function attemptName(attempt: Attempt): string {
  return text.attempts[attempt];
}

const feminine: readonly ControlForm[] = ["course-work", "thesis-defence", "other"];

const text = {
  full: {
    exam: "экзамен",
    "graded-credit": "дифференцированный зачёт",
    credit: "зачёт",
    "course-project": "курсовой проект",
    "course-work": "курсовая работа",
    "module-exam": "экзамен по модулю",
    "qualification-exam": "квалификационный экзамен",
    "state-exam": "государственный экзамен",
    "demo-exam": "демонстрационный экзамен",
    "thesis-defence": "защита дипломного проекта (работы)",
    other: "другая форма контроля",
  },
  short: {
    exam: "Э",
    "graded-credit": "ДЗ",
    credit: "З",
    "course-project": "КП",
    "course-work": "КР",
    "module-exam": "ЭМ",
    "qualification-exam": "КвЭ",
    "state-exam": "ГЭ",
    "demo-exam": "ДЭ",
    "thesis-defence": "ДП",
    other: "ДФК",
  },
  genitive: {
    exam: "экзамена",
    "graded-credit": "дифференцированного зачёта",
    credit: "зачёта",
    "course-project": "курсового проекта",
    "course-work": "курсовой работы",
    "module-exam": "экзамена по модулю",
    "qualification-exam": "квалификационного экзамена",
    "state-exam": "государственного экзамена",
    "demo-exam": "демонстрационного экзамена",
    "thesis-defence": "защиты дипломного проекта (работы)",
    other: "другой формы контроля",
  },
  complex: "комплексный",
  complexFeminine: "комплексная",
  attempts: {
    first: "первая сдача",
    retake: "пересдача",
    commission: "комиссия",
    improvement: "повышение оценки",
  },
} as const;
