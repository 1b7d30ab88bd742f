import type { Figure, Statistic } from "../../analyze/figures/figure.ts";
import type { FigureInput } from "../../analyze/figures/figure-inputs.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { periodName } from "../../model/periods/period-name.ts";

/** What the columns of a register's years count. */
const REGISTER_WORDS: Readonly<Record<string, Text>> = {
  standing: { zh: "年末仍在册的条目数", en: "the entries standing at the end of the year" },
  began: { zh: "当年起始的条目数", en: "the entries that began in the year" },
  ended: { zh: "当年终止的条目数", en: "the entries that ended in the year" },
  moved: {
    zh: "当年转为另一条目的条目数",
    en: "the entries that went on as another one in the year",
  },
};

const STATISTIC_WORDS: Readonly<Record<Statistic, Text>> = {
  change: { zh: "增减", en: ", change" },
  rate: { zh: "增减率", en: ", rate of change" },
  median: { zh: "中位数", en: ", median" },
};

/**
 * What a figure is called in words: measure, breakdown, statistic, period, place. Without its value.
 */
export function figureName(figure: Figure, measure: Measure, tree: AreaTree): Text {
  const statistic = figure.statistic ? STATISTIC_WORDS[figure.statistic] : { zh: "", en: "" };
  const slice = Object.values(figure.breakdown);
  const period = periodsName(figure.period);
  const place = placeName(figure.area, tree);
  const inBrackets = { zh: `（${slice.join("，")}）`, en: ` (${slice.join(", ")})` };
  const { zh, en } = slice.length > 0 ? inBrackets : { zh: "", en: "" };
  return {
    zh: `${measure.label.zh}${zh}${statistic.zh}，${period.zh}，${place.zh}`,
    en: `${measure.label.en}${en}${statistic.en}, ${period.en}, ${place.en}`,
  };
}

/** How a figure is computed, in words, over the cells that it is computed from. */
export function figureDefinition(
  figure: Figure,
  measure: Measure,
  cells: readonly FigureInput[],
): Text {
  const sum = sumWords(measure, figure.breakdown);
  const [before, after] = figure.period.split("..").map(periodName);
  switch (figure.statistic) {
    case null:
      return { zh: `${sum.zh}。`, en: `${capital(sum.en)}.` };
    case "change":
      return {
        zh: `${sum.zh}：${after?.zh}的减去${before?.zh}的。`,
        en: `${capital(sum.en)}: that of ${after?.en} less that of ${before?.en}.`,
      };
    case "rate":
      return {
        zh: `${sum.zh}：${after?.zh}的减去${before?.zh}的，再除以${before?.zh}的。`,
        en: `${capital(sum.en)}: that of ${after?.en} less that of ${before?.en}, divided by that of ${before?.en}.`,
      };
    case "median":
      return {
        zh: `各地分别求${sum.zh}，取这${cells.length}个数的中位数。`,
        en: `${capital(sum.en)}, area by area: the median of these ${cells.length} numbers.`,
      };
  }
}

/** What is added up: the cells of a column, or the entries of a register. */
function sumWords(measure: Measure, breakdown: Figure["breakdown"]): Text {
  const { dataset, column, only = {} } = measure;
  const filters = Object.entries({ ...only, ...breakdown }).map(
    ([name, value]) => `${headerOf(dataset.columns[name]) ?? name}=${value}`,
  );
  const zh = filters.length > 0 ? `（只计${filters.join("，")}）` : "";
  const en = filters.length > 0 ? ` (only ${filters.join(", ")})` : "";
  const counted = dataset.lifetime && REGISTER_WORDS[column];
  if (counted)
    return {
      zh: `“${dataset.label.zh}”中${counted.zh}${zh}`,
      en: `${counted.en} of “${dataset.label.en}”${en}`,
    };
  const header = headerOf(dataset.columns[column]) ?? column;
  return {
    zh: `“${dataset.label.zh}”各行“${header}”之和${zh}`,
    en: `the sum of “${header}” over the rows of “${dataset.label.en}”${en}`,
  };
}

const headerOf = (column?: { readonly headers: readonly string[] }): string | undefined =>
  column?.headers[0];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One period, or from one to another. */
function periodsName(periods: string): Text {
  const [first = periods, last] = periods.split("..");
  const from = periodName(first);
  if (last === undefined) return from;
  const to = periodName(last);
  return { zh: `${from.zh}到${to.zh}`, en: `${from.en} to ${to.en}` };
}

function placeName(code: string, tree: AreaTree): Text {
  const area = tree.byCode(code);
  return area ? { zh: area.name, en: area.nameEn ?? area.name } : tree.words.whole;
}
