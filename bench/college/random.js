// @ts-check

/**
 * Chance that a seed decides: the same seed gives the same college on every machine.
 * @typedef {object} Chance
 * @property {() => number} next from 0 up to 1
 * @property {(share: number) => boolean} happens
 * @property {(n: number) => number} below a whole number from 0
 * @property {<One>(list: readonly One[]) => One} oneOf
 */

/**
 * The mulberry32 generator.
 * @param {number} seed
 * @returns {Chance}
 */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ n) => Math.floor(next() * n);
  return {
    next,
    below,
    happens: (share) => next() < share,
    oneOf: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error("nothing to choose from");
      return one;
    },
  };
}
