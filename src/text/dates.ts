/** 2025-12-24 → 24.12.2025. */
export function formatDate(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}.${month}.${year}`;
}

/** 2025-12-24 → «24» декабря 2025 г., as under approvals and signatures. */
export function formatLongDate(day: string): string {
  const { year, month, date } = partsOf(day);
  return `«${date}» ${genitiveMonth(month)} ${year}\u00a0г.`;
}

/** 2026-01-09 → 9 января 2026 года, as in a diploma. */
export function formatDiplomaDate(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${Number(date)} ${genitiveMonth(month)} ${year} года`;
}

/** What a person typed, 24.12.2025 or 2025-12-24, as YYYY-MM-DD; undefined when it is no day of the calendar. */
export function parseDate(typed: string): string | undefined {
  const russian = /^(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/;
  const given = (russian.exec(typed.trim()) ?? iso.exec(typed.trim()))?.groups;
  if (!given) return undefined;
  const [year, month, date] = [Number(given.year), Number(given.month), Number(given.date)];
  if (date < 1 || date > daysIn(year, month)) return undefined;
  return `${given.year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** 2025-2026 → 2025/2026, as the academic year stands on forms. */
export function formatAcademicYear(year: string): string {
  return year.replace("-", "/");
}

function partsOf(day: string) {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: day.slice(8, 10) };
}

function genitiveMonth(month: number): string {
  return text.months[month - 1] ?? "";
}

/** 0 for a month that does not exist, so that no day of it is accepted. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const text = {
  months: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
};
