import type { Chart } from "../../chart/chart.ts";
import { heatGrid } from "../../chart/comparison/heat-grid.ts";
import { slope } from "../../chart/comparison/slope.ts";
import { twoTier } from "../../chart/comparison/two-tier.ts";
import { waterfall } from "../../chart/comparison/waterfall.ts";
import { funnel } from "../../chart/distribution/funnel.ts";
import { intervalRanks } from "../../chart/distribution/interval-ranks.ts";
import { lorenz } from "../../chart/distribution/lorenz.ts";
import { strips } from "../../chart/distribution/strips.ts";
import { scoreDots } from "../../chart/scores/score-dots.ts";
import { burnDown } from "../../chart/totals/burn-down.ts";
import { cycle } from "../../chart/totals/cycle.ts";
import { mixBars } from "../../chart/totals/mix-bars.ts";
import { stepStock } from "../../chart/totals/step-stock.ts";
import { yearColumns } from "../../chart/totals/year-columns.ts";
import { smallMultiples } from "../../chart/trends/small-multiples.ts";
import { timeline } from "../../chart/trends/timeline.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import { sayFunnel } from "../../narrate/areas/say-funnel.ts";
import { sayBreadth } from "../../narrate/change/say-breadth.ts";
import { sayCaseFlow } from "../../narrate/plans/say-cases.ts";
import { sayScoreTable } from "../../narrate/scores/say-score-table.ts";
import type { Finding } from "../../narrate/sentence/finding.ts";
import type { Result } from "../../narrate/title-of.ts";
import { shown } from "./check-block.ts";

/** A result that has one chart of its own. */
export type ShownResult = Exclude<
  Result,
  { readonly kind: "attainment" | "area-trends" | "card" | "losses" }
>;

interface Showing<Of> {
  readonly draw: (result: Of) => Chart<Of>;
  /** Absent where the title of the chart says it all. */
  readonly say?: (result: Of) => Finding;
}

const SHOWINGS: {
  readonly [Kind in ShownResult["kind"]]: Showing<Extract<ShownResult, { readonly kind: Kind }>>;
} = {
  agenda: { draw: timeline },
  totals: { draw: yearColumns },
  comparison: { draw: (comparison) => twoTier(comparison), say: sayBreadth },
  trends: { draw: smallMultiples },
  seasons: { draw: cycle },
  grid: { draw: heatGrid },
  mix: { draw: mixBars },
  funnel: { draw: funnel, say: sayFunnel },
  inequality: { draw: lorenz },
  ranking: { draw: intervalRanks },
  peers: { draw: strips },
  stock: { draw: stepStock },
  slopes: { draw: (slopes) => slope(slopes) },
  bridge: { draw: waterfall },
  "case-flow": { draw: burnDown, say: sayCaseFlow },
  "score-table": { draw: scoreDots, say: sayScoreTable },
};

/**
 * Chooses the chart of a result, and its sentence where the title of the chart does not say all.
 * @throws ScriptError for anything else than such a result, naming the kinds that there are.
 */
export function showing<Of extends ShownResult>(
  result: Of,
): { readonly chart: Chart<Of>; readonly sentence: Finding | null } {
  if (!Object.hasOwn(SHOWINGS, result?.kind))
    throw new ScriptError(
      SCRIPT_ERRORS["no-result"](shown(result), Object.keys(SHOWINGS).join(", ")),
    );
  const { draw, say } = SHOWINGS[result.kind] as unknown as Showing<Of>;
  return { chart: draw(result), sentence: say?.(result) ?? null };
}
