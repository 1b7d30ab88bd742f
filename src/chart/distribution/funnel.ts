import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
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
  const { measure, refused } = result;
  if (!measure.countLike)
    throw new Error(
      `funnel(): ${measure.id} is not a count of separate events (countLike): for person-times, yuan and points chance has no known size and the limits would be wrong; use twoTier() or strips()`,
    );
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

/** Names the areas outside the limits, the number expected there by chance alone, and those that cannot be judged. */
function notes(funnel: Funnel): Text[] {
  const { rows, leftOut, dispersion, words } = funnel;
  const parts = words.parts;
  const low = rows.filter(({ expected }) => expected < 1).map(({ name }) => name);
  return [
    ...outside(rows),
    ...(rows.length > 0 ? [byChance(rows.length, parts)] : []),
    ...(dispersion ? [widened(dispersion.phi, parts)] : []),
    ...listed(low, "应有不足1，偏低无法判断", "Under 1 expected, a low count cannot be judged"),
    ...listed(
      leftOut,
      "数据不全或无从计算应有数，未列入",
      "Incomplete or without an expectation, left out",
    ),
    ...estimateNotesOf(funnel.estimated),
  ];
}

function outside(rows: readonly FunnelRow[]): Text[] {
  const at = (level: number): string[] =>
    rows.filter(({ flag, isNamed }) => isNamed && flag.level === level).map(({ name }) => name);
  return [
    ...listed(at(0.998), "超出99.8%界限", "Beyond the 99.8% limits"),
    ...listed(at(0.95), "超出95%界限，需关注", "Beyond the 95% limits, to be watched"),
  ];
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

function byChance(count: number, parts: Text): Text {
  const chance = formatNumber(count * 0.05, { digits: 1 });
  return {
    zh: `共${count}个${parts.zh}，仅凭偶然预计约有${chance}个超出95%界限。`,
    en: `Of ${count} ${parts.en} about ${chance} lie beyond the 95% limits by chance alone.`,
  };
}

function widened(phi: number, parts: Text): Text {
  const times = formatNumber(phi, { digits: 1 });
  return {
    zh: `${parts.zh}间差异普遍大于偶然（离散程度为偶然的${times}倍），已放宽界限，只点名放宽后仍超出的。`,
    en: `Differences between ${parts.en} are more than chance throughout (${times} times its spread), so only those beyond the widened limits are named.`,
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

const table = ({ rows, measure: { unit }, words }: Funnel): DataTable =>
  tableOf(rows, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    { label: { zh: "实际", en: "Observed" }, unit, kind: "count", of: ({ observed }) => observed },
    { label: { zh: "应有", en: "Expected" }, unit, kind: "ratio", of: ({ expected }) => expected },
    {
      label: { zh: "实际与应有之比", en: "Observed / expected" },
      kind: "text",
      of: ({ ratio }) => formatNumber(ratio, { digits: 2 }),
    },
    { label: { zh: "判断", en: "Judged" }, kind: "text", of: judged },
  ]);

/** Judges a row by its flag, as far as the limits allow. */
function judged({ flag, isNamed, expected }: FunnelRow): Text {
  if (flag.level === null)
    return expected < 1
      ? { zh: "应有不足1，偏低无法判断", en: "under 1 expected: low cannot be judged" }
      : { zh: "界限内", en: "within the limits" };
  const level = `${formatNumber(flag.level * 100, { digits: flag.level === 0.95 ? 0 : 1 })}%`;
  const said =
    flag.side === "high"
      ? { zh: `高于${level}界限`, en: `above the ${level} limit` }
      : { zh: `低于${level}界限`, en: `below the ${level} limit` };
  if (isNamed) return said;
  return {
    zh: `${said.zh}，在放宽的界限内`,
    en: `${said.en}, within the widened ones`,
  };
}
