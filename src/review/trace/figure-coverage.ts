import type { Figure } from "../../analyze/figures/figure.ts";
import { isComplete } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { FigureInput } from "../../analyze/statistics/statistic.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { textOf } from "../../model/tables/phrase.ts";
import { listOf } from "../../narrate/sentence/words.ts";
import { estimateWords } from "./estimate-words.ts";

/** The areas that count in a figure, and those that do not though a return was due. */
interface Scope {
  readonly panel: Panel;
  readonly inside: readonly Area[];
  readonly outside: readonly Area[];
  /** True where some units only of an area count. */
  readonly isPart: boolean;
}

/** The most names of omitted areas. */
const MOST_NAMES = 5;

/**
 * Says which areas a figure covers: on which boundaries, how many, and without which. `named` is false on the page
 * of one area, which does not name the others.
 */
export function figureCoverage(
  figure: Figure,
  measure: MeasureView,
  cells: readonly FigureInput[],
  named: boolean,
): Text {
  const scope = scopeOf(figure, measure, cells);
  const isOfOne = scope.panel.areas.some(({ code }) => code === figure.area);
  const stands = isOfOne ? oneArea(figure, cells) : manyAreas(figure, scope, named);
  const parts = partWords(cells, scope.panel.words.parts, named || isOfOne);
  const estimates = estimateWords(figure, cells, named || isOfOne);
  return {
    zh: stands.zh + parts.zh + estimates.zh,
    en: stands.en + parts.en + estimates.en,
  };
}

/** Says of which areas some units only are compared, how many of how many, and without which; empty of none. */
function partWords(cells: readonly FigureInput[], words: Text, named: boolean): Text {
  const parts = cells.filter(({ of, sign }) => of !== undefined && sign === cells[0]!.sign);
  if (parts.length === 0) return { zh: "", en: "" };
  if (!named)
    return {
      zh: "其中有的只计两期都报齐的报送单位。",
      en: " Of some, only the reporting units complete in both periods.",
    };
  const { zh, en } = textOf(listOf(parts.map(partOf), words, { most: MOST_NAMES }));
  return {
    zh: `只计两期都报齐的报送单位：${zh}。`,
    en: ` Only the reporting units complete in both periods count: ${en}.`,
  };
}

/** Says how many units of an area count, and which do not: 东川县25个中的24个（不含云岭镇）. */
function partOf({ area, of }: FigureInput): Text {
  const { compared, left } = of!;
  const all = compared + left.length;
  const without = textOf(
    listOf(
      left.map((each) => ({ zh: each.name, en: nameOf(each) })),
      { zh: "报送单位", en: "units" },
      { most: MOST_NAMES },
    ),
  );
  return {
    zh: `${area.name}${all}个中的${compared}个（不含${without.zh}）`,
    en: `${compared} of ${all} of ${nameOf(area)} (without ${without.en})`,
  };
}

const nameOf = ({ name, nameEn }: Area): string => nameEn ?? name;

function manyAreas(figure: Figure, scope: Scope, named: boolean): Text {
  const { parts } = scope.panel.words;
  const [count, all] = [scope.inside.length, scope.inside.length + scope.outside.length];
  const without = scope.outside.length > 0 && named ? withoutWords(scope) : { zh: "", en: "" };
  if (figure.basis === "as-reported")
    return {
      zh: `按报送时的区划，应报${all}个${parts.zh}，报齐${count}个${without.zh}。`,
      en: `Each area as it was; ${count} of ${all} ${parts.en} complete${without.en}.`,
    };
  const isOfTwo = figure.period.includes("..");
  if (scope.isPart)
    return {
      zh: `按现在的区划，两期可比的${count}个${parts.zh}（共${all}个${without.zh}）。`,
      en: `On today's boundaries, the ${count} of ${all} ${parts.en} that compare${without.en}.`,
    };
  const periods = isOfTwo ? "两期都" : "";
  const both = isOfTwo ? " in both periods" : "";
  return {
    zh: `按现在的区划，${periods}报齐的${count}个${parts.zh}（共${all}个${without.zh}）。`,
    en: `On today's boundaries, the ${count} of ${all} ${parts.en} that are complete${both}${without.en}.`,
  };
}

function scopeOf(figure: Figure, measure: MeasureView, cells: readonly FigureInput[]): Scope {
  const periods = figure.period.split("..");
  const years = measure.panel("year", figure.basis);
  const panel =
    periods.length > 1 || years.periods.includes(figure.period) ? years : measure.panel("quarter");
  const due = panel.areas.filter((area) =>
    periods.some((period) => panel.cell(area, period).status !== "not-due"),
  );
  const hasReported = (area: Area): boolean =>
    periods.every((period) => isComplete(panel.cell(area, period)));
  const compared = new Set(cells.map(({ area }) => area));
  const counts = figure.basis === "as-reported" ? hasReported : (area: Area) => compared.has(area);
  const outside = due.filter((area) => !counts(area));
  const isPart = cells.some(({ of }) => of !== undefined);
  return { panel, inside: due.filter(counts), outside, isPart };
}

function withoutWords({ outside, panel }: Scope): Text {
  const names = (of: (area: Area) => string): string[] => outside.map(of);
  const listed = (each: readonly string[]): Text =>
    textOf(listOf(each, panel.words.parts, { most: MOST_NAMES }));
  return {
    zh: `，未报齐：${listed(names(({ name }) => name)).zh}`,
    en: `, not complete: ${listed(names(nameOf)).en}`,
  };
}

function oneArea({ basis }: Figure, cells: readonly FigureInput[]): Text {
  if (basis === "as-reported") return { zh: "按报送时的区划。", en: "The area as it was." };
  const merged = [
    ...new Set(
      cells.flatMap(({ area, members, of }) =>
        of ? [] : members.filter((each) => each.code !== area.code),
      ),
    ),
  ];
  const inside = [
    wordsOf(
      merged.filter(({ mergedInto }) => mergedInto !== null),
      "并入的",
      "merged into it",
    ),
    wordsOf(
      merged.filter(({ mergedInto }) => mergedInto === null),
      "划入的",
      "moved into it",
    ),
  ].flat();
  const [zh, en] = [inside.map((each) => each.zh).join("和"), inside.map((each) => each.en)];
  return merged.length > 0
    ? { zh: `按现在的区划，含${zh}。`, en: `On today's boundaries, with ${en.join(", and ")}.` }
    : { zh: "按现在的区划。", en: "On today's boundaries." };
}

/** Names areas with what became of them; nothing where there are none. */
const wordsOf = (areas: readonly Area[], zh: string, en: string): Text[] =>
  areas.length === 0
    ? []
    : [
        {
          zh: `${zh}${areas.map(({ name }) => name).join("、")}`,
          en: `${areas.map(nameOf).join(", ")}, ${en}`,
        },
      ];
