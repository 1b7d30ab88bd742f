import type { Column, DataTable, Row, WordsCell } from "../../model/tables/data-table.ts";
import { textOf } from "../../model/tables/phrase.ts";
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
  const more = flag && textOf(flag);
  const named = more ? { zh: `${label.zh}（${more.zh}）`, en: `${label.en} (${more.en})` } : label;
  const number = { zh: value.zh + unit.zh, en: `${value.en} ${unit.en}`.trim() };
  const lines = small.map(textOf);
  const remarks = {
    zh: lines.map(({ zh }) => zh).join("；"),
    en: lines.map(({ en }) => en).join("; "),
  };
  return {
    cells: [
      { text: named },
      ofFigure(number, figure),
      change ? ofFigure(textOf(change.text), change.figure) : { text: "—" },
      { text: remarks },
    ],
  };
}

const ofFigure = (text: WordsCell["text"], figure: string | undefined): WordsCell => ({
  text,
  ...(figure === undefined ? {} : { figure }),
});
