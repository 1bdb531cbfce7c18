import type { AcademicYear, ArchiveYear, Attestation, IsoDate } from "../../model/kinds.ts";
import type { Records, Stored } from "../../model/records.ts";
import { type AttestationSheet, attestationSheet } from "../attestation/attestation-sheet.ts";
import { type SemesterSheet, semesterSheet } from "../sheet/semester-sheet.ts";
import { semestersIn } from "../sheet/semesters-in.ts";
import { caseRecords } from "./case-records.ts";
import { sheetsDigest, summaryDigest } from "./frozen-digest.ts";

/** A sheet as its year's archive shows it. */
export function frozenSheet(records: Records, sheet: Stored<Attestation>, asOf: IsoDate): AttestationSheet {
  return attestationSheet(records, sheet, { asOf });
}

/** A summary as its year's archive shows it. */
export function frozenSummary(records: Records, group: string, semester: number, asOf: IsoDate): SemesterSheet {
  return semesterSheet(records, group, semester, { asOf });
}

/** What a closed year says of each group's semester, as hashes: the same records and the same day give the same. */
export function computedOf(records: Records, year: AcademicYear, asOf: IsoDate): ArchiveYear["computed"] {
  return [...records.groups.values()].flatMap((group) => {
    const own = caseRecords(records, year, group.id);
    const sheets = [...own.attestations.values()].filter((sheet) => sheet.file.startsWith(placeOf(year, group.id)));
    return semestersIn(own, group, year).map((semester) => ({
      group: group.id,
      semester,
      summary: summaryDigest(frozenSummary(own, group.id, semester, asOf)),
      sheets: sheetsDigest(
        sheets.filter((sheet) => sheet.semester === semester).map((sheet) => frozenSheet(own, sheet, asOf)),
      ),
    }));
  });
}

function placeOf(year: AcademicYear, group: string): string {
  return `attestations/${year}/${group}/`;
}
