import { exactSum } from "../exact-sum.ts";
import { knownValues, type Value } from "../known-values.ts";

export interface TotalRow {
  /** The place of the total row, from 0; null if no label names one. */
  readonly totalRow: Value;
  /** The sum of the rows that count: no total, no subtotal, no "of which". */
  readonly sumWithoutTotal: number;
  /** The careless sum of all rows. */
  readonly doubleCounted: number;
}

const TOTAL = /^(合计|总计|共计|总合计|全县合计|全市合计|全县|(grand)?total)[:：]?$/iu;
const NOT_A_PART = /^(.{0,6}小计|其中.*|subtotal|ofwhich.*)$/iu;

/**
 * Finds a total row among the rows to be added up. It is known by its label, not by its value: 30
 * may be 10 + 20 by chance. Its agreement with the parts is not checked here.
 * @example totalRow(["甲镇", "乙镇", "合计"], [10, 20, 30]).sumWithoutTotal // => 30
 */
export function totalRow(labels: readonly string[], values: readonly Value[]): TotalRow {
  const plain = labels.map((label) => label.replaceAll(/\s/gu, ""));
  const row = plain.findIndex((label) => TOTAL.test(label));
  const parts = values.filter((_, i) => !TOTAL.test(plain[i]!) && !NOT_A_PART.test(plain[i]!));
  return {
    totalRow: row < 0 ? null : row,
    sumWithoutTotal: exactSum(knownValues(parts)),
    doubleCounted: exactSum(knownValues(values)),
  };
}
