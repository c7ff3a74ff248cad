import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // One more than the two cores of a small machine, as one mostly waits for builds to take turns.
    maxWorkers: 3,
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
