// @ts-check

/**
 * Ends the run with one line by itself, `N passed, N failed`, for whoever reads only the end of the log.
 * @returns {import("vitest/reporters").Reporter}
 */
export default function closingLineReporter() {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const states = { passed: 0, failed: 0, skipped: 0, pending: 0 };
      // No tests at all, a file that does not even load, an error outside of any test: each fails the run and counts.
      let broken = unhandledErrors.length;
      if (modules.length === 0) broken += 1;
      for (const module of modules) {
        let failed = 0;
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          states[state] += 1;
          if (state === "failed") failed += 1;
        }
        if (module.state() === "failed" && failed === 0) broken += 1;
      }
      const skipped = states.skipped + states.pending;
      const line = `${states.passed} passed, ${states.failed + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
      process.on("exit", () => process.stdout.write(`${line}\n`));
    },
  };
}
