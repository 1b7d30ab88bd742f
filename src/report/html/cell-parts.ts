import { QUALIFIER_SIGNS } from "../../chart/labels/qualifier-signs.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import type { Column, ColumnKind, NumberCell, TableCell } from "../../model/tables/data-table.ts";
import { BELOW_UNIT, MARKS, NO_NUMBER } from "./words.ts";

/** A cell in words: its content, and the signs beside it. */
export interface CellParts {
  /** The word before the number: 约. */
  readonly before?: string;
  readonly main: string;
  /** The signs after the number: the change, ▼. */
  readonly after?: string;
  /** The small sign: 初. */
  readonly sign?: string;
}

const DECIMALS: Record<ColumnKind, number> = {
  text: 0,
  range: 0,
  count: 0,
  money: 1,
  score: 1,
  percent: 1,
  points: 1,
  ratio: 1,
};

/** Returns the number of decimals of a column. */
export const decimalsOf = ({ kind, decimals = DECIMALS[kind] }: Column): number => decimals;

const isFraction = (kind: ColumnKind): boolean => kind === "percent" || kind === "points";

/**
 * Writes a value in the format of its column, without the unit. Percentages and percentage points come as fractions.
 * @example formatValue(0.0795, { label: { zh: "增长", en: "change" }, kind: "percent", signed: true }, "zh") // => "+8.0"
 */
export function formatValue(value: number, column: Column, lang: Lang): string {
  const { kind, signed = false } = column;
  const style = { digits: decimalsOf(column), signed, lang };
  const text = isFraction(kind)
    ? formatPercent(value, style).slice(0, -1)
    : formatNumber(value, style);
  return value !== 0 && !signed && !/[1-9]/.test(text) ? BELOW_UNIT.sign[lang] : text;
}

function numberParts(cell: NumberCell, column: Column, lang: Lang): CellParts {
  const change =
    cell.change === undefined ? "" : formatValue(cell.change, { ...column, signed: true }, lang);
  const after = `${cell.fell ? "▼" : ""}${/[1-9]/.test(change) ? change : ""}`;
  return {
    main: formatValue(cell.value, column, lang),
    ...(cell.qualifier ? { before: QUALIFIER_SIGNS[cell.qualifier][lang] } : {}),
    ...(after ? { after } : {}),
    ...(cell.mark ? { sign: MARKS[cell.mark].sign[lang] } : {}),
  };
}

/**
 * Writes a cell in a language, for the HTML table and for CSV alike.
 * @example cellParts({ value: 1143, mark: "revised" }, { label: { zh: "上年", en: "last year" }, kind: "count" }, "zh") // => { "main": "1143", "sign": "修" }
 */
export function cellParts(cell: TableCell, column: Column, lang: Lang): CellParts {
  if ("value" in cell) return numberParts(cell, column, lang);
  if ("status" in cell) return { main: NO_NUMBER[cell.status].sign[lang] };
  const main = typeof cell.text === "string" ? cell.text : cell.text[lang];
  return cell.mark ? { main, sign: MARKS[cell.mark].sign[lang] } : { main };
}
