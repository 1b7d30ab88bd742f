import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "./test/house/temporary-folder.ts",
    setupFiles: "./test/house/property-seed.ts",
    reporters: ["default", "./test/house/count-reporter.ts"],
    expect: { requireAssertions: true },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
