import { defineConfig } from "vitest/config";
import { SlowFirst } from "./tests/setup/slow-first.ts";

const ofSites = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];
const globalSetup = "tests/setup/site.ts";
const underPath = "tests/site/under-path.test.ts";

export default defineConfig({
  test: {
    setupFiles: "tests/setup/seed.ts",
    // Some run a whole command or build, which a busy machine starts slowly.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than the two cores of a small machine, as one mostly waits for builds to take turns.
    maxWorkers: 3,
    // A worker goes from file to file with the modules, the parsed pages and the browser that it has: having
    // them anew for each file took the unit tests alone twice the time. So tests leave nothing behind.
    isolate: false,
    // Node itself loads what is tested, as it does for the commands. That takes a tenth less than Vite's way.
    experimental: { viteModuleRunner: false },
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "at the root",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: [underPath],
          globalSetup,
        },
      },
      // Every test of a site once more, with all sites under a path: those that it builds are, and are served there.
      {
        extends: true,
        test: {
          name: "under a path",
          include: ofSites,
          // It looks at lists in memory, and at no site.
          exclude: ["tests/site/scale.test.ts"],
          globalSetup,
          env: { SITES_UNDER: "/under/a-path" },
        },
      },
    ],
  },
});
