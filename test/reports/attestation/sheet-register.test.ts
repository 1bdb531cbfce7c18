import { expect, test } from "vitest";
import { sheetRegister } from "../../../src/reports/attestation/sheet-register.ts";
import { records } from "../../records.ts";

test("a sheet is out until it is closed, overdue from the day after its own, late when closed after it", () => {
  const year = "attestations/2025-2026/ИС-24";
  const all = records`
    ${year}/3-ОП.01-exam: {date: 2025-12-24, issued: {on: 2025-12-22, to: ivanova-nv}, results: {}}
    ${year}/3-ОП.02-exam: {date: 2025-12-24, issued: {on: 2025-12-22, to: ivanova-nv}, closed: {date: 2025-12-24, by: petrova-en, seal: x}, results: {}}
    ${year}/3-ОП.03-exam: {date: 2025-12-24, issued: {on: 2025-12-22, to: ivanova-nv}, closed: {date: 2025-12-25, by: petrova-en, seal: x}, results: {}}
    ${year}/3-ОП.04-exam: {date: 2025-12-24, results: {}}
    ${year}/3-ОП.05-exam: {issued: {on: 2025-12-22, to: ivanova-nv}, results: {}}`;
  const on = (today: string) =>
    sheetRegister(all, [...all.attestations.values()], today).map(
      ({ items, due, state }) => `${items} ${due} ${state}`,
    );
  expect(on("2025-12-24")).toEqual([
    "ОП.01 24.12.2025 на руках",
    "ОП.02 24.12.2025 возвращена",
    "ОП.03 24.12.2025 возвращена позже",
    "ОП.05 31.12.2025 на руках",
  ]);
  expect(on("2025-12-25")[0]).toBe("ОП.01 24.12.2025 просрочена");
});
