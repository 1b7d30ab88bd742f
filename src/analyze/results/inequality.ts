import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { type Concentration, concentration } from "../../statistics/parts/concentration.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { figureId } from "../figures/figure-id.ts";
import { isComplete } from "../measure/complete.ts";

/** One of the largest areas, and its share of the total, 0 to 1. */
export interface LargestArea {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly figures?: { readonly value: string; readonly share: string };
}

/** The concentration of a total on a few areas. */
export interface Inequality {
  readonly kind: "inequality";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  /** The three largest, largest first. */
  readonly largest: readonly LargestArea[];
  /** The ids of the numbers of the total; null where it was refused. */
  readonly totals?: Readonly<Record<"largest" | "top" | "gini" | "complete", string>> | null;
  /** Null where it was refused. */
  readonly indices: Concentration | null;
  /** Areas whose returns are not complete: in no share. */
  readonly leftOut: readonly string[];
  readonly refused: "negative-values" | "too-few-units" | "zero-total" | null;
}

/**
 * Measures how unevenly a total is distributed over the areas of a period. Refuses negative values, a total of
 * zero, and fewer than ten areas.
 * @throws for a measure that does not add up over areas, and so has no shares.
 */
export function inequalityOf(panel: Panel, period: Period): Inequality {
  const { measure, words } = panel;
  if (measure.overAreas !== "sum")
    throw new ScriptError(REFUSED_RESULTS["no-whole"]("inequalityOf", measure));
  const due = panel.areas
    .map((area) => panel.cell(area, period))
    .filter(({ status }) => status !== "not-due");
  const known = due.filter(isComplete);
  const result = concentration(known.map(({ value }) => value));
  const frame = { kind: "inequality", measure, words, period } as const;
  const leftOut = due.filter((cell) => !known.includes(cell)).map(({ area }) => area.name);
  if (isRefused(result))
    return { ...frame, largest: [], indices: null, leftOut, refused: result.refused };
  const total = known.reduce((sum, { value }) => sum + value!, 0);
  const largest = known
    .map(({ area, value }) => ({ key: area.code, name: area.name, value: value! }))
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
    .map((each) => ({
      ...each,
      share: each.value / total,
      figures: {
        value: figureId(measure.id, period, each.key),
        share: figureId(`${measure.id}.share`, period, each.key),
      },
    }));
  const county = panel.county(period).area.code;
  const id = (statistic: string): string => figureId(`${measure.id}.${statistic}`, period, county);
  const totals = {
    ...{ largest: id("largest"), top: id("top") },
    ...{ gini: id("gini"), complete: id("complete") },
  };
  return { ...frame, largest, totals, indices: result, leftOut, refused: null };
}
