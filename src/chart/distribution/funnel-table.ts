import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** The same in numbers. */
export function funnelTable({ rows, measure, words }: Funnel): DataTable {
  return {
    columns: [
      { label: words.parts, kind: "text" },
      { label: { zh: "实际", en: "Observed" }, unit: measure.unit, kind: "count" },
      { label: { zh: "应有", en: "Expected" }, unit: measure.unit, kind: "ratio" },
      { label: { zh: "实际与应有之比", en: "Observed / expected" }, kind: "text" },
      { label: { zh: "判断", en: "Judged" }, kind: "text" },
    ],
    rows: rows.map((row) => ({
      cells: [
        { text: row.name },
        { value: row.observed },
        { value: row.expected },
        { text: formatNumber(row.ratio, { digits: 2 }) },
        { text: judged(row) },
      ],
    })),
  };
}

/** What may be said of a row. */
function judged({ flag, isNamed, expected }: FunnelRow): Text {
  if (flag.level === null)
    return expected < 1
      ? { zh: "应有不足1，偏低无法判断", en: "under 1 expected: low cannot be judged" }
      : { zh: "界限内", en: "within the limits" };
  const level = `${formatNumber(flag.level * 100, { digits: flag.level === 0.95 ? 0 : 1 })}%`;
  const said =
    flag.side === "high"
      ? { zh: `高于${level}界限`, en: `above the ${level} limit` }
      : { zh: `低于${level}界限`, en: `below the ${level} limit` };
  if (isNamed) return said;
  return {
    zh: `${said.zh}，在放宽的界限内`,
    en: `${said.en}, within the widened ones`,
  };
}
