/** «3-й семестр». */
export function ordinalSemester(semester: number): string {
  return `${semester}-й семестр`;
}

/** «2-й курс». */
export function ordinalStudyYear(year: number): string {
  return `${year}-й курс`;
}

/** IV: a course or a semester in the heading of a form; from 1 to 39. */
export function romanNumeral(n: number): string {
  const tens = "X".repeat(Math.floor(n / 10));
  return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n % 10];
}
