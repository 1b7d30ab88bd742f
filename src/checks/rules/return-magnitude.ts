import { NUMERIC } from "../../model/datasets/dataset.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import { type RowList, sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";
import { type SizeSlip, sizeModels, sizeSlips } from "../sizes/size-slips.ts";
import { slipQuestions } from "../sizes/slip-questions.ts";

const FEWEST = 3;

/**
 * Asks if a return was filed in the wrong unit, or with a zero too many. Where it says how often something took
 * place, the size each time is compared with the other periods of its area and type; else each amount is, and
 * without another amount of the row that stayed as usual nothing is sure.
 */
export const returnMagnitude: Check = {
  id: "magnitude-of-returns",
  label: { zh: "报表数量级（含元与万元）", en: "Magnitude of returns (yuan or 10,000 yuan)" },
  smallest: ({ magnitude: { factor, spreads } }) => ({
    zh: `多填一个零，且超出各期每场规模（没有场次的为数额）的正常起伏；其他差错为差${factor}倍以上，且超出起伏的${spreads}倍；元与万元不论大小`,
    en: `a zero too many, beyond what sizes each time (or amounts) differ by; other errors ${factor}-fold and beyond ${spreads} times their spread; yuan against 10,000 yuan at any size`,
  }),
  look: (evidence, { magnitude }) => {
    const { returns: list } = evidence;
    if (!list) return notApplicable("没有按期汇总的报表", "no returns, only single events");
    if (mostRows(list) < FEWEST)
      return notRun(`每个系列不足${FEWEST}期`, `fewer than ${FEWEST} periods in any series`);
    const slips = [
      ...slipsOfSizes(evidence, list, magnitude),
      ...slipsOfAmounts(evidence, list, magnitude),
    ];
    const { times } = sizeColumns(evidence.dataset);
    return { findings: slipQuestions({ evidence, list, check: returnMagnitude.id, times }, slips) };
  },
};

/** Counts the rows of the longest series of one area and type. */
function mostRows({ group, groups }: RowList): number {
  const counts = new Uint32Array(groups);
  for (const number of group) counts[number]!++;
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

type Limits = CheckSettings["magnitude"];

function slipsOfSizes({ dataset }: Evidence, list: RowList, limits: Limits): SizeSlip[] {
  const columns = sizeColumns(dataset);
  return columns.times === null ? [] : sizeSlips(list, sizeModels(list, columns, limits), limits);
}

/** Compares the amounts that belong to no number of times. */
function slipsOfAmounts(
  { dataset, measures }: Evidence,
  list: RowList,
  limits: Limits,
): SizeSlip[] {
  const { times, sizes } = sizeColumns(dataset);
  const judged = new Set(times === null ? [] : [times, ...sizes]);
  const summed = new Set(measures.map(({ column }) => column));
  const columns = [...summed].filter(
    (column) => !judged.has(column) && NUMERIC.has(dataset.columns[column]!.kind),
  );
  const models = sizeModels(list, { times: null, sizes: columns }, { fewest: FEWEST });
  return sizeSlips(list, models, limits).map((slip) => {
    const isBeside = models.some(
      (other) => other !== slip.size && Math.abs(other.excess(slip.row)) <= Math.LN2,
    );
    return { ...slip, isSure: slip.isWan || (slip.isSure && isBeside) };
  });
}
