/**
 * Why a pattern might take more than linear time; undefined when it cannot. The rule is stricter than need be, so that
 * it stays simple: anchored at both ends, one `*` or `+` at most in each alternative or look-ahead, none of them repeated.
 */
export function whyNotLinear(pattern: string): string | undefined {
  const bare = pattern.replace(/\\[^pPu]|\\[pPu]\{[^}]*\}/g, "a").replace(/\[[^\]]*\]/g, "a");
  const groups: Group[] = [{ unbounded: 0, most: 0, isLookahead: false }];
  for (const [token] of bare.matchAll(/\((?:\?[:=!<]+)?|\)(?:[*+?]|\{[0-9]*,?[0-9]*\})?|\{[0-9]+,?[0-9]*\}|./g)) {
    const inner = groups.at(-1);
    if (inner === undefined) return "unbalanced";
    if (token.startsWith("(")) groups.push({ unbounded: 0, most: 0, isLookahead: token === "(?!" || token === "(?=" });
    else if (token.startsWith(")")) {
      groups.pop();
      const outer = groups.at(-1);
      if (outer === undefined) return "unbalanced";
      const repeats = isUnbounded(token.slice(1)) || /^\{/.test(token.slice(1));
      const within = Math.max(inner.most, inner.unbounded);
      if (within > 0 && repeats) return "a repetition is repeated";
      if (!inner.isLookahead) outer.unbounded += within + (isUnbounded(token.slice(1)) ? 1 : 0);
      if (outer.unbounded > 1) return "two repetitions in a row";
    } else if (token === "|") {
      inner.most = Math.max(inner.most, inner.unbounded);
      inner.unbounded = 0;
    } else if (isUnbounded(token)) {
      inner.unbounded += 1;
      if (inner.unbounded > 1) return "two repetitions in a row";
    }
  }
  // A search that may begin anywhere is tried everywhere.
  const alternatives = topLevel(bare);
  return alternatives.every((one) => one.startsWith("^") && one.endsWith("$")) ? undefined : "not anchored";
}

interface Group {
  /** Repetitions in the alternative being read, and the most in one of those before it. */
  unbounded: number;
  most: number;
  readonly isLookahead: boolean;
}

function isUnbounded(quantifier: string): boolean {
  return quantifier === "*" || quantifier === "+" || /^\{[0-9]+,\}$/.test(quantifier);
}

function topLevel(pattern: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of pattern) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (letter === "|" && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts;
}
