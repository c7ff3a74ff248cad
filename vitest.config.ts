import { defineConfig } from "vitest/config";
import { SlowFirst } from "./tests/setup/slow-first.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/**/*.test.ts"],
    globalSetup: "tests/setup/site.ts",
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
  },
});
