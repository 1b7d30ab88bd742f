import { median } from "simple-statistics";
import { figureId } from "../../analyze/figures/figure-id.ts";
import { absentId, type Seasons } from "../../analyze/measure/seasons.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { partName, spanName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import {
  en,
  joined as inOrder,
  mentionedCount,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry, View } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { ABSENCE } from "../labels/absence.ts";
import { scaledCell } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { niceDomain } from "../layout/nice-scale.ts";
import { panelGrid } from "../layout/panel-grid.ts";
import { type LinePoint, linePanels } from "../trends/line-panels.ts";

const HEIGHT = 96;
const MOST_COLUMNS = { wide: 6, narrow: 4, column: 3 };

/**
 * Draws the pattern within a year: the same quarter (or month) of every year in one panel, beside the median of its
 * complete years. A value with missing returns is hollow and is left out of the median.
 */
export function cycle(seasons: Seasons): Chart<Seasons> {
  expectKind("cycle", seasons, "seasons");
  const values = seasons.values.flat();
  const unit = displayUnit(seasons.measure, values);
  const isEmpty = values.every((value) => value === null);
  return {
    result: seasons,
    subtitle: subtitle(seasons, unit),
    notes: incompleteNotes(seasons),
    legend: legend(seasons),
    alt: alt(seasons, unit),
    table: table(seasons, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(seasons, unit, view)),
  };
}

function draw(seasons: Seasons, unit: DisplayUnit, view: View) {
  const { parts, years, values } = seasons;
  const titles = parts.map((part, p) => {
    const value = values[p]?.at(-1) ?? null;
    const text = value === null ? ABSENCE.missing[view.lang] : label(value, unit, view);
    return { name: nameOf(part)[view.lang], value: text, isAbsent: value === null };
  });
  const most = parts.length <= 4 ? parts.length : MOST_COLUMNS[view.width];
  return linePanels(
    parts.map((_, p) => ({ title: titles[p]!, points: pointsOf(seasons, p) })),
    {
      grid: panelGrid(titles, most, HEIGHT, view),
      domain: niceDomain(values.flat()),
      ticks: [String(years[0]), String(years.at(-1))],
      breaks: years.map((year, at) => at > 0 && year - years[at - 1]! !== 1),
      told: parts.map((_, row) => ({ row })),
    },
  );
}

function pointsOf(seasons: Seasons, part: number): LinePoint[] {
  const reference = medianOf(seasons, part);
  return seasons.values[part]!.map((value, year) => ({
    value,
    reference,
    dot: isWhole(seasons, part, year) ? "filled" : "hollow",
  }));
}

const isWhole = ({ incomplete }: Seasons, part: number, year: number): boolean =>
  (incomplete[part]?.[year] ?? 0) === 0;

/** Computes the median of the complete years of a part. */
function medianOf(seasons: Seasons, part: number): number | null {
  const whole = seasons.values[part]!.filter(
    (value, year) => value !== null && isWhole(seasons, part, year),
  );
  return whole.length > 0 ? median(whole as number[]) : null;
}

/** Names a part without its year. */
const nameOf = (part: string): Text => partName(`0000-${part}`);

function subtitle({ measure, years, words }: Seasons, { unit }: DisplayUnit): Text {
  const last = years.at(-1);
  const span = spanName(String(years[0]), String(last));
  return {
    zh: `${words.whole.zh}${measure.label.zh}，${span.zh}同期对照。单位：${unit.zh}；各小图纵轴相同，从0起，右上为${last}年`,
    en: `${measure.label.en}, the same part of each year, ${span.en}. Unit: ${unit.en}; one scale from zero; top right: ${last}`,
  };
}

function incompleteNotes({ parts, years, incomplete, words, measure }: Seasons): Phrase[] {
  const lacking = parts.flatMap((part, p) =>
    years.flatMap((year, y) =>
      (incomplete[p]?.[y] ?? 0) > 0 ? [{ part, year, count: incomplete[p]![y]! }] : [],
    ),
  );
  if (lacking.length === 0) return [];
  const said = lacking.map(({ part, year, count }) => {
    const [when, name] = [String(year), nameOf(part)];
    const areas = mentionedCount(count, absentId(measure, `${year}-${part}`));
    return phrase(zh`${when}年${name}${areas}个`, en`${name} ${when} (${areas})`);
  });
  const list = inOrder(said, { zh: "、", en: ", " });
  return [phrase(zh`缺报的${words.parts}：${list}。`, en`Not reported (${words.parts}): ${list}.`)];
}

function legend(seasons: Seasons): LegendEntry[] {
  const hollow = seasons.incomplete.some((years, p) =>
    years.some((count, y) => count > 0 && seasons.values[p]?.[y] != null),
  );
  return [
    { key: "dot", label: { zh: "各年同期", en: "each year" } },
    ...(hollow ? [{ key: "hollow" as const, label: { zh: "数据不全", en: "incomplete" } }] : []),
    { key: "dashed", label: { zh: "同期中位数", en: "median of the part" } },
  ];
}

function alt(seasons: Seasons, unit: DisplayUnit): Text {
  const { parts, years, measure, words } = seasons;
  const known = parts.flatMap((part, p) => {
    const value = medianOf(seasons, p);
    return value === null ? [] : [{ part, value }];
  });
  const medians = (lang: Lang): string =>
    known
      .map(({ part, value }) => `${nameOf(part)[lang]} ${label(value, unit, { lang })}`)
      .join(lang === "zh" ? "、" : ", ");
  const absent = seasons.values.flat().filter((value) => value === null).length;
  return joined([
    {
      zh: `周期图：${words.whole.zh}${years[0]}—${years.at(-1)}年各期的${measure.label.zh}。`,
      en: `Cycle plot: ${measure.label.en} by part of the year, ${years[0]}–${years.at(-1)}.`,
    },
    known.length > 0
      ? { zh: `各期中位数：${medians("zh")}。`, en: `Medians: ${medians("en")}.` }
      : null,
    absent > 0 ? { zh: `${absent}期无数据。`, en: `${absent} without a value.` } : null,
  ]);
}

function table(seasons: Seasons, scale: DisplayUnit): DataTable {
  const { parts, years, values, incomplete, measure, county } = seasons;
  const { unit, kind } = scale;
  return tableOf(
    [...parts.entries()],
    [
      { label: { zh: "时期", en: "Part" }, kind: "text", of: ([, part]) => nameOf(part) },
      ...years.map(
        (year, y): ColumnOf<[at: number, part: string]> => ({
          label: { zh: `${year}年`, en: String(year) },
          unit,
          kind,
          of: ([p, part]) => {
            const value = values[p]?.[y] ?? null;
            const status = (incomplete[p]?.[y] ?? 0) > 0 ? "missing" : "not-due";
            const figure =
              value === null ? undefined : figureId(measure.id, `${year}-${part}`, county);
            return scaledCell(value, scale, status, figure);
          },
        }),
      ),
    ],
  );
}
