import type { Check } from "../model/check.ts";
import { attemptFollowsADebt } from "./attempt-follows-a-debt.ts";
import { attemptsAreInOrder } from "./attempts-are-in-order.ts";
import { attestedStudentIsNotOnLeave } from "./attested-student-is-not-on-leave.ts";
import { attestedStudentStudiesInGroup } from "./attested-student-studies-in-group.ts";
import { awardHasCopyInFile } from "./award-has-copy-in-file.ts";
import { awardRestsOnPetition } from "./award-rests-on-petition.ts";
import { blockHasGradeOrOutcome } from "./block-has-grade-or-outcome.ts";
import { calendarHasSemester } from "./calendar-has-semester.ts";
import { calendarLinesAreSound } from "./calendar-lines-are-sound.ts";
import { closedSheetHasDateAndExaminer } from "./closed-sheet-has-date-and-examiner.ts";
import { closedSheetIsFilled } from "./closed-sheet-is-filled.ts";
import { closedSheetMatchesSeal } from "./closed-sheet-matches-seal.ts";
import { closedYearRecomputesTheSame } from "./closed-year-recomputes-the-same.ts";
import { commissionIsFull } from "./commission-is-full.ts";
import { complexAttestationIsSound } from "./complex-attestation-is-sound.ts";
import { complexGradesCoverItems } from "./complex-grades-cover-items.ts";
import { complexSheetHoldsItsItems } from "./complex-sheet-holds-its-items.ts";
import { conditionalPromotionFollowsDebts } from "./conditional-promotion-follows-debts.ts";
import { correctionFollowsClosing } from "./correction-follows-closing.ts";
import { courseProjectHasTheme } from "./course-project-has-theme.ts";
import { creditedGradeIsPositive } from "./credited-grade-is-positive.ts";
import { datedEntriesAreInOrder } from "./dated-entries-are-in-order.ts";
import { demoExamGradeFollowsPoints } from "./demo-exam-grade-follows-points.ts";
import { eventFollowsFromStatus } from "./event-follows-from-status.ts";
import { eventRestsOnOrder } from "./event-rests-on-order.ts";
import { everyStudentIsOnASheet } from "./every-student-is-on-a-sheet.ts";
import { examIsWithinSession } from "./exam-is-within-session.ts";
import { excuseBelongsToAbsence } from "./excuse-belongs-to-absence.ts";
import { expiredCaseHasAct } from "./expired-case-has-act.ts";
import { firstAttemptIsSingle } from "./first-attempt-is-single.ts";
import { giaResultFollowsAdmission } from "./gia-result-follows-admission.ts";
import { gradeFitsForm } from "./grade-fits-form.ts";
import { graduateHasEveryFinalGrade } from "./graduate-has-every-final-grade.ts";
import { idsLookDifferent } from "./ids-look-different.ts";
import { itemBelongsToItsModule } from "./item-belongs-to-its-module.ts";
import { itemHasFormOfControl } from "./item-has-form-of-control.ts";
import { itemHoursAddUp } from "./item-hours-add-up.ts";
import { itemIndexIsUnique } from "./item-index-is-unique.ts";
import { itemIndexIsWellFormed } from "./item-index-is-well-formed.ts";
import { lateCorrectionChangesWhatStood } from "./late-correction-changes-what-stood.ts";
import { lateCorrectionFollowsYearClosing } from "./late-correction-follows-year-closing.ts";
import { lateCorrectionNamesClosedSheet } from "./late-correction-names-closed-sheet.ts";
import { leaveEndsAfterItBegins } from "./leave-ends-after-it-begins.ts";
import { masteredAgreesWithGrade } from "./mastered-agrees-with-grade.ts";
import { moduleExamFollowsItsElements } from "./module-exam-follows-its-elements.ts";
import { namedCompetenceExists } from "./named-competence-exists.ts";
import { namedGroupExists } from "./named-group-exists.ts";
import { namedItemExists } from "./named-item-exists.ts";
import { namedOrderExists } from "./named-order-exists.ts";
import { namedProgramExists } from "./named-program-exists.ts";
import { namedStaffExists } from "./named-staff-exists.ts";
import { namedStudentExists } from "./named-student-exists.ts";
import { namedSubgroupExists } from "./named-subgroup-exists.ts";
import { orderKindAgreesWithEvents } from "./order-kind-agrees-with-events.ts";
import { planKeepsYearlyLimits } from "./plan-keeps-yearly-limits.ts";
import { planStaysWithinTerm } from "./plan-stays-within-term.ts";
import { plannedAttestationHasSheet } from "./planned-attestation-has-sheet.ts";
import { practiceGradeAgreesWithCompetences } from "./practice-grade-agrees-with-competences.ts";
import { promotionFollowsStudyYear } from "./promotion-follows-study-year.ts";
import { recordBookDateAgreesWithSheet } from "./record-book-date-agrees-with-sheet.ts";
import { recordBookEntryHasSheet } from "./record-book-entry-has-sheet.ts";
import { recordBookEntryIsSingle } from "./record-book-entry-is-single.ts";
import { recordBookEntryStandsOnItsPage } from "./record-book-entry-stands-on-its-page.ts";
import { recordBookExaminerIsOnSheet } from "./record-book-examiner-is-on-sheet.ts";
import { recordBookGradeAgreesWithSheet } from "./record-book-grade-agrees-with-sheet.ts";
import { recordBookHasEveryResult } from "./record-book-has-every-result.ts";
import { recordBookHoldsPositiveOnly } from "./record-book-holds-positive-only.ts";
import { recordBookHoursAgreeWithPlan } from "./record-book-hours-agree-with-plan.ts";
import { recordBookNumberIsUnique } from "./record-book-number-is-unique.ts";
import { recordBookPracticeAgreesWithSheet } from "./record-book-practice-agrees-with-sheet.ts";
import { recordBookSheetIsClosed } from "./record-book-sheet-is-closed.ts";
import { recordBookThemeAgreesWithSheet } from "./record-book-theme-agrees-with-sheet.ts";
import { recordLiesInItsFolder } from "./record-lies-in-its-folder.ts";
import { restoredWithinFiveYears } from "./restored-within-five-years.ts";
import { retakeWithinAYear } from "./retake-within-a-year.ts";
import { retakesAreTwoAtMost } from "./retakes-are-two-at-most.ts";
import { secondRetakeIsByCommission } from "./second-retake-is-by-commission.ts";
import { sheetAgreesWithItsRoster } from "./sheet-agrees-with-its-roster.ts";
import { sheetDatesFollowOneAnother } from "./sheet-dates-follow-one-another.ts";
import { sheetIsPlanned } from "./sheet-is-planned.ts";
import { sheetNumberIsUnique } from "./sheet-number-is-unique.ts";
import { studentInOneGroup } from "./student-in-one-group.ts";
import { studentInOneSubgroup } from "./student-in-one-subgroup.ts";
import { subgroupHoldsStudentsOfGroup } from "./subgroup-holds-students-of-group.ts";

/** Everything that must hold, by theme: `kpgt explain` lists it so. */
export const checksByTheme: readonly { readonly theme: string; readonly checks: readonly Check[] }[] = [
  {
    theme: "Ссылки и коды",
    checks: [
      namedProgramExists,
      namedGroupExists,
      namedStudentExists,
      namedStaffExists,
      namedOrderExists,
      namedItemExists,
      namedCompetenceExists,
      namedSubgroupExists,
      idsLookDifferent,
      recordLiesInItsFolder,
    ],
  },
  { theme: "Колледж и календарь", checks: [datedEntriesAreInOrder, calendarLinesAreSound, calendarHasSemester] },
  {
    theme: "Учебный план",
    checks: [
      itemIndexIsWellFormed,
      itemIndexIsUnique,
      itemBelongsToItsModule,
      itemHasFormOfControl,
      itemHoursAddUp,
      planStaysWithinTerm,
      complexAttestationIsSound,
      planKeepsYearlyLimits,
    ],
  },
  {
    theme: "Студенты и приказы",
    checks: [
      eventFollowsFromStatus,
      promotionFollowsStudyYear,
      restoredWithinFiveYears,
      eventRestsOnOrder,
      orderKindAgreesWithEvents,
      studentInOneGroup,
      leaveEndsAfterItBegins,
      recordBookNumberIsUnique,
      creditedGradeIsPositive,
      graduateHasEveryFinalGrade,
      awardRestsOnPetition,
      awardHasCopyInFile,
    ],
  },
  { theme: "Нагрузка и подгруппы", checks: [subgroupHoldsStudentsOfGroup, studentInOneSubgroup] },
  {
    theme: "Ведомости",
    checks: [
      sheetNumberIsUnique,
      sheetIsPlanned,
      complexSheetHoldsItsItems,
      sheetAgreesWithItsRoster,
      everyStudentIsOnASheet,
      plannedAttestationHasSheet,
      attestedStudentStudiesInGroup,
      attestedStudentIsNotOnLeave,
      examIsWithinSession,
      sheetDatesFollowOneAnother,
      commissionIsFull,
      closedSheetHasDateAndExaminer,
      closedSheetIsFilled,
      closedSheetMatchesSeal,
      correctionFollowsClosing,
    ],
  },
  {
    theme: "Оценки",
    checks: [
      gradeFitsForm,
      blockHasGradeOrOutcome,
      complexGradesCoverItems,
      excuseBelongsToAbsence,
      courseProjectHasTheme,
      masteredAgreesWithGrade,
      practiceGradeAgreesWithCompetences,
      moduleExamFollowsItsElements,
      demoExamGradeFollowsPoints,
      giaResultFollowsAdmission,
    ],
  },
  {
    theme: "Сдачи и задолженности",
    checks: [
      firstAttemptIsSingle,
      attemptsAreInOrder,
      attemptFollowsADebt,
      secondRetakeIsByCommission,
      retakesAreTwoAtMost,
      retakeWithinAYear,
      conditionalPromotionFollowsDebts,
    ],
  },
  {
    theme: "Зачётные книжки",
    checks: [
      recordBookHoldsPositiveOnly,
      recordBookGradeAgreesWithSheet,
      recordBookDateAgreesWithSheet,
      recordBookHoursAgreeWithPlan,
      recordBookExaminerIsOnSheet,
      recordBookThemeAgreesWithSheet,
      recordBookPracticeAgreesWithSheet,
      recordBookEntryStandsOnItsPage,
      recordBookEntryHasSheet,
      recordBookSheetIsClosed,
      recordBookEntryIsSingle,
      recordBookHasEveryResult,
    ],
  },
  {
    theme: "Архив",
    checks: [
      lateCorrectionNamesClosedSheet,
      lateCorrectionChangesWhatStood,
      lateCorrectionFollowsYearClosing,
      closedYearRecomputesTheSame,
      expiredCaseHasAct,
    ],
  },
];

/** Everything that must hold, in the order in which it is checked. */
export const checks: readonly Check[] = checksByTheme.flatMap((one) => one.checks);
