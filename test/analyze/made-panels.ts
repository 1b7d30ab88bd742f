import { type MeasureView, measureView } from "../../src/analyze/measure/measure-view.ts";
import type { AreaTree } from "../../src/model/areas/areas.ts";
import type { Dataset } from "../../src/model/datasets/dataset.ts";
import { resolveGrain } from "../../src/model/panel/counted.ts";
import { foldFacts } from "../../src/model/panel/cube.ts";
import { area, factsOf, type MadeFact, measureOf, treeOf, visits } from "../model/made-facts.ts";

/** Twelve townships with 1000, 2000, 3000... residents, and one that was merged into the first. */
export const townships = Array.from({ length: 12 }, (_, i) =>
  area(`9901231${String(i + 1).padStart(2, "0")}`, {
    residents: new Map([
      [2020, 1000 * (i + 1)],
      [2021, 1000 * (i + 1)],
    ]),
  }),
);
export const merged = area("990123211", {
  to: "2020-12-31",
  mergedInto: townships[0]!.code,
  residents: new Map([[2020, 500]]),
});
export const tree: AreaTree = treeOf(...townships, merged);

/** Visits, moved by chance like any count of events, by year. */
const yearly: Dataset = {
  ...visits,
  returns: "year",
  measures: { ...visits.measures, visits: { ...visits.measures.visits!, countLike: true } },
};

/** The view of a measure of made facts in 2021 and the year before. */
export function viewOf(
  rows: readonly MadeFact[],
  id: "visits" | "cost" = "visits",
  over: Partial<ReturnType<typeof measureOf>> = {},
): MeasureView {
  const counted = resolveGrain(
    foldFacts(yearly, [factsOf(rows, { dataset: yearly })]),
    "2022-06-30",
  );
  const measure = { ...measureOf(id, yearly), ...over };
  return measureView(measure, { counted, tree, year: 2021, years: [2020, 2021] });
}

/** The same facts with their types as indicators: the view of a scorecard. */
export function indicatorView(
  rows: readonly MadeFact[],
  areas: Parameters<typeof treeOf> = [...townships, merged],
): MeasureView {
  const { type, ...columns } = yearly.columns;
  const dataset: Dataset = { ...yearly, columns: { ...columns, indicator: type! } };
  const made = factsOf(rows, { dataset });
  const facts = { ...made, breakdowns: new Map([["indicator", made.breakdowns.get("type")!]]) };
  const counted = resolveGrain(foldFacts(dataset, [facts]), "2022-06-30");
  const scope = { counted, tree: treeOf(...areas), year: 2021, years: [2020, 2021] };
  return measureView(measureOf("visits", dataset), scope);
}

/** A fact per township and year; null leaves the return out. */
export const yearsOf = (values: (i: number, year: number) => number | null): MadeFact[] =>
  townships.flatMap((each, i) =>
    [2020, 2021].flatMap((year) => {
      const value = values(i, year);
      return value === null
        ? []
        : [{ area: each, period: String(year), visits: value, cost: value, type: "甲" }];
    }),
  );
