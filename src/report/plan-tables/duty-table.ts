import { restId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { DutyCell, DutyGrid, DutyRow } from "../../analyze/plans/duty-grid.ts";
import {
  countIntervals,
  type DutyCount,
  dutyCountId,
  lackingId,
  MOST_INTERVALS,
} from "../../analyze/plans/duty-numbers.ts";
import type { Text } from "../../messages/text.ts";
import { periodKind } from "../../model/periods/period.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/** Shows a duty as a grid of areas and intervals: met, short by how many, or nothing reported, which is not unmet. */
export function dutyTable(grid: DutyGrid): DataTable {
  const { rows, windows, view } = grid;
  return tableOf(rows, [
    { label: view.panel().words.parts, kind: "text", of: ({ area }) => area.name },
    ...(windows.length > MOST_INTERVALS ? countColumns(grid) : windowColumns(grid)),
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
    of: (row) => cellOf(row.cells[i]!, row, grid),
  }));

function cellOf(cell: DutyCell, row: DutyRow, grid: DutyGrid): TableCell {
  const { state, short } = cell;
  switch (state) {
    case "met":
      return { text: { zh: "达到", en: "met" } };
    case "short":
      return { text: { zh: `差${short}`, en: `short by ${short}` }, ...shortId(cell, row, grid) };
    case "unreported":
      return { status: "missing" };
    case "not-due":
      return { status: "not-due" };
  }
}

/** Returns the id of what is lacking: where what was reported is a figure, the times that are asked for less that. */
function shortId(cell: DutyCell, row: DutyRow, grid: DutyGrid): { readonly figure: string } {
  const { cells, window } = cell;
  const { duty } = grid;
  const [one] = cells;
  const isFigure =
    cells.length === 1 &&
    !window.isOfDays &&
    ["quarter", "year"].includes(periodKind(one!.period)) &&
    Object.keys(duty.where).length === 0;
  return isFigure
    ? { figure: restId(duty.times, figureId(duty.measure, one!.period, one!.area.code)) }
    : { figure: lackingId(grid, row, cell) };
}

const countColumns = (grid: DutyGrid): ColumnOf<DutyRow>[] => [
  countColumn(grid, "due", { zh: "应做到", en: "Due" }),
  countColumn(grid, "short", { zh: "不足", en: "Short" }),
  countColumn(grid, "unreported", { zh: "未报送", en: "Not reported" }),
];

const countColumn = (grid: DutyGrid, what: DutyCount, label: Text): ColumnOf<DutyRow> => ({
  ...{ label, kind: "count" },
  of: (row) => ({ value: countIntervals(row, what), figure: dutyCountId(grid, row, what) }),
});

/** The number of intervals met; a figure where each of them is a period with a cell of its own. */
export function metCell(grid: DutyGrid, row: DutyRow): TableCell {
  const { view, duty } = grid;
  const value = countIntervals(row, "met");
  const isFigure = row.cells.some(
    ({ state, cells, window }) =>
      (state === "met" || state === "short") && cells.length === 1 && !window.isOfDays,
  );
  return isFigure
    ? { value, figure: figureId(`${view.id}.met`, view.period, row.area.code, duty.where) }
    : { value, figure: dutyCountId(grid, row, "met") };
}
