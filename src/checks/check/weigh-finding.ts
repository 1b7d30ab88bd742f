import { contactLabel } from "../../ingest/persons/contact-label.ts";
import { personalValue } from "../../ingest/persons/personal-places.ts";
import type { Text } from "../../messages/text.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { yearOf } from "../../model/periods/period.ts";
import type { Evidence } from "./check.ts";
import type { CheckFinding, ProposedCorrection } from "./check-result.ts";
import { sizeColumns } from "./row-list.ts";

/** Adds to findings what is at stake in each, and the remark that the file has in its line. */
export function weighedFindings(
  findings: readonly CheckFinding[],
  evidence: Evidence,
): CheckFinding[] {
  const totalOf = totalsOf(evidence);
  return findings.map((finding) => {
    const year = finding.period === null ? evidence.year : yearOf(finding.period);
    const remark = remarkOf(finding, evidence);
    return {
      ...finding,
      ...(remark === null ? {} : { remark, says: withRemark(finding.says, remark) }),
      effect: effectOf(finding, evidence, totalOf),
      isCompared: year >= evidence.year - 1,
    };
  });
}

/** Returns the total of a column and year over all areas. */
type TotalOf = (column: string, year: number) => number;

function totalsOf({ counted, dataset }: Evidence): TotalOf {
  const totals = new Map<string, number>();
  const areas = new Set(counted.cube.entries.map(({ area }) => area));
  return (column, year) => {
    const key = `${column}|${year}`;
    const known = totals.get(key);
    if (known !== undefined) return known;
    let units = 0;
    for (const area of areas)
      for (const { sum } of counted.of(area, year, column)?.entries ?? []) units += sum.units;
    const total = units / unitsPerOne(dataset, column);
    totals.set(key, total);
    return total;
  };
}

/**
 * Computes the effect: what the proposals would change, else what is asked about, as shares of the total of the year or
 * of the year before, the larger one, added up over measures and years. Zero where nothing can be said.
 */
function effectOf(
  { proposals, stake = [], period }: CheckFinding,
  evidence: Evidence,
  totalOf: TotalOf,
): number {
  const share = (amount: number, of: string, year: number): number => {
    // A total that an error made tiny is no measure of it: then that of the year before is.
    const total = Math.max(Math.abs(totalOf(of, year)), Math.abs(totalOf(of, year - 1)));
    return total > 0 ? Math.abs(amount) / total : 0;
  };
  const year = period === null ? evidence.year : yearOf(period);
  if (proposals.length === 0)
    return [stake].flat().reduce((sum, each) => sum + share(each.amount, each.column, year), 0);
  return proposals.reduce((sum, each) => {
    const own = share(changeOf(each), fieldOf(each, evidence), yearOf(each.period));
    return sum + own * (each.to === "drop" ? columnsLost(evidence, totalOf) : 1);
  }, 0);
}

/** Counts the columns that a dropped row is taken from: the number of times, and the sizes, as far as they are filed. */
function columnsLost({ dataset, year }: Evidence, totalOf: TotalOf): number {
  const { times, sizes } = sizeColumns(dataset);
  const all = [...(times === null ? [] : [times]), ...sizes];
  return Math.max(1, all.filter((column) => totalOf(column, year) !== 0).length);
}

const changeOf = ({ from, to }: ProposedCorrection): number =>
  Math.abs((to === "drop" ? 0 : Number(to)) - Number(from));

/** Returns the column of a dataset that a proposal names by its header. */
function fieldOf({ column }: ProposedCorrection, { dataset }: Evidence): string {
  const named = Object.entries(dataset.columns).find(([, { headers }]) => headers[0] === column);
  return named?.[0] ?? column;
}

const REMARKS = /备注|说明|remark/iu;
const LONGEST = 60;

/** Returns the remark in the line of a question; null where there is none, or it may name a person. */
function remarkOf({ file, line }: CheckFinding, { facts, dataset }: Evidence): string | null {
  const own = line === null ? undefined : facts.find((each) => each.file === file);
  const fact = own ? own.lines.indexOf(line!) : -1;
  if (!own || fact < 0) return null;
  const text = Object.entries(dataset.columns)
    .filter(
      ([, { kind, headers }]) => kind === "note" && headers.some((each) => REMARKS.test(each)),
    )
    .map(([name]) => noteIn(own, name, fact))
    .find((note) => note !== "");
  if (text === undefined || personalValue(text) || contactLabel(text)) return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const noteIn = ({ texts, notes }: Facts, name: string, fact: number): string =>
  (texts.get(name) ?? notes?.get(name))?.text(fact).replaceAll(/\s+/gu, " ").trim() ?? "";

const withRemark = ({ zh, en }: Text, remark: string): Text => ({
  zh: `${zh}原表备注：“${remark}”。`,
  en: `${en}; the file remarks: “${remark}”`,
});
