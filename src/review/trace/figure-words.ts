import type { Figure } from "../../analyze/figures/figure.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { statisticOf } from "../../analyze/statistics/all-statistics.ts";
import type { FigureInput } from "../../analyze/statistics/statistic.ts";
import type { Text } from "../../messages/text.ts";
import { CARD_GROUP, type Measure, type RatioOf } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";

/** The words for the columns of a register's years. */
const REGISTER_WORDS: Readonly<Record<string, Text>> = {
  standing: { zh: "年末仍在册的条目数", en: "the entries standing at the end of the year" },
  began: { zh: "当年起始的条目数", en: "the entries that began in the year" },
  ended: { zh: "当年终止的条目数", en: "the entries that ended in the year" },
  left: {
    zh: "当年终止且未转为另一条目的条目数",
    en: "the entries that ended in the year and did not go on as another one",
  },
  moved: {
    zh: "当年转为另一条目的条目数",
    en: "the entries that went on as another one in the year",
  },
  overdue: {
    zh: "年末仍在册且已过期限的条目数",
    en: "the entries standing at the end of the year whose deadline is past",
  },
  in_time: {
    zh: "当年按期终止的条目数",
    en: "the entries that ended in the year by their deadline",
  },
  late: {
    zh: "当年逾期终止的条目数",
    en: "the entries that ended in the year after their deadline",
  },
  reopened: {
    zh: "当年重新起始的条目数",
    en: "the entries that began again in the year",
  },
};

/** Names a figure in words: measure, breakdown, statistic, period, place, without its value. */
export function figureName(figure: Figure, measure: MeasureView): Text {
  const statistic = statisticOf(figure).words.name;
  const slice = Object.values(figure.breakdown);
  const period = periodsName(figure.period);
  const place = placeName(figure.area, measure.panel());
  const inBrackets = { zh: `（${slice.join("，")}）`, en: ` (${slice.join(", ")})` };
  const { zh, en } = slice.length > 0 ? inBrackets : { zh: "", en: "" };
  return {
    zh: `${measure.label.zh}${zh}${statistic.zh}，${period.zh}，${place.zh}`,
    en: `${measure.label.en}${en}${statistic.en}, ${period.en}, ${place.en}`,
  };
}

/** Defines a figure in words: how it is computed from the cells of `inputs`. */
export function figureDefinition(
  figure: Figure,
  measure: Measure,
  inputs: readonly FigureInput[],
): Text {
  const { zh, en } = sumWords(measure, figure.breakdown);
  const sum = { zh, en: en.slice(0, 1).toUpperCase() + en.slice(1) };
  const definition = statisticOf(figure).words.definition(sum, figure, inputs);
  const since = (measure.redefined ?? []).filter(({ from }) => from <= yearOf(figure.period));
  const { from, says } = since.at(-1) ?? {};
  if (says === undefined) return definition;
  return {
    zh: `${definition.zh}自${from}年起${says.zh}。`,
    en: `${definition.en} From ${from} on: ${says.en}.`,
  };
}

/** Says what is added up: the cells of a column, the entries of a register, or the rows that count. */
function sumWords(measure: Measure, breakdown: Figure["breakdown"]): Text {
  if (measure.ratio) return ratioWords(measure.ratio, breakdown);
  const { dataset, column, only = {} } = measure;
  const filters = Object.entries({ ...only, ...breakdown }).map(
    ([name, value]) =>
      [
        headerOf(dataset.columns[name]) ?? (name === CARD_GROUP ? GROUP_WORDS : name),
        value,
      ] as const,
  );
  const [inChinese, inEnglish] = [
    filters.map(([header, value]) => `${header}=${value}`),
    filters.map(([header, value]) => `“${header}”=${value}`),
  ];
  const zh = filters.length > 0 ? `（只计${inChinese.join("，")}）` : "";
  const en = filters.length > 0 ? ` (only ${inEnglish.join(", ")})` : "";
  const counted = dataset.lifetime ? REGISTER_WORDS[column] : dataset.counts?.[column]?.says;
  if (counted)
    return {
      zh: `“${dataset.label.zh}”中${counted.zh}${zh}`,
      en: `${counted.en} of “${dataset.label.en}”${en}`,
    };
  const header = headerOf(dataset.columns[column]) ?? column;
  if (measure.overTime === "last")
    return {
      zh: `“${dataset.label.zh}”期末一次报送各行“${header}”之和${zh}`,
      en: `the sum of “${header}” over the rows of the last return in “${dataset.label.en}”${en}`,
    };
  return {
    zh: `“${dataset.label.zh}”各行“${header}”之和${zh}`,
    en: `the sum of “${header}” over the rows of “${dataset.label.en}”${en}`,
  };
}

/** Says what is divided by what. */
function ratioWords({ of, to, label, per }: RatioOf, breakdown: Figure["breakdown"]): Text {
  const over = sumWords(of, breakdown);
  const under = to ? sumWords(to, breakdown) : label;
  return {
    zh: `${over.zh}，除以${under.zh}${per === 1 ? "" : `，乘以${per}`}`,
    en: `${over.en}, divided by ${under.en}${per === 1 ? "" : `, times ${per}`}`,
  };
}

/** The words for the groups of a catalogue, which no column of scores has. */
const GROUP_WORDS = "测评项目";

const headerOf = (column?: { readonly headers: readonly string[] }): string | undefined =>
  column?.headers[0];

/** Names one period, or two as "from ... to". */
function periodsName(periods: string): Text {
  const [first = periods, last] = periods.split("..");
  const from = periodName(first);
  if (last === undefined) return from;
  const to = periodName(last);
  return { zh: `${from.zh}到${to.zh}`, en: `${from.en} to ${to.en}` };
}

function placeName(code: string, { areas, words }: Panel): Text {
  const area = areas.find((each) => each.code === code);
  return area ? { zh: area.name, en: area.nameEn ?? area.name } : words.whole;
}
