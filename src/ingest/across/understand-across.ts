import { withTexts } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { type Dataset, isFigure } from "../../model/datasets/dataset.ts";
import { findUnits } from "../layout/header-units.ts";
import {
  filledTexts,
  keyField,
  type Layout,
  type LayoutColumn,
  missingColumns,
} from "../layout/layout.ts";
import { cellTests } from "../meaning/column-values.ts";
import { FileEvidence } from "../meaning/evident-columns.ts";
import { type FileMeaning, type Meaning, meaningAt } from "../meaning/meant-layout.ts";
import { HEADER_WORDS } from "../meaning/read-header.ts";
import type { Understander, Understanding } from "../meaning/understand-file.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import { acrossColumn, firstAlike, isAcross, isKeyed } from "./across-columns.ts";
import { type AcrossFigure, figureOfRows, figureOfTable } from "./across-figures.ts";
import type { AcrossHeads } from "./across-heads.ts";
import { questionsAcross, whichFigure } from "./across-questions.ts";
import { areaHeads } from "./area-heads.ts";
import { itemHeads } from "./item-heads.ts";
import { periodHeads } from "./period-heads.ts";

/** A table with its townships across, as one dataset would read it. */
interface AcrossMeaning {
  readonly layout: Layout;
  readonly hasFigures: boolean;
  /** True where no required column is missing. */
  readonly isComplete: boolean;
  readonly questions: readonly HeaderQuestion[];
  readonly total: number;
}

/** Datasets that fit so equally cannot be told apart. */
const NEAR = 0.25;
/** The worth of figures that rows or titles name. */
const NAMED = 1;

/**
 * Understands a table that has its townships across: periods, measures or items are its rows. What stands
 * beside, above and below the townships is understood as in other tables. Null for other tables.
 */
export function understandAreas(records: Records, by: Understander): Understanding | null {
  const tests = cellTests(by.references, by.context.asOf);
  const heads = areaHeads(records, by.references, tests);
  if (heads === null) return null;
  const file = fileWithout(records, heads, by);
  const found = by.datasets.flatMap((dataset) => acrossMeaning(file, heads, dataset, by) ?? []);
  return chosen(found) ?? nearest(found, heads);
}

/**
 * Understands a table that has the items of a score card, or other values of a breakdown, across. Null where
 * no dataset has the values, or nothing says what their numbers are.
 */
export function understandItems(records: Records, by: Understander): Understanding | null {
  const found = by.datasets.flatMap((dataset) => {
    const heads = itemHeads(records, dataset, by.references);
    if (heads === null) return [];
    return acrossMeaning(fileWithout(records, heads, by), heads, dataset, by) ?? [];
  });
  return chosen(found);
}

/**
 * Understands a table that has its periods across and the names of its figures down: 项目, 一季度, 二季度. Null
 * where no column names figures of one dataset.
 */
export function understandPeriods(records: Records, by: Understander): Understanding | null {
  const heads = periodHeads(records);
  if (heads === null) return null;
  const file = fileWithout(records, heads, by);
  const found = by.datasets
    .flatMap((dataset) => acrossMeaning(file, heads, dataset, by) ?? [])
    .filter(({ layout }) => layout.columns.some(({ role }) => role === "measure-name"));
  return chosen(found) ?? (found.length === 1 ? understood(found[0]!) : null);
}

/** Chooses the dataset that fits best, and has all that it needs; null where none has, or two fit equally. */
function chosen(found: readonly AcrossMeaning[]): Understanding | null {
  const [best, rival] = found
    .filter(({ hasFigures, isComplete }) => hasFigures && isComplete)
    .sort((a, b) => b.total - a.total);
  if (!best || (rival && best.total - rival.total < NEAR)) return null;
  return understood(best);
}

const understood = ({ layout, questions }: AcrossMeaning): Understanding => ({
  layout,
  questions,
  personalHeaders: [],
});

/** Takes the dataset that comes nearest, to ask about what it lacks. */
function nearest(found: readonly AcrossMeaning[], heads: AcrossHeads): Understanding | null {
  const best = found.toSorted(
    (a, b) =>
      Number(b.isComplete) - Number(a.isComplete) ||
      Number(b.hasFigures) - Number(a.hasFigures) ||
      b.total - a.total,
  )[0];
  if (!best) return null;
  const isNamed = best.hasFigures && !best.isComplete;
  const questions = isNamed ? best.questions : [whichFigure(heads)];
  return { layout: best.layout, questions, personalHeaders: [] };
}

/** The file without what stands across, which is then understood as any other. */
function fileWithout(
  records: Records,
  heads: AcrossHeads,
  { references, context, words = HEADER_WORDS }: Understander,
): FileMeaning {
  const view = withoutKeys(records, heads);
  const evidence = new FileEvidence(view, words);
  return {
    records: view,
    context,
    evidence,
    tests: cellTests(references, context.asOf),
    isCut: true,
  };
}

/** Writes the header without townships and values into its last row; words that stand under several are kept once. */
function withoutKeys(records: Records, heads: AcrossHeads): Records {
  const last = heads.header.at(-1)!;
  const above = heads.header.slice(0, -1).map((record) => [record, ""] as const);
  const columns = records.columns.map((cells, at) => {
    const head = heads.columns[at];
    if (!head) return cells;
    const isKept = !isAcross(head) || firstAlike(heads, head) === at;
    const words = [...new Set(head.rest)].join("");
    return withTexts(cells, new Map([...above, [last, isKept ? words : ""]]));
  });
  return { ...records, columns };
}

/** Reads the table as one of a dataset; null where the dataset has no townships. */
function acrossMeaning(
  file: FileMeaning,
  heads: AcrossHeads,
  dataset: Dataset,
  { references }: Understander,
): AcrossMeaning | null {
  if (keyField(dataset, "area") === null) return null;
  const meaning = meaningAt(file, heads.header.at(-1)!, 1, dataset);
  if (meaning === null || meaning.columns.length < heads.columns.length) return null;
  const figure = figureOf(file, heads, meaning);
  const layout = layoutOf(file, heads, meaning, figure);
  const { columns } = layout;
  return {
    layout,
    hasFigures: columns.some(
      (column, at) => isKeyed(heads.columns[at]!) && isFigureColumn(layout, column),
    ),
    isComplete: missingColumns(layout).length === 0,
    questions: questionsAcross(layout, heads, meaning, references),
    total: meaning.total + (figure === null ? 0 : NAMED),
  };
}

/** Makes the layout, with the units of figures that are known only now. */
function layoutOf(
  { records, tests }: FileMeaning,
  heads: AcrossHeads,
  meaning: Meaning,
  figure: AcrossFigure | null,
): Layout {
  const { layout } = meaning;
  const named = heads.columns.map((head, at) =>
    acrossColumn(head, at, heads, meaning, figure, tests),
  );
  const titles = Array.from({ length: heads.header[0]! }, (_, record) => record);
  const below = heads.header.at(-1)! + 1;
  const units = findUnits(records, named, layout.dataset, titles, below);
  const from = units.record === below ? below + 1 : below;
  return {
    ...layout,
    header: heads.header,
    from,
    columns: units.columns,
    unitRecord: units.record,
  };
}

const isFigureColumn = ({ dataset }: Layout, { field, role }: LayoutColumn): boolean =>
  role === "value" || (field !== null && isFigure(dataset.columns[field]!.kind));

/** Finds the figures of columns without a name; rows that name them go before a title. */
function figureOf(file: FileMeaning, heads: AcrossHeads, meaning: Meaning): AcrossFigure | null {
  const { dataset, taken } = meaning.choice;
  const keys = meaning.columns.flatMap((column, at) => {
    const isKey = heads.columns[at] && !isAcross(heads.columns[at]);
    return isKey && !taken.some((one) => one.at === at) ? [[at, column] as const] : [];
  });
  const above = Array.from({ length: heads.header[0]! }, (_, record) => record);
  const titles = above.map((record) => filledTexts(file.records, record).join(" ")).join("\n");
  const name = file.records.file
    .split("/")
    .at(-1)!
    .replace(/\.\w+$/u, "");
  return (
    figureOfRows(keys, dataset, file.evidence.words) ??
    figureOfTable(dataset, { titles, file: name, measure: file.context.measure })
  );
}
