import {
  type Counterfactual,
  type CounterfactualRow,
  shiftNeed,
} from "../../analyze/figures/counterfactual.ts";
import type { Figure } from "../../analyze/figures/figure.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { memoize } from "../../model/memoize.ts";
import type { Review } from "../review.ts";
import { openAnswers } from "./open-answers.ts";
import { type TracedPart, traceFigure } from "./trace-figure.ts";

/** Lists what would have to be different for each change, share and shortfall of the year under review. */
export function counterfactualsOf(review: Review): Counterfactual[] {
  const { code } = review.tree.county;
  const figures = review.measures.flatMap((view) => {
    const periods = `${view.periodOf(view.year - 1)}..${view.period}`;
    const shifts = view.dataset.lifetime ? [] : slicesIn(view);
    return [
      figureId(`${view.id}.change`, periods, code),
      ...shifts.map((breakdown) => figureId(`${view.id}.shift`, periods, code, breakdown)),
      figureId(view.id, view.period, code),
      figureId(`${view.id}.median`, view.period, code),
    ];
  });
  return figures.flatMap((id) => counterfactualsFor(id, review));
}

const slicesIn = (view: MeasureView): Record<string, string>[] =>
  Object.entries(view.dataset.columns)
    .filter(([, { breakdown }]) => breakdown)
    .flatMap(([name]) => view.valuesOf(name).map((value) => ({ [name]: value })));

/** The counterfactuals of a review that are known: each figure is traced once. */
const known = new WeakMap<Review["figures"], Map<string, readonly Counterfactual[]>>();

/**
 * Lists what would have to be different for a figure not to say what it says: in the data, and in what offices have still
 * to answer. A rate of change says what its change says.
 */
export const counterfactualsFor = (id: string, review: Review): readonly Counterfactual[] =>
  memoize(
    memoize(known, review.figures, () => new Map()),
    id,
    () => {
      const named = review.figures.find(id);
      const figure =
        named?.statistic === "rate"
          ? review.figures.find(id.replace(`${named.measure}.rate/`, `${named.measure}.change/`))
          : named;
      const isOfCounty = figure?.area === review.tree.county.code && figure.value !== null;
      if (!isOfCounty || review.ratios.some((each) => each.id === figure.measure)) return [];
      return [found(figure, review) ?? [], openAnswers(figure, review)].flat();
    },
  );

function found(figure: Figure, review: Review): Counterfactual | null {
  if (figure.statistic === "change") return ofChange(figure, review);
  if (figure.statistic === "shift") return ofShift(figure, review);
  return figure.statistic === null ? ofShortfall(figure, review) : null;
}

/** A change ends where the larger of the two years is lower by it. */
function ofChange(figure: Figure, review: Review): Counterfactual | null {
  const value = figure.value!;
  const [before = "", after = ""] = figure.period.split("..");
  if (value === 0 || review.measure(figure.measure).overAreas !== "sum") return null;
  const { parts } = traceFigure(review, figure);
  const side = parts[value > 0 ? 0 : 1];
  if (!side) return null;
  const place = { kind: "change", figure: figure.id, period: value > 0 ? after : before } as const;
  return { ...place, of: "whole", needs: "less", ...within(side, Math.abs(value)) };
}

function ofShift(figure: Figure, review: Review): Counterfactual | null {
  const [, after = ""] = figure.period.split("..");
  const [part, rest, partBefore, restBefore] = traceFigure(review, figure).parts;
  if (!part || !rest || !partBefore || !restBefore) return null;
  const need = shiftNeed({
    part: part.units,
    rest: rest.units,
    before: partBefore.units / (partBefore.units + restBefore.units),
  });
  if (need === null) return null;
  // The least whole number of smallest units that is enough.
  const amount = Math.ceil(need.amount - NOISE) / part.scale;
  const side = need.of === "part" ? part : rest;
  const place = { kind: "shift", figure: figure.id, period: after } as const;
  return { ...place, of: need.of, needs: "less", ...within(side, amount) };
}

const NOISE = 1e-6;

/** An amount that falls short of the one it is a part of, by the definition of a rate of their dataset. */
function ofShortfall({ id, measure, period, area, value }: Figure, review: Review) {
  const { dataset, column } = review.measure(measure);
  const planned = Object.values(dataset.columns).find(({ ratio }) => ratio?.of === column)?.ratio
    ?.to;
  const plan = review.measures.find((view) => view.dataset === dataset && view.column === planned);
  const due = plan && review.figures.find(figureId(plan.id, period, area))?.value;
  if (due === undefined || due === null || due <= value!) return null;
  const amount = due - value!;
  const place = { kind: "shortfall", figure: id, period, of: "whole", needs: "more" } as const;
  return { ...place, amount, share: amount / due, count: 0, rows: [] };
}

/** The most rows that are named. */
const MOST_ROWS = 10;

/** Finds the fewest rows of a part that make an amount: the largest first. */
function within(
  { files, units, scale }: TracedPart,
  amount: number,
): Pick<Counterfactual, "amount" | "share" | "count" | "rows"> {
  const rows = files.flatMap(({ facts, rows: own, units: values }) =>
    Array.from(
      own,
      (fact, i): CounterfactualRow => ({
        file: facts.file,
        line: facts.lines[fact]!,
        value: values[i]! / scale,
      }),
    ),
  );
  const largest = rows.filter(({ value }) => value > 0).sort(byValue);
  let [sum, count] = [0, 0];
  while (count < largest.length && sum < amount - NOISE) sum += largest[count++]!.value;
  const share = amount / (units / scale);
  const isEnough = sum >= amount - NOISE;
  const named = isEnough ? largest.slice(0, Math.min(count, MOST_ROWS)) : [];
  return { amount, share, count: isEnough ? count : 0, rows: named };
}

const byValue = (a: CounterfactualRow, b: CounterfactualRow): number =>
  b.value - a.value || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
