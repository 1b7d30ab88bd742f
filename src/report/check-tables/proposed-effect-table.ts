import type { ProposedEffect } from "../../checks/proposed-effect.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { amount, signedAmount } from "../../narrate/sentence/words.ts";

/** Compares each total that a proposed correction would change: as filed, if corrected, and its direction. */
export const proposedEffectTable = ({ rows }: ProposedEffect): DataTable =>
  tableOf(rows, [
    { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ measure }) => measure.label },
    {
      label: { zh: "本年合计（报送数）", en: "This year, as filed" },
      kind: "range",
      of: ({ filed, measure }) => amount(filed.total.after ?? 0, measure),
    },
    {
      label: { zh: "本年合计（采纳后）", en: "This year, if corrected" },
      kind: "range",
      of: ({ corrected, measure }) => amount(corrected.total.after ?? 0, measure),
    },
    {
      label: { zh: "比上年（报送数）", en: "Change, as filed" },
      kind: "range",
      of: ({ filed, measure }) => signedAmount(filed.total.change ?? 0, measure),
    },
    {
      label: { zh: "比上年（采纳后）", en: "Change, if corrected" },
      kind: "range",
      of: ({ corrected, measure }) => signedAmount(corrected.total.change ?? 0, measure),
    },
    {
      label: { zh: "升降方向", en: "Direction" },
      kind: "text",
      of: ({ turns }) => (turns ? { zh: "▲ 改变", en: "▲ turns" } : { zh: "不变", en: "stays" }),
    },
  ]);
