import { academicYearOf } from "./academic-year.ts";
import type { IsoDate } from "./kinds.ts";

/** The id of an order: № 01-03/43-уч of 19.01.2026 is 2025-2026/01-03-43-уч, because a file's name holds no slash. */
export function orderId(number: string, date: IsoDate): string {
  const name = number
    .trim()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._()-]+/gu, "-");
  return `${academicYearOf(date)}/${name}`;
}
