/** The few styles of kpgt. Their codes are all that `say` lets through to a terminal. */
export function styleFor(color: boolean): Record<keyof typeof codes, (shown: string) => string> {
  const styled = ([on, off]: readonly [number, number]) =>
    color ? (shown: string) => `\u001B[${on}m${shown}\u001B[${off}m` : (shown: string) => shown;
  return {
    strong: styled(codes.strong),
    quiet: styled(codes.quiet),
    error: styled(codes.error),
    warning: styled(codes.warning),
    good: styled(codes.good),
  };
}

const codes = { strong: [1, 22], quiet: [2, 22], error: [31, 39], warning: [33, 39], good: [32, 39] } as const;

/** The numbers of all codes that styles are made of. */
export const styleCodes: readonly number[] = [...new Set(Object.values(codes).flat())];
