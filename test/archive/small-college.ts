import { sealed } from "../sealed.ts";
import { collegeFiles, openCollege } from "./closed-college.ts";

/** The year of the small college that can be closed. */
export const smallYear = "2024-2025";

/** A moment after the end of that year: the same day in every zone of the country. */
export const smallMoment = "2025-07-07T06:00:00Z";

/** The smallest college that can close a year: one group, one student, one sheet, one case. Closing it takes a second. */
export async function smallCollege(): Promise<string> {
  const files = Object.entries(collegeFiles).filter(([path]) => !unneeded.test(path));
  return openCollege({ ...Object.fromEntries(files), "kpgt.yaml": settings, [sheet]: sheetText });
}

const unneeded = /2025-2026|2024-0118|2024-0121/;
const sheet = "attestations/2024-2025/ИС-24/2-ОП.01-exam.yaml";

const settings = (collegeFiles["kpgt.yaml"] ?? "")
  .replace(/^ {6}- \{index: (?:05-14|02-03).*\n/gm, "")
  .replace("[attestation-sheet]", "[attestation-sheet, semester-sheet]");

const sheetText = sealed((collegeFiles[sheet] ?? "").replace(/ {2}"2024-0118":[\s\S]*/, ""));
