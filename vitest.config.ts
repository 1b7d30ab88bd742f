import { defineConfig } from "vitest/config";

/** Tests that replace modules of Node or set flags of its engine: none may share a process with others. */
const ALONE = [
  "test/house/windows-paths.test.ts",
  "test/cli/files/exchange.test.ts",
  "test/ingest/cells/unsafe-cells.test.ts",
];

export default defineConfig({
  test: {
    reporters: ["default", "./test/house/count-reporter.ts"],
    maxWorkers: 2,
    globalSetup: "./test/house/temporary-folder.ts",
    setupFiles: ["./test/house/property-seed.ts", "./test/house/no-waiting-for-disk.ts"],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: ALONE,
          // Modules stay loaded from one file of tests to the next: half of the time went into loading them.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
