/** A request that cannot be done and that the person can correct. Anything else thrown is a bug. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
