import type { Text } from "../../messages/text.ts";
import { groupBy } from "../../model/group-by.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { yearOf } from "../../model/periods/period.ts";
import type { Evidence } from "../check/check.ts";
import type { CheckFinding, CheckId } from "../check/check-result.ts";
import { about, areaName, columnName, exact, names } from "../check/naming.ts";
import { placeOf, proposal, shifted, shiftedCell } from "../check/proposal.ts";
import type { RowList } from "../check/row-list.ts";
import type { SizeSlip } from "./size-slips.ts";

/** The list that is judged, and the check that asks. */
export interface Asking {
  readonly evidence: Evidence;
  readonly list: RowList;
  readonly check: CheckId;
  readonly times: string | null;
}

/**
 * Asks about each slip. Where most rows of an area, type and year are off alike, that is one question: a change
 * of counting or of the event itself is as likely as an error in each.
 */
export function slipQuestions(asking: Asking, slips: readonly SizeSlip[]): CheckFinding[] {
  const byYear = groupBy(slips, ({ row, size }) => {
    const { period } = placeOf(asking.list.at(row));
    return `${asking.list.group[row]}|${yearOf(period)}|${size.column}`;
  });
  const columns = inWan(asking, slips);
  const together = new Set(columns.flat());
  const wide = [...byYear.values()].filter(
    (each) => each.length >= 3 && !together.has(each[0]!) && isMost(asking, each),
  );
  const asOne = new Set(wide.flat());
  return [
    ...columns.map((each) => askColumn(asking, each)),
    ...slips
      .filter((slip) => !asOne.has(slip) && !together.has(slip))
      .map((slip) => ask(asking, slip)),
    ...wide.map((each) => askOnce(asking, each)),
  ];
}

/** Groups the amounts of one column and period that several areas filed in 万元: one cause, one question. */
function inWan({ list }: Asking, slips: readonly SizeSlip[]): SizeSlip[][] {
  const placed = slips
    .filter(({ isWan }) => isWan)
    .map((slip) => ({ slip, place: placeOf(list.at(slip.row)) }));
  const groups = groupBy(
    placed,
    ({ slip: { size, power }, place: { file, period } }) =>
      `${file}|${period}|${size.column}|${power}`,
  );
  return [...groups.values()]
    .filter((each) => new Set(each.map(({ place }) => place.area.code)).size >= 3)
    .map((each) => each.map(({ slip }) => slip));
}

function askColumn(asking: Asking, slips: readonly SizeSlip[]): CheckFinding {
  const { evidence, list } = asking;
  const { column } = slips[0]!.size;
  const { period, file, line } = placeOf(list.at(slips[0]!.row));
  const areas = [...new Set(slips.map(({ row }) => placeOf(list.at(row)).area))];
  const [name, listed] = [columnName(evidence.dataset, column), names(areas.map(areaName))];
  const all = slips.map((slip) => ask(asking, slip));
  return {
    area: null,
    period,
    column,
    file,
    line,
    says: {
      zh: `${period}${name.zh}有${slips.length}格（${listed.zh}）约为各期中位数的${slips[0]!.power < 0 ? "万分之一" : "一万倍"}，疑似元与万元混用。请核对原始记录。`,
      en: `${name.en} of ${period}: ${slips.length} cells (${listed.en}) are about ${slips[0]!.power < 0 ? "1/10,000 of" : "10,000 times"} the median of all periods; yuan and 10,000 yuan may be mixed up; please check the records`,
    },
    proposals: all.flatMap(({ proposals }) => proposals),
  };
}

/** True where the slips are at least half of the rows of their area, type and year. */
function isMost({ list }: Asking, slips: readonly SizeSlip[]): boolean {
  const [first] = slips;
  const group = list.group[first!.row];
  const year = yearOf(placeOf(list.at(first!.row)).period);
  let rows = 0;
  for (let row = 0; row < list.count; row++)
    if (list.group[row] === group && yearOf(placeOf(list.at(row)).period) === year) rows++;
  return slips.length >= rows / 2;
}

function ask(asking: Asking, slip: SizeSlip): CheckFinding {
  const { evidence, list, check, times } = asking;
  const { row, size, isTimes } = slip;
  const place = list.at(row);
  const column = isTimes ? times! : size.column;
  const { zh, en } = wordsOf(asking, slip);
  const who = subjectOf(asking, row);
  const says = {
    zh: `${who.zh}${zh}。请核对原始记录。`,
    en: `${who.en}: ${en}; please check the record`,
  };
  const to = rightValue(asking, slip, column);
  const change = { column, reason: says, check };
  return {
    ...placeOf(place),
    column,
    says,
    stake: { column, amount: isTimes ? size.times!(row) : overUsual(slip) },
    proposals: to === null ? [] : [proposal(evidence.hashes, place, { ...change, to })],
  };
}

/** Returns how much the size is above or below the usual one, over all times. */
const overUsual = ({ row, size }: SizeSlip): number =>
  Math.abs(size.values(row) - size.usual(row) * (size.times?.(row) ?? 1));

/** Returns the value that the evidence singles out; null where there is none. */
function rightValue(
  { evidence: { dataset }, list }: Asking,
  { row, size, isTimes, isSure, isWan, power }: SizeSlip,
  column: string,
): number | string | null {
  if (!isSure) return null;
  if (isWan) return shiftedCell(list.at(row), column, -power);
  const value = isTimes ? size.times!(row) : size.values(row);
  return shifted(value, -power, unitsPerOne(dataset, column));
}

function wordsOf(asking: Asking, slip: SizeSlip): Text {
  if (slip.isTimes) return timesWords(asking, slip);
  return slip.size.times ? sizeWords(asking, slip) : amountWords(asking, slip);
}

function subjectOf({ list, check }: Asking, row: number): Text {
  const { area, period } = placeOf(list.at(row));
  const { zh, en } = areaName(area);
  return check === "magnitude-of-events"
    ? { zh, en }
    : { zh: `${zh}${period}`, en: `${en} ${period}` };
}

function sizeWords({ evidence: { dataset }, times }: Asking, slip: SizeSlip): Text {
  const { size, row, also } = slip;
  const ratio = Math.exp(size.excess(row));
  const factor = about(ratio < 1 ? 1 / ratio : ratio);
  const name = columnName(dataset, size.column);
  const other = also && columnName(dataset, also.column);
  const [value, normal] = [exact(size.values(row)), about(size.usual(row))];
  const often = size.times?.(row) ?? 1;
  const each = {
    zh: often > 1 && times !== null ? `（共${exact(often)}${columnName(dataset, times).zh}）` : "",
    en: often > 1 && times !== null ? ` (in ${exact(often)} ${columnName(dataset, times).en})` : "",
  };
  return {
    zh: `${name.zh}${value}${each.zh.replace("活动", "")}，每场为本地同类活动通常水平（${normal}）的${ratio < 1 ? `1/${factor}` : `${factor}倍`}${other ? `；${other.zh}也远高于通常，可能确为大型活动` : ""}`,
    en: `${name.en} ${value}${each.en} is ${ratio < 1 ? `1/${factor}` : `${factor} times`} what is usual each time (${normal})${other ? `; ${other.en} is far above the usual too, so it may have been a large event` : ""}`,
  };
}

function amountWords({ evidence: { dataset } }: Asking, { size, row, isWan }: SizeSlip): Text {
  const name = columnName(dataset, size.column);
  const [value, normal] = [exact(size.values(row)), about(size.usual(row))];
  const guess = isWan
    ? { zh: "疑似元与万元混用", en: "yuan and 10,000 yuan may be mixed up" }
    : {
        zh: "疑似数量级有误，也可能确有变化",
        en: "the magnitude may be wrong, or the change real",
      };
  return {
    zh: `${name.zh}${value}，各期中位数${normal}，${guess.zh}`,
    en: `${name.en} ${value}, median of all periods ${normal}; ${guess.en}`,
  };
}

function timesWords({ evidence: { dataset }, times }: Asking, { size, row }: SizeSlip): Text {
  const value = size.times!(row);
  const [name, what] = [times!, size.column].map((column) => columnName(dataset, column));
  const [each, normal] = [about(size.values(row) / value), about(size.usual(row))];
  return {
    zh: `${name!.zh}${exact(value)}，平均每场${what!.zh}${each}，同类活动通常为${normal}`,
    en: `${name!.en} ${exact(value)}: ${what!.en} ${each} each time, usually ${normal}`,
  };
}

function askOnce(asking: Asking, slips: readonly SizeSlip[]): CheckFinding {
  const { evidence, list } = asking;
  const { size, row } = slips[0]!;
  const place = placeOf(list.at(row));
  const year = yearOf(place.period);
  const [who, name] = [areaName(place.area), columnName(evidence.dataset, size.column)];
  const ratio = Math.exp(size.excess(row));
  const factor = about(ratio < 1 ? 1 / ratio : ratio);
  return {
    ...place,
    period: String(year),
    column: size.column,
    stake: { column: size.column, amount: slips.reduce((sum, each) => sum + overUsual(each), 0) },
    says: {
      zh: `${who.zh}${year}年有${slips.length}行${name.zh}每场约为通常水平（${about(size.usual(row))}）的${ratio < 1 ? `1/${factor}` : `${factor}倍`}，口径或单位可能有变。请核实。`,
      en: `${who.en} ${year}: in ${slips.length} rows ${name.en} each time is about ${ratio < 1 ? `1/${factor}` : `${factor} times`} the usual (${about(size.usual(row))}); counted in another way or unit? please check`,
    },
    proposals: [],
  };
}
