import { countId, timesId } from "../../analyze/figures/derived.ts";
import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import {
  en,
  linked,
  numberOf,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import { FUNNEL_LEVELS, LEAST_EXPECTED } from "../../statistics/counts/funnel-limits.ts";
import type { Dispersion } from "../../statistics/counts/overdispersion.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, wordsOf } from "../labels/chart-table.ts";
import { estimateNotesOf } from "../labels/estimates.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
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
    notes: notes(result),
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

/** Names the areas beyond the limits that decide, what the limits are, and the areas that cannot be judged. */
function notes(funnel: Funnel): Said[] {
  const { rows, leftOut, dispersion, words, apart } = funnel;
  const parts = words.parts;
  const low = rows.filter(({ expected }) => expected < LEAST_EXPECTED).map(({ name }) => name);
  return [
    ...outside(funnel),
    ...(rows.length > 0 ? [byChance(rows, parts)] : []),
    ...(dispersion ? [widened(dispersion, funnel)] : []),
    ...(rows.length > 0 && funnel.by === "residents" ? [gradientNote(funnel)] : []),
    ...listed(
      apart,
      "与其余相差悬殊，应有数不含其在内计算",
      "Far from all others, so that expectations are computed without it",
    ),
    ...listed(low, "应有不足1，是否偏低无法判断", "Under 1 expected, a low count cannot be judged"),
    ...listed(
      leftOut,
      "数据不全或无从计算应有数，未列入",
      "Incomplete or without an expectation, left out",
    ),
    ...estimateNotesOf(funnel.estimated),
  ];
}

function outside({ rows, dispersion }: Funnel): Text[] {
  return FUNNEL_LEVELS.toReversed().flatMap((level) => {
    const names = rows.filter(({ judged }) => judged.level === level).map(({ name }) => name);
    const limits = limitsAt(level, dispersion !== null);
    return listed(names, `超出${limits.zh}`, `Beyond the ${limits.en}`);
  });
}

/** Names a pair of limits, of chance or widened. */
function limitsAt(level: number, isWidened: boolean): Text {
  const share = `${Number((level * 100).toFixed(1))}%`;
  return isWidened
    ? { zh: `放宽后的${share}界限`, en: `widened ${share} limits` }
    : { zh: `${share}界限`, en: `${share} limits` };
}

const listed = (names: readonly string[], zh: string, en: string): Text[] =>
  names.length === 0
    ? []
    : [
        {
          zh: `${zh}：${listNames(names, 12).zh}。`,
          en: `${en}: ${listNames(names, 12).en}.`,
        },
      ];

function byChance(rows: readonly FunnelRow[], parts: Text): Phrase {
  const all = countId(rows.flatMap(({ figures }) => figures?.expected ?? []));
  const count = numberOf(rows.length, all);
  const part = Number((1 - FUNNEL_LEVELS[0]).toFixed(3));
  const number = formatNumber(rows.length * part, { digits: 1 });
  const chance = linked(timesId(all, part), { zh: number, en: number });
  return phrase(
    zh`共${count}个${parts}，仅凭偶然预计约有${chance}个超出95%界限。`,
    en`Of ${count} ${parts} about ${chance} lie beyond the 95% limits by chance alone.`,
  );
}

/** Fewer areas give no certain measure of how far to widen the limits. */
const FEW = 20;

function widened({ phi, nUsed }: Dispersion, { figures, words: { parts } }: Funnel): Phrase {
  const number = formatNumber(phi, { digits: 1 });
  const times = linked(figures?.dispersion, { zh: number, en: number });
  const few =
    nUsed < FEW
      ? {
          zh: `；不足${FEW}个${parts.zh}，放宽多少本身也不确定`,
          en: `; with fewer than ${FEW} ${parts.en} the width itself is uncertain`,
        }
      : { zh: "", en: "" };
  return phrase(
    zh`${parts}间差异普遍大于偶然（离散程度为偶然的${times}倍），已放宽界限，只点名放宽后仍超出的${few}。`,
    en`Differences between ${parts} are more than chance throughout (${times} times its spread), so only those beyond the widened limits are named${few}.`,
  );
}

/** Says how the expectation follows the number of residents. */
function gradientNote({ gradient, figures, words: { parts, whole } }: Funnel): Said {
  const more = formatNumber(100 * (1.1 ** gradient - 1), { digits: 1 });
  if (more === "0.0")
    return {
      zh: `各${parts.zh}实际数不随人口多少变化，应有数各${parts.zh}相同。`,
      en: `The counts do not follow the number of residents, so the same is expected of all ${parts.en}.`,
    };
  const share = linked(figures?.gradient, { zh: `${more}%`, en: `${more}%` });
  return phrase(
    zh`应有数按${whole}实际的人口梯度拟合：人口多10%的${parts}，应有数多约${share}。`,
    en`Expectations follow the gradient found among the ${parts}: with 10% more residents about ${share} more is expected.`,
  );
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
