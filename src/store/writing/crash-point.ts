let passed = 0;

/**
 * Marks a step after which the process may die or the disk may fail: the reliability tests set KPGT_CRASH_AT to
 * the number of a step (`7`), to be killed there, or to a step and an error (`7:ENOSPC`), to meet that error there.
 */
export function crashPoint(): void {
  const wish = process.env.KPGT_CRASH_AT;
  if (wish === undefined) return;
  passed += 1;
  const [step, code] = wish.split(":");
  if (passed !== Number(step)) return;
  if (code === undefined) process.kill(process.pid, "SIGKILL");
  else throw Object.assign(new Error(`${code}: injected`), { code });
}
