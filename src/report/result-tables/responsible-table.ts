import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** The bodies that answer for an indicator, in the order of the catalogue. */
export const responsibleBodies = ({ indicators }: Scorecards): string[] => [
  ...new Set(indicators.flatMap(({ responsible }) => responsible || [])),
];

/** What a body answers for, and what was lost there: 县委办：2项指标，共8分，各乡镇失分合计26.0分. */
export function responsibleCaption(scorecards: Scorecards, body: string): Text {
  const own = ownItems(scorecards, body);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const points = formatNumber(sum(own.map(({ points }) => points)), { digits: 1 });
  const lost = formatNumber(sum(own.map(({ lost }) => lost)), { digits: 1 });
  const { measure, words } = scorecards;
  return {
    zh: `${body}：${own.length}项指标，共${points}${measure.unit.zh}；各${words.parts.zh}失分合计${lost}${measure.unit.zh}`,
    en: `${body}: indicators ${own.length}, worth ${points} ${measure.unit.en}; lost by all ${words.parts.en} ${lost}`,
  };
}

/** The indicators of a body with the points lost on each. */
const ownItems = ({ indicators, lost }: Scorecards, body: string) =>
  indicators.flatMap((indicator, i) =>
    indicator.responsible === body
      ? { ...indicator, lost: lost.find(({ item }) => item === i)?.lost ?? 0 }
      : [],
  );

/**
 * The indicators that one body answers for: what is judged, how (where the catalogue says so), by when, and
 * the points lost on it.
 */
export function responsibleTable(scorecards: Scorecards, body: string): DataTable {
  const { indicators } = scorecards;
  const { unit } = scorecards.measure;
  const words = WORDS_OF_INDICATORS.filter(({ of }) => indicators.some((each) => each[of] !== ""));
  return {
    columns: [
      { label: { zh: "指标", en: "Indicator" }, kind: "text" },
      ...words.map(({ label }) => ({ label, kind: "text" as const })),
      { label: { zh: "分值", en: "Points" }, unit, kind: "score" },
      { label: { zh: "失分合计", en: "Points lost" }, unit, kind: "score" },
    ],
    rows: ownItems(scorecards, body).map((item) => ({
      cells: [
        { text: `${item.code} ${item.name}` },
        ...words.map(({ of }) => ({ text: item[of] || "—" })),
        { value: item.points },
        { value: item.lost },
      ],
    })),
  };
}

/** What a catalogue may say of an indicator; a column that it leaves empty throughout is not shown. */
const WORDS_OF_INDICATORS = [
  { of: "content", label: { zh: "测评内容", en: "What is judged" } },
  { of: "method", label: { zh: "测评方法", en: "Method" } },
  { of: "deadline", label: { zh: "完成时限", en: "Deadline" } },
] as const;
