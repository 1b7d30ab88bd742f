import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { LEAST_EXPECTED } from "../../statistics/counts/funnel-limits.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, wordsOf } from "../labels/chart-table.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { funnelNotes, limitsAt } from "./funnel-notes.ts";
import { funnelSpec, markOf, namedRows } from "./funnel-spec.ts";

/**
 * Draws the ratio of observed to expected over the expectation, between limits of chance that narrow as counts grow.
 * Areas outside them are named.
 * @throws for a measure that chance does not move like a count of events.
 */
export function funnel(result: Funnel): Chart<Funnel> {
  expectKind("funnel", result, "funnel");
  const { measure, refused } = result;
  if (!measure.countLike) throw new ScriptError(REFUSED_RESULTS["not-counted"]("funnel", measure));
  return {
    result,
    subtitle: subtitle(result),
    notes: funnelNotes(result),
    legend: refused ? [] : legend(result),
    alt: alt(result),
    table: table(result),
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

/** Names the basis of the expectation. */
const basis = ({ by, base }: Funnel): Text => {
  const name = periodName(base);
  return by === "residents"
    ? {
        zh: `按${name.zh}年末常住人口规模`,
        en: `by the number of residents at the end of ${name.en}`,
      }
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

function legend({ measure, dispersion, rows }: Funnel): LegendEntry[] {
  const named = namedRows(rows);
  const keys = new Set(named.map((row) => markOf(row, measure.direction).key));
  const sides = (key: LegendEntry["key"]): Text => {
    const own = named.filter((row) => markOf(row, measure.direction).key === key);
    const isHigh = own.some(({ judged }) => judged.side === "high");
    const isLow = own.some(({ judged }) => judged.side === "low");
    if (isHigh && isLow) return { zh: "超出界限", en: "outside" };
    return isHigh
      ? { zh: "高于应有", en: "above expected" }
      : { zh: "低于应有", en: "below expected" };
  };
  const isHollow = rows.some(({ flag, judged }) => flag.level !== null && judged.level === null);
  const hollow: LegendEntry = {
    key: "hollow",
    label: { zh: "在放宽后的界限内", en: "within the widened limits" },
  };
  const isWidened = dispersion !== null;
  return [
    { key: "inside", label: { zh: "95%界限内", en: "within the 95% limits" } },
    ...(isHollow ? [hollow] : []),
    ...[...keys].map((key) => ({ key, label: sides(key) })),
    { key: "limit-1", label: limitsAt(0.95, false) },
    ...(isWidened ? [{ key: "limit-wide" as const, label: limitsAt(0.95, true) }] : []),
    { key: isWidened ? "limit-widest" : "limit-2", label: limitsAt(0.998, isWidened) },
  ];
}

function alt(result: Funnel): Text {
  const { measure, period, rows, words, refused, dispersion } = result;
  if (refused) return REFUSALS[refused];
  const now = periodName(period);
  const named = namedRows(rows);
  const side = (which: "high" | "low", lang: Lang): string =>
    listNames(named.filter(({ judged }) => judged.side === which).map(({ name }) => name))[lang] ||
    { zh: "无", en: "none" }[lang];
  const limits = limitsAt(0.95, dispersion !== null);
  return joined([
    {
      zh: `漏斗图：${rows.length}个${words.parts.zh}${now.zh}的${measure.label.zh}，实际与应有之比。`,
      en: `Funnel plot: ${measure.label.en} of ${rows.length} ${words.parts.en}, ${now.en}, observed over expected.`,
    },
    {
      zh: `高于${limits.zh}：${side("high", "zh")}；低于：${side("low", "zh")}。`,
      en: `Above the ${limits.en}: ${side("high", "en")}; below: ${side("low", "en")}.`,
    },
  ]);
}

const table = ({ rows, measure: { unit }, words, dispersion }: Funnel): DataTable =>
  tableOf(rows, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    {
      label: { zh: "实际", en: "Observed" },
      unit,
      kind: "count",
      of: ({ observed, figure }) => cellOf(observed, "not-computed", figure),
    },
    {
      label: { zh: "应有", en: "Expected" },
      unit,
      kind: "ratio",
      of: ({ expected, figures }) => cellOf(expected, "not-computed", figures?.expected),
    },
    {
      label: { zh: "实际与应有之比", en: "Observed / expected" },
      kind: "text",
      of: ({ ratio, figures }) => {
        const number = formatNumber(ratio, { digits: 2 });
        return wordsOf({ zh: number, en: number }, figures?.against);
      },
    },
    {
      label: { zh: "判断", en: "Judged" },
      kind: "text",
      of: (row) => judgement(row, dispersion !== null),
    },
  ]);

/** Says which limits a row is beyond. */
function judgement({ flag, judged, expected }: FunnelRow, isWidened: boolean): Text {
  if (flag.level === null)
    return expected < LEAST_EXPECTED
      ? { zh: "应有不足1，是否偏低无法判断", en: "under 1 expected: low cannot be judged" }
      : { zh: "95%界限内", en: "within the 95% limits" };
  const limits = limitsAt(judged.level ?? flag.level, judged.level !== null && isWidened);
  const said =
    flag.side === "high"
      ? { zh: `高于${limits.zh}`, en: `above the ${limits.en}` }
      : { zh: `低于${limits.zh}`, en: `below the ${limits.en}` };
  return judged.level !== null
    ? said
    : { zh: `${said.zh}，在放宽后的界限内`, en: `${said.en}, within the widened ones` };
}
