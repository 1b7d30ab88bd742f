import { restId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { DutyCell, DutyGrid, DutyRow, DutyState } from "../../analyze/plans/duty-grid.ts";
import { periodKind } from "../../model/periods/period.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/** More intervals than these are counted, not shown one by one. */
const MOST_SHOWN = 12;

/** Shows a duty as a grid of areas and intervals: met, short by how many, or nothing reported, which is not unmet. */
export function dutyTable(grid: DutyGrid): DataTable {
  const { rows, windows, view } = grid;
  return tableOf(rows, [
    { label: view.panel().words.parts, kind: "text", of: ({ area }) => area.name },
    ...(windows.length > MOST_SHOWN ? countColumns() : windowColumns(grid)),
    {
      label: { zh: "达到", en: "Met" },
      unit: view.unit,
      kind: "count",
      of: (row) => metCell(grid, row),
    },
  ]);
}

const windowColumns = (grid: DutyGrid): ColumnOf<DutyRow>[] =>
  grid.windows.map(({ name }, i) => ({
    label: name,
    kind: "range",
    of: ({ cells }) => cellOf(cells[i]!, grid),
  }));

function cellOf(cell: DutyCell, grid: DutyGrid): TableCell {
  const { state, short } = cell;
  switch (state) {
    case "met":
      return { text: { zh: "达到", en: "met" } };
    case "short":
      return { text: { zh: `差${short}`, en: `short by ${short}` }, ...shortId(cell, grid) };
    case "unreported":
      return { status: "missing" };
    case "not-due":
      return { status: "not-due" };
  }
}

/** Returns the id of what is lacking: the times that are asked for less those that were reported, where these are a figure. */
function shortId({ cells, window }: DutyCell, { duty }: DutyGrid): { figure?: string } {
  const [cell] = cells;
  const isFigure =
    cells.length === 1 &&
    !window.isOfDays &&
    ["quarter", "year"].includes(periodKind(cell!.period)) &&
    Object.keys(duty.where).length === 0;
  return isFigure
    ? { figure: restId(duty.times, figureId(duty.measure, cell!.period, cell!.area.code)) }
    : {};
}

const countIn = ({ cells }: DutyRow, wanted: DutyState): number =>
  cells.filter(({ state }) => state === wanted).length;

const countColumns = (): ColumnOf<DutyRow>[] => [
  {
    label: { zh: "应做到", en: "Due" },
    kind: "count",
    of: ({ cells }) => cells.filter(({ state }) => state !== "not-due").length,
  },
  { label: { zh: "不足", en: "Short" }, kind: "count", of: (row) => countIn(row, "short") },
  {
    label: { zh: "未报送", en: "Not reported" },
    kind: "count",
    of: (row) => countIn(row, "unreported"),
  },
];

/** The number of intervals met; a figure where each of them is a period with a cell of its own. */
export function metCell({ view, duty }: DutyGrid, row: DutyRow): TableCell {
  const value = countIn(row, "met");
  const isFigure = row.cells.some(
    ({ state, cells, window }) =>
      (state === "met" || state === "short") && cells.length === 1 && !window.isOfDays,
  );
  return isFigure
    ? { value, figure: figureId(`${view.id}.met`, view.period, row.area.code, duty.where) }
    : { value };
}
