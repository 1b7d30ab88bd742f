import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { type FunnelUnit, funnel as judged } from "../../statistics/counts/funnel.ts";
import type { Dispersion } from "../../statistics/counts/overdispersion.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { figureId } from "../figures/figure-id.ts";
import { completeValue } from "../measure/complete.ts";
import { residentsOf } from "../measure/residents.ts";
import { levelId } from "../measure/row-figures.ts";

/** The source of the expectation: the residents of the area in the same year, or its earlier level. */
export type Expectation =
  | { readonly by: "residents"; readonly tree: AreaTree }
  | { readonly by: "level"; readonly before: Period };

/** One area beside its expected number: `flag` is the limit of chance it is beyond, `judged` the one that decides. */
export interface FunnelRow extends FunnelUnit {
  readonly key: string;
  readonly name: string;
  readonly observed: number;
  /** The id of the observed number. */
  readonly figure?: string;
  /** The ids of what is expected, and of the observed number of that, where they are figures. */
  readonly figures?: { readonly expected: string; readonly against: string } | undefined;
}

/** The areas beside their expectations, and the limits they are beyond. */
export interface Funnel {
  readonly kind: "funnel";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  readonly by: Expectation["by"];
  /** The period the expectation is taken from. */
  readonly base: Period;
  /** The percentage that the expectation grows by where the residents grow by one: fitted; 1 where taken from the level. */
  readonly gradient: number;
  /** Largest expectation first. */
  readonly rows: readonly FunnelRow[];
  /** Areas so far from all others that the expectations are computed without them. */
  readonly apart: readonly string[];
  /** Areas without a complete return or without an expectation. */
  readonly leftOut: readonly string[];
  /** Areas whose number, or whose earlier level, includes a share of an area that was split. */
  readonly estimated: readonly string[];
  /** The dispersion where areas differ by more than chance throughout: phi times as much; tau2 widens the limits. */
  readonly dispersion: Dispersion | null;
  readonly refused: "too-few-units" | "zero-total" | null;
  /** The ids of the numbers of the county, where they are figures. */
  readonly figures?: Readonly<Record<"dispersion" | "gradient", string>> | undefined;
}

/**
 * Compares each area with the number expected from its residents or from its own earlier level, on a like-for-like
 * panel. What residents let expect follows the gradient that the counts of the county have themselves, so that small
 * areas are not all high for being small. Refuses fewer than ten areas and a total of zero.
 * @throws for a measure that is no count of separate events, whose chance has no known size, and for areas as
 * reported.
 */
export function funnelOf(panel: Panel, period: Period, expectation: Expectation): Funnel {
  refuseUnfit(panel);
  const { measure, words } = panel;
  const { by } = expectation;
  const base = by === "residents" ? String(yearOf(period)) : expectation.before;
  const units = unitsOf(panel, period, expectation);
  const result = judged(
    units.map(({ observed }) => observed),
    units.map(({ exposure }) => exposure),
    by === "residents" ? "fitted" : "proportional",
  );
  const frame = { kind: "funnel", measure, words, period, by, base } as const;
  if (isRefused(result)) return { ...frame, ...NOTHING, refused: result.refused };
  const isFigure = by === "residents" && period === panel.periods.at(-1) && panel.isWhole;
  const id = (statistic: string, area: string): string =>
    figureId(`${measure.id}.${statistic}`, period, area);
  const rows = units
    .flatMap((unit, i) => rowOf(unit, result.units[i] ?? null))
    .map((row) => ({
      ...row,
      figures: isFigure
        ? { expected: id("expected", row.key), against: id("against", row.key) }
        : undefined,
    }));
  const county = panel.county(period).area.code;
  return {
    ...frame,
    figures: isFigure
      ? { dispersion: id("dispersion", county), gradient: id("gradient", county) }
      : undefined,
    gradient: result.gradient,
    dispersion: result.dispersion,
    rows: rows.sort((a, b) => b.expected - a.expected),
    apart: result.apart.map((place) => units[place]!.name),
    leftOut: units.filter((_, i) => result.units[i] === null).map(({ name }) => name),
    estimated: units.filter(({ isEstimated }) => isEstimated).map(({ name }) => name),
    refused: null,
  };
}

const NOTHING = {
  ...{ gradient: 1, rows: [], apart: [], leftOut: [], estimated: [] },
  dispersion: null,
} as const;

type Unit = ReturnType<typeof unitsOf>[number];

/** Collects the number of each area that was due, and the exposure its expectation follows from. */
function unitsOf(panel: Panel, period: Period, expectation: Expectation) {
  return panel.areas
    .filter((area) => panel.cell(area, period).status !== "not-due")
    .map((area) => ({
      key: area.code,
      name: area.name,
      observed: completeValue(panel.cell(area, period)),
      figure: levelId(panel, area, period),
      exposure:
        expectation.by === "residents"
          ? residentsOf(expectation.tree, area, yearOf(period))
          : completeValue(panel.cell(area, expectation.before)),
      isEstimated: (expectation.by === "level" ? [period, expectation.before] : [period]).some(
        (each) => panel.cell(area, each).qualifier === "estimated",
      ),
    }));
}

const rowOf = ({ key, name, observed, figure }: Unit, unit: FunnelUnit | null): FunnelRow[] =>
  unit === null || observed === null ? [] : [{ key, name, observed, figure, ...unit }];

function refuseUnfit({ measure, basis }: Panel): void {
  if (!measure.countLike)
    throw new ScriptError(REFUSED_RESULTS["not-counted"]("funnelOf", measure));
  if (basis !== "like-for-like")
    throw new ScriptError(REFUSED_RESULTS["as-reported"]("funnelOf", measure));
}
