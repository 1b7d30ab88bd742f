import type { ColumnDefinition } from "../../model/datasets/dataset.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import type { LayoutColumn } from "../layout/layout.ts";
import { readMoney } from "../values/read-money.ts";
import { readNumber } from "../values/read-number.ts";
import { readRate } from "../values/read-rate.ts";

/** How the cells of a numeric column are read: by the kind of its field, the unit by its header. */
export function numericCellReader(
  { kind, unitWords = [] }: ColumnDefinition,
  { factor, raw }: LayoutColumn,
): (text: string) => CellReading<number> {
  switch (kind) {
    case "money":
      return (text) => readMoney(text, factor);
    case "rate":
      return (text) => readRate(text, raw.some((header) => /%|％/.test(header)) ? "%" : null);
    case "count":
    case "score":
      return (text) => readNumber(text, kind, unitWords);
    default:
      return (text) => readNumber(text, "number", unitWords);
  }
}
