import { groupBy } from "../../model/group-by.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding, ProposedCorrection } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";
import { placeOf, proposal } from "../check/proposal.ts";
import { returnPeriod } from "../check/return-period.ts";
import { type RowList, sizeColumns } from "../check/row-list.ts";
import type { SizeModel } from "../sizes/size-model.ts";
import { sizeModels } from "../sizes/size-slips.ts";
import { swappedRows } from "../sizes/swapped.ts";

/** Asks if two numbers were filed in each other's column: the times in that of the size. One question a return. */
export const swappedColumns: Check = {
  id: "swapped-columns",
  label: { zh: "两列填反", en: "Columns exchanged" },
  smallest: () => ({
    zh: "一行的场次多于人数，对调后与通常规模相符",
    en: "one row with more times than its size, as usual once exchanged",
  }),
  look: (evidence, { magnitude }) => {
    const { dataset, events, returns } = evidence;
    const columns = sizeColumns(dataset);
    const counts = columns.sizes.filter((column) => dataset.columns[column]!.kind === "count");
    const lists = [events, returns].filter((list) => list !== null);
    if (columns.times === null || counts.length === 0 || lists.length === 0)
      return notApplicable("没有可对调的两列", "no two columns to exchange");
    const judged = lists.flatMap((list) =>
      sizeModels(list, { ...columns, sizes: counts }, magnitude).map((size) => ({ list, size })),
    );
    if (judged.length === 0) return notRun("可比的行太少", "too few rows to compare");
    return { findings: judged.flatMap((each) => findingsIn(evidence, columns.times!, each)) };
  },
};

interface Judged {
  readonly list: RowList;
  readonly size: SizeModel;
}

function findingsIn(evidence: Evidence, times: string, { list, size }: Judged): CheckFinding[] {
  const byReturn = groupBy(swappedRows(list, size), (row) => {
    const { area, period } = placeOf(list.at(row));
    return `${area.code}|${returnPeriod(period, evidence.dataset)}`;
  });
  return [...byReturn.values()].map((rows) => findingOf(evidence, times, { list, size }, rows));
}

function findingOf(
  evidence: Evidence,
  times: string,
  { list, size }: Judged,
  rows: readonly number[],
): CheckFinding {
  const { dataset } = evidence;
  const first = placeOf(list.at(rows[0]!));
  const period = returnPeriod(first.period, dataset);
  const [who, often, whole] = [
    areaName(first.area),
    columnName(dataset, times),
    columnName(dataset, size.column),
  ];
  const says = {
    zh: `${who.zh}${period}有${rows.length}行${often.zh}多于${whole.zh}，对调后与本地通常规模相符，疑似两列填反。请核对原始记录。`,
    en: `${who.en} ${period}: ${rows.length} rows have more ${often.en} than ${whole.en}, and are as usual once exchanged; columns exchanged? please check the record`,
  };
  const change = (row: number, column: string, to: number): ProposedCorrection =>
    proposal(evidence.hashes, list.at(row), {
      column,
      to,
      reason: says,
      check: swappedColumns.id,
    });
  const proposals = rows.flatMap((row) => [
    change(row, times, size.values(row)),
    change(row, size.column, size.times!(row)),
  ]);
  return { ...first, period, column: null, says, proposals };
}
