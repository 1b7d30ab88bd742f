import type { Side } from "../../analyze/measure/comparison.ts";
import type { SlopeRow, Slopes } from "../../analyze/results/slopes.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { scaledCell } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { estimatedCell, estimateNotes, inSide } from "../labels/estimates.ts";
import { partNotes } from "../labels/part-notes.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { type Highlight, isBad, slopeSpec } from "./slope-spec.ts";

/** More lines than this cannot be told apart. */
const MOST_LINES = 12;

/**
 * Draws a few areas in two periods as lines, at most three of them highlighted. They show levels, not ranks; the
 * table of a count of events has the limits of chance.
 * @throws for more than twelve areas, and for a highlighted area that is not there.
 */
export function slope(
  slopes: Slopes,
  { highlight: named = [] }: { readonly highlight?: Highlight } = {},
): Chart<Slopes> {
  expectKind("slope", slopes, "slopes");
  refuseUnfit(slopes, named);
  const { rows, measure } = slopes;
  const isNamed = ({ key, name }: SlopeRow) => named.some((each) => each === key || each === name);
  const highlight = rows.filter(isNamed).map(({ key }) => key);
  const unit = displayUnit(
    measure,
    rows.flatMap(({ before, after }) => [before, after]),
  );
  return {
    result: slopes,
    subtitle: subtitle(slopes, unit),
    notes: [note(slopes), ...partNotes(rows), ...estimateNotes(rows)],
    legend: legend(slopes, highlight),
    alt: alt(slopes, unit),
    table: table(slopes, unit),
    spec: (view) =>
      rows.length === 0 ? emptyFrame(view) : slopeSpec(slopes, unit, highlight, view),
  };
}

function refuseUnfit({ rows, measure }: Slopes, highlight: Highlight): void {
  if (rows.length > MOST_LINES)
    throw new ScriptError(REFUSED_RESULTS["many-lines"]("slope", measure, rows.length, MOST_LINES));
  const names = rows.map(({ name }) => name);
  for (const each of highlight)
    if (!rows.some(({ key, name }) => key === each || name === each))
      throw new ScriptError(unknownWord("area", each, names, "slope()"));
}

function subtitle({ measure, before, after }: Slopes, { unit }: DisplayUnit): Text {
  const [then, now] = [periodName(before), periodName(after)];
  return {
    zh: `${measure.label.zh}，${then.zh}与${now.zh}。单位：${unit.zh}；连线表示两期水平，不表示名次，纵轴不从0起`,
    en: `${measure.label.en}, ${then.en} and ${now.en}. Unit: ${unit.en}; lines show levels, not ranks; not from zero`,
  };
}

/** True if the limits of the ratio leave out 1. */
const isSure = ({ ratio }: SlopeRow): boolean =>
  ratio !== null && (ratio.lower > 1 || ratio.upper < 1);

function note({ rows, measure, of }: Slopes): Text {
  if (!measure.countLike)
    return {
      zh: `共${rows.length}个${of.zh}；不是相互独立的次数，偶然波动的大小无从计算，增减不作判断。`,
      en: `${rows.length} ${of.en}; not a count of separate events, so the size of chance is not known and no change is judged.`,
    };
  const sure = rows.filter(isSure).length;
  return {
    zh: `共${rows.length}个${of.zh}，其中${sure}个的变化超出偶然波动（两期之比的95%区间不含1，见数据表），其余不能排除偶然。`,
    en: `${rows.length} ${of.en}; for ${sure} the change is more than chance (95% limits of the ratio leave out 1, see the table), for the others chance cannot be ruled out.`,
  };
}

function legend({ rows, measure }: Slopes, highlight: readonly string[]): LegendEntry[] {
  const chosen = rows.filter(({ key }) => highlight.includes(key));
  const own = (bad: boolean): SlopeRow[] =>
    chosen.filter((row) => isBad(row, measure.direction) === bad);
  const named = (some: readonly SlopeRow[]): Text => {
    const list = some.map(({ name }) => name);
    return { zh: list.join("、"), en: list.join(", ") };
  };
  return [
    ...(own(false).length > 0 ? [{ key: "line" as const, label: named(own(false)) }] : []),
    ...(own(true).length > 0 ? [{ key: "line-bad" as const, label: named(own(true)) }] : []),
    ...(rows.length > chosen.length
      ? [
          {
            key: "line-grey" as const,
            label:
              chosen.length > 0 ? { zh: "其余", en: "others" } : { zh: "各行", en: "each row" },
          },
        ]
      : []),
  ];
}

function alt({ rows, measure, of, before, after }: Slopes, unit: DisplayUnit): Text {
  const [then, now] = [periodName(before), periodName(after)];
  const rose = rows.filter((row) => row.after > row.before).length;
  const fell = rows.filter((row) => row.after < row.before).length;
  const [top, low] = [rows[0], rows.at(-1)];
  const say = (row: SlopeRow, lang: Lang): string =>
    `${row.name} ${label(row.before, unit, { lang })}→${label(row.after, unit, { lang })}`;
  return joined([
    {
      zh: `斜线图：${rows.length}个${of.zh}${then.zh}与${now.zh}的${measure.label.zh}，${rose}个增加，${fell}个减少。`,
      en: `Slope chart: ${measure.label.en} of ${rows.length} ${of.en}, ${then.en} and ${now.en}; ${rose} rose, ${fell} fell.`,
    },
    top && low
      ? {
          zh: `最大${say(top, "zh")}，最小${say(low, "zh")}。`,
          en: `Largest ${say(top, "en")}, smallest ${say(low, "en")}.`,
        }
      : null,
  ]);
}

function table({ rows, of, before, after, measure }: Slopes, scale: DisplayUnit): DataTable {
  const { unit, kind } = scale;
  const cell = (row: SlopeRow, side: Side) =>
    estimatedCell(
      scaledCell(row[side], scale, "not-computed", row.figures?.[side]),
      inSide(row, side),
    );
  return tableOf(rows, [
    { label: of, kind: "text", of: ({ name }) => name },
    { label: periodName(before), unit, kind, of: (row) => cell(row, "before") },
    { label: periodName(after), unit, kind, of: (row) => cell(row, "after") },
    ...(measure.countLike ? [LIMITS] : []), // of other measures chance has no known size
  ]);
}

const LIMITS: ColumnOf<SlopeRow> = {
  label: { zh: "两期之比的95%区间", en: "95% limits of the ratio" },
  kind: "text",
  of: ({ ratio }) => (ratio === null ? { status: "not-computed" } : limitsText(ratio)),
};

function limitsText({ lower, upper }: NonNullable<SlopeRow["ratio"]>): Text {
  const [low, high] = [lower, upper].map((each) => formatNumber(each, { digits: 2 }));
  return { zh: `${low}～${high}`, en: `${low}–${high}` };
}
