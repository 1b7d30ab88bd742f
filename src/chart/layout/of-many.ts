import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { exactSum } from "../../statistics/exact-sum.ts";

/** With more rows than this a chart and its table show the first and the last ones alone. */
const MOST = 60;

/** The number of rows at either end that are shown then. */
const AT_END = 20;

/**
 * Selects the rows that a chart shows: all of a few; of many the first and the last ones.
 * @example endsOf([1, 2, 3]) // => [1, 2, 3]
 */
export const endsOf = <Row>(rows: readonly Row[]): readonly Row[] =>
  rows.length <= MOST ? rows : [...rows.slice(0, AT_END), ...rows.slice(-AT_END)];

/** Selects rows of which some matter more than others: all of a few; of many those first, in their order, then others. */
export function firstOf<Row>(rows: readonly Row[], matters: (row: Row) => boolean): readonly Row[] {
  if (rows.length <= MOST) return rows;
  const first = [...rows.filter(matters), ...rows.filter((row) => !matters(row))];
  const kept = new Set(first.slice(0, 2 * AT_END));
  return rows.filter((row) => kept.has(row));
}

/** Says how many rows are left out of a chart of many, and what they add up to; nothing where all are shown. */
export function endsNotes(count: number, of: Text, rest?: Text): Text[] {
  if (count <= MOST) return [];
  const left = count - 2 * AT_END;
  return [
    {
      zh: `图表列出前${AT_END}个和后${AT_END}个${of.zh}，其余${left}个${rest ? rest.zh : "没有列出"}；全部见“同比核对表”和figures.json。`,
      en: `The first ${AT_END} and the last ${AT_END} ${of.en} are shown; the other ${left} ${rest ? rest.en : "are left out"}. All of them are in the workbook and in figures.json.`,
    },
  ];
}

/** Says that of many rows those that matter are shown first; nothing where all are shown. */
export const firstNotes = (count: number, of: Text): Text[] =>
  count <= MOST
    ? []
    : [
        {
          zh: `共${count}个${of.zh}，列出${2 * AT_END}个，有缺报的在先；全部见figures.json。`,
          en: `${2 * AT_END} of ${count} ${of.en} are shown, those with gaps first; all of them are in figures.json.`,
        },
      ];

/** Says what the rows that are left out add up to. */
export function restSum(values: readonly (number | null)[], unit: Text): Text {
  const rest = values.length <= MOST ? [] : values.slice(AT_END, -AT_END);
  const sum = exactSum(rest.flatMap((value) => value ?? []));
  return {
    zh: `合计${formatNumber(sum, { lang: "zh" })}${unit.zh}`,
    en: `add up to ${formatNumber(sum, { lang: "en" })} ${unit.en}`,
  };
}
