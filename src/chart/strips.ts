import type { PeerRow, Peers } from "../analyze/peers.ts";
import type { Lang, Text } from "../messages.ts";
import { formatNumber } from "../table/number-format.ts";
import { periodName } from "../table/period-name.ts";
import { ABSENCE, absenceOf } from "./absence.ts";
import type { Chart, ChartTable, LegendEntry } from "./chart.ts";
import { displayUnit, label, tableValue } from "./display-unit.ts";
import { emptyFrame } from "./empty-frame.ts";
import { FARTHEST, stripsSpec } from "./strips-spec.ts";
import { joined } from "./words.ts";

/**
 * One area beside all others, per head: every value over the median of its measure, the median at 100.
 * The marks of the others carry neither name nor code.
 */
export function strips(peers: Peers): Chart<Peers> {
  return {
    result: peers,
    subtitle: subtitle(peers),
    notes: notes(peers),
    legend: legend(peers),
    alt: alt(peers),
    table: table(peers),
    spec: (view) =>
      peers.rows.every((row) => row.median === null && row.own === null)
        ? emptyFrame(view)
        : stripsSpec(peers, view),
  };
}

/**
 * What a measure per head is called.
 * @example perHead({ zh: "活动场次", en: "Sessions" }, 10000) // => { zh: "每万人活动场次", en: "Sessions per 10,000" }
 */
export const perHead = ({ zh, en }: Text, per: number): Text => ({
  zh: `${per === 1 ? "人均" : `每${HEADS_ZH[per] ?? per}人`}${zh}`,
  en: per === 1 ? `${en} per head` : `${en} per ${formatNumber(per, { lang: "en" })}`,
});

const HEADS_ZH: Readonly<Record<number, string>> = { 100: "百", 1000: "千", 10000: "万" };

/** The own value with its unit, or why there is none. */
export function ownText(row: PeerRow, lang: Lang): string {
  if (row.own === null)
    return row.status === "reported" || row.status === "zero"
      ? NO_RESIDENTS[lang]
      : ABSENCE[absenceOf(row.status)][lang];
  const unit = unitOf(row);
  return lang === "zh"
    ? label(row.own, unit, { lang }) + unit.unit.zh
    : `${label(row.own, unit, { lang })} ${unit.unit.en}`;
}

const NO_RESIDENTS: Text = { zh: "缺人口数", en: "no residents" };

/** Values per head keep a decimal while they are small. */
function unitOf({ measure, own, median }: PeerRow) {
  const unit = displayUnit(measure, [own, median]);
  const largest = Math.max(own ?? 0, median ?? 0) / unit.divisor;
  return { ...unit, digits: largest < 100 ? Math.max(1, unit.digits) : unit.digits };
}

function subtitle({ name, period, words }: Peers): Text {
  const now = periodName(period);
  return {
    zh: `${name}${now.zh}按人口折算，${words.whole.zh}中位数为100；每条短线是一个${words.parts.zh}，圆点为${name}`,
    en: `${name}, ${now.en}, per head; the median is 100. Each tick is one of the ${words.parts.en}, the dot is ${name}`,
  };
}

function notes({ rows, words }: Peers): Text[] {
  const counts = rows.map(({ measure, others, own }) => {
    const count = others.length + (own === null ? 0 : 1);
    return { zh: `${measure.label.zh}${count}个`, en: `${measure.label.en} ${count}` };
  });
  const beyond = rows.flatMap(({ others, own, median }) =>
    median === null ? [] : [...others, own ?? 0].filter((value) => value / median > FARTHEST),
  ).length;
  const few = rows.filter(({ median }) => median === null).map(({ measure }) => measure.label);
  return [
    {
      zh: `人口为当年年末常住人口；参加比较的${words.parts.zh}：${counts.map(({ zh }) => zh).join("、")}。`,
      en: `Residents at the end of the same year; ${words.parts.en} compared: ${counts.map(({ en }) => en).join(", ")}.`,
    },
    ...(beyond > 0
      ? [
          {
            zh: `超过中位数${FARTHEST}倍的${beyond}个值画在右端。`,
            en: `${beyond} beyond ${FARTHEST} times the median at the right end.`,
          },
        ]
      : []),
    ...(few.length > 0
      ? [
          {
            zh: `不足4个，不作比较：${few.map(({ zh }) => zh).join("、")}。`,
            en: `Under four, not compared: ${few.map(({ en }) => en).join(", ")}.`,
          },
        ]
      : []),
  ];
}

const legend = ({ name, words }: Peers): LegendEntry[] => [
  { key: "dot", label: { zh: name, en: name } },
  { key: "peer", label: { zh: `其他${words.parts.zh}`, en: `other ${words.parts.en}` } },
];

function alt({ name, period, rows }: Peers): Text {
  const now = periodName(period);
  const known = rows.filter((row) => row.own !== null && row.median);
  const say = (row: PeerRow, lang: Lang): string => {
    const part = formatNumber((row.own! / row.median!) * 100);
    const what = perHead(row.measure.label, row.per)[lang];
    return lang === "zh"
      ? `${what}${ownText(row, lang)}，为中位数的${part}%`
      : `${what} ${ownText(row, lang)}, ${part}% of the median`;
  };
  const list = (lang: Lang): string =>
    known
      .slice(0, 3)
      .map((row) => say(row, lang))
      .join(lang === "zh" ? "；" : "; ");
  return joined([
    {
      zh: `带状图：${name}${now.zh}${rows.length}项按人口折算的值与中位数之比。`,
      en: `Strip plot: ${rows.length} values per head of ${name}, ${now.en}, over the median.`,
    },
    known.length > 0 ? { zh: `${list("zh")}。`, en: `${list("en")}.` } : null,
  ]);
}

function table({ rows, name }: Peers): ChartTable {
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      { label: { zh: name, en: name }, kind: "ratio" },
      { label: { zh: "中位数", en: "Median" }, kind: "ratio" },
      { label: { zh: "单位", en: "Unit" }, kind: "text" },
      {
        label: { zh: "为中位数的", en: "Of the median" },
        unit: { zh: "%", en: "%" },
        kind: "percent",
      },
    ],
    rows: rows.map((row) => {
      const unit = unitOf(row);
      const cell = (value: number | null) =>
        value === null ? { status: "not-computed" as const } : { value: tableValue(value, unit) };
      const part = row.own !== null && row.median ? row.own / row.median : null;
      return {
        cells: [
          { text: perHead(row.measure.label, row.per) },
          cell(row.own),
          cell(row.median),
          { text: unit.unit },
          part === null ? { status: "not-computed" as const } : { value: part },
        ],
      };
    }),
  };
}
