import type { Ranking, RankingRow } from "../../analyze/results/ranking.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { estimateNotesOf } from "../labels/estimates.ts";
import { rankText, rankTexts, WEIGHTS_NOTE } from "../labels/rank-text.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { intervalRanksSpec } from "./interval-ranks-spec.ts";

/** Draws the rank interval of each area: a bar from the best rank to the worst, largest estimate first. */
export function intervalRanks(ranking: Ranking): Chart<Ranking> {
  const { rows } = ranking;
  return {
    result: ranking,
    subtitle: subtitle(ranking),
    notes: notes(ranking),
    legend: [legendOf(ranking)],
    alt: alt(ranking),
    table: table(ranking),
    spec: (view) => (rows.length === 0 ? emptyFrame(view) : intervalRanksSpec(ranking, view)),
  };
}

const legendOf = ({ of }: Ranking): LegendEntry => ({
  key: "range",
  label:
    of === "chance"
      ? { zh: "名次的95%区间", en: "95% interval of the rank" }
      : { zh: "权重增减25%时的名次", en: "ranks under weights of ±25%" },
});

function subtitle({ measure, period, unit }: Ranking): Text {
  const now = periodName(period);
  return {
    zh: `${measure.label.zh}，${now.zh}，按估计值（${unit.zh}）由高到低排列；横轴为名次`,
    en: `${measure.label.en}, ${now.en}, highest estimate (${unit.en}) first; across: rank`,
  };
}

const CHANCE_NOTE: Text = {
  zh: "名次区间按次数的偶然波动精确积分得出，乡镇间差异普遍大于偶然时已放宽；区间重叠的难分先后。",
  en: "Rank intervals by exact integration over chance in the counts, widened where areas differ by more than chance throughout; overlapping ones cannot be told apart.",
};

function notes({ of, rows, leftOut, estimated, words }: Ranking): Text[] {
  const names = listNames(leftOut, 8);
  return [
    {
      zh: `共${rows.length}个${words.parts.zh}参加排列。`,
      en: `${rows.length} ${words.parts.en} compared.`,
    },
    ...(leftOut.length > 0
      ? [{ zh: `数据不全，不排列：${names.zh}。`, en: `Incomplete, not ranked: ${names.en}.` }]
      : []),
    of === "chance" ? CHANCE_NOTE : WEIGHTS_NOTE,
    ...estimateNotesOf(estimated),
  ];
}

function alt({ rows, measure, period, words }: Ranking): Text {
  const now = periodName(period);
  const say = ({ name, ranks }: RankingRow, lang: Lang): string =>
    lang === "zh"
      ? `${name}第${rankText(ranks, lang)}位`
      : `${name} between rank ${ranks.best} and ${ranks.worst}`;
  const [top, low] = [rows[0], rows.at(-1)];
  const sure = rows.filter(({ ranks }) => ranks.best === ranks.worst).length;
  return joined([
    {
      zh: `区间图：${rows.length}个${words.parts.zh}${now.zh}${measure.label.zh}的名次区间。`,
      en: `Interval chart: ranks of ${rows.length} ${words.parts.en} by ${measure.label.en}, ${now.en}.`,
    },
    top && low
      ? {
          zh: `${say(top, "zh")}，${say(low, "zh")}；${sure}个的名次是确定的。`,
          en: `${say(top, "en")}, ${say(low, "en")}; ${sure} with a single rank.`,
        }
      : null,
  ]);
}

const table = ({ rows, words, unit }: Ranking): DataTable =>
  tableOf(rows, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    {
      label: { zh: "估计值", en: "Estimate" },
      unit,
      kind: "score",
      of: ({ estimate }) => estimate,
    },
    {
      label: { zh: "名次区间", en: "Rank range" },
      kind: "text",
      of: ({ ranks }) => rankTexts(ranks),
    },
  ]);
