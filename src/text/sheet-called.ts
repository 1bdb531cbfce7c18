import { academicYearOf } from "../model/academic-year.ts";
import { yearOf } from "../model/find-attestation.ts";
import type { Attestation, IsoDate } from "../model/kinds.ts";
import type { Stored } from "../model/records.ts";

/** «№ 17, ИС-24 ОП.04», of another year «№ 17 2024-2025 года, ИС-24 ОП.04»: numbers begin anew each year. */
export function sheetCalled(sheet: Stored<Attestation>, today: IsoDate, item = sheet.items.join(", ")): string {
  return `${numberCalled(sheet, today)}, ${sheet.group} ${item}`;
}

/** «№ 17», of another year «№ 17 2024-2025 года». */
export function numberCalled(sheet: Stored<Attestation>, today: IsoDate): string {
  const year = yearOf(sheet);
  return `№ ${sheet.number}${year === academicYearOf(today) ? "" : text.ofYear(year)}`;
}

const text = { ofYear: (year: string) => ` ${year} года` };
