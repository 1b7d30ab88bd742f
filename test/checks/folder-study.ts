import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { Review } from "../../src/review/review.ts";

export const SAMPLE = fileURLToPath(new URL("../../data", import.meta.url));

/** Reads a data folder as `npm start` does. */
export const studyOfFolder = (data: string, year = 2023) =>
  openReview({ toolkitData: SAMPLE, data, year, asOf: null, onFile: () => {} });

/** Reads a folder of these files: path -> text. */
export async function studyOfFiles(
  files: Readonly<Record<string, string>>,
  year = 2023,
): Promise<Review> {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return (await studyOfFolder(folder, year)).review;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows as CSV. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(",")).join("\n");
