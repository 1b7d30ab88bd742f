import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import {
  type FunnelFlag,
  type FunnelUnit,
  funnel as judged,
} from "../../statistics/counts/funnel-limits.ts";
import { overdispersion, widenedLimits } from "../../statistics/counts/overdispersion.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { completeValue } from "../measure/complete.ts";
import { residentsOf } from "../measure/residents.ts";

/** The source of the expectation: the area's share of the residents of the same year, or its earlier level. */
export type Expectation =
  | { readonly by: "residents"; readonly tree: AreaTree }
  | { readonly by: "level"; readonly before: Period };

/** One area beside its expected number. */
export interface FunnelRow {
  readonly key: string;
  readonly name: string;
  readonly observed: number;
  readonly expected: number;
  /** observed / expected. */
  readonly ratio: number;
  /** The limit of chance that the ratio is beyond, and its side. */
  readonly flag: FunnelFlag;
  /** True where it may be named: flagged, and also beyond the widened limits where there are any. */
  readonly isNamed: boolean;
}

/** The areas beside their expectations: those beyond its limits differ by more than chance explains. */
export interface Funnel {
  readonly kind: "funnel";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  readonly by: Expectation["by"];
  /** The period the expectation is taken from. */
  readonly base: Period;
  /** Largest expectation first. */
  readonly rows: readonly FunnelRow[];
  /** Areas without a complete return or without an expectation. */
  readonly leftOut: readonly string[];
  /** Areas whose number, or whose earlier level, includes a share of an area that was split. */
  readonly estimated: readonly string[];
  /** The dispersion where areas differ by more than chance throughout: phi times as much; tau2 widens the limits. */
  readonly dispersion: { readonly phi: number; readonly tau2: number } | null;
  readonly refused: "too-few-units" | "zero-total" | null;
}

/**
 * Compares each area with the number expected from its residents or from its own earlier level, on a like-for-like
 * panel. Refuses fewer than ten areas and a total of zero.
 * @throws for a measure that is no count of separate events, whose chance has no known size, and for areas as
 * reported.
 */
export function funnelOf(panel: Panel, period: Period, expectation: Expectation): Funnel {
  refuseUnfit(panel);
  const { measure, words } = panel;
  const { by } = expectation;
  const base = by === "residents" ? String(yearOf(period)) : expectation.before;
  const units = unitsOf(panel, period, expectation);
  const counts = units.map(({ observed }) => observed);
  const result = judged(
    counts,
    units.map(({ exposure }) => exposure),
  );
  const frame = { kind: "funnel", measure, words, period, by, base } as const;
  if (isRefused(result))
    return {
      ...frame,
      ...{ rows: [], leftOut: [], estimated: [], dispersion: null, refused: result.refused },
    };
  const dispersion = widening(
    counts,
    result.units.map((unit) => unit?.expected ?? null),
  );
  const rows = units.flatMap((unit, i) => rowOf(unit, result.units[i] ?? null, dispersion));
  return {
    ...frame,
    rows: rows.sort((a, b) => b.expected - a.expected),
    leftOut: units.filter((_, i) => result.units[i] === null).map(({ name }) => name),
    estimated: units.filter(({ isEstimated }) => isEstimated).map(({ name }) => name),
    dispersion,
    refused: null,
  };
}

type Unit = ReturnType<typeof unitsOf>[number];

/** Collects the number of each area that was due, and the exposure its expectation is proportional to. */
function unitsOf(panel: Panel, period: Period, expectation: Expectation) {
  return panel.areas
    .filter((area) => panel.cell(area, period).status !== "not-due")
    .map((area) => ({
      key: area.code,
      name: area.name,
      observed: completeValue(panel.cell(area, period)),
      exposure:
        expectation.by === "residents"
          ? residentsOf(expectation.tree, area, yearOf(period))
          : completeValue(panel.cell(area, expectation.before)),
      isEstimated: (expectation.by === "level" ? [period, expectation.before] : [period]).some(
        (each) => panel.cell(area, each).qualifier === "estimated",
      ),
    }));
}

function rowOf(
  { key, name, observed }: Unit,
  unit: FunnelUnit | null,
  dispersion: Funnel["dispersion"],
): FunnelRow[] {
  if (unit === null || observed === null) return [];
  const { expected, ratio, flag } = unit;
  const isNamed = flag.level !== null && isBeyond(ratio, expected, dispersion);
  return [{ key, name, observed, expected, ratio, flag, isNamed }];
}

function refuseUnfit({ measure, basis }: Panel): void {
  if (!measure.countLike)
    throw new Error(
      `funnelOf(): ${measure.id} is not a count of separate events (countLike), so chance has no known size; compare shares or per-head values instead`,
    );
  if (basis !== "like-for-like")
    throw new Error(
      `funnelOf(): ${measure.id}: expected a like-for-like panel, got one as reported; use panel("year", "like-for-like")`,
    );
}

/** Widens the limits only where areas differ by more than chance: phi above 1. */
function widening(
  counts: readonly (number | null)[],
  expected: readonly (number | null)[],
): Funnel["dispersion"] {
  const spread = overdispersion(counts, expected);
  if (isRefused(spread) || spread.phi <= 1) return null;
  return { phi: spread.phi, tau2: spread.tau2 };
}

function isBeyond(ratio: number, expected: number, dispersion: Funnel["dispersion"]): boolean {
  if (dispersion === null) return true;
  const [low, high] = widenedLimits(expected, dispersion.tau2, 0.95);
  return ratio < low || ratio > high;
}
