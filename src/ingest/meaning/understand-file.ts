import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import type { FileContext } from "../layout/file-context.ts";
import { layoutOfHeight } from "../layout/find-layout.ts";
import { isNumber } from "../layout/header.ts";
import {
  filledTexts,
  headerText,
  type Layout,
  type LayoutColumn,
  missingColumns,
  recordTexts,
} from "../layout/layout.ts";
import type { References } from "../references/references.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import { PERSONAL } from "../result/header-questions.ts";
import { headerUnit } from "../values/header-unit.ts";
import { YUAN } from "../values/unit-words.ts";
import { type Choice, chooseColumns, type EvidentColumn } from "./choose-columns.ts";
import { type CellTests, cellTests } from "./column-values.ts";
import { evidentColumns, FileEvidence } from "./evident-columns.ts";
import { DOUBTFUL, doubtfulFigures, doubtfulPeriods, questionsAbout } from "./header-questions.ts";
import { nameAndValue, withRoles } from "./name-and-value.ts";
import { personalKind } from "./personal-columns.ts";
import { HEADER_WORDS, type HeaderWords } from "./read-header.ts";

/** A file as its headers mean it, and what a person must say before it can be read. */
export interface Understanding {
  readonly layout: Layout | null;
  readonly questions: readonly HeaderQuestion[];
  /** Headers of columns that surely hold persons. */
  readonly personalHeaders: readonly string[];
}

/** What headers are understood with. */
export interface Understander {
  readonly datasets: readonly Dataset[];
  readonly references: References;
  readonly context: FileContext;
  readonly words?: HeaderWords;
}

/** A header with more different names is not interpreted. */
const MOST_HEADERS = 200;

/**
 * Understands the headers that are not listed. A layout of listed headers alone is left as it is; one with
 * further columns may gain fields; where required columns are missing, all datasets are tried.
 */
export function understandFile(
  records: Records,
  listed: Layout | null,
  { datasets, references, context, words = HEADER_WORDS }: Understander,
): Understanding {
  const asListed = { layout: listed, questions: [], personalHeaders: [] };
  if (listed && isComplete(listed) && listed.columns.every(isKnown) && isFirst(records, listed))
    return asListed;
  const file: FileMeaning = {
    records,
    context,
    evidence: new FileEvidence(records, words),
    tests: cellTests(references, context.asOf),
  };
  const best =
    listed && isComplete(listed)
      ? (above(file, listed, datasets) ?? ofLayout(file, listed))
      : bestMeaning(file, datasets);
  if (best) return withPersons(decided(best, listed, file.tests), best.columns, file);
  const columns = listed ? ofLayout(file, listed)?.columns : anyHeader(file, datasets[0]);
  return columns ? withPersons(asListed, columns, file) : asListed;
}

const isComplete = (layout: Layout): boolean => missingColumns(layout).length === 0;

const isKnown = (column: LayoutColumn): boolean =>
  column.field !== null || column.role !== null || headerText(column) === "";

interface FileMeaning {
  readonly records: Records;
  readonly context: FileContext;
  readonly evidence: FileEvidence;
  readonly tests: CellTests;
}

/** A header as one dataset would read it. */
interface Meaning {
  readonly layout: Layout;
  readonly columns: readonly EvidentColumn[];
  readonly choice: Choice;
  readonly missing: readonly string[];
  readonly total: number;
}

/** A whole header above the one that was found by listed words: then that one is a row of data. */
function above(file: FileMeaning, listed: Layout, datasets: readonly Dataset[]): Meaning | null {
  const best = isFirst(file.records, listed) ? null : bestMeaning(file, datasets);
  return best && best.missing.length === 0 && best.layout.from <= listed.header[0]! ? best : null;
}

/** Whether nothing but titles stands above a header. */
const isFirst = (records: Records, { header }: Layout): boolean =>
  Array.from({ length: header[0]! }, (_, record) => record).every(
    (record) => filledTexts(records, record).length < 2,
  );

const ofLayout = (file: FileMeaning, { header, dataset }: Layout): Meaning | null =>
  isTooWide(recordTexts(file.records, header[0]!))
    ? null
    : at(file, header[0]!, header.length, dataset);

const isTooWide = (texts: readonly string[]): boolean => new Set(texts).size > MOST_HEADERS;

/** The columns under the first record that may be a header at all. */
function anyHeader(
  file: FileMeaning,
  dataset: Dataset | undefined,
): readonly EvidentColumn[] | undefined {
  const { records } = file;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const filled = filledTexts(records, record);
    if (filled.length < 2 || !dataset) continue;
    if (isTooWide(filled) || isData(filled, file)) return undefined;
    return at(file, record, 1, dataset)?.columns;
  }
  return undefined;
}

/** Marks the columns of persons: sure ones refuse the file, doubtful ones are asked about. */
function withPersons(
  { layout, questions }: Pick<Understanding, "layout" | "questions">,
  columns: readonly EvidentColumn[],
  { tests }: FileMeaning,
): Understanding {
  const kinds = columns.map((one, at) =>
    layout && layout.columns[at]!.field !== null ? null : personalKind(one, tests),
  );
  const headers = (kind: string) =>
    columns.filter((_, at) => kinds[at] === kind).map(({ column }) => headerText(column));
  const asked = headers("perhaps").map((header) => ({
    field: null,
    header,
    candidates: [PERSONAL],
  }));
  return {
    layout: layout && {
      ...layout,
      columns: layout.columns.map((column, at) =>
        kinds[at] === "sure" ? { ...column, role: "personal" } : column,
      ),
    },
    questions: [...questions, ...asked],
    personalHeaders: headers("sure"),
  };
}

/** A header stands in the first records or nowhere. */
const SEARCH_DEPTH = 60;
const HEIGHTS = [1, 2, 3];
const MISSING = 0.7;
const TITLE_WORD = 0.15;
const LOWER_ROW = 0.05;
/** Datasets that fit so equally cannot be told apart. */
const NEAR = 0.25;

function bestMeaning(file: FileMeaning, datasets: readonly Dataset[]): Meaning | null {
  const { records } = file;
  const found: Meaning[] = [];
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const filled = filledTexts(records, record);
    if (filled.length < 2) continue;
    if (isData(filled, file)) break;
    if (isTooWide(filled)) return null;
    for (const height of HEIGHTS)
      for (const dataset of datasets)
        found.push(...[at(file, record, height, dataset) ?? []].flat());
  }
  const sure = found.filter(isDistinct).sort((a, b) => b.total - a.total);
  const [best] = sure;
  const rival = sure.find(({ choice }) => choice.dataset !== best!.choice.dataset);
  return best && (!rival || best.total - rival.total >= NEAR) ? best : null;
}

/** A record with numbers or townships in it is no header, and none stands below it. */
const isData = (filled: readonly string[], file: FileMeaning): boolean =>
  filled.some((text) => isNumber(text.normalize("NFKC")) || isTownship(text, file));

/** 石桥镇 is a township; 所属乡镇 and 驻地乡镇 are headers of a column of them. */
function isTownship(text: string, { tests, evidence }: FileMeaning): boolean {
  const words = evidence.reading([text])?.orders[0] ?? [];
  const isName = words.some(({ concepts }) => concepts.length === 0);
  return isName && !/乡镇$|镇街$|街镇$/u.test(text) && tests.isArea(text);
}

/** What areas and periods are called says nothing of the dataset: something else must be sure. */
const isDistinct = ({ choice: { dataset, taken }, layout }: Meaning): boolean =>
  taken.some(({ field }) => !["area", "period"].includes(dataset.columns[field]!.kind)) ||
  layout.columns.some((column) => isFigureOf(column, dataset));

const isFigureOf = ({ field, role }: LayoutColumn, dataset: Dataset): boolean =>
  role === "value" || (field !== null && NUMERIC.has(dataset.columns[field]!.kind));

/** A header of some rows from a record on, as a dataset reads it. */
function at(file: FileMeaning, record: number, height: number, dataset: Dataset): Meaning | null {
  const { records, context, evidence, tests } = file;
  const from = record + height;
  let columns: EvidentColumn[] = [];
  let choice: Choice | null = null;
  const layout = layoutOfHeight(records, record, height, dataset, {
    context,
    after: 0,
    isHeader: () => true,
    standsUnder: (rows) => mayStandUnder(rows) && isWhole(records, rows, from),
    understand: (listed, year) => {
      columns = evidentColumns(listed, dataset, { from, year }, evidence);
      choice = chooseColumns(columns, dataset, tests);
      const named = named_(columns, choice);
      const long = nameAndValue(columns, choice, evidence.words);
      return long ? withRoles(named, long) : named;
    },
  });
  if (layout === null || choice === null) return null;
  const missing = missingColumns(layout);
  return { layout, columns, choice, missing, total: totalOf(layout, choice, missing, records) };
}

function totalOf(
  layout: Layout,
  { total, dataset }: Choice,
  missing: readonly string[],
  records: Records,
) {
  const above = Array.from({ length: layout.header[0]! }, (_, record) =>
    filledTexts(records, record).join(" "),
  );
  const isNamed = [records.file, ...above].some((text) => text.includes(dataset.label.zh));
  const roles = layout.columns.filter(({ role }) => role !== null).length;
  return (
    total +
    roles -
    MISSING * missing.length +
    (isNamed ? TITLE_WORD : 0) -
    LOWER_ROW * layout.header.length
  );
}

/** Writes the fields that were taken into the columns. */
function named_(columns: readonly EvidentColumn[], { taken, dataset }: Choice): LayoutColumn[] {
  return columns.map(({ column, reading }, place) => {
    const own = taken.find((one) => one.at === place);
    if (!own) return column;
    const unit = reading?.unit ?? null;
    const { kind } = dataset.columns[own.field]!;
    const factor = kind === "money" && unit !== null ? (YUAN.get(unit) ?? null) : null;
    return {
      ...column,
      ...(NUMERIC.has(kind) ? {} : { period: null, total: false }),
      ...(factor === null ? {} : { factor, unit }),
      field: own.field,
      byMeaning: { words: own.words, unit, as: own.as },
    };
  });
}

/** Rows may stand under each other if each fills gaps of the one above, and the lower ones are no units. */
function mayStandUnder(rows: readonly (readonly string[])[]): boolean {
  const filled = (row: readonly string[]) => row.filter((text) => text.trim() !== "");
  if (rows.some((row) => filled(row).length < 2)) return rows.length === 1;
  return rows.slice(1).every((row, i) => {
    const isUnits = filled(row).every((text) => headerUnit(text.trim()) !== null);
    return !isUnits && row.some((text, at) => text.trim() !== "" && rows[i]![at]!.trim() === "");
  });
}

/** A column with texts below but none in the header means that the header goes on. */
function isWhole(records: Records, rows: readonly (readonly string[])[], from: number): boolean {
  if (from >= records.count) return true;
  const below = recordTexts(records, from);
  if (below.some((text) => isNumber(text.normalize("NFKC").trim()) && text.trim() !== ""))
    return true;
  return !below.some(
    (text, column) =>
      text.trim() !== "" &&
      headerUnit(text.trim()) === null &&
      rows.every((row) => (row[column] ?? "").trim() === ""),
  );
}

/**
 * What may be read of a file as it stands, and what must be asked: the columns of missing fields, and where
 * the file was not readable without its unlisted headers, those of figures and periods that it may have.
 */
function decided(
  { layout, columns, choice, missing }: Meaning,
  listed: Layout | null,
  tests: CellTests,
): Pick<Understanding, "layout" | "questions"> {
  const figures = doubtfulFigures(choice);
  if (listed !== null && isComplete(listed))
    return { layout: withDoubts(layout, figures, choice), questions: [] };
  const fields = [...new Set([...missing, ...figures, ...doubtfulPeriods(choice)])];
  return { layout, questions: questionsAbout(fields, columns, choice, tests) };
}

/** A file that was readable without its unlisted headers is read on; what they may be is said. */
function withDoubts(layout: Layout, fields: readonly string[], { open }: Choice): Layout {
  const mayBe = (at: number): string[] =>
    fields.filter((field) =>
      open.some((one) => one.at === at && one.field === field && one.score >= DOUBTFUL),
    );
  return {
    ...layout,
    columns: layout.columns.map((column, at) =>
      mayBe(at).length === 0 ? column : { ...column, mayBe: mayBe(at) },
    ),
  };
}
