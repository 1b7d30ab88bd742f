import type { Records } from "../../csv/read-records.ts";
import { totalKind } from "../layout/total-words.ts";
import { readPeriodHeader } from "../values/read-period.ts";
import { type AcrossHeads, acrossHeads } from "./across-heads.ts";

/** Finds the header of a table that has its periods across: 一季度, 二季度, or 2022年, 2023年. */
export const periodHeads = (records: Records): AcrossHeads | null =>
  acrossHeads(records, () => ({
    isKey: (text) => !isTotal(text) && readPeriodHeader(text, null) !== null,
    keyOf: (texts) => ({ isPeriod: texts.length > 0 }),
    isTotal,
    isAside: () => false,
    ofRows: (text) => text,
  }));

/** True for totals of all periods, or of some: 全年, 合计, 上半年小计. */
const isTotal = (text: string): boolean =>
  totalKind(text) === "total" || readPeriodHeader(text, null)?.kind === "total";
