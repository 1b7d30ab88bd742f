import type { Mix, MixPart } from "../analyze/mix.ts";
import type { Lang, Text } from "../messages.ts";
import { formatPercent } from "../table/number-format.ts";
import { periodName } from "../table/period-name.ts";
import { cellOf } from "./absence.ts";
import { byAge } from "./by-age.ts";
import { along, asIs, bands, textOf } from "./channels.ts";
import type { Chart, ChartTable, Datum, Layer, LegendEntry, VegaLiteSpec, View } from "./chart.ts";
import { emptyFrame } from "./empty-frame.ts";
import { HEADS, panelGrid, panelHeads, panelsSpec } from "./panel-grid.ts";
import { periodRange, shortPeriod } from "./periods.ts";
import { roundDomain } from "./round-scale.ts";
import { widest } from "./text-width.ts";
import { color } from "./tokens.ts";
import { joined } from "./words.ts";

const MOST_COLUMNS = { wide: 4, narrow: 2, column: 2 };
const HEIGHT = 84;
/** The scale ends above the highest column, where its label stands. */
const LABEL_ROOM = 1.2;
const BAR_WIDTH = { expr: "min(24, 0.66 * width / length(periods))" };

/**
 * What a total is made of, and how that moves: the share of every part by period, as columns from zero
 * on one scale, a panel per part.
 * @throws for a measure that does not add up over areas: its parts make no whole.
 */
export function mixBars(mix: Mix): Chart<Mix> {
  if (mix.measure.overAreas !== "sum")
    throw new Error(
      `mixBars(): the parts of ${mix.measure.id} do not add up to a whole; show them one by one`,
    );
  const isEmpty = mix.parts.every((part) => part.shares.every((share) => share === null));
  return {
    result: mix,
    subtitle: subtitle(mix),
    notes: [note(mix)],
    legend: legend(mix),
    alt: alt(mix),
    table: table(mix),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(mix, view)),
  };
}

function draw({ parts, periods }: Mix, view: View): VegaLiteSpec {
  const titles = parts.map(({ key, shares }) => {
    const share = shares.at(-1) ?? null;
    return {
      name: key,
      value: share === null ? NONE[view.lang] : formatPercent(share),
      isAbsent: share === null,
    };
  });
  const grid = panelGrid(titles, MOST_COLUMNS[view.width], HEIGHT, view);
  const heads = panelHeads(grid, titles, [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)]);
  const labels = parts.map((part) => part.shares.map((share) => shareText(share)));
  const fits = widest(labels.flat()) + 3 <= grid.width / periods.length;
  const rows = parts.flatMap((part, panel) =>
    columns(part, periods).map((column, at) => ({
      ...column,
      panel,
      label: fits ? labels[panel]![at]! : "",
    })),
  );
  const [low, high] = roundDomain(parts.flatMap((part) => part.shares));
  return panelsSpec(grid, { rows, heads }, { periods, shares: [low, high * LABEL_ROOM] }, layers());
}

const NONE: Text = { zh: "无数据", en: "none" };
const shareText = (share: number | null): string =>
  share === null ? "" : formatPercent(share).slice(0, -1);

/** This period solid, the one before grey, older ones light with an outline. */
function columns({ shares }: MixPart, periods: Mix["periods"]): Datum[] {
  return periods.map((period, at) => {
    return {
      period,
      share: shares[at] ?? null,
      ...byAge(periods.length - 1 - at),
    };
  });
}

function layers(): Layer[] {
  const x = bands("period", "periods");
  return [
    {
      mark: { type: "bar", width: BAR_WIDTH, strokeWidth: 1 },
      encoding: {
        x,
        y: along("share", "shares"),
        y2: { datum: 0 },
        fill: asIs("fill"),
        stroke: asIs("edge"),
      },
    },
    {
      data: HEADS,
      mark: { type: "rule", stroke: color("ink"), strokeWidth: 1 },
      encoding: { y: along("zero", "shares"), x: { value: 0 }, x2: { value: "width" } },
    },
    {
      mark: { type: "text", baseline: "bottom", dy: -2, fill: color("ink2") },
      encoding: { x, y: along("share", "shares"), text: textOf("label") },
    },
  ];
}

function subtitle({ measure, of, periods }: Mix): Text {
  const range = periodRange(periods);
  return {
    zh: `${measure.label.zh}按${of.zh}的构成，${range.zh}。各${of.zh}占合计的%，纵轴相同，从0起；右上为最近一期`,
    en: `${measure.label.en} by ${of.en}, ${range.en}. Per cent of the total, one scale from zero; top right: latest`,
  };
}

const note = ({ of }: Mix): Text => ({
  zh: `按最近一期由大到小排列；部分数据因四舍五入，各${of.zh}占比之和可能不等于100%。`,
  en: `Largest latest share first; printed shares may not add up to 100% because of rounding.`,
});

function legend({ periods }: Mix): LegendEntry[] {
  const [last, previous] = [periods.at(-1), periods.at(-2)];
  return [
    ...(last ? [{ key: "this-year" as const, label: periodName(last) }] : []),
    ...(previous ? [{ key: "last-year" as const, label: periodName(previous) }] : []),
    ...(periods.length > 2
      ? [{ key: "older" as const, label: { zh: "以前各期", en: "earlier" } }]
      : []),
  ];
}

function alt({ parts, measure, of, periods }: Mix): Text {
  const range = periodRange(periods);
  const top = parts.slice(0, 3).filter((part) => part.shares.at(-1) != null);
  const say = (part: MixPart): string => `${part.key} ${formatPercent(part.shares.at(-1)!)}`;
  const list = (lang: Lang): string => top.map(say).join(lang === "zh" ? "、" : ", ");
  return joined([
    {
      zh: `柱形图组：${measure.label.zh}按${of.zh}的构成，${range.zh}，共${parts.length}类。`,
      en: `Small column charts: ${measure.label.en} by ${of.en}, ${range.en}, ${parts.length} parts.`,
    },
    top.length > 0
      ? { zh: `最近一期占比：${list("zh")}。`, en: `Latest shares: ${list("en")}.` }
      : null,
  ]);
}

function table({ parts, periods, of }: Mix): ChartTable {
  return {
    columns: [
      { label: of, kind: "text" },
      ...periods.map((period) => ({
        label: periodName(period),
        unit: { zh: "%", en: "%" },
        kind: "percent" as const,
      })),
    ],
    rows: parts.map(({ key, shares }) => ({
      cells: [{ text: key }, ...shares.map((share) => cellOf(share, "not-computed"))],
    })),
  };
}
