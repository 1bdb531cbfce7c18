/** A quotient of two whole numbers with a decimal comma, rounded half away from zero; «–» when there is nothing to divide by. */
export function formatDecimal(numerator: number, denominator: number, places: number): string {
  if (denominator === 0) return "–";
  const isNegative = numerator < 0 !== denominator < 0;
  const dividend = magnitude(numerator) * 10n ** BigInt(places);
  const divisor = magnitude(denominator);
  // Whole numbers to the end: 0.285 as a float is less than 285/1000 and would round down.
  const rounded = (2n * dividend + divisor) / (2n * divisor);
  const digits = rounded.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = places === 0 ? "" : `,${digits.slice(-places)}`;
  return `${isNegative && rounded !== 0n ? "-" : ""}${whole}${fraction}`;
}

/** A share as it stands on forms, «88,0 %»; «–» when there is nothing to divide by. */
export function formatPercent(part: number, whole: number, places = 1): string {
  return whole === 0 ? "–" : `${formatDecimal(100 * part, whole, places)}\u00a0%`;
}

function magnitude(n: number): bigint {
  return BigInt(Math.abs(n));
}
