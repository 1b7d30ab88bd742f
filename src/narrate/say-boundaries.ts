import type { MeasureView } from "../analyze/measure-view.ts";
import { exactSum } from "../analyze/methods/exact-sum.ts";
import { type Finding, finding } from "./finding.ts";
import { en, phrase, zh } from "./phrase.ts";
import { listOf } from "./words.ts";

/**
 * Whether the county's total is the same on both bases, as reported and on today's boundaries: a merger moves
 * numbers between areas and neither makes nor loses any.
 */
export function sayBoundaries(measures: readonly MeasureView[]): Finding {
  const added = measures.filter(({ overAreas }) => overAreas === "sum");
  const today = added[0]?.panel("year", "like-for-like");
  const merged = today?.areas.flatMap((area) =>
    today.members(area).filter((member) => member !== area),
  );
  if (!today || !merged || merged.length === 0)
    return finding(phrase(zh`各年区划相同。`, en`Boundaries are the same in all years.`));
  const names = listOf(
    merged.map(({ name }) => name),
    today.words.parts,
  );
  const unlike = added.filter((measure) => !isConserved(measure));
  const labels = listOf(
    unlike.map(({ label }) => label.zh),
    { zh: "指标", en: "measures" },
  );
  return finding(
    unlike.length === 0
      ? phrase(
          zh`${names}已并入他处；${added.length}项指标各年的合计在两种口径下均相等。`,
          en`${names} counts in its successor; the yearly totals of ${added.length} measures are equal on both bases.`,
        )
      : phrase(
          zh`${names}已并入他处；${labels}的合计在两种口径下不相等，请核对名录。`,
          en`${names} counts in its successor; the totals of ${labels} differ between the bases: check the list of areas.`,
        ),
  );
}

const isConserved = (measure: MeasureView): boolean => {
  const [reported, today] = [measure.panel(), measure.panel("year", "like-for-like")];
  const total = (period: string): number =>
    exactSum(today.areas.map((area) => today.cell(area, period).value ?? 0));
  return today.periods.every((period) => total(period) === (reported.county(period).value ?? 0));
};
