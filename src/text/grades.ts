import type { Grade, Outcome, Sex } from "../model/kinds.ts";
import { bySex } from "./by-sex.ts";

/** «отлично»: a grade as in the record book and the diploma. */
export function gradeInWords(grade: Grade): string {
  return text.words[grade];
}

/** «отл.»: a grade in words where there is little room. */
export function gradeAbbreviation(grade: Grade): string {
  return text.abbreviations[grade];
}

/** A cell of a summary: «5», «зач.», «незач.». */
export function gradeShort(grade: Grade): string {
  return typeof grade === "number" ? String(grade) : text.abbreviations[grade];
}

/** «н/я»: an outcome as teachers write it on a sheet. */
export function outcomeShort(outcome: Outcome): string {
  return text.outcomesShort[outcome];
}

/** «не явилась (причина неизвестна)»: an outcome in full, agreeing with the person where one is meant. */
export function outcomeInWords(outcome: Outcome, sex: Sex = "m"): string {
  return bySex<Readonly<Record<Outcome, string>>>(sex, text.outcomes, text.outcomesFeminine)[outcome];
}

const text = {
  words: {
    5: "отлично",
    4: "хорошо",
    3: "удовлетворительно",
    2: "неудовлетворительно",
    зачтено: "зачтено",
    "не зачтено": "не зачтено",
  },
  abbreviations: { 5: "отл.", 4: "хор.", 3: "удовл.", 2: "неуд.", зачтено: "зач.", "не зачтено": "незач." },
  outcomesShort: { absent: "н/я", excused: "н/я ув.", "not-admitted": "н/д", "not-attested": "н/а" },
  outcomes: {
    absent: "не явился (причина неизвестна)",
    excused: "не явился по уважительной причине",
    "not-admitted": "не допущен",
    "not-attested": "не аттестован",
  },
  outcomesFeminine: {
    absent: "не явилась (причина неизвестна)",
    excused: "не явилась по уважительной причине",
    "not-admitted": "не допущена",
    "not-attested": "не аттестована",
  },
} as const;
