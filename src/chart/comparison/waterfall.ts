import type { BridgeStep, ChangeBridge } from "../../analyze/results/change-bridge.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import {
  en,
  linked,
  numberOf,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { type Named, scaledCell, tableWithTotal, wordsOf } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label, withUnit } from "../labels/display-unit.ts";
import { estimatedCell, estimateNotes } from "../labels/estimates.ts";
import { partNotes } from "../labels/part-notes.ts";
import { joined, someNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { restName, waterfallSpec } from "./waterfall-spec.ts";

/**
 * Draws the contribution of each area to the change of a total: steps from zero to the net change, each from the end of
 * the one before. The totals are in the subtitle; the axis is never cut.
 */
export function waterfall(bridge: ChangeBridge): Chart<ChangeBridge> {
  expectKind("waterfall", bridge, "bridge");
  const unit = displayUnit(bridge.measure, [
    bridge.net,
    ...bridge.steps.flatMap(({ from, to }) => [from, to]),
  ]);
  return {
    result: bridge,
    subtitle: subtitle(bridge, unit),
    notes: notes(bridge),
    legend: legend(bridge),
    alt: alt(bridge, unit),
    table: table(bridge, unit),
    spec: (view) =>
      bridge.steps.length === 0 ? emptyFrame(view) : waterfallSpec(bridge, unit, view),
  };
}

function subtitle(bridge: ChangeBridge, unit: DisplayUnit): Said {
  const { measure, before, after, totals } = bridge;
  const [then, now] = [periodName(before), periodName(after)];
  if (bridge.steps.length === 0)
    return {
      zh: `${measure.label.zh}，${now.zh}与${then.zh}没有可比的${bridge.of.zh}`,
      en: `${measure.label.en}: none of the ${bridge.of.en} can be compared, ${now.en} with ${then.en}`,
    };
  const scale = displayUnit(measure, [totals.before, totals.after]);
  const [from, to] = (["before", "after"] as const).map((side) =>
    linked(bridge.figures?.[side], {
      zh: withUnit(totals[side], scale, { lang: "zh" }),
      en: withUnit(totals[side], scale, { lang: "en" }),
    }),
  ) as [Phrase, Phrase];
  return phrase(
    zh`${measure.label}由${then}的${from}到${now}的${to}（同口径）。单位：${unit.unit}；横轴从0起，不截断`,
    en`${measure.label} from ${from} in ${then} to ${to} in ${now}, like for like. Unit: ${unit.unit}; from zero`,
  );
}

const nameOf = ({ key, name, count }: BridgeStep, { of }: ChangeBridge): string | Text =>
  key === null ? restName(count, of) : name;

const rest = ({ steps }: ChangeBridge): BridgeStep | undefined =>
  steps.find(({ key }) => key === null);

function notes(bridge: ChangeBridge): Said[] {
  const { leftOut, of, partly, sharesExplode, steps } = bridge;
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  const names = someNames(leftOut, 8);
  const all = numberOf(count, bridge.figures?.known);
  const small = numberOf(rest(bridge)?.count ?? 0, rest(bridge)?.countFigure);
  return [
    phrase(
      zh`各步之和等于净增减；含两期数据完整的${all}个${of}。`,
      en`The steps add up to the net change; ${all} ${of} complete in both periods.`,
    ),
    ...(rest(bridge)
      ? [
          phrase(
            zh`增减不到上期合计1%的${small}个${of}并为其他。`,
            en`Changes under 1% of the earlier total (${small} ${of}) are one step.`,
          ),
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          {
            zh: `数据不全或仅一期有数，未计入：${names.zh}。`,
            en: `Incomplete in one of the periods, left out: ${names.en}.`,
          },
        ]
      : []),
    ...partNotes(partly),
    ...estimateNotes(steps.map((step) => ({ ...step, name: nameOf(step, bridge) }))),
    ...(sharesExplode && steps.some(({ change }) => change !== 0)
      ? [
          {
            zh: "增减大部分相互抵消，不计算贡献率。",
            en: "Gains and losses largely cancel out; no shares of the net change are given.",
          },
        ]
      : []),
  ];
}

function legend({ measure, steps }: ChangeBridge): LegendEntry[] {
  const [rise, fall] = [
    { zh: "增加", en: "rise" },
    { zh: "减少", en: "fall" },
  ];
  const more = measure.direction !== "less";
  const isNeutral = measure.direction === "neutral";
  const has = (sign: number): boolean => steps.some(({ change }) => Math.sign(change) === sign);
  return [
    ...(has(1) && !isNeutral
      ? [{ key: more ? ("good" as const) : ("bad" as const), label: rise }]
      : []),
    ...(has(-1) && !isNeutral
      ? [{ key: more ? ("bad" as const) : ("good" as const), label: fall }]
      : []),
    ...(isNeutral ? [{ key: "last-year" as const, label: { zh: "增减", en: "change" } }] : []),
    { key: "this-year", label: { zh: "净增减", en: "net change" } },
  ];
}

function alt(bridge: ChangeBridge, unit: DisplayUnit): Text {
  const { measure, of, net, before, after, steps } = bridge;
  const named = steps.filter(({ key }) => key !== null);
  const say = ({ name, change }: BridgeStep, lang: "zh" | "en"): string =>
    `${name} ${label(change, unit, { lang, signed: true })}`;
  const [most, least] = [named[0], named.at(-1)];
  const [then, now] = [periodName(before), periodName(after)];
  return joined([
    {
      zh: `瀑布图：各${of.zh}对${measure.label.zh}${then.zh}至${now.zh}净增减${withUnit(net, unit, { lang: "zh", signed: true })}的贡献。`,
      en: `Waterfall: what each of the ${of.en} adds to the net change of ${withUnit(net, unit, { lang: "en", signed: true })}, ${then.en} to ${now.en}.`,
    },
    most && least
      ? {
          zh: `增加最多：${say(most, "zh")}；最少：${say(least, "zh")}。`,
          en: `Most: ${say(most, "en")}; least: ${say(least, "en")}.`,
        }
      : null,
  ]);
}

function table(bridge: ChangeBridge, scale: DisplayUnit): DataTable {
  const { steps, net, of, measure } = bridge;
  const total = {
    name: { zh: `${measure.label.zh}净增减`, en: "Net change" },
    change: net,
    figure: bridge.figure,
    isEstimated: false,
  };
  const change = { unit: scale.unit, kind: scale.kind, signed: true };
  const cell = (value: number, figure: string | undefined) =>
    scaledCell(value, scale, "not-computed", figure);
  return tableWithTotal<
    Named<Pick<BridgeStep, "name" | "change" | "figure" | "countFigure" | "isEstimated">>
  >(
    steps.map((step) => ({ ...step, name: nameOf(step, bridge) })),
    total,
    [
      {
        label: of,
        kind: "text",
        of: ({ name, countFigure }) =>
          typeof name === "string" ? name : wordsOf(name, countFigure),
      },
      {
        label: { zh: "增减", en: "Change" },
        ...change,
        of: (step) => estimatedCell(cell(step.change, step.figure), step),
      },
    ],
  );
}
