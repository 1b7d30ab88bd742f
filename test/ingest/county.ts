import activities from "../../data/activities/dataset.ts";
import designations from "../../data/designations/dataset.ts";
import funds from "../../data/funds/dataset.ts";
import indicators from "../../data/indicators/dataset.ts";
import scores from "../../data/scores/dataset.ts";
import { recordsOf } from "../../src/csv/read-records.ts";
import type { FileContext } from "../../src/ingest/layout/file-context.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { listedAreas } from "../../src/ingest/references/area-finder.ts";
import { readAreaList } from "../../src/ingest/references/read-area-list.ts";
import { readSchemes } from "../../src/ingest/references/read-schemes.ts";
import type { References } from "../../src/ingest/references/references.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { areaTree } from "../../src/model/areas/areas.ts";

const DATA = `${import.meta.dirname}/../../data`;

/** The datasets of the toolkit. */
export const DATASETS = [activities, designations, funds, indicators, scores];

/** The areas and schemes of the sample county. */
export const COUNTY: References = {
  areas: listedAreas(
    areaTree(readAreaList(`${DATA}/areas/raw/townships.csv`).areas, { name: "青岭县" }),
  ),
  bodies: new Map(),
  schemes: readSchemes(`${DATA}/schemes.csv`),
};

const NOTHING_KNOWN: FileContext = {
  asOf: "2024-06-30",
  year: null,
  period: null,
  reporter: null,
  measure: null,
};

/** Reads a file with the references of the sample county. */
export function readBytes(
  bytes: Uint8Array,
  { name = "file.csv", context = {}, references = COUNTY } = {} as {
    name?: string;
    context?: Partial<FileContext>;
    references?: References;
  },
): FileResult {
  return readFile(recordsOf(bytes, name), {
    datasets: DATASETS,
    references,
    context: { ...NOTHING_KNOWN, ...context },
  });
}

/** Reads lines of text as a file, with the references of the sample county. */
export const readLines = (
  lines: readonly string[],
  more?: Parameters<typeof readBytes>[1],
): FileResult => readBytes(Buffer.from(lines.map((line) => `${line}\r\n`).join("")), more);
