/** What damage keeps git from telling is not there for anybody else either; that something is damaged, `git fsck` says. */
export async function leniently<Answer>(ask: () => Promise<Answer>, none: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return none;
  }
}
