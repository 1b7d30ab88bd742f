import { numberOf } from "../../model/facts/number-column.ts";
import { type Check, type Evidence, notApplicable } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName } from "../check/naming.ts";
import { placeOf, proposal } from "../check/proposal.ts";
import { returnPeriod } from "../check/return-period.ts";
import { sizeColumns } from "../check/row-list.ts";
import { copiesByReturn, type RowCopy } from "./copies-by-return.ts";

/**
 * Asks if a return was sent twice: facts of one area and day that agree in type and in all numbers, whatever their
 * id, title and batch. Two equal events happen; many in one return are a second copy.
 */
export const copiedRows: Check = {
  id: "copied-rows",
  label: { zh: "重复报送", en: "Rows filed twice" },
  smallest: ({ copies: { fewestRows, share } }) => ({
    zh: `一份报表中至少${fewestRows}行、占${share * 100}%以上的行与另外的行相同（编号、名称、批次除外）`,
    en: `${fewestRows} rows of a return, and ${share * 100}% of it, that equal others but for id, title and batch`,
  }),
  look: (evidence, { copies }) => {
    const { dataset, facts } = evidence;
    if (facts.every(({ numbers }) => numbers.size === 0))
      return notApplicable("没有数值", "no numbers");
    const { fewestRows, share } = copies;
    const sentTwice = copiesByReturn(facts, dataset).filter(
      (each) => each.copies.length >= Math.max(fewestRows, share * each.rows),
    );
    return { findings: sentTwice.map((each) => findingOf(evidence, each.copies)) };
  },
};

function findingOf(evidence: Evidence, group: readonly RowCopy[]): CheckFinding {
  const { dataset } = evidence;
  const first = placeOf(group[0]!.copy);
  const last = placeOf(group.at(-1)!.copy);
  const original = placeOf(group[0]!.original);
  const period = returnPeriod(first.period, dataset);
  const who = areaName(first.area);
  const says = {
    zh: `${who.zh}${period}有${group.length}行（第${first.line}～${last.line}行）与${original.file === first.file ? "" : original.file}第${original.line}行起的行除编号、批次外完全相同，疑似重复报送。请核对后保留一份。`,
    en: `${who.en} ${period}: ${group.length} rows (lines ${first.line}-${last.line}) equal those from ${original.file === first.file ? "" : `${original.file} `}line ${original.line} on but for id and batch; sent twice? please keep one copy`,
  };
  return {
    ...first,
    period,
    column: null,
    says,
    proposals: group.map(({ copy, original: kept }) => {
      const line = placeOf(kept).line;
      const reason = { zh: `与第${line}行重复`, en: `repeats line ${line}` };
      const column = statedColumn(copy, dataset);
      return proposal(evidence.hashes, copy, { column, to: "drop", reason, check: copiedRows.id });
    }),
  };
}

/** Selects the column that a person compares: the size of the event, else any number. */
function statedColumn({ facts, fact }: RowCopy["copy"], dataset: Evidence["dataset"]): string {
  const { sizes } = sizeColumns(dataset);
  const known = [...facts.numbers].filter(([, own]) => !Number.isNaN(numberOf(own, fact)));
  return sizes.find((size) => known.some(([name]) => name === size)) ?? known[0]![0];
}
