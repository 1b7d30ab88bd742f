import type { Records } from "../../csv/read-records.ts";
import { type Dataset, NUMERIC } from "../../model/datasets/dataset.ts";
import type { FileContext } from "../layout/file-context.ts";
import { layoutOfHeight } from "../layout/find-layout.ts";
import { isNumber } from "../layout/header.ts";
import { withUnit } from "../layout/header-units.ts";
import {
  filledTexts,
  type Layout,
  type LayoutColumn,
  missingColumns,
  recordTexts,
} from "../layout/layout.ts";
import { scaledUnit, yuanIn } from "../units/scaled-unit.ts";
import type { EvidentColumn } from "./candidates.ts";
import { type Choice, chooseColumns } from "./choose-columns.ts";
import type { CellTests } from "./column-values.ts";
import { evidentColumns, type FileEvidence } from "./evident-columns.ts";
import { nameAndValue, withRoles } from "./name-and-value.ts";

/** A file, and what its headers and cells are read with. */
export interface FileMeaning {
  readonly records: Records;
  readonly context: FileContext;
  readonly evidence: FileEvidence;
  readonly tests: CellTests;
  /** True where blank cells of the header were taken out, and need no row below to name them. */
  readonly isCut?: true;
}

/** A header as one dataset would read it. */
export interface Meaning {
  readonly layout: Layout;
  readonly columns: readonly EvidentColumn[];
  readonly choice: Choice;
  readonly missing: readonly string[];
  readonly total: number;
}

/** The worth of a missing column, a word of the title and a further row of a header. */
const MISSING = 0.7;
const TITLE_WORD = 0.15;
const LOWER_ROW = 0.05;

/** A header of some rows from a record on, as a dataset reads it. */
export function meaningAt(
  file: FileMeaning,
  record: number,
  height: number,
  dataset: Dataset,
): Meaning | null {
  const { records, context, evidence, tests } = file;
  const from = record + height;
  let columns: EvidentColumn[] = [];
  let choice: Choice | null = null;
  const layout = layoutOfHeight(records, record, height, dataset, {
    context,
    after: 0,
    isHeader: () => true,
    standsUnder: (rows) => mayStandUnder(rows) && (file.isCut || isWhole(records, rows, from)),
    understand: (listed, year) => {
      columns = evidentColumns(listed, dataset, { from, year }, evidence);
      choice = chooseColumns(columns, dataset, tests);
      const named = fieldsNamed(columns, choice);
      const long = nameAndValue(columns, choice, evidence.words);
      const roled = long ? withRoles(named, long) : named;
      return withUnitColumn(roled, columns, dataset);
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
function fieldsNamed(
  columns: readonly EvidentColumn[],
  { taken, dataset }: Choice,
): LayoutColumn[] {
  return columns.map(({ column, reading }, place) => {
    const own = taken.find((one) => one.at === place);
    if (!own) return column;
    const unit = reading?.unit ?? null;
    const definition = dataset.columns[own.field]!;
    return {
      ...withUnit(column, unit ?? "", definition),
      ...(NUMERIC.has(definition.kind) ? {} : { period: null, total: false }),
      field: own.field,
      byMeaning: { words: own.words, unit, as: own.as },
    };
  });
}

/** The unit that a column of units, 计量单位, gives the amounts of its table; none where rows differ. */
function withUnitColumn(
  named: LayoutColumn[],
  columns: readonly EvidentColumn[],
  dataset: Dataset,
): LayoutColumn[] {
  const column = columns.find(({ reading }) => {
    const last = reading?.orders[0]?.at(-1);
    return last?.concepts.includes("unit-of-measure") ?? false;
  });
  const [unit, ...others] = new Set(column?.values.texts);
  const factor = unit === undefined || others.length > 0 ? null : yuanIn(unit);
  if (unit === undefined || factor === null) return named;
  const isBare = (one: LayoutColumn) =>
    one.field !== null && one.factor === null && dataset.columns[one.field]!.kind === "money";
  return named.map((one) => (isBare(one) ? { ...one, factor, unit } : one));
}

/** Rows may stand under each other if each fills gaps of the one above, and the lower ones are no units. */
function mayStandUnder(rows: readonly (readonly string[])[]): boolean {
  const filled = (row: readonly string[]) => row.filter((text) => text.trim() !== "");
  if (rows.some((row) => filled(row).length < 2)) return rows.length === 1;
  return rows.slice(1).every((row, i) => {
    const isUnits = filled(row).every((text) => scaledUnit(text.trim()) !== null);
    return !isUnits && row.some((text, at) => text.trim() !== "" && rows[i]![at]!.trim() === "");
  });
}

/** A column with texts below but none in the header means that the header goes on. */
export function isWhole(
  records: Records,
  rows: readonly (readonly string[])[],
  from: number,
): boolean {
  if (from >= records.count) return true;
  const below = recordTexts(records, from);
  if (below.some((text) => isNumber(text.normalize("NFKC").trim()) && text.trim() !== ""))
    return true;
  return !below.some(
    (text, column) =>
      text.trim() !== "" &&
      scaledUnit(text.trim()) === null &&
      rows.every((row) => (row[column] ?? "").trim() === ""),
  );
}
