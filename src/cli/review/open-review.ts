import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCorrections } from "../../ingest/corrections/corrections.ts";
import { type LoadedFolder, loadFolder } from "../../ingest/load-folder.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { headerTroubles } from "../../ingest/result/header-questions.ts";
import { COMMANDS } from "../../messages/commands.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { lastDay, yearOf } from "../../model/periods/period.ts";
import { publishedOf } from "../../review/editions/editions.ts";
import { localizeReview } from "../../review/localize-review.ts";
import { createReview, type Review } from "../../review/review.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import type { Edition } from "../../revisions/edition.ts";
import { type Effects, importScript, type Load } from "../terminal/effects.ts";
import { type ReportOptions, UsageError } from "../terminal/options.ts";
import { configFor, datasetsFor, schemesFor } from "./definitions.ts";
import { storedEditions } from "./stored-editions.ts";

/** What was read from a data folder, and what to tell about it. */
export interface OpenedReview {
  readonly review: Review;
  /** The same with areas called as in the language of the pages: what notebooks get. */
  readonly shown: Review;
  readonly notices: readonly Text[];
  /** Files refused or not opened: the command ends with 1. */
  readonly refused: number;
}

export interface ReviewRequest {
  readonly toolkitData: string;
  readonly data: string;
  readonly year: number | null;
  readonly asOf: string | null;
  /** The language of the pages; Chinese unless told. */
  readonly lang?: Lang;
  readonly onFile: (file: string, index: number, of: number) => void;
  /** How scripts are loaded, if not as they stand. */
  readonly load?: Load;
}

/** Where a command reads: the folder it was given or the toolkit's own, of the year and day it was given. */
export const requestOf = (
  { data, year, asOf }: Pick<ReportOptions, "data" | "year" | "asOf">,
  { load }: Pick<Effects, "load">,
): ReviewRequest => ({
  toolkitData: join(TOOLKIT, "data"),
  data: resolve(data ?? join(TOOLKIT, "data")),
  year,
  asOf,
  load,
  onFile: () => {},
});

/** The last day that nothing is after, where nobody says which. */
const OPEN_END = "9999-12-31";

/**
 * Reads a data folder and opens it to questions.
 * @throws UsageError where there is no such folder, nothing in it, or the year asked for lies before all data
 * or more than a year after: the year after the last data is one of which nothing was reported yet.
 */
export async function openReview(request: ReviewRequest): Promise<OpenedReview> {
  const { data, toolkitData, load = importScript } = request;
  if (!existsSync(data) || !statSync(data).isDirectory())
    throw new UsageError(COMMANDS["no-folder"](data));
  const config = await configOf(data, load);
  const placed = await datasetsFor(toolkitData, data, load);
  const datasets = placed.map(({ dataset }) => dataset);
  const year = request.year ?? config.year ?? null;
  const asOf = request.asOf ?? config.asOf ?? null;
  const loaded = loadFolder(data, {
    datasets,
    datasetsFor: (file) => {
      const home = placed.find(({ folder }) => folder !== "" && file.startsWith(`${folder}/`));
      return home ? [home.dataset] : datasets;
    },
    context: {
      asOf: config.asOf ?? asOf ?? OPEN_END,
      year: null,
      period: null,
      reporter: null,
      measure: null,
    },
    schemes: schemesFor(toolkitData, data),
    county: config.county.zh,
    ...(config.words ? { words: config.words } : {}),
    onFile: request.onFile,
  });
  if (loaded.files.length + loaded.unreadable.length === 0)
    throw new UsageError(COMMANDS["no-exports"](data));
  const years = yearsIn(loaded.files);
  const chosen = year ?? years.at(-1);
  if (chosen === undefined)
    throw new NothingReadable(COMMANDS["no-facts"](data), noticesOf(loaded));
  const [first = Number.POSITIVE_INFINITY] = years;
  if (chosen < first || chosen > years.at(-1)! + 1)
    throw new UsageError(COMMANDS["no-year"](chosen, years));
  const { editions, notices } = await storedEditions(data, load);
  const input = {
    config,
    tree: loaded.tree,
    files: loaded.files,
    datasets,
    year: chosen,
    asOf: asOf ?? lastDay(String(chosen)),
    corrections: readCorrections(join(data, "corrections.csv")),
    published: (reviewAs: (edition: Edition) => Review) => publishedOf(editions, reviewAs),
  };
  const review = createReview(input);
  const { edition, revisions } = review;
  return {
    review,
    // What was published is compared under the names and with the corrections that it was published with.
    shown: { ...localizeReview(review, input, request.lang ?? "zh"), edition, revisions },
    notices: [...noticesOf(loaded), ...correctionNotices(review), ...notices],
    refused: refusedFiles(loaded).length + loaded.unreadable.length,
  };
}

function correctionNotices({ corrections: { applied, refused } }: Review): Text[] {
  return [
    ...(applied.length > 0 ? [COMMANDS.corrected(applied.length)] : []),
    ...refused.map(({ number, says }) => COMMANDS["correction-refused"](number, says)),
  ];
}

/** Thrown where every file was refused: the notices say why. */
export class NothingReadable extends Error {
  readonly says: Text;
  readonly notices: readonly Text[];
  constructor(says: Text, notices: readonly Text[]) {
    super(says.en);
    this.says = says;
    this.notices = notices;
  }
}

async function configOf(data: string, load: Load): Promise<ReviewConfig> {
  const config = await configFor(data, load);
  return {
    county: { zh: "全县", en: "The county" },
    title: { zh: "乡镇工作年终评估", en: "Year-end review of the townships" },
    ...config,
  };
}

/** Years of the facts of datasets that have measures. */
function yearsIn(files: readonly FileResult[]): number[] {
  const years = new Set<number>();
  for (const { facts } of files)
    for (const period of facts?.period.values ?? []) years.add(yearOf(period));
  return [...years].sort((a, b) => a - b);
}

const refusedFiles = ({ files }: LoadedFolder): FileResult[] =>
  files.filter(({ disposition, refusal }) => disposition === "refuse" && refusal !== null);

function noticesOf(loaded: LoadedFolder): Text[] {
  const { files, unreadable, areaList, areaTroubles } = loaded;
  const unmatched = files.filter(({ dataset, refusal }) => dataset === null && refusal === null);
  const aside = files.filter(({ quarantine }) => quarantine.length > 0);
  return [
    ...(areaList === null ? [COMMANDS["no-area-list"]()] : []),
    ...areaTroubles.map((says) => COMMANDS["area-list"](areaList!, says)),
    ...unreadable.map(({ file, error }) => COMMANDS.unreadable(file, error)),
    ...refusedFiles(loaded).map((one) =>
      COMMANDS.refused(one.file, REFUSALS[one.refusal!.reason], headerTroubles(one)),
    ),
    ...files
      .filter(({ disposition }) => disposition === "hold")
      .map((one) => COMMANDS.held(one.file, REFUSALS[one.refusal!.reason], headerTroubles(one))),
    ...unmatched.map(({ file }) => COMMANDS.unmatched(file)),
    ...aside.map(({ file, quarantine }) => COMMANDS["set-aside"](file, quarantine.length)),
  ];
}
