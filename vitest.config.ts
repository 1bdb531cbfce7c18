import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The torture suite kills whole processes for hours: npm run torture.
    exclude: ["test/torture/**"],
    testTimeout: 60_000,
    pool: "threads",
  },
});
