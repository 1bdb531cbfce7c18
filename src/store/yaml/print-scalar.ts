const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const twoNumbers = /^(\d{4})-(\d{4})$/;
/** Begins with a letter; holds nothing that YAML gives a meaning to. */
const safeText = /^\p{L}[\p{L}\p{M}\p{N} ._()/«»№–—+;!?%-]*$/u;
/** What YAML 1.1 or 1.2 reads as a truth value or as nothing. */
const reservedWord = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** What must never stand raw in a file: controls, marks of direction, joiners, the byte order mark. */
const hidden = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** Prints a single value so that YAML 1.1 and 1.2 read it alike. Nothing at all stands for null outside of brackets. */
export function printScalar(value: string | number | boolean | null): string {
  if (typeof value === "string") return printString(value);
  return value === null ? "null" : String(value);
}

/** Prints a key; one that begins with a digit is quoted, or else it would be read as a number or a date. */
export function printKey(key: string): string {
  return isPlain(key) ? key : quote(key);
}

function printString(value: string): string {
  return isPlain(value) || isoDate.test(value) || isAcademicYear(value) ? value : quote(value);
}

/** 2025-2026, but not the student 2025-0117. */
function isAcademicYear(value: string): boolean {
  const [, from, to] = twoNumbers.exec(value) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

function isPlain(value: string): boolean {
  return safeText.test(value) && !value.endsWith(" ") && !reservedWord.test(value);
}

function quote(value: string): string {
  return JSON.stringify(value).replaceAll(hidden, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
