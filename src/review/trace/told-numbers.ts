import type { ToldNumber } from "../../analyze/figures/told-number.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { divisionNumbers } from "../../analyze/parts/part-numbers.ts";
import { caseFlow, hasCases } from "../../analyze/plans/case-flow.ts";
import { caseNumbers } from "../../analyze/plans/case-numbers.ts";
import { dutyNumbers } from "../../analyze/plans/duty-numbers.ts";
import { variationNumbers } from "../../analyze/results/ranking.ts";
import { cardNumbers } from "../../analyze/scores/card-numbers.ts";
import { scorecards } from "../../analyze/scores/scorecards.ts";
import { memoize } from "../../model/memoize.ts";
import { bridgeNumbers } from "../../revisions/effects/bridge-numbers.ts";
import { yearBridge } from "../../revisions/effects/year-bridge.ts";
import { ifFiled, type Review } from "../review.ts";

/** The numbers of each review: they are computed when one of them is first asked for. */
const known = new WeakMap<object, ReadonlyMap<string, ToldNumber>>();

/** Lists the numbers of results that pages print and that are no figures, by their ids. */
export const toldNumbers = (review: Review): ReadonlyMap<string, ToldNumber> =>
  memoize(known, review, () => new Map(numbersOf(review).map((each) => [each.id, each])));

const numbersOf = (review: Review): ToldNumber[] => [
  ...ofCases(review),
  ...ofCards(review),
  ...review.plans.duties.flatMap(dutyNumbers),
  ...ofBridges(review),
  ...review.measures.flatMap(variationNumbers),
  ...review.measures.flatMap((over) =>
    review.measures.flatMap((under) => divisionNumbers(over, under)),
  ),
];

const ofCases = ({ measures, folded }: Review): ToldNumber[] =>
  measures
    .filter(hasCases)
    .flatMap((view) => caseNumbers(caseFlow(view, folded(view.dataset.name))));

/** The bridges of the county; what does not add up over areas has none, nor has the first year of all. */
const ofBridges = ({ measures, revisions, year }: Review): ToldNumber[] =>
  measures
    .filter(({ overAreas }) => overAreas === "sum")
    .filter(hasBothYears)
    .flatMap((view) => bridgeNumbers(yearBridge(view, revisions(year - 1))));

const hasBothYears = (view: MeasureView): boolean =>
  [view.periodOf(view.year - 1), view.period].every((each) => view.panel().periods.includes(each));

const ofCards = ({ measures, indicators }: Review): ToldNumber[] =>
  measures
    .filter(({ points }) => points !== undefined)
    .flatMap((view) => [view, view.bodies])
    .flatMap((view) =>
      view ? ifFiled(() => cardNumbers(scorecards(view, indicators))).flat() : [],
    );
