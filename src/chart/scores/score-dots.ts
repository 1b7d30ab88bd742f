import { figureId } from "../../analyze/figures/figure-id.ts";
import type { DecidedRow, ScoreTable, UndecidedRow } from "../../analyze/scores/score-table.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { en, linked, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, wordsOf } from "../labels/chart-table.ts";
import { ONLY_TIES, rankText, rankTexts, weightsNote } from "../labels/rank-text.ts";
import { joined, listNames, someNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { endsNotes, endsOf } from "../layout/of-many.ts";
import { bandLegend, shownBands } from "./score-band-layers.ts";
import { scoreDomain, scoreDotsSpec } from "./score-dots-spec.ts";

/**
 * Draws the scores of two periods on the bands of the card, with the change and the rank range of each area. An
 * area with an open indicator comes last, without score and rank.
 */
export function scoreDots(scores: ScoreTable): Chart<ScoreTable> {
  expectKind("scoreDots", scores, "score-table");
  const { decided, undecided } = scores;
  const shown = { ...scores, decided: endsOf(decided), undecided: endsOf(undecided) };
  return {
    result: scores,
    subtitle: subtitle(scores),
    notes: [...endsNotes(decided.length, scores.words.parts), ...notes(scores)],
    legend: legend(scores),
    alt: alt(scores),
    table: table(shown),
    spec: (view) =>
      decided.length + undecided.length === 0 ? emptyFrame(view) : scoreDotsSpec(shown, view),
  };
}

const points = (value: number, lang: Lang = "zh"): string =>
  formatNumber(value, { digits: Number.isInteger(value) ? 0 : 1, lang });

function subtitle(scores: ScoreTable): Said {
  const { measure, full, period, before } = scores;
  const [low] = scoreDomain(scores);
  const [now, then] = [periodName(period), periodName(before)];
  const most = linked(figureId(`${measure.id}.points`, period, scores.county), {
    zh: `${points(full)}${measure.unit.zh}`,
    en: points(full, "en"),
  });
  return phrase(
    zh`${measure.label}，满分${most}，${now}与${then}；横轴从${points(low)}${measure.unit}起`,
    en`${measure.label} out of ${most}, ${now} and ${then}; the axis begins at ${points(low, "en")}`,
  );
}

function notes(scores: ScoreTable): Said[] {
  const { decided, undecided, words, tolerance, measure, period, county } = scores;
  const id = (statistic: string): string => figureId(`${measure.id}.${statistic}`, period, county);
  const all = numberOf(decided.length + undecided.length, id("due"));
  const scored = numberOf(decided.length, id("complete"));
  const open = someNames(
    undecided.map(({ name }) => name),
    8,
  );
  return [
    phrase(
      zh`共${all}个${words.parts}，其中${scored}个定分；按得分由高到低排列。`,
      en`${all} ${words.parts}, of which ${scored} have a score; highest first.`,
    ),
    ...(undecided.length > 0
      ? [
          {
            zh: `有指标未评、暂不定分：${open.zh}；不参与名次。`,
            en: `With an indicator open, no score and no rank: ${open.en}.`,
          },
        ]
      : []),
    decided.some(({ ranks }) => ranks !== null) ? weightsNote(tolerance) : ONLY_TIES,
  ];
}

function legend(scores: ScoreTable): LegendEntry[] {
  const { period, before, decided, full } = scores;
  const fell = decided.some(({ change }) => (change ?? 0) < 0);
  const now = periodName(period);
  return [
    ...(decided.some(({ before: score }) => score !== null)
      ? [{ key: "hollow" as const, label: periodName(before) }]
      : []),
    { key: "dot", label: now },
    ...(fell
      ? [
          {
            key: "square" as const,
            label: { zh: `${now.zh}（下降）`, en: `${now.en} (lower)` },
          },
        ]
      : []),
    ...bandLegend(shownBands(scoreDomain(scores), full)),
  ];
}

function alt({ decided, undecided, words, period, measure }: ScoreTable): Text {
  const now = periodName(period);
  const [top, low] = [decided[0], decided.at(-1)];
  const say = ({ name, score, ranks }: DecidedRow): Text => ({
    zh: `${name}${formatNumber(score, { digits: 1 })}${measure.unit.zh}（名次区间${rankText(ranks, "zh")}）`,
    en: `${name} ${formatNumber(score, { digits: 1, lang: "en" })} (rank ${rankText(ranks, "en")})`,
  });
  const known = decided.flatMap(({ change }) => change ?? []);
  const fell = known.filter((change) => change < 0).length;
  const falls: Text =
    known.length > 0 ? { zh: `；${fell}个下降`, en: `; ${fell} fell` } : { zh: "", en: "" };
  return joined([
    {
      zh: `点图：${decided.length}个${words.parts.zh}${now.zh}的得分及名次区间。`,
      en: `Dot chart: scores and rank ranges of ${decided.length} ${words.parts.en}, ${now.en}.`,
    },
    top && low
      ? {
          zh: `最高${say(top).zh}，最低${say(low).zh}${falls.zh}。`,
          en: `Highest ${say(top).en}, lowest ${say(low).en}${falls.en}.`,
        }
      : null,
    undecided.length > 0
      ? {
          zh: `暂不定分：${listNames(undecided.map(({ name }) => name)).zh}。`,
          en: `No score: ${listNames(undecided.map(({ name }) => name)).en}.`,
        }
      : null,
  ]);
}

function table({ decided, undecided, words, measure, period, before }: ScoreTable): DataTable {
  const id = (of: string, when: string, value: unknown, { key }: { readonly key: string }) =>
    value === null ? undefined : figureId(measure.id + of, when, key);
  const score = { unit: measure.unit, kind: "score" } as const;
  return tableOf<DecidedRow | UndecidedRow>(
    [...decided, ...undecided],
    [
      { label: words.parts, kind: "text", of: ({ name }) => name },
      {
        label: periodName(before),
        ...score,
        of: (row) => cellOf(row.before, "not-computed", id("", before, row.before, row)),
      },
      {
        label: periodName(period),
        ...score,
        of: (row) =>
          "score" in row
            ? cellOf(row.score, "not-scored", id("", period, row.score, row))
            : { status: "not-scored" },
      },
      {
        label: { zh: "增减", en: "Change" },
        ...score,
        signed: true,
        of: (row) => {
          const change = "change" in row ? row.change : null;
          return cellOf(change, "not-computed", id(".change", `${before}..${period}`, change, row));
        },
      },
      {
        label: { zh: "名次区间", en: "Rank range" },
        kind: "text",
        of: (row) =>
          "ranks" in row
            ? wordsOf(rankTexts(row.ranks), id(".rank", period, row.ranks, row))
            : { status: "not-scored" },
      },
      {
        label: { zh: "未评指标", en: "Open indicators" },
        kind: "text",
        of: (row) => ("open" in row ? row.open.join("、") : ""),
      },
    ],
  );
}
