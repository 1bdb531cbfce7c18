import type { Check } from "../model/check.ts";
import { attestedStudentIsNotOnLeave } from "./attested-student-is-not-on-leave.ts";
import { attestedStudentStudiesInGroup } from "./attested-student-studies-in-group.ts";
import { blockHasGradeOrOutcome } from "./block-has-grade-or-outcome.ts";
import { closedResultsMatchSeal } from "./closed-results-match-seal.ts";
import { closedSheetHasDateAndExaminer } from "./closed-sheet-has-date-and-examiner.ts";
import { closedSheetIsFilled } from "./closed-sheet-is-filled.ts";
import { gradeFitsForm } from "./grade-fits-form.ts";
import { sheetNumberIsUnique } from "./sheet-number-is-unique.ts";

/** Everything that must hold, by theme. */
export const checks: readonly Check[] = [
  sheetNumberIsUnique,
  attestedStudentStudiesInGroup,
  attestedStudentIsNotOnLeave,
  gradeFitsForm,
  blockHasGradeOrOutcome,
  closedSheetIsFilled,
  closedSheetHasDateAndExaminer,
  closedResultsMatchSeal,
];
