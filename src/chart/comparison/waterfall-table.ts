import type { ChangeBridge } from "../../analyze/results/change-bridge.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { type DisplayUnit, tableValue } from "../labels/display-unit.ts";
import { estimatedCell } from "../labels/estimates.ts";
import { restName } from "./waterfall-spec.ts";

/** The same in numbers. */
export function waterfallTable(
  { steps, net, of, measure }: ChangeBridge,
  unit: DisplayUnit,
): DataTable {
  const value = (number: number) => ({ value: tableValue(number, unit) });
  const kind = unit.kind;
  return {
    columns: [
      { label: of, kind: "text" },
      { label: { zh: "增减", en: "Change" }, unit: unit.unit, kind, signed: true },
      { label: { zh: "累计", en: "Running total" }, unit: unit.unit, kind, signed: true },
    ],
    rows: [
      ...steps.map((step) => ({
        cells: [
          { text: step.key === null ? restName(step.count, of) : step.name },
          estimatedCell(value(step.change), step),
          value(step.to),
        ],
      })),
      {
        cells: [
          { text: { zh: `${measure.label.zh}净增减`, en: "Net change" } },
          value(net),
          value(net),
        ],
        tone: "total" as const,
      },
    ],
  };
}
