import { pickRows, type RowChoice } from "../../analyze/results/pick-rows.ts";
import type { Chart } from "../../chart/chart.ts";
import { heatGrid } from "../../chart/comparison/heat-grid.ts";
import { slope } from "../../chart/comparison/slope.ts";
import { twoTier } from "../../chart/comparison/two-tier.ts";
import { waterfall } from "../../chart/comparison/waterfall.ts";
import { funnel } from "../../chart/distribution/funnel.ts";
import { intervalRanks } from "../../chart/distribution/interval-ranks.ts";
import { lorenz } from "../../chart/distribution/lorenz.ts";
import { strips } from "../../chart/distribution/strips.ts";
import { joined } from "../../chart/labels/words.ts";
import { type ChartOptions, dressed } from "../../chart/options/chart-options.ts";
import { requireTop } from "../../chart/own/plot-options.ts";
import { scoreDots } from "../../chart/scores/score-dots.ts";
import { burnDown } from "../../chart/totals/burn-down.ts";
import { cycle } from "../../chart/totals/cycle.ts";
import { mixBars } from "../../chart/totals/mix-bars.ts";
import { stepStock } from "../../chart/totals/step-stock.ts";
import { yearColumns } from "../../chart/totals/year-columns.ts";
import { smallMultiples } from "../../chart/trends/small-multiples.ts";
import { timeline } from "../../chart/trends/timeline.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { requireWord } from "../../model/did-you-mean.ts";
import { ROW_ORDERS } from "../../model/tables/row-order.ts";
import { sayFunnel } from "../../narrate/areas/say-funnel.ts";
import { sayBreadth } from "../../narrate/change/say-breadth.ts";
import { sayCaseFlow } from "../../narrate/plans/say-cases.ts";
import { sayScoreTable } from "../../narrate/scores/say-score-table.ts";
import type { Finding } from "../../narrate/sentence/finding.ts";
import { type Result, titleOf } from "../../narrate/title-of.ts";
import { requireText, shown } from "./check-block.ts";
import type { Picture } from "./figure-drawings.ts";

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

/** The options of a result that is shown: those of every chart, and the rows that it has. */
export type ShowOptions = ChartOptions & RowChoice;

/**
 * Chooses the chart of a result, and its sentence where the title of the chart does not say all. Title and sentence are
 * about all rows, whatever rows are picked.
 * @throws ScriptError for anything else than such a result, naming the kinds that there are.
 */
export function showing<Of extends ShownResult>(
  result: Of,
  options: ShowOptions,
): { readonly chart: Chart<Of>; readonly sentence: Finding | null } {
  if (!Object.hasOwn(SHOWINGS, result?.kind))
    throw new ScriptError(
      SCRIPT_ERRORS["no-result"](shown(result), Object.keys(SHOWINGS).join(", ")),
    );
  const { draw, say } = SHOWINGS[result.kind] as unknown as Showing<Of>;
  const chart = dressed("page.show", picked(result, draw, options), options, ["order", "top"]);
  return { chart, sentence: say?.(result) ?? null };
}

/** Draws the rows that are picked, under the title and the notes of all of them. */
function picked<Of extends ShownResult>(
  result: Of,
  draw: Showing<Of>["draw"],
  { order, top }: ShowOptions,
): Chart<Of> {
  const whole = draw(result);
  if (order === undefined && top === undefined) return whole;
  if (order !== undefined) requireWord("order", order, ROW_ORDERS);
  requireTop(top);
  const {
    part,
    shown: few,
    all,
  } = pickRows(result, { ...(order && { order }), ...(top && { top }) });
  const { notes, ...chart } = draw(part);
  const isOfDrawn = result.kind === "trends"; // its notes are about the scale of what is drawn
  const own = isOfDrawn ? notes : whole.notes;
  const picked = {
    zh: `图表只列${all}个中的${few}个；`,
    en: `The chart and its table show ${few} of ${all}; `,
  };
  const said = joined([picked, isOfDrawn ? OF_DRAWN : OF_ALL]);
  return { ...chart, result, notes: few < all ? [said, ...own] : own };
}

const OF_ALL: Text = {
  zh: "标题、合计和下列各注就全部而言。",
  en: "title, total and the notes are about all of them.",
};
const OF_DRAWN: Text = {
  zh: "标题就全部而言，下列各注就所列的而言。",
  en: "the title is about all of them, the notes about those shown.",
};

/** @throws ScriptError for what is no chart of a result, and for options that it cannot take. */
export function charted(chart: Chart<Result>, options: ChartOptions): Picture {
  if (!chart?.result) throw new ScriptError(SCRIPT_ERRORS["no-chart"](shown(chart)));
  const late = ["order", "top"].find((option) => option in options);
  if (late !== undefined) throw new ScriptError(REFUSED_RESULTS["not-redrawn"](late));
  return { ...dressed("page.chart", chart, options), title: titleIn(options, chart.result) };
}

/** Chooses the title of a chart: the sentence of its result, or what was typed. */
export function titleIn({ title }: ChartOptions, result: Result): Picture["title"] {
  if (title === undefined) return titleOf(result);
  requireText("title", title);
  return { ...title, isTyped: true };
}
