import { figureId } from "../../analyze/figures/figure-id.ts";
import { CAUSE_WORDS } from "../../messages/commands/compare.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { type BridgeSum, bridgeId, stepsOf } from "../../revisions/effects/bridge-numbers.ts";
import type { BridgeTerm, YearBridge } from "../../revisions/effects/year-bridge.ts";

/**
 * Lists the way from last year's number to this year's, a row for each measure: last year's as published, its revision
 * by cause (where an edition of it exists), the like-for-like change, areas that are new or gone, missing returns.
 * A row adds up exactly.
 */
export function yearBridgesTable(bridges: readonly YearBridge[], wasPublished: boolean): DataTable {
  const lastYear: ColumnOf<YearBridge>[] = wasPublished
    ? [
        number({ zh: "上年公布数", en: "Last year, as published" }, publishedIn),
        number({ zh: "修订", en: "Revised by" }, (bridge) => toldSum(bridge, "restated")),
        { label: { zh: "修订原因", en: "Why" }, kind: "text", of: causesOf },
      ]
    : [
        number({ zh: "上年数", en: "Last year" }, (bridge) =>
          withFigure(filedOr(bridge.revised, bridge, OF_LAST_YEAR), levelOf(bridge, bridge.before)),
        ),
      ];
  return tableOf(bridges, [
    {
      label: { zh: "指标", en: "Measure" },
      kind: "text",
      of: ({ measure: { label, unit } }) => ({
        zh: `${label.zh}（${unit.zh}）`,
        en: `${label.en} (${unit.en})`,
      }),
    },
    ...lastYear,
    number({ zh: "同口径增减", en: "Like for like" }, (bridge) =>
      withFigure(sumOf(bridge, "like-for-like"), changeOf(bridge)),
    ),
    number({ zh: "新增或不再报送", en: "New or gone" }, (bridge) => toldSum(bridge, "areas")),
    number({ zh: "缺报的影响", en: "Missing returns" }, (bridge) => toldSum(bridge, "missing")),
    number({ zh: "本年数", en: "This year" }, (bridge) =>
      withFigure(filedOr(bridge.now, bridge, OF_THIS_YEAR), levelOf(bridge, bridge.after)),
    ),
  ]);
}

/** Gives words that write a number the id of its figure. */
const withFigure = (words: Text | TableCell, figure: string): TableCell =>
  "zh" in words ? { text: words, figure } : words;

const levelOf = ({ measure, area }: YearBridge, period: string): string =>
  figureId(measure.id, period, area);
const changeOf = ({ measure, before, after, area }: YearBridge): string =>
  figureId(`${measure.id}.change`, `${before}..${after}`, area);

const number = (label: Text, of: ColumnOf<YearBridge>["of"]): ColumnOf<YearBridge> => ({
  ...{ label, kind: "range", of },
});

/** Writes a number of smallest units with all its digits; a row of whole yuan has no decimals. */
function exact(units: number, bridge: YearBridge, signed = false): Text {
  const { perOne } = bridge;
  const style = { digits: isWhole(bridge) ? 0 : Math.log10(perOne), signed };
  return {
    zh: formatNumber(units / perOne, { ...style, lang: "zh" }),
    en: formatNumber(units / perOne, { ...style, lang: "en" }),
  };
}

const isWhole = ({ perOne, published, revised, now, steps }: YearBridge): boolean =>
  [published ?? 0, revised, now, ...steps.map(({ units }) => units)].every(
    (units) => units % perOne === 0,
  );

const publishedIn = (bridge: YearBridge): Text | TableCell =>
  bridge.published === null
    ? NO_STEP
    : withFigure(filedOr(bridge.published, bridge, OF_LAST_YEAR), bridgeId(bridge, "published"));

/** Writes the number of a year; not reported where it has no step of any area that filed something in that year. */
function filedOr(units: number, bridge: YearBridge, terms: readonly BridgeTerm[]) {
  const isFiled = units !== 0 || bridge.steps.some(({ term }) => terms.includes(term));
  return isFiled ? exact(units, bridge) : UNFILED;
}

/** The steps of areas that filed something last year, and this year. */
const OF_LAST_YEAR = ["restated", "merged", "like-for-like", "closed", "missing-after"] as const;
const OF_THIS_YEAR = ["merged", "like-for-like", "new", "missing-before"] as const;
const UNFILED: TableCell = { status: "missing" };

/** Adds up the steps of some kinds. */
function sumOf(bridge: YearBridge, ...terms: BridgeTerm[]): Text | TableCell {
  const steps = bridge.steps.filter(({ term }) => terms.includes(term));
  if (steps.length === 0) return NO_STEP;
  const sum = steps.reduce((all, { units }) => all + units, 0);
  return exact(sum, bridge, true);
}

/** Adds up the steps of a number that is no figure, with its id. */
const toldSum = (bridge: YearBridge, what: BridgeSum): TableCell =>
  withFigure(
    sumOf(bridge, ...stepsOf(bridge, what).map(({ term }) => term)),
    bridgeId(bridge, what),
  );

/** Names the causes of a revision, each with its part. */
function causesOf(bridge: YearBridge): Text | TableCell {
  const revisions = bridge.steps.filter(({ term }) => term === "restated");
  if (revisions.length === 0) return NO_STEP;
  const inWords = (lang: Lang): string[] =>
    revisions.map(
      ({ cause, units }) =>
        `${WORDS[cause ?? "several"][lang]} ${exact(units, bridge, true)[lang]}`,
    );
  return { zh: inWords("zh").join("、"), en: inWords("en").join(", ") };
}

const NO_STEP: TableCell = { status: "not-due" };
const WORDS = { ...CAUSE_WORDS, several: { zh: "多种原因", en: "several causes" } };
