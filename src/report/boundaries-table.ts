import type { MeasureView } from "../analyze/measure-view.ts";
import { displayUnit, tableValue } from "../chart/display-unit.ts";
import type { Text } from "../messages.ts";
import type { Area } from "../table/areas.ts";
import type { Cell } from "../table/panel.ts";
import { periodName } from "../table/period-name.ts";
import type { DataTable, Row, TableCell } from "./data-table.ts";

/**
 * The areas that were merged, each year on both bases: as it reported itself, and on today's boundaries, where
 * it counts in its successor. The rows of a group add up to its row of today.
 */
export function boundariesTable(view: MeasureView): DataTable {
  const [reported, today] = [view.panel(), view.panel("year", "like-for-like")];
  const groups = today.areas.filter((area) => today.members(area).length > 1);
  const unit = displayUnit(
    view,
    groups.flatMap((area) => today.periods.map((period) => today.cell(area, period).value)),
  );
  const numberOf = ({ value, status }: Cell): TableCell =>
    value === null
      ? { status: status === "not-due" ? "not-due" : "missing" }
      : { value: tableValue(value, unit), ...(status === "partial" ? { mark: "missing" } : {}) };
  const row = (name: Text, cells: readonly Cell[], tone: Row["tone"]): Row => ({
    cells: [{ text: name }, ...cells.map(numberOf)],
    ...(tone ? { tone } : {}),
  });
  return {
    columns: [
      { label: view.label, kind: "text" },
      ...today.periods.map((period) => ({
        label: periodName(period),
        unit: unit.unit,
        kind: unit.kind,
      })),
    ],
    rows: groups.flatMap((area) => [
      row(
        { zh: `${area.name}（现行区划）`, en: `${area.name}, today's boundaries` },
        today.periods.map((period) => today.cell(area, period)),
        "total",
      ),
      ...today.members(area).map((member) =>
        row(
          asReported(member),
          reported.periods.map((period) => reported.cell(member, period)),
          "part",
        ),
      ),
    ]),
  };
}

const asReported = ({ name, to }: Area): Text =>
  to === null
    ? { zh: `${name}（报送时）`, en: `${name}, as reported` }
    : { zh: `${name}（报送时，至${to}）`, en: `${name}, as reported, until ${to}` };
