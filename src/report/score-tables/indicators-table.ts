import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";

/**
 * The catalogue with what the townships got on it: median, its share of the points, points lost by all
 * together, and on how many cards it is open or a scored zero, which are not the same.
 */
export function indicatorsTable({
  indicators,
  medians,
  rows,
  lost,
  measure,
}: Scorecards): DataTable {
  const { unit } = measure;
  const scorecards = { zh: "个", en: "cards" };
  return {
    columns: [
      { label: { zh: "指标", en: "Indicator" }, kind: "text" },
      { label: { zh: "测评项目", en: "Group" }, kind: "text" },
      { label: { zh: "分值", en: "Points" }, unit, kind: "score" },
      { label: { zh: "中位数", en: "Median" }, unit, kind: "score" },
      { label: { zh: "得分率", en: "Share" }, unit: { zh: "%", en: "%" }, kind: "percent" },
      { label: { zh: "失分合计", en: "Points lost" }, unit, kind: "score" },
      { label: { zh: "零分", en: "Zero" }, unit: scorecards, kind: "count" },
      { label: { zh: "未评", en: "Not scored" }, unit: scorecards, kind: "count" },
    ],
    rows: indicators.map(({ code, name, group, points }, i) => {
      const median = medians[i] ?? null;
      const open = rows.filter(({ scores }) => (scores[i] ?? null) === null).length;
      return {
        cells: [
          { text: `${code} ${name}` },
          { text: group },
          { value: points },
          ofScores(median),
          ofScores(median === null ? null : median / points),
          ofScores(open === rows.length ? null : lost.find(({ item }) => item === i)!.lost),
          { value: rows.filter(({ scores }) => scores[i] === 0).length },
          { value: open },
        ],
      };
    }),
  };
}

const ofScores = (value: number | null): TableCell =>
  value === null ? { status: "not-scored" } : { value };
