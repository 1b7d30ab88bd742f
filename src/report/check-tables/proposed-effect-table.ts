import type { ProposedEffect } from "../../checks/proposed-effect.ts";
import type { Text } from "../../messages/text.ts";
import type { Column, DataTable } from "../../model/tables/data-table.ts";
import { amount, signedAmount } from "../../narrate/sentence/words.ts";

/** The totals that the proposed corrections would change: as filed, as they would be, and whether the direction stays. */
export function proposedEffectTable({ rows }: ProposedEffect): DataTable {
  const column = (label: Text): Column => ({ label, kind: "range" });
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      column({ zh: "本年合计（报送数）", en: "This year, as filed" }),
      column({ zh: "本年合计（采纳后）", en: "This year, if corrected" }),
      column({ zh: "比上年（报送数）", en: "Change, as filed" }),
      column({ zh: "比上年（采纳后）", en: "Change, if corrected" }),
      { label: { zh: "升降方向", en: "Direction" }, kind: "text" },
    ],
    rows: rows.map(({ measure, filed, corrected, turns }) => ({
      cells: [
        { text: measure.label },
        { text: amount(filed.total.after ?? 0, measure) },
        { text: amount(corrected.total.after ?? 0, measure) },
        { text: signedAmount(filed.total.change ?? 0, measure) },
        { text: signedAmount(corrected.total.change ?? 0, measure) },
        { text: turns ? { zh: "▲ 改变", en: "▲ turns" } : { zh: "不变", en: "stays" } },
      ],
    })),
  };
}
