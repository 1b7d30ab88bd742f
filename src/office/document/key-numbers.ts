import type { Column, DataTable, Row, WordsCell } from "../../model/tables/data-table.ts";
import type { Tile } from "../../report/page/page.ts";

/** Makes a table of key numbers: each with its change, and the small print beside it. */
export const keyNumbers = (tiles: readonly Tile[]): DataTable => ({
  columns: COLUMNS,
  rows: tiles.map(rowOf),
});

const COLUMNS: readonly Column[] = [
  { label: { zh: "指标", en: "Measure" }, kind: "text" },
  { label: { zh: "数值", en: "Value" }, kind: "range" },
  { label: { zh: "比上年", en: "On the year before" }, kind: "range" },
  { label: { zh: "说明", en: "Remarks" }, kind: "text" },
];

function rowOf({ label, flag, value, unit, figure, change, small }: Tile): Row {
  const named = flag ? { zh: `${label.zh}（${flag.zh}）`, en: `${label.en} (${flag.en})` } : label;
  const number = { zh: value.zh + unit.zh, en: `${value.en} ${unit.en}`.trim() };
  const remarks = {
    zh: small.map(({ zh }) => zh).join("；"),
    en: small.map(({ en }) => en).join("; "),
  };
  return {
    cells: [
      { text: named },
      ofFigure(number, figure),
      change ? ofFigure(change.text, change.figure) : { text: "—" },
      { text: remarks },
    ],
  };
}

const ofFigure = (text: WordsCell["text"], figure: string | undefined): WordsCell => ({
  text,
  ...(figure === undefined ? {} : { figure }),
});
