import { withTexts } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { type Dataset, isFigure } from "../../model/datasets/dataset.ts";
import { findUnits } from "../layout/header-units.ts";
import {
  filledTexts,
  headerText,
  keyField,
  type Layout,
  type LayoutColumn,
  missingColumns,
} from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import { cellTests } from "../meaning/column-values.ts";
import { FileEvidence } from "../meaning/evident-columns.ts";
import { type FileMeaning, type Meaning, meaningAt } from "../meaning/meant-layout.ts";
import { HEADER_WORDS } from "../meaning/read-header.ts";
import type { Understander, Understanding } from "../meaning/understand-file.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import { NO_AREA, NO_FIGURE, NO_ROWS } from "../result/header-questions.ts";
import { acrossColumn, firstAlike, isAcross } from "./across-columns.ts";
import { type AcrossFigure, figureOfRows, figureOfTable } from "./across-figures.ts";
import { type AreaHead, type AreaHeads, areaHeads } from "./area-heads.ts";

/** A table with its townships across, as one dataset would read it. */
interface AcrossMeaning {
  readonly layout: Layout;
  readonly hasFigures: boolean;
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
export function understandAcross(
  records: Records,
  { datasets, references, context, words = HEADER_WORDS }: Understander,
): Understanding | null {
  const tests = cellTests(references, context.asOf);
  const heads = areaHeads(records, references, tests);
  if (heads === null) return null;
  const view = withoutAreas(records, heads);
  const evidence = new FileEvidence(view, words);
  const file: FileMeaning = { records: view, context, evidence, tests, isCut: true };
  const found = datasets
    .flatMap((dataset) => acrossMeaning(file, heads, dataset) ?? [])
    .sort((a, b) => b.total - a.total);
  const whole = found.filter(({ layout }) => missingColumns(layout).length === 0);
  const read = whole.filter(({ hasFigures }) => hasFigures);
  const [best, rival] = read;
  if (best && (!rival || best.total - rival.total >= NEAR))
    return { layout: best.layout, questions: best.questions, personalHeaders: [] };
  const nearest = best ?? whole[0] ?? found.find(({ hasFigures }) => hasFigures) ?? found[0];
  if (!nearest) return null;
  const isNamed = best === undefined && nearest.hasFigures;
  const questions = isNamed ? nearest.questions : [whichFigure(heads)];
  return { layout: nearest.layout, questions, personalHeaders: [] };
}

/** The question that the figures of a table are which nobody names. */
const whichFigure = ({ columns }: AreaHeads): HeaderQuestion => ({
  field: null,
  header: columns.flatMap(({ area }) => area ?? []).join("、"),
  candidates: [NO_FIGURE],
});

/** Writes the header without the townships into its last row; words that stand under several are kept once. */
function withoutAreas(records: Records, heads: AreaHeads): Records {
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
  heads: AreaHeads,
  dataset: Dataset,
): AcrossMeaning | null {
  if (keyField(dataset, "area") === null) return null;
  const meaning = meaningAt(file, heads.header.at(-1)!, 1, dataset);
  if (meaning === null) return null;
  const figure = figureOf(file, heads, meaning);
  const layout = layoutOf(file, heads, meaning, figure);
  const { columns } = layout;
  return {
    layout,
    hasFigures: columns.some(
      (column) => column.area !== undefined && isFigureColumn(layout, column),
    ),
    questions: [
      ...whichRows(layout),
      ...columns
        .filter((column, at) => isUnknown(column, heads.columns[at]!, heads, meaning))
        .map((column) => ({ field: null, header: headerText(column), candidates: [NO_AREA] })),
    ],
    total: meaning.total + (figure === null ? 0 : NAMED),
  };
}

/** The question that the rows of a table are which no column tells apart. */
function whichRows({ columns, dataset }: Layout): HeaderQuestion[] {
  const isKey = ({ field, role }: LayoutColumn): boolean =>
    role === "measure-name" ||
    (field !== null && ["period", "category"].includes(dataset.columns[field]!.kind));
  const first = columns.findIndex(({ area }) => area !== undefined);
  const keys = columns.slice(0, first);
  if (keys.some(isKey)) return [];
  const header = keys.map(headerText).filter((text) => text !== "");
  return [{ field: null, header: header.join("、"), candidates: [NO_ROWS] }];
}

/** Makes the layout, with the units of figures that are known only now. */
function layoutOf(
  { records, tests }: FileMeaning,
  heads: AreaHeads,
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
function figureOf(file: FileMeaning, heads: AreaHeads, meaning: Meaning): AcrossFigure | null {
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

/** Concepts of columns that are no part of a sum: 同比, 占比, 人均, 排名. */
const COMPARED: ReadonlySet<string> = new Set(["compare", "ratio", "rank", "target", "plan"]);

/** True for numbers among the townships of which nobody can say whose they are: 县直. */
function isUnknown(
  { index, field, role }: LayoutColumn,
  head: AreaHead,
  heads: AreaHeads,
  meaning: Meaning,
): boolean {
  const firstArea = heads.columns.findIndex(({ area }) => area !== null);
  if (isAcross(head) || index < firstArea || field !== null || role !== null) return false;
  const { values, reading } = meaning.columns[index]!;
  const concepts = (reading?.orders[0] ?? []).flatMap((word) => word.concepts);
  if (concepts.some((one) => COMPARED.has(one)) || head.raw.some(totalKind)) return false;
  return values.numbers.length > 0;
}
