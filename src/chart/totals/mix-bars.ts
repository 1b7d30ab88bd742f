import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Mix, MixPart } from "../../analyze/parts/mix.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry, VegaLiteSpec, View } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, PERCENT, periodColumns } from "../labels/chart-table.ts";
import { periodRange } from "../labels/periods.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { type ColumnPanel, columnPanels } from "./column-panels.ts";

const HEIGHT = 84;

/**
 * Draws the composition of a total over time: a panel per part, with its share of each period as columns from zero on
 * one scale.
 * @throws for a measure that does not add up over areas: its parts make no whole.
 */
export function mixBars(mix: Mix): Chart<Mix> {
  expectKind("mixBars", mix, "mix");
  if (mix.measure.overAreas !== "sum")
    throw new ScriptError(REFUSED_RESULTS["no-whole"]("mixBars", mix.measure));
  const isEmpty = mix.parts.every((part) => part.shares.every((share) => share === null));
  return {
    result: mix,
    subtitle: subtitle(mix),
    notes: [note(mix), ...roundingNote(mix), ...unstatedNote(mix)],
    legend: legend(mix),
    alt: alt(mix),
    table: table(mix),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(mix, view)),
  };
}

const draw = ({ parts, periods }: Mix, view: View): VegaLiteSpec =>
  columnPanels(
    parts.map((part) => panelOf(part, view.lang)),
    periods,
    HEIGHT,
    view,
  );

function panelOf({ key, shares }: MixPart, lang: Lang): ColumnPanel {
  const latest = shares.at(-1) ?? null;
  return {
    title: {
      name: key,
      value: latest === null ? NONE[lang] : formatPercent(latest),
      isAbsent: latest === null,
    },
    values: shares,
    texts: shares.map(shareText),
  };
}

const NONE: Text = { zh: "无数据", en: "none" };
const shareText = (share: number | null): string =>
  share === null ? "" : formatPercent(share).slice(0, -1);

function subtitle({ measure, of, periods }: Mix): Text {
  const range = periodRange(periods);
  return {
    zh: `${measure.label.zh}按${of.zh}的构成，${range.zh}。各${of.zh}占合计的%，纵轴相同，从0起；右上为最近一期`,
    en: `${measure.label.en} by ${of.en}, ${range.en}. Per cent of the total, one scale from zero; top right: latest`,
  };
}

const note = ({ of }: Mix): Text => ({
  zh: `各${of.zh}按最近一期由大到小排列。`,
  en: "Largest latest share first.",
});

/** Says that printed shares do not add up, where those of a period that states every part do not. */
function roundingNote({ parts, periods, unstated }: Mix): Text[] {
  const isOff = periods.some((_, at) => {
    const printed = parts.map(({ shares }) => Number(formatPercent(shares[at] ?? 0).slice(0, -1)));
    const tenths = printed.reduce((sum, share) => sum + Math.round(share * 10), 0);
    return (unstated[at] ?? 0) === 0 && tenths !== 1000 && tenths !== 0;
  });
  return isOff
    ? [
        {
          zh: "部分数据因四舍五入，存在分项合计不等于100%的情况。",
          en: "Shares may not add up to 100% because of rounding.",
        },
      ]
    : [];
}

/** Says what share of the latest period states no part; none where every row does. */
function unstatedNote({ of, unstated, periods }: Mix): Text[] {
  const share = unstated.at(-1) ?? 0;
  if (share === 0) return [];
  const { zh, en } = periodName(periods.at(-1)!);
  return [
    {
      zh: `${zh}另有${formatPercent(share)}没有注明${of.zh}，不单列。`,
      en: `Another ${formatPercent(share)} of ${en} state no ${of.en} and are not shown.`,
    },
  ];
}

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

const table = ({ parts, periods, of, measure, figures }: Mix): DataTable =>
  tableOf(parts, [
    { label: of, kind: "text", of: ({ key }) => key },
    ...periodColumns<MixPart>(periods, PERCENT, ({ key, shares }, at) => {
      const share = shares[at] ?? null;
      const figure =
        figures && share !== null
          ? figureId(`${measure.id}.share`, periods[at]!, figures.county, {
              [figures.breakdown]: key,
            })
          : undefined;
      return cellOf(share, "not-computed", figure);
    }),
  ]);
