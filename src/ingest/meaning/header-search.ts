import type { Records } from "../../csv/read-records.ts";
import { type Dataset, NUMERIC } from "../../model/datasets/dataset.ts";
import { isNumber } from "../layout/header.ts";
import { filledTexts, type Layout, type LayoutColumn, recordTexts } from "../layout/layout.ts";
import type { EvidentColumn } from "./candidates.ts";
import { DOUBTFUL, questionsAbout } from "./header-questions.ts";
import { type FileMeaning, isWhole, type Meaning, meaningAt } from "./meant-layout.ts";

/** A header stands in the first records or nowhere. */
const SEARCH_DEPTH = 60;
const HEIGHTS = [1, 2, 3];
/** Records of several texts above the first row of data; more are no titles and no header. */
const MOST_CANDIDATES = 8;
/** Datasets that fit so equally cannot be told apart. */
const NEAR = 0.25;

/**
 * Finds the header and the dataset that fit a file best; where none is sure, those of which a person need only say
 * which column is which. Null where there are none, or two fit equally.
 */
export function bestMeaning(file: FileMeaning, datasets: readonly Dataset[]): Meaning | null {
  const { records } = file;
  const found: Meaning[] = [];
  let candidates = 0;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const filled = filledTexts(records, record);
    if (filled.length < 2) continue;
    if (++candidates > MOST_CANDIDATES) break;
    if (isData(filled, file)) break;
    if (isTooWide(filled)) return null;
    for (const height of HEIGHTS)
      for (const dataset of datasets)
        found.push(...[meaningAt(file, record, height, dataset) ?? []].flat());
  }
  const sure = farBest(found.filter(isDistinct), ({ total }) => total);
  if (sure && !lacksColumns(sure, file)) return sure;
  return (
    farBest(found.filter(isComplete), ({ total }) => total) ??
    farBest(found.filter(isAnswerable), worthWhenAnswered) ??
    sure
  );
}

/** True where a file can be read as it stands: a dataset of which columns are missing does not take it from one that has all. */
const isComplete = (meaning: Meaning): boolean =>
  isDistinct(meaning) && meaning.missing.length === 0;

/** True where no column of the file may be that of a required field. */
const lacksColumns = ({ missing, columns, choice }: Meaning, { tests }: FileMeaning): boolean => {
  const asked = questionsAbout(missing, columns, choice, tests);
  return missing.some((field) => !asked.some((question) => question.field === field));
};

/** Takes the meaning of the highest worth; null where that of another dataset is near. */
function farBest(found: readonly Meaning[], worthOf: (meaning: Meaning) => number): Meaning | null {
  const [best, ...others] = found.toSorted((a, b) => worthOf(b) - worthOf(a));
  const rival = others.find(({ choice }) => choice.dataset !== best!.choice.dataset);
  return best && (!rival || worthOf(best) - worthOf(rival) >= NEAR) ? best : null;
}

/** True where areas or periods are certain, and every required field that is not may well stand in a column. */
const isAnswerable = (meaning: Meaning): boolean =>
  hasEnough(meaning) &&
  meaning.missing.length > 0 &&
  meaning.missing.every((field) => openScore(meaning, field) >= DOUBTFUL);

const worthWhenAnswered = (meaning: Meaning): number =>
  meaning.missing.reduce((sum, field) => sum + openScore(meaning, field), meaning.total);

/** Returns the best score of the columns that a field may stand in. */
const openScore = ({ choice: { open } }: Meaning, field: string): number =>
  Math.max(0, ...open.filter((one) => one.field === field).map(({ score }) => score));

/** A record with numbers or townships in it is no header, and none stands below it. */
const isData = (filled: readonly string[], file: FileMeaning): boolean =>
  filled.some((text) => isNumber(text.normalize("NFKC")) || isTownship(text, file));

/** 石桥镇 is a township; 所属乡镇 and 驻地乡镇 are headers of a column of them. */
function isTownship(text: string, { tests, evidence }: FileMeaning): boolean {
  const words = evidence.reading([text])?.orders[0] ?? [];
  const isName = words.some(({ concepts }) => concepts.length === 0);
  return isName && !/乡镇$|镇街$|街镇$/u.test(text) && tests.isArea(text);
}

/** Fewer required fields do not make a dataset. */
const FEWEST_FIELDS = 2;

/** True if something besides areas and periods is certain, which every dataset has, and not one field alone. */
const isDistinct = (meaning: Meaning): boolean => hasEnough(meaning) && hasOwnField(meaning);

function hasEnough({ choice: { dataset }, missing }: Meaning): boolean {
  const required = Object.values(dataset.columns).filter((column) => column.required);
  return required.length - missing.length >= FEWEST_FIELDS;
}

const hasOwnField = ({ choice: { dataset, taken }, columns, layout }: Meaning): boolean =>
  taken.some(({ field }) => !["area", "period"].includes(dataset.columns[field]!.kind)) ||
  columns.some(({ column }) => isFigureOf(column, dataset)) ||
  layout.columns.some(({ role }) => role === "value");

const isFigureOf = ({ field }: LayoutColumn, dataset: Dataset): boolean =>
  field !== null && NUMERIC.has(dataset.columns[field]!.kind);

/** True if a layout of listed headers has every row of its header. */
export const isWholeLayout = ({ records }: FileMeaning, { header }: Layout): boolean =>
  isWhole(
    records,
    header.map((record) => recordTexts(records, record)),
    header.at(-1)! + 1,
  );

/** A whole header above the one that was found by listed words: then that one is a row of data. */
export function meaningAbove(
  file: FileMeaning,
  listed: Layout,
  datasets: readonly Dataset[],
): Meaning | null {
  const best = isFirst(file.records, listed) ? null : bestMeaning(file, datasets);
  return best && best.missing.length === 0 && best.layout.from <= listed.header[0]! ? best : null;
}

/** True if only titles stand above a header. */
export const isFirst = (records: Records, { header }: Layout): boolean =>
  Array.from({ length: header[0]! }, (_, record) => record).every(
    (record) => filledTexts(records, record).length < 2,
  );

/** Looks at the columns of a layout again. */
export const meaningOfLayout = (file: FileMeaning, { header, dataset }: Layout): Meaning | null =>
  isTooWide(recordTexts(file.records, header[0]!))
    ? null
    : meaningAt(file, header[0]!, header.length, dataset);

/** A header with more different names is not interpreted. */
const MOST_HEADERS = 200;

const isTooWide = (texts: readonly string[]): boolean => new Set(texts).size > MOST_HEADERS;

/** The columns under the first record that may be a header at all. */
export function anyHeader(
  file: FileMeaning,
  dataset: Dataset | undefined,
): readonly EvidentColumn[] | undefined {
  const { records } = file;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const filled = filledTexts(records, record);
    if (filled.length < 2 || !dataset) continue;
    if (isTooWide(filled) || isData(filled, file)) return undefined;
    return meaningAt(file, record, 1, dataset)?.columns;
  }
  return undefined;
}
