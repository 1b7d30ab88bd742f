import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** What several tests of a run read and none changes. */
    sharedFolder: string;
  }
}

/**
 * Gives all tests of a run one folder for what they write, and removes it at the end. What they share is made
 * anew when a watched run starts again.
 */
export default function temporaryFolder(project: TestProject): () => void {
  // Not one within the other, as runs of projects and of tests in tests would have it: paths of sockets must be short.
  process.env.TALLYBOOK_TEST_BASE ??= tmpdir();
  const folder = mkdtempSync(join(process.env.TALLYBOOK_TEST_BASE, "tallybook-test-"));
  const shared = join(folder, "shared");
  const empty = (): void => {
    rmSync(shared, { recursive: true, force: true });
    mkdirSync(shared);
  };
  empty();
  process.env.TMPDIR = folder;
  project.provide("sharedFolder", shared);
  project.onTestsRerun(async () => empty());
  return () => rmSync(folder, { recursive: true, force: true });
}
