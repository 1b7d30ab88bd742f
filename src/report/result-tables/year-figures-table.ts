import { figureId } from "../../analyze/figures/figure-id.ts";
import type { ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import { breakdownsOf, growsInPercent } from "../../model/datasets/measure.ts";
import type { Cell } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type Row,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import type { Edition } from "../../revisions/edition.ts";
import { type Comparability, comparability, countyComparability } from "./comparability.ts";
import { sourceColumn } from "./source-column.ts";

/** A row: the county, an area, or a part of the county by a breakdown. */
interface Line extends Pick<Row, "tone">, Comparability {
  readonly name: string | Text;
  readonly before: Cell;
  readonly after: Cell;
  readonly compared: ComparisonRow | undefined;
  readonly breakdown?: Readonly<Record<string, string>>;
}

/**
 * Lists every figure of a measure, last year and this: as published (where an edition exists), as revised, now, the
 * like-for-like change and rate, comparability, and the source of this year's. Numbers are not rounded to
 * larger units. Links from other pages lead to its cells.
 */
export function yearFiguresTable(view: MeasureView, published: Edition | null): DataTable {
  const lines =
    view.overAreas === "sum"
      ? [countyLine(view), ...areaLines(view), ...breakdownLines(view)]
      : areaLines(view);
  return tableOf(
    lines,
    [
      { label: view.panel().words.parts, kind: "text", of: ({ name }) => name },
      ...levelColumns(view, published, lines),
      ...changeColumns(view, lines),
      {
        label: { zh: "可比性", en: "Comparability" },
        kind: "text",
        of: ({ comparability: text, compares }) => (compares ? { text, figure: compares } : text),
      },
      sourceColumn(lines, ({ after: { area, period }, breakdown }) =>
        figureId(view.id, period, area.code, breakdown),
      ),
    ],
    ({ tone }) => (tone ? { tone } : {}),
  );
}

/** The periods of last year and this year. */
const periodsOf = (view: MeasureView) => [view.periodOf(view.year - 1), view.period] as const;

function countyLine(view: MeasureView): Line {
  return { name: view.panel().words.whole, ...comparedCounty(view), tone: "total" };
}

/** Compares the county over the areas that are complete in both years; not at all where there are none. */
function comparedCounty(view: MeasureView) {
  const comparison = view.compare();
  const panel = view.panel();
  const [before, after] = periodsOf(view);
  const isCompared = comparison.rows.some(({ change }) => change !== null);
  return {
    before: panel.county(before),
    after: panel.county(after),
    compared: isCompared ? comparison.total : undefined,
    ...countyComparability(comparison),
  };
}

function areaLines(view: MeasureView): Line[] {
  const rows = new Map(view.compare().rows.map((row) => [row.key, row]));
  const panel = view.panel();
  return panel.areas.flatMap((area): Line | [] => {
    const [before, after] = periodsOf(view).map((period) => panel.cell(area, period));
    if (before!.status === "not-due" && after!.status === "not-due") return [];
    const compared = rows.get(area.code);
    const comparable = comparability(area, compared, view);
    return { name: area.name, before: before!, after: after!, compared, ...comparable };
  });
}

/** Divides the county by each value of each breakdown: types, levels, sources. */
function breakdownLines(view: MeasureView): Line[] {
  return breakdownsOf(view).flatMap((name) =>
    view.valuesOf(name).map((value) => ({
      name: value,
      breakdown: { [name]: value },
      ...comparedCounty(view.where({ [name]: value })),
      compares: countyComparability(view.compare()).compares,
      tone: "part",
    })),
  );
}

/** Makes a column of a level or a change, in the unit of the measure, with as many decimals as its numbers have. */
function numberColumn(
  { unit, dataset, column }: MeasureView,
  label: Text,
  [lines, of]: readonly [readonly Line[], (line: Line) => TableCell],
): ColumnOf<Line> {
  const decimals = DECIMALS[dataset.columns[column]?.kind ?? ""] ?? 0;
  const isWhole = lines.map(of).every((cell) => !("value" in cell) || Number.isInteger(cell.value));
  return { label, unit, kind: "ratio", decimals: isWhole ? 0 : decimals, of };
}

const DECIMALS: Readonly<Record<string, number>> = { money: 2, score: 1 };

/** Makes the columns of the numbers themselves: last year's, twice where it was published, and this year's. */
function levelColumns(
  view: MeasureView,
  published: Edition | null,
  lines: readonly Line[],
): ColumnOf<Line>[] {
  const [before, after] = periodsOf(view).map(periodName) as [Text, Text];
  const id = (cell: Cell, { after, breakdown }: Line): string =>
    figureId(view.id, cell.period, after.area.code, breakdown);
  const publishedOf = (line: Line) => published?.figures.get(id(line.before, line))?.value;
  const lastYear = (label: Text) =>
    numberColumn(view, label, [
      lines,
      (line) => levelCell(line.before, id(line.before, line), publishedOf(line)),
    ]);
  return [
    ...(published
      ? [
          numberColumn(view, { zh: `${before.zh}公布数`, en: `${before.en} published` }, [
            lines,
            (line) => publishedCell(publishedOf(line)),
          ]),
          lastYear({ zh: `${before.zh}修订后`, en: `${before.en} revised` }),
        ]
      : [lastYear(before)]),
    numberColumn(view, after, [lines, (line) => levelCell(line.after, id(line.after, line))]),
  ];
}

const publishedCell = (value: number | null | undefined): TableCell =>
  typeof value === "number" ? { value } : { status: "not-due" };

/** Makes the columns of the like-for-like change and, of quantities, its rate. */
function changeColumns(view: MeasureView, lines: readonly Line[]): ColumnOf<Line>[] {
  const id = (of: string, { before: { period }, after, breakdown }: Line) =>
    figureId(`${view.id}.${of}`, `${period}..${after.period}`, after.area.code, breakdown);
  const change: ColumnOf<Line> = {
    ...numberColumn(view, { zh: "同口径增减", en: "Change, like for like" }, [
      lines,
      (line) =>
        changeCell(line.compared?.change, id("change", line), "not-computed", isDoubtful(line)),
    ]),
    signed: true,
  };
  const rate: ColumnOf<Line> = {
    label: { zh: "增减", en: "Rate" },
    unit: { zh: "%", en: "%" },
    kind: "percent",
    signed: true,
    of: (line) =>
      changeCell(
        line.compared?.rate,
        id("rate", line),
        typeof line.compared?.change === "number" ? "small-base" : "not-computed",
        isDoubtful(line),
      ),
  };
  return growsInPercent(view) ? [change, rate] : [change];
}

/** True where the proposed corrections would move the change of a line materially. */
const isDoubtful = ({ compared }: Line): boolean => compared?.adopted !== undefined;

/** Makes the cell of a level, marked as revised where another value was published. */
function levelCell(cell: Cell, figure: string, published?: number | null): TableCell {
  const { value, status, qualifier } = cell;
  if (value === null)
    return { status: ABSENT.find((each) => each === status) ?? "missing", figure };
  const isRevised = typeof published === "number" && published !== value;
  const mark = isRevised ? "revised" : status === "partial" ? "missing" : undefined;
  return { value, figure, qualifier, ...(mark ? { mark } : {}) };
}

const ABSENT = ["missing", "not-due", "not-scored", "held"] as const;

const changeCell = (
  value: number | null | undefined,
  figure: string,
  otherwise: "not-computed" | "small-base",
  isDoubtful = false,
): TableCell =>
  typeof value === "number"
    ? { value, figure, ...(isDoubtful ? { mark: "doubtful" } : {}) }
    : { status: otherwise };
