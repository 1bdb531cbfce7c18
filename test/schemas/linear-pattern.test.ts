import { expect, test } from "vitest";
import { whyNotLinear } from "./linear-pattern.ts";

test.each([
  ["^[a-z]+$", undefined],
  ["^(?!.*aa)[a-z]{1,64}$|^b$", undefined],
  ["^[^@ ]{1,64}@[^@ ]{1,189}$", undefined],
  ["^(\\p{L}+[ -]?)+$", "a repetition is repeated"], // 28 letters: 15 seconds
  ["^(?:a*){2,9}$", "a repetition is repeated"],
  ["^a*a*b$", "two repetitions in a row"],
  ["^(?:a|b+)c*$", "two repetitions in a row"],
  ["^(?:b+|a)c*$", "two repetitions in a row"],
  ["a+b", "not anchored"],
  ["^a$|b", "not anchored"],
])("%s: %s", (pattern, why) => expect(whyNotLinear(pattern)).toBe(why));
