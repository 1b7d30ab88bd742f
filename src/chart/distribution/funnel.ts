import type { Funnel } from "../../analyze/results/funnel.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { markOf, namedRows } from "./funnel-marks.ts";
import { funnelNotes } from "./funnel-notes.ts";
import { funnelSpec } from "./funnel-spec.ts";
import { funnelTable } from "./funnel-table.ts";

/**
 * Which areas differ from what was to be expected by more than chance: the ratio of observed to expected
 * over the expectation, between limits that narrow as counts grow. Those outside are named.
 * @throws for a measure that chance does not move like a count of events.
 */
export function funnel(result: Funnel): Chart<Funnel> {
  const { measure, refused } = result;
  if (!measure.countLike)
    throw new Error(
      `funnel(): ${measure.id} is not a count of separate events (countLike): for person-times, yuan and points chance has no known size and the limits would be wrong; use twoTier() or strips()`,
    );
  return {
    result,
    subtitle: subtitle(result),
    notes: funnelNotes(result),
    legend: refused ? [] : legend(result),
    alt: alt(result),
    table: funnelTable(result),
    spec: (view) => (refused ? emptyFrame(view, REFUSALS[refused]) : funnelSpec(result, view)),
  };
}

const REFUSALS: Record<NonNullable<Funnel["refused"]>, Text> = {
  "too-few-units": {
    zh: "不足10个，不作漏斗图判断",
    en: "Under ten: too few to be judged by a funnel",
  },
  "zero-total": { zh: "总数为0，不作判断", en: "A total of zero: nothing to be judged" },
};

/** What the expectation is taken from. */
const basis = ({ by, base }: Funnel): Text => {
  const name = periodName(base);
  return by === "residents"
    ? { zh: `按${name.zh}年末常住人口占比`, en: `by share of residents at the end of ${name.en}` }
    : { zh: `按${name.zh}水平`, en: `by the level of ${name.en}` };
};

function subtitle(result: Funnel): Text {
  const { measure, period } = result;
  const now = periodName(period);
  return {
    zh: `${measure.label.zh}，${now.zh}。横轴为${basis(result).zh}应有的${measure.unit.zh}数，纵轴为实际与应有之比，1为相当`,
    en: `${measure.label.en}, ${now.en}. Across: ${measure.unit.en} expected ${basis(result).en}; up: observed over expected, 1 is as expected`,
  };
}

function legend(result: Funnel): LegendEntry[] {
  const { measure, dispersion } = result;
  const named = namedRows(result.rows);
  const keys = new Set(named.map((row) => markOf(row, measure.direction).key));
  const sides = (key: LegendEntry["key"]): Text => {
    const isHigh = named.some(
      (row) => markOf(row, measure.direction).key === key && row.flag.side === "high",
    );
    const isLow = named.some(
      (row) => markOf(row, measure.direction).key === key && row.flag.side === "low",
    );
    if (isHigh && isLow) return { zh: "超出界限", en: "outside" };
    return isHigh
      ? { zh: "高于应有", en: "above expected" }
      : { zh: "低于应有", en: "below expected" };
  };
  return [
    { key: "inside", label: { zh: "界限内", en: "within the limits" } },
    ...(result.rows.some(({ flag, isNamed }) => flag.level !== null && !isNamed)
      ? [
          {
            key: "hollow" as const,
            label: { zh: "放宽后在界限内", en: "within the widened limits" },
          },
        ]
      : []),
    ...[...keys].map((key) => ({ key, label: sides(key) })),
    { key: "limit-1", label: { zh: "95%界限", en: "95% limits" } },
    { key: "limit-2", label: { zh: "99.8%界限", en: "99.8% limits" } },
    ...(dispersion
      ? [{ key: "limit-wide" as const, label: { zh: "放宽的95%界限", en: "widened 95% limits" } }]
      : []),
  ];
}

function alt(result: Funnel): Text {
  const { measure, period, rows, words, refused } = result;
  if (refused) return REFUSALS[refused];
  const now = periodName(period);
  const named = namedRows(result.rows);
  const side = (which: "high" | "low", lang: Lang): string =>
    listNames(named.filter(({ flag }) => flag.side === which).map(({ name }) => name))[lang] ||
    { zh: "无", en: "none" }[lang];
  return joined([
    {
      zh: `漏斗图：${rows.length}个${words.parts.zh}${now.zh}的${measure.label.zh}，实际与应有之比。`,
      en: `Funnel plot: ${measure.label.en} of ${rows.length} ${words.parts.en}, ${now.en}, observed over expected.`,
    },
    {
      zh: `高于界限：${side("high", "zh")}；低于界限：${side("low", "zh")}。`,
      en: `Above the limits: ${side("high", "en")}; below: ${side("low", "en")}.`,
    },
  ]);
}
