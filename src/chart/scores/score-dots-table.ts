import type { DecidedRow, ScoreTable, UndecidedRow } from "../../analyze/scores/score-table.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { rankText } from "../labels/rank-text.ts";

/** The same in numbers. */
export function scoreDotsTable({
  decided,
  undecided,
  words,
  measure,
  period,
  before,
}: ScoreTable): DataTable {
  const unit = measure.unit;
  return {
    columns: [
      { label: words.parts, kind: "text" },
      { label: periodName(before), unit, kind: "score" },
      { label: periodName(period), unit, kind: "score" },
      { label: { zh: "增减", en: "Change" }, unit, kind: "score", signed: true },
      { label: { zh: "名次区间", en: "Rank range" }, kind: "text" },
      { label: { zh: "未评指标", en: "Open indicators" }, kind: "text" },
    ],
    rows: [...decided.map(decidedCells), ...undecided.map(undecidedCells)],
  };
}

const number = (value: number | null) =>
  value === null ? ({ status: "not-computed" } as const) : { value };

const decidedCells = ({ name, before, score, change, ranks }: DecidedRow) => ({
  cells: [
    { text: name },
    number(before),
    { value: score },
    number(change),
    { text: { zh: rankText(ranks, "zh"), en: rankText(ranks, "en") } },
    { text: "" },
  ],
});

const undecidedCells = ({ name, before, open }: UndecidedRow) => ({
  cells: [
    { text: name },
    number(before),
    { status: "not-scored" as const },
    { status: "not-computed" as const },
    { status: "not-scored" as const },
    { text: open.join("、") },
  ],
});
