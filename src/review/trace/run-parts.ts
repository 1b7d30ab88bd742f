import type { Part } from "../../analyze/figures/told-number.ts";
import { type Comparison, rowsId, whyLeftOut } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { comparedUnits } from "../../analyze/measure/row-units.ts";
import { absentId } from "../../analyze/measure/seasons.ts";
import { missingBounds, missingId } from "../../analyze/results/missing-bounds.ts";
import { countByStatus } from "../../checks/run-checks.ts";
import { ANSWERS } from "../../ingest/corrections/explanations.ts";
import type { Balance } from "../../ingest/result/file-result.ts";
import { type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import type { Review } from "../review.ts";

/** The counts of records of a file. */
export const BALANCE: readonly (keyof Balance)[] = [
  ...(["records", "header", "facts", "quarantined", "totals", "skipped"] as const),
];

type CheckResult = ReturnType<Review["checks"]>[number];

/** Counts the open questions of a check of one dataset. */
export const openIn = ({ findings }: CheckResult): number =>
  findings.filter(({ explanation }) => explanation === undefined).length;

/** Adds up parts. */
export const sumOf = (parts: readonly Part[]): number =>
  exactSum(parts.map(({ value }) => value ?? 0));

/** Lists the counts of a run that pages print, each by files, or by checks and their datasets. */
export function runParts({
  files,
  checks,
  corrections,
  measures,
}: Review): Readonly<Record<string, readonly Part[]>> {
  const results = checks();
  const ofFiles = (count: (file: Review["files"][number]) => number): Part[] =>
    files.map((each) => ({ name: each.file, value: count(each) }));
  const ofChecks = (count: (result: CheckResult) => number): Part[] =>
    results
      .map((each) => ({ name: `${each.id} ${each.dataset.name}`, value: count(each) }))
      .filter(({ value }) => value > 0);
  const answered = (kind: string) =>
    ofChecks(
      ({ findings }) => findings.filter(({ explanation }) => explanation?.answer === kind).length,
    );
  const codes = [...new Set(files.flatMap(({ warnings }) => warnings.map(({ code }) => code)))];
  return {
    files: ofFiles(() => 1),
    measures: measures
      .filter(({ overAreas }) => overAreas === "sum")
      .map(({ id }) => ({ name: id, value: 1 })),
    ...named(["applied", "refused"] as const, (what) => [
      `corrections.${what}`,
      corrections[what].map(({ correction: { file, line } }) => ({
        name: `line:${file}:${line}`,
        value: 1,
      })),
    ]),
    ...named(BALANCE, (part) => [part, ofFiles(({ balance }) => balance[part])]),
    ...named(codes, (code) => [
      `warnings.${code}`,
      ofFiles(({ warnings }) => warnings.filter((each) => each.code === code).length),
    ]),
    checks: ofChecks(() => 1),
    ...named(Object.keys(countByStatus(results)), (status) => [
      `checks.${status}`,
      ofChecks((each) => (each.status === status ? 1 : 0)),
    ]),
    questions: ofChecks(openIn),
    "questions.compared": ofChecks(
      ({ findings }) =>
        findings.filter((each) => each.explanation === undefined && each.isCompared).length,
    ),
    answered: ofChecks((each) => each.findings.length - openIn(each)),
    ...named(ANSWERED, (kind) => [`answered.${kind}`, answered(kind)]),
    proposals: ofChecks(({ findings }) => exactSum(findings.map((each) => each.proposals.length))),
  };
}

const ANSWERED = Object.keys(ANSWERS);

const named = <Name extends string>(
  names: readonly Name[],
  of: (name: Name) => readonly [string, readonly Part[]],
): Record<string, readonly Part[]> => Object.fromEntries(names.map(of));

/** The numbers of returns of a measure that pages print. */
export const RETURNS = ["areas", "periods", "due", "lacking", "missing", "partial"] as const;

/** Counts the returns of a measure by period: `sessions.due/quarter`; undefined for any other name. */
export function returnsParts(review: Review, name: string): readonly Part[] | undefined {
  // The code of an area stands behind two periods only.
  const [, plain = name, key] = /^(.+\/[\w-]+\.\.[\w-]+)\/([^/]+)$/.exec(name) ?? [];
  const [, id = "", what = "", kind = ""] = /^(.+)\.(\w+)\/([\w.-]+)$/.exec(plain) ?? [];
  const measure = [...review.measures, ...review.ratios].find((each) => each.id === id);
  if (measure && isPair(what)) return pairParts(measure, what, kind, key);
  if (key !== undefined) return undefined;
  if (measure && what === "unfiled") return unfiledParts(measure, kind);
  if (measure && what === "absent") return absentParts(measure, kind);
  if (!measure || !["year", "half", "quarter", "month"].includes(kind)) return undefined;
  const { rows, periods } = measure.grid(kind as "year");
  if (what === "areas") return rows.map(({ key }) => ({ name: key, value: 1 }));
  if (what === "periods") return periods.map((each) => ({ name: each, value: 1 }));
  const isCounted = COUNTED[what];
  return (
    isCounted &&
    periods.map((period, i) => ({
      name: period,
      value: rows.filter(({ cells }) => isCounted(cells[i]!.status)).length,
    }))
  );
}

const PAIRS = ["either", "comparable", "held", "undue", "incomplete"] as const;
const UNITS = [
  ...(["units", "units_compared", "units_held", "units_undue", "units_incomplete"] as const),
];
type Counted = (typeof PAIRS | typeof UNITS)[number];
const isPair = (what: string): what is Counted =>
  [...PAIRS, ...UNITS].some((each) => each === what);

/**
 * Lists the areas of which something was due in either of two years, or those left out for a reason; or the units
 * within them.
 */
function pairParts(
  measure: MeasureView,
  what: Counted,
  periods: string,
  key?: string,
): Part[] | undefined {
  const [before, after] = periods.split("..");
  if (before === undefined || after === undefined) return undefined;
  const { rows } = measure.compare(yearOf(before), yearOf(after));
  const own = key === undefined ? rows : rows.filter((row) => row.key === key);
  if (what.startsWith("units")) return unitParts(own, what);
  return rows
    .filter((row) => what === "either" || (whyLeftOut(row) ?? "comparable") === what)
    .map(({ key }) => ({ name: key, value: 1 }));
}

/** Lists the units within areas, or those that compare, or are left out for a reason. */
function unitParts(rows: Comparison["rows"], what: Counted): Part[] | undefined {
  const units = comparedUnits(rows);
  if (units === null) return undefined;
  const left = units.left.filter(({ why }) => what === "units" || what === `units_${why}`);
  const compared = what === "units" || what === "units_compared" ? units.compared : [];
  return [...compared, ...left].map(({ key }) => ({ name: key, value: 1 }));
}

/** Lists the ids of the numbers of areas that compare between the two years under review, and of those that do not. */
export function pairsOf(measure: MeasureView): string[] {
  const comparison = measure.compare();
  const known = comparedUnits(comparison.rows) === null ? PAIRS : [...PAIRS, ...UNITS];
  return [
    ...known.flatMap((what) => rowsId(comparison, what) ?? []),
    ...comparison.rows
      .filter(({ units }) => units?.isPart)
      .flatMap(({ key }) => rowsId(comparison, "units_compared", key) ?? []),
  ];
}

/** Lists the missing returns of a year. */
const unfiledParts = (measure: MeasureView, year: Period): Part[] =>
  missingBounds(measure, year).missing.map(({ area, period }) => ({
    name: `${period}/${area.code}`,
    value: 1,
  }));

/** Counts the areas of which something was due in a period, less those that filed anything. */
function absentParts(measure: MeasureView, period: Period): readonly Part[] | undefined {
  const kind = periodKind(period);
  if (kind === "day" || kind === "span") return undefined;
  const panel = measure.panel(kind);
  if (!panel.periods.includes(period)) return undefined;
  const { due, present } = panel.county(period);
  return [
    { name: `${period} due`, value: due },
    { name: `${period} filed`, value: -present },
  ];
}

/** Lists the ids of the missing returns of the years compared, and of the periods in which areas filed nothing. */
export function absencesOf(measure: MeasureView): string[] {
  const years = [measure.periodOf(measure.year - 1), measure.period];
  const kinds = [...new Set(["quarter" as const, measure.dataset.returns])];
  const periods = kinds
    .filter((kind) => kind !== "year")
    .flatMap((kind) => measure.panel(kind).periods);
  return [
    ...years.map((year) => missingId(measure, year)),
    ...periods
      .filter((period) => sumOf(absentParts(measure, period) ?? []) > 0)
      .map((period) => absentId(measure, period)),
  ];
}

const LACKING: readonly string[] = ["missing", "partial", "not-scored"];

const COUNTED: Readonly<Record<string, (status: string) => boolean>> = {
  due: (status) => status !== "not-due",
  lacking: (status) => LACKING.includes(status),
  missing: (status) => status === "missing",
  partial: (status) => status === "partial",
};
