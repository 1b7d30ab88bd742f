import { countId } from "../../analyze/figures/derived.ts";
import type { OwnVariation, Ranking, RankingRow } from "../../analyze/results/ranking.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import {
  en,
  mentioned,
  mentionedCount,
  numberOf,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, wordsOf } from "../labels/chart-table.ts";
import { estimateNotesOf } from "../labels/estimates.ts";
import { ONLY_TIES, rankText, rankTexts, weightsNote } from "../labels/rank-text.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { endsNotes, endsOf } from "../layout/of-many.ts";
import { intervalRanksSpec } from "./interval-ranks-spec.ts";

/** Draws the rank interval of each area: a bar from the best rank to the worst, largest estimate first. */
export function intervalRanks(ranking: Ranking): Chart<Ranking> {
  expectKind("intervalRanks", ranking, "ranking");
  const { rows } = ranking;
  const shown = { ...ranking, rows: endsOf(rows) };
  return {
    result: ranking,
    subtitle: subtitle(ranking),
    notes: [...endsNotes(rows.length, ranking.words.parts), ...notes(ranking)],
    legend: [legendOf(ranking)],
    alt: alt(ranking),
    table: table(shown),
    spec: (view) => (rows.length === 0 ? emptyFrame(view) : intervalRanksSpec(shown, view)),
  };
}

const legendOf = ({ basis }: Ranking): LegendEntry => ({
  key: "range",
  label:
    basis.by === "chance"
      ? { zh: "名次的95%区间", en: "95% interval of the rank" }
      : { zh: "名次区间", en: "rank range" },
});

function subtitle({ measure, period, unit }: Ranking): Text {
  const now = periodName(period);
  return {
    zh: `${measure.label.zh}，${now.zh}，按估计值（${unit.zh}）由高到低排列；横轴为名次`,
    en: `${measure.label.en}, ${now.en}, highest estimate (${unit.en}) first; across: rank`,
  };
}

/** Names the error that the intervals allow for: chance, and the areas' own variation over the years. */
function chanceNote(variation: OwnVariation | null, parts: Text): Said {
  if (variation === null)
    return {
      zh: "名次区间只计次数的偶然波动：历年数据不足，各年之间的波动无从得知；区间重叠的难分先后。",
      en: "Rank intervals allow for chance in the counts only: with too few years, the variation between years is not known. Overlapping ones cannot be told apart.",
    };
  const moved = variedBy(variation, parts);
  return phrase(
    zh`名次区间按次数的偶然波动计算，${moved}；${parts}之间的差异不使其变宽。区间重叠的难分先后。`,
    en`Rank intervals from chance in the counts, ${moved}; differences between ${parts} do not widen them. Overlapping ones cannot be told apart.`,
  );
}

/** Says how the same areas varied over the years, and what that makes of the intervals. */
function variedBy({ factor, years: count, figures }: OwnVariation, parts: Text): Phrase {
  const text = formatNumber(factor, { digits: 1 });
  const times = mentioned(figures?.factor, { zh: text, en: text });
  const years = mentionedCount(count, figures?.years);
  if (text === "0.0")
    return phrase(
      zh`同一${parts}${years}年间几乎没有波动，区间因而很窄`,
      en`narrow, for the same ${parts} hardly varied over ${years} years`,
    );
  if (factor > 1)
    return phrase(
      zh`按同一${parts}${years}年间的波动（为偶然的${times}倍）放宽`,
      en`widened by how the same ${parts} varied over ${years} years (${times} times chance)`,
    );
  return factor < 1
    ? phrase(
        zh`因同一${parts}${years}年间的波动小于偶然（${times}倍）而收窄`,
        en`narrowed, for the same ${parts} varied less than chance over ${years} years (${times} times)`,
      )
    : phrase(
        zh`同一${parts}${years}年间的波动与偶然相当，未放宽`,
        en`not widened, for the same ${parts} varied no more than chance over ${years} years`,
      );
}

function basisNote({ basis, rows, words }: Ranking): Said {
  if (basis.by === "chance") return chanceNote(basis.variation, words.parts);
  return rows.length === 0 ? ONLY_TIES : weightsNote(basis.tolerance);
}

function notes(ranking: Ranking): Said[] {
  const { rows, leftOut, estimated, words } = ranking;
  const names = listNames(leftOut, 8);
  const count = numberOf(
    rows.length,
    countId(rows.flatMap(({ figures }) => figures?.estimate ?? [])),
  );
  return [
    phrase(zh`共${count}个${words.parts}参加排列。`, en`${count} ${words.parts} compared.`),
    ...(leftOut.length > 0
      ? [{ zh: `数据不全，不排列：${names.zh}。`, en: `Incomplete, not ranked: ${names.en}.` }]
      : []),
    basisNote(ranking),
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
      of: ({ estimate, figures }) => cellOf(estimate, "not-computed", figures?.estimate),
    },
    {
      label: { zh: "名次区间", en: "Rank range" },
      kind: "text",
      of: ({ ranks, figures }) => wordsOf(rankTexts(ranks), figures?.rank),
    },
  ]);
