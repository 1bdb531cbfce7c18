import type { Grade, Outcome } from "../model/kinds.ts";

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

/** «не явился (причина неизвестна)»: an outcome in full. */
export function outcomeInWords(outcome: Outcome): string {
  return text.outcomes[outcome];
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
} as const;
