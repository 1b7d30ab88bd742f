import { adoptedId } from "../../analyze/figures/derived.ts";
import type { EffectRow, ProposedEffect } from "../../checks/proposed-effect.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";
import { amount, signedAmount } from "../../narrate/sentence/words.ts";

/** Compares each total that a proposed correction would change: as filed, if corrected, and its direction. */
export const proposedEffectTable = ({ rows }: ProposedEffect): DataTable =>
  tableOf(rows, [
    { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ measure }) => measure.label },
    {
      label: { zh: "本年合计（报送数）", en: "This year, as filed" },
      kind: "range",
      of: (row) => said(row, "filed", "after"),
    },
    {
      label: { zh: "本年合计（采纳后）", en: "This year, if corrected" },
      kind: "range",
      of: (row) => said(row, "corrected", "after"),
    },
    {
      label: { zh: "比上年（报送数）", en: "Change, as filed" },
      kind: "range",
      of: (row) => said(row, "filed", "change"),
    },
    {
      label: { zh: "比上年（采纳后）", en: "Change, if corrected" },
      kind: "range",
      of: (row) => said(row, "corrected", "change"),
    },
    {
      label: { zh: "升降方向", en: "Direction" },
      kind: "text",
      of: ({ turns }) => (turns ? { zh: "▲ 改变", en: "▲ turns" } : { zh: "不变", en: "stays" }),
    },
  ]);

/** Writes a total or its change, as filed or with the proposals adopted, with its id. */
function said(row: EffectRow, side: "filed" | "corrected", of: "after" | "change"): TableCell {
  const { total } = row[side];
  const text = (of === "after" ? amount : signedAmount)(total[of] ?? 0, row.measure);
  const id = total.figures?.[of];
  if (id === undefined) return { text };
  return { text, figure: side === "filed" ? id : adoptedId(id) };
}
