import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives all tests of a run one folder for what they write, and removes it at the end. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-test-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
