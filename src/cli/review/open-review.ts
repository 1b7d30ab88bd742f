import { join } from "node:path";
import { rulesIn } from "../../checks/office-rules/read-rules.ts";
import { readCorrections } from "../../ingest/corrections/corrections.ts";
import { readExplanations } from "../../ingest/corrections/explanations.ts";
import type { FolderOptions, LoadedFolder } from "../../ingest/folder/load-folder.ts";
import { OPEN_END } from "../../ingest/layout/file-context.ts";
import { readExpectations } from "../../ingest/references/read-expectations.ts";
import { numberedRowsIfThere } from "../../ingest/references/small-table.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import { nodeTree } from "../../model/areas/node-tree.ts";
import type { EnglishNames } from "../../model/names/english-names.ts";
import { firstDay, lastDay } from "../../model/periods/period.ts";
import { createReview } from "../../review/create-review.ts";
import { dataEnds } from "../../review/data-ends.ts";
import { type Editions, publishedOf } from "../../review/editions/editions.ts";
import { filedYears, lastYearIn, type StrayYear, yearsIn } from "../../review/filed-years.ts";
import { localizeReview } from "../../review/localize-review.ts";
import type { Published, Review, ReviewInput } from "../../review/review.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import type { Edition } from "../../revisions/edition.ts";
import { type FactStore, IN_PROCESS } from "../../store/fact-store.ts";
import { importScript } from "../terminal/effects.ts";
import { NothingReadable, UsageError } from "../terminal/errors.ts";
import {
  contextUpTo,
  datasetsAt,
  placedDatasets,
  requireFolder,
  schemesFor,
} from "./definitions.ts";
import { englishOf } from "./english.ts";
import { folderNotices, uncountedFiles } from "./folder-notices.ts";
import { settingsFor, unreadableKept, withHandKept } from "./hand-kept.ts";
import { areaAsked, inputAt, wholeOf } from "./node-review.ts";
import type { ReviewRequest } from "./review-request.ts";
import { storedEditions } from "./stored-editions.ts";

/** The review of a data folder, or of one area of several levels. */
export interface ReviewOfArea {
  readonly review: Review;
  /** The review for notebooks: its areas have their names in the language of the pages. */
  readonly shown: Review;
  /** The English of the names in the data, for pages in English; null where no page is. */
  readonly english: EnglishNames | null;
}

/** The review of a data folder, and the notices about it. */
export interface OpenedReview extends ReviewOfArea {
  readonly notices: readonly Text[];
  /** All areas of all levels. */
  readonly list: AreaTree;
  /** Opens the review of another area of the list. */
  readonly at: (node: Area) => Promise<ReviewOfArea>;
  /** The number of files refused or not opened; the command ends with 1 if there are any. */
  readonly refused: number;
  /** The number of lines of corrections, explanations and rules that were not taken; the command ends with 1, too. */
  readonly untaken: number;
}

/**
 * Reads a data folder and opens its review.
 * @throws UsageError if there is no such folder, if it has no exports, or if the year lies before all data or
 * more than one year after them, or has not begun. The year right after the data is valid: nothing is reported for it yet.
 * @throws NothingReadable if every file was refused.
 */
export async function openReview(request: ReviewRequest): Promise<OpenedReview> {
  const { data, toolkitData, area = null, load = importScript, store = IN_PROCESS } = request;
  requireFolder(data);
  const settings = await settingsFor(data, load);
  const config = { ...DEFAULTS, ...settings };
  const { placed, troubles } = withHandKept(data, await placedDatasets(toolkitData, data, load));
  const datasets = placed.map(({ dataset }) => dataset);
  const unreadable = unreadableKept(data);
  const schemes = schemesFor(toolkitData, data, datasets);
  const [year, asOf] = [request.year ?? config.year ?? null, request.asOf ?? config.asOf ?? null];
  const options: Omit<FolderOptions, "context"> = {
    datasets,
    datasetsFor: (file) => datasetsAt(file, placed),
    schemes,
    county: config.county.zh,
    ...(config.words ? { words: config.words } : {}),
    onFile: request.onFile,
    ...(request.threads ? { threads: request.threads } : {}),
    ...(request.read ? { read: request.read } : {}),
  };
  const closing = config.asOf ?? (request.closing === undefined ? asOf : request.closing);
  const { loaded, stray } = loadYears(data, options, { store, closing, year });
  const list = loaded.tree;
  const chosen = yearUnderReview(loaded, { data, troubles, year, asOf });
  const reportingDay = asOf ?? lastDay(String(chosen));
  const whole = {
    config,
    tree: loaded.tree,
    files: loaded.files,
    datasets,
    schemes,
    year: chosen,
    asOf: reportingDay,
    corrections: readCorrections(join(data, "corrections.csv")),
    explanations: readExplanations(join(data, "explanations.csv")),
    expectations: readExpectations((name) => join(data, name)),
    rules: rulesIn(numberedRowsIfThere(join(data, "rules.csv")), datasets, schemes),
    ...(store.asked ? { asked: store.asked } : {}),
  };
  const at = async (node: Area | null) => {
    const { editions, notices } = await storedEditions(data, nodeTree(list, node), load);
    const input = inputAt({ ...whole, published: openedFor(whole, editions) }, node, settings);
    return { ...(await reviewAt(input, request)), notices };
  };
  const opened = await at(area === null ? wholeOf(list) : areaAsked(area, list));
  return {
    ...opened,
    ...{ list, at, untaken: untakenIn(opened.review) },
    notices: [
      ...unreadable,
      ...troubles,
      ...folderNotices(loaded, data),
      ...strayNotices(stray, chosen),
      ...reviewNotices(opened.review),
      ...opened.notices,
    ],
    refused: uncountedFiles(loaded).length + loaded.unreadable.length + unreadable.length,
  };
}

/** Opens editions for the year and the reporting day of a review. */
const openedFor =
  (asked: Pick<Review, "year" | "asOf">, editions: Editions) =>
  (reviewAs: (edition: Edition) => Review): Published =>
    publishedOf(editions, asked, reviewAs);

/** Says which years were set aside as mistyped. */
const strayNotices = (stray: readonly StrayYear[], chosen: number): Text[] =>
  stray.flatMap((one) => (one.year === chosen ? [] : COMMANDS["stray-year"](one, chosen)));

const untakenIn = ({ corrections, explanations, rules }: Review): number =>
  corrections.refused.length + explanations.faults.length + rules.faults.length;

/** Makes a review, and shows it in the language of the pages. */
async function reviewAt(
  input: ReviewInput,
  { data, lang = "zh", inEnglish }: ReviewRequest,
): Promise<ReviewOfArea> {
  const review = createReview(input);
  const { edition, revisions, keptEditions, unusableEditions } = review;
  const english = inEnglish ? await englishOf(review, data) : null;
  return {
    ...{ review, english },
    // Editions are compared under the area names and with the corrections they were published with.
    shown: {
      ...localizeReview(review, input, lang, english?.english),
      ...{ edition, revisions, keptEditions, unusableEditions },
    },
  };
}

/** The year and the day that were asked for, and what is to be said where there is nothing to review. */
interface Asked {
  readonly data: string;
  readonly troubles: readonly Text[];
  readonly year: number | null;
  readonly asOf: string | null;
}

/**
 * Chooses the year under review: the one asked for, else the last one.
 * @throws UsageError or NothingReadable if there is nothing to review in it.
 */
function yearUnderReview(loaded: LoadedFolder, { data, troubles, year, asOf }: Asked): number {
  if (loaded.files.length + loaded.unreadable.length === 0)
    throw loaded.passedOver.length > 0
      ? new NothingReadable(COMMANDS["no-exports"](data), folderNotices(loaded, data))
      : new UsageError(COMMANDS["no-exports"](data));
  const years = yearsIn(loaded.files);
  const chosen = year ?? lastYearIn(loaded.files);
  const hasFacts = loaded.files.some(({ facts }) => facts !== null);
  const [first] = years;
  if (chosen === null || (first === undefined && !hasFacts))
    throw new NothingReadable(COMMANDS[hasFacts ? "no-returns" : "no-facts"](data), [
      ...troubles,
      ...folderNotices(loaded, data),
    ]);
  if (first === undefined) return chosen;
  if (chosen < first || chosen > years.at(-1)! + 1)
    throw new UsageError(COMMANDS["no-year"](chosen, years));
  if (asOf !== null && asOf < firstDay(String(chosen)))
    throw new UsageError(COMMANDS["year-not-begun"](asOf, chosen));
  return chosen;
}

/** The store that a folder is read from, the day on which its data end, and the year that is asked for. */
interface Reading {
  readonly store: FactStore;
  readonly closing: string | null;
  readonly year: number | null;
}

/**
 * Loads a folder, and finds the years that seem to be mistyped. Where nothing says when the data end, what lies
 * after the last other year is set aside, and so asked about.
 */
function loadYears(
  data: string,
  options: Omit<FolderOptions, "context">,
  { store, closing, year }: Reading,
): { readonly loaded: LoadedFolder; readonly stray: readonly StrayYear[] } {
  const loaded = store.load(data, { ...options, context: contextUpTo(closing ?? OPEN_END) });
  const { years, stray } = filedYears(loaded.files);
  const last = years.at(-1);
  const isOpen = closing === null && year === null && last !== undefined;
  if (!isOpen || stray.every((one) => one.year < last)) return { loaded, stray };
  const context = contextUpTo(lastDay(String(last)));
  return { loaded: store.load(data, { ...options, onFile: () => {}, context }), stray };
}

function reviewNotices(review: Review): Text[] {
  const { applied, refused } = review.corrections;
  return [
    ...dataEnds(review).map(({ dataset, day }) => COMMANDS["data-end"](dataset.label, day)),
    ...(applied.length > 0 ? [COMMANDS.corrected(applied.length)] : []),
    ...refused.map(({ number, says }) => COMMANDS["correction-refused"](number, says)),
    ...review.explanations.faults.map(({ line, says }) =>
      COMMANDS["explanation-fault"](line, says),
    ),
    ...review.plans.troubles,
    ...review.rules.faults.map(({ line, says }) => COMMANDS["rule-fault"](line, says)),
  ];
}

const DEFAULTS: ReviewConfig = {
  county: { zh: "全县", en: "The county" },
  title: { zh: "乡镇工作年终评估", en: "Year-end review of the townships" },
};
