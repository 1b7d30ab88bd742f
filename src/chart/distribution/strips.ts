import { countOfId } from "../../analyze/figures/derived.ts";
import type { PeerRow, Peers } from "../../analyze/results/peers.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import {
  en,
  joined as joinedPhrases,
  numberOf,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, PERCENT, scaledCell } from "../labels/chart-table.ts";
import { estimatedCell, estimateNotesOf } from "../labels/estimates.ts";
import { ownText, perHead, unitPerHead } from "../labels/per-head.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { FARTHEST, MOST_TICKS, stripsSpec } from "./strips-spec.ts";

/**
 * Draws one area beside all others, per head: every value relative to the median of its measure, which is 100. The
 * marks of the others carry neither name nor code.
 */
export function strips(peers: Peers): Chart<Peers> {
  expectKind("strips", peers, "peers");
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

function subtitle({ name, period, words }: Peers): Text {
  const now = periodName(period);
  return {
    zh: `${name}${now.zh}按人口折算，${words.whole.zh}中位数为100；每条短线是一个${words.parts.zh}，圆点为${name}`,
    en: `Per head, ${now.en}; the median is 100. Ticks: ${words.parts.en}; dot: ${name}`,
  };
}

function notes({ rows, words, name }: Peers): Said[] {
  const counts = rows.map(({ measure, others, own, figures }) => {
    const count = others.length + (own === null ? 0 : 1);
    const none = count === 0 ? countOfId([], [`measure:${measure.id}`]) : undefined;
    const number = numberOf(count, figures?.heads ?? none);
    return {
      count,
      number,
      said: phrase(zh`${measure.label}${number}个`, en`${measure.label} ${number}`),
    };
  });
  const numbers = new Set(counts.map(({ count }) => count));
  const compared =
    numbers.size === 1
      ? phrase(zh`${counts[0]!.number}个`, en`${counts[0]!.number}`)
      : joinedPhrases(
          counts.map(({ said }) => said),
          { zh: "、", en: ", " },
        );
  const beyond = rows.flatMap(({ others, own, median }) =>
    median === null ? [] : [...others, own ?? 0].filter((value) => value / median > FARTHEST),
  ).length;
  const few = rows.filter(({ median }) => median === null).map(({ measure }) => measure.label);
  return [
    phrase(
      zh`人口为当年年末常住人口；参加比较的${words.parts}：${compared}。`,
      en`Residents at the end of the same year; ${words.parts} compared: ${compared}.`,
    ),
    ...estimateNotesOf(rows.some(({ isEstimated }) => isEstimated) ? [name] : []),
    ...(beyond > 0
      ? [
          {
            zh: `超过中位数${FARTHEST}倍的值画在右端。`,
            en: `Values beyond ${FARTHEST} times the median are at the right end.`,
          },
        ]
      : []),
    ...(rows.some(({ others }) => others.length > MOST_TICKS)
      ? [
          {
            zh: `${words.parts.zh}多，每项按数值次序等距画出${MOST_TICKS}个。`,
            en: `Of many ${words.parts.en}, ${MOST_TICKS} are drawn for each measure, evenly in order of value.`,
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

const table = ({ rows, name }: Peers): DataTable =>
  tableOf(rows, [
    {
      label: { zh: "指标", en: "Measure" },
      kind: "text",
      of: ({ measure, per }) => perHead(measure.label, per),
    },
    {
      label: { zh: name, en: name },
      kind: "ratio",
      of: (row) =>
        estimatedCell(scaledCell(row.own, unitPerHead(row), "not-computed", row.figures?.own), row),
    },
    {
      label: { zh: "中位数", en: "Median" },
      kind: "ratio",
      of: (row) => scaledCell(row.median, unitPerHead(row), "not-computed", row.figures?.median),
    },
    { label: { zh: "单位", en: "Unit" }, kind: "text", of: (row) => unitPerHead(row).unit },
    {
      label: { zh: "为中位数的", en: "Of the median" },
      ...PERCENT,
      of: ({ own, median, figures }) =>
        cellOf(own !== null && median ? own / median : null, "not-computed", figures?.index),
    },
  ]);
