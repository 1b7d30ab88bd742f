import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { contributions } from "../../statistics/parts/contributions.ts";
import { countId, sumId } from "../figures/derived.ts";
import type { Comparison, ComparisonRow } from "../measure/comparison.ts";

/** One step between no change and the net change. */
export interface BridgeStep {
  /** The code of the area; null for the rest, which combines several areas. */
  readonly key: string | null;
  readonly name: string;
  /** The number of areas in the step. */
  readonly count: number;
  readonly change: number;
  /** True where it includes a share of an area that was split. */
  readonly isEstimated: boolean;
  /** The id of the change; that of the rest adds up those of its areas. */
  readonly figure?: string | undefined;
  /** The id of the number of areas in the rest. */
  readonly countFigure?: string | undefined;
  /** The start and the end of the step: exact sums of the changes up to it. */
  readonly from: number;
  readonly to: number;
}

/** The change of a total as steps that add up to it exactly. */
export interface ChangeBridge {
  readonly kind: "bridge";
  readonly measure: Measure;
  readonly of: Text;
  readonly before: Period;
  readonly after: Period;
  /** Largest gain first, largest loss last, then the rest of small steps. */
  readonly steps: readonly BridgeStep[];
  readonly net: number;
  /** The id of the net change. */
  readonly figure?: string | undefined;
  /** The ids of both totals, and of the number of areas that compare. */
  readonly figures?: Readonly<Record<"before" | "after" | "known", string>> | undefined;
  /** The totals of the areas that can be compared; `after` - `before` is exactly `net`. */
  readonly totals: { readonly before: number; readonly after: number };
  /** Areas of which a part is compared, the units complete in both periods. */
  readonly partly: readonly ComparisonRow[];
  /** Areas that are not complete in both periods: in no total. */
  readonly leftOut: readonly string[];
  /** True where gains and losses nearly cancel, so that shares of the net change mean nothing. */
  readonly sharesExplode: boolean;
}

/** With more rows than this, changes below this share of the earlier total are combined in one step. */
const MOST_STEPS = 16;
const SMALL = 0.01;

/**
 * Splits the change of a total into steps, one per area: exact sums over the areas complete in both periods.
 * @throws for a measure that does not add up over areas.
 */
export function changeBridge({
  measure,
  of,
  before,
  after,
  rows,
  total,
  counts,
}: Comparison): ChangeBridge {
  if (measure.overAreas !== "sum")
    throw new ScriptError(REFUSED_RESULTS["no-whole"]("changeBridge", measure));
  const both = rows.filter((row) => row.change !== null);
  const parts = contributions(
    both.map((row) => row.before),
    both.map((row) => row.after),
  );
  const totals = {
    before: exactSum(both.map((row) => row.before!)),
    after: exactSum(both.map((row) => row.after!)),
  };
  const changes = both.map(({ key, name, isEstimated, figures }, i) => ({
    ...{ key, name, isEstimated, figure: figures?.change },
    change: parts.contribution[i]!,
  }));
  const least = both.length > MOST_STEPS ? SMALL * Math.abs(totals.before) : 0;
  return {
    kind: "bridge",
    measure,
    of,
    before,
    after,
    steps: stepsOf(changes, least),
    net: parts.likeForLikeChange,
    figure: total.figures?.change,
    figures:
      total.figures && counts
        ? { before: total.figures.before, after: total.figures.after, known: counts.known }
        : undefined,
    totals,
    partly: both.filter(({ units }) => units?.isPart),
    leftOut: rows.filter((row) => row.change === null).map((row) => row.name),
    sharesExplode: parts.sharesExplode,
  };
}

/** Makes the ids of the numbers of the rest, where each of its areas has one. */
const restFigures = (
  ids: readonly string[],
  count: number,
): Pick<BridgeStep, "figure" | "countFigure"> =>
  ids.length < count ? {} : { figure: sumId(ids), countFigure: countId(ids) };

interface Change extends Pick<BridgeStep, "isEstimated" | "figure"> {
  readonly key: string;
  readonly name: string;
  readonly change: number;
}

function stepsOf(changes: readonly Change[], least: number): BridgeStep[] {
  const large = changes
    .filter(({ change }) => Math.abs(change) >= least)
    .map((each) => ({ ...each, count: 1 }))
    .sort((a, b) => b.change - a.change);
  const small = changes.filter(({ change }) => Math.abs(change) < least);
  const rest = {
    key: null,
    name: "",
    count: small.length,
    change: exactSum(small.map(({ change }) => change)),
    isEstimated: small.some(({ isEstimated }) => isEstimated),
    ...restFigures(
      small.flatMap(({ figure }) => figure ?? []),
      small.length,
    ),
  };
  const all = small.length > 0 ? [...large, rest] : large;
  return all.map((each, i) => ({
    ...each,
    from: exactSum(all.slice(0, i).map(({ change }) => change)),
    to: exactSum(all.slice(0, i + 1).map(({ change }) => change)),
  }));
}
