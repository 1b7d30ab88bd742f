import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import type { Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { countyOrArea } from "./level.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  eachAlone,
  type FigureInput,
  figureInput,
  type StatisticDefinition,
} from "./statistic.ts";

/** The difference of both sides, of a ratio of two measures in one unit: received less planned. */
export const gap: StatisticDefinition<"gap"> = {
  ...{
    name: "gap",
    format: "signed",
    isPlain: true,
    isSum: false,
    isChange: false,
    isOverAreas: false,
  },
  ofSides: ([difference = Number.NaN]) => difference,
  kinds: [{ compute: gaps }],
  inputs: (view, figure) => {
    const panel = view.panel("year", figure.basis);
    return figure.area === countyOf(view)
      ? [wholeOf(panel, figure.period)]
      : [countyOrArea(panel, figure)];
  },
  ...wordsOf({ zh: "差额", en: ", difference of both" }),
  parts: eachAlone,
  recheck: noRecheck,
};

/** The number of areas that have both sides whole. */
export const both: StatisticDefinition<"both"> = ofGaps("both", (all) => all.length, {
  zh: "两项齐全的个数",
  en: ", number with both",
});

/** The number of areas that have less of what is divided than of what it is divided by. */
export const short: StatisticDefinition<"short"> = ofGaps(
  "short",
  (all) => all.filter((each) => each < 0).length,
  { zh: "不足的个数", en: ", number that fall short" },
);

/** The number of areas that have more of what is divided than of what it is divided by. */
export const beyond: StatisticDefinition<"beyond"> = ofGaps(
  "beyond",
  (all) => all.filter((each) => each > 0).length,
  { zh: "超过的个数", en: ", number that exceed it" },
);

/** All that the areas that fall short lack together. */
export const lacking: StatisticDefinition<"lacking"> = ofGaps(
  "lacking",
  (all) => sumOf(all.map((each) => Math.max(0, -each))),
  { zh: "不足合计", en: ", lacking together" },
);

/** All that the areas that exceed it have beyond it together. */
export const surplus: StatisticDefinition<"surplus"> = ofGaps(
  "surplus",
  (all) => sumOf(all.map((each) => Math.max(0, each))),
  { zh: "超过合计", en: ", beyond it together" },
);

const sumOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);

function wordsOf(label: Text): Pick<StatisticDefinition, "words"> {
  return {
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: (sum) => ({
        zh: `${sum.zh}：被除数减去除数，${label.zh}。`,
        en: `${sum.en}: what is divided less the divisor${label.en}.`,
      }),
    },
  };
}

/** A figure of two sides is rechecked by them. */
function noRecheck(): never {
  throw new Error("recheck(): a ratio is rechecked by its two sides");
}

function ofGaps<Name extends string>(
  name: Name,
  of: (gaps: readonly number[]) => number,
  label: Text,
): StatisticDefinition<Name> {
  const isCount = ["both", "short", "beyond"].includes(name);
  return {
    ...{ name, format: isCount ? "count" : "amount", isPlain: true },
    ...{ isSum: false, isChange: false, isOverAreas: true },
    ofSides: of,
    kinds: [{ compute: (view) => countyFigures(view, of, !isCount) }],
    inputs: (view, { basis, period }) => {
      const panel = view.panel("year", basis);
      return wholeAreas(panel, period).map((area) => figureInput(panel, area, period));
    },
    ...wordsOf(label),
    parts: byArea,
    recheck: noRecheck,
  };
}

/** True for a ratio of two measures in one unit: only these have a difference. */
const hasGaps = ({ ratio }: MeasureView): boolean =>
  ratio?.to != null && ratio.to.unit.zh === ratio.of.unit.zh && ratio.per === 1;

/** Lists the areas that have both sides whole in a period. */
const wholeAreas = (panel: Panel, period: Period): readonly Area[] =>
  panel.areas.filter((area) => {
    const { status } = panel.cell(area, period);
    return status === "reported" || status === "zero" || status === "no-result";
  });

/** Subtracts one side of a ratio from the other over some areas, in whole smallest units. */
function gapOver(view: MeasureView, panel: Panel, areas: readonly Area[], period: Period): number {
  const { dataset, column } = view.ratio!.of;
  const scale = unitsPerOne(dataset, column);
  const { of, to } = panel.ratioOver!(areas, period);
  return unitsOf(of, scale) - unitsOf(to, scale);
}

function gaps(view: MeasureView): ComputedFigure[] {
  if (!hasGaps(view)) return [];
  const panel = view.panel();
  const { of } = view.ratio!;
  const scale = unitsPerOne(of.dataset, of.column);
  return panel.periods.flatMap((period) => {
    const whole = wholeAreas(panel, period);
    const own = whole.map((area) => ({ code: area.code, areas: [area] }));
    return [...(whole.length > 0 ? [{ code: countyOf(view), areas: whole }] : []), ...own].map(
      ({ code, areas }) => ({
        ...{ panel, period, area: code, qualifier: null, unit: of.unit.en },
        value: gapOver(view, panel, areas, period) / scale,
        sources: panel.sources(areas, period),
        definition: `${of.id} minus ${view.ratio!.to!.id}`,
      }),
    );
  });
}

function countyFigures(
  view: MeasureView,
  of: (gaps: readonly number[]) => number,
  isAmount: boolean,
): ComputedFigure[] {
  if (!hasGaps(view)) return [];
  const panel = view.panel();
  const { dataset, column, unit } = view.ratio!.of;
  const scale = isAmount ? unitsPerOne(dataset, column) : 1;
  return panel.periods.flatMap((period) => {
    const areas = wholeAreas(panel, period);
    if (areas.length === 0) return [];
    return {
      ...{ panel, period, area: countyOf(view), qualifier: null },
      ...(isAmount ? { unit: unit.en } : {}),
      value: of(areas.map((area) => gapOver(view, panel, [area], period))) / scale,
      sources: panel.sources(areas, period),
      definition: `${view.ratio!.of.id} minus ${view.ratio!.to!.id}, over ${areas.length} areas`,
    };
  });
}

/** Joins the areas that have both sides whole into one input. */
function wholeOf(panel: Panel, period: Period): FigureInput {
  const members = wholeAreas(panel, period).flatMap((area) => panel.members(area));
  return { area: panel.county(period).area, members, inherited: [], period, sign: 1 };
}
