import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two at once: a machine with two cores would otherwise use one.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
          // Some run a whole command, which a busy machine starts slowly.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/**/*.test.ts"],
          globalSetup: "tests/setup/site.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
