import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tools/**/*.test.ts"],
    testTimeout: 30_000,
    isolate: false,
    experimental: { viteModuleRunner: false },
  },
});
