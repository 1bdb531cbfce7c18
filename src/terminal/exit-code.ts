/** What the process says to its caller. Public: never renumbered. */
export const exitCode = { done: 0, findings: 1, refused: 2, bug: 3, interrupted: 130 } as const;
