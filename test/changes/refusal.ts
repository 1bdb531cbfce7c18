import { UserError } from "../../src/model/user-error.ts";

/** What a request that cannot be done is refused with: the message and the remedy, a line each. */
export function refusal(request: () => unknown): string[] {
  try {
    request();
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.hint ?? ""];
    throw error;
  }
  return [];
}
