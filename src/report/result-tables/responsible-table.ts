import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import { namesIn } from "../../ingest/cells/read-list.ts";
import type { Text } from "../../messages/text.ts";
import type { Indicator } from "../../model/facts/indicator.ts";
import { formatNumber } from "../../model/number-format.ts";
import { isDay } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists the bodies that answer for an indicator, in the order of the catalogue. */
export const responsibleBodies = ({ indicators }: Scorecards): string[] => [
  ...new Set(indicators.flatMap(({ responsible }) => namesIn(responsible))),
];

/** States the indicators of a body, their points and the points lost: 县委办：2项指标，共8分，各乡镇失分合计26.0分. */
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

/** Finds the indicators of a body, each with the points lost on it. */
const ownItems = ({ indicators, lost }: Scorecards, body: string) =>
  indicators.flatMap((indicator, i) =>
    namesIn(indicator.responsible).includes(body)
      ? { ...indicator, lost: lost.find(({ item }) => item === i)?.lost ?? 0 }
      : [],
  );

/**
 * Lists the indicators that one body answers for: subject, method and deadline (as far as the catalogue states
 * them), points, and points lost.
 */
export function responsibleTable(scorecards: Scorecards, body: string): DataTable {
  const { indicators, measure } = scorecards;
  const { unit } = measure;
  const stated = CATALOGUE_COLUMNS.filter(({ name }) =>
    indicators.some((each) => each[name] !== ""),
  );
  return tableOf(ownItems(scorecards, body), [
    {
      label: { zh: "指标", en: "Indicator" },
      kind: "text",
      of: ({ code, name }) => `${code} ${name}`,
    },
    ...stated.map(
      ({ name, label }): ColumnOf<Indicator> => ({
        label,
        kind: "text",
        of: (item) => (isDay(item[name]) ? periodName(item[name]) : item[name] || "—"),
      }),
    ),
    { label: { zh: "分值", en: "Points" }, unit, kind: "score", of: ({ points }) => points },
    { label: { zh: "失分合计", en: "Points lost" }, unit, kind: "score", of: ({ lost }) => lost },
  ]);
}

/** Columns that a catalogue may leave empty; one that is empty throughout is not shown. */
const CATALOGUE_COLUMNS = [
  { name: "content", label: { zh: "测评内容", en: "What is judged" } },
  { name: "method", label: { zh: "测评方法", en: "Method" } },
  { name: "deadline", label: { zh: "完成时限", en: "Deadline" } },
] as const;
