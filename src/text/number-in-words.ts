import { pluralWord } from "./plural.ts";

/** The gender a number agrees with: «двадцать один час», «двадцать одна неделя», «одно место». */
export type Gender = "m" | "f" | "n";

/** A whole number from 0 to 999 999 in words, nominative: «двадцать одна» for (21, "f"). */
export function numberInWords(n: number, gender: Gender = "m"): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) throw new RangeError(`no words for ${n}`);
  if (n === 0) return text.zero;
  const thousands = Math.floor(n / 1000);
  const words = thousands === 0 ? [] : [...belowThousand(thousands, "f"), thousandWord(thousands)];
  return [...words, ...belowThousand(n % 1000, gender)].join(" ");
}

function belowThousand(n: number, gender: Gender): string[] {
  const rest = n % 100;
  const units = rest < 20 ? rest : rest % 10;
  return [
    text.hundreds[Math.floor(n / 100)],
    rest < 20 ? "" : text.tens[Math.floor(rest / 10)],
    text.oneAndTwo[gender][units] ?? text.units[units],
  ].flatMap((word) => (word ? [word] : []));
}

function thousandWord(thousands: number): string {
  return pluralWord(thousands, ...text.thousand);
}

const text = {
  zero: "ноль",
  oneAndTwo: { m: ["", "один", "два"], f: ["", "одна", "две"], n: ["", "одно", "два"] },
  units: (
    " один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать " +
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
  ).split(" "),
  tens: "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" "),
  hundreds: " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" "),
  thousand: ["тысяча", "тысячи", "тысяч"] as const,
};
