import { countId } from "../../analyze/figures/derived.ts";
import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { en, linked, numberOf, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import type { Chart } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { displayUnit, label, withUnit } from "../labels/display-unit.ts";
import { doubtNotes } from "../labels/doubts.ts";
import { estimateNotes } from "../labels/estimates.ts";
import { partNotes } from "../labels/part-notes.ts";
import { someNames } from "../labels/words.ts";
import { COLUMN_ROOM, columnHeight } from "../layout/row-labels.ts";
import { twoTier } from "./two-tier.ts";

/** Rows at either end, the first count that fits. */
const EACH = [5, 4, 3, 2];
/** Pixels for the rows at both ends. */
const ROOM = 330;

/**
 * Draws the largest rises and falls, for a page with little room. If the rows do not fit in a column (sixteen with
 * short names do), it shows the first and the last by change, and a note on all others. The title still covers all
 * rows.
 */
export function topMovers(comparison: Comparison): Chart<Comparison> {
  expectKind("topMovers", comparison, "comparison");
  const { rows } = comparison;
  const comparable = rows
    .filter(({ change }) => change !== null)
    .sort((a, b) => b.change! - a.change! || 0);
  const heightOf = (some: readonly ComparisonRow[]) => columnHeight(some.map(({ name }) => name));
  const ends = (each: number) => [...comparable.slice(0, each), ...comparable.slice(-each)];
  const each = EACH.find((count) => heightOf(ends(count)) <= ROOM) ?? EACH.at(-1)!;
  if (heightOf(rows) <= COLUMN_ROOM || comparable.length <= 2 * each) return twoTier(comparison);
  const shown = ends(each);
  const chart = twoTier({ ...comparison, rows: shown });
  return {
    ...chart,
    result: comparison,
    notes: [
      restNote(comparison, comparable.slice(each, -each), each),
      ...leftOutNote(rows.filter(({ change }) => change === null)),
      ...partNotes(shown),
      ...estimateNotes(shown),
      ...doubtNotes(shown, comparison.measure),
    ],
  };
}

/** Writes a note such as 按增减量列出前5个和后5个乡镇；其余20个增减在−3至+8之间。 */
function restNote(
  { measure, of }: Comparison,
  rest: readonly ComparisonRow[],
  each: number,
): Phrase {
  const unit = displayUnit(
    measure,
    rest.map(({ change }) => change),
  );
  const end = (row: ComparisonRow, lang: Lang) => label(row.change!, unit, { lang, signed: true });
  const [upper, lower] = [rest[0]!.change!, rest.at(-1)!.change!];
  const [most, least] = [rest[0]!, rest.at(-1)!];
  const ids = rest.flatMap(({ figures }) => figures?.change ?? []);
  const count = numberOf(rest.length, ids.length === rest.length ? countId(ids) : undefined);
  const from = linked(least.figures?.change, {
    zh: end(least, "zh"),
    en:
      unit.kind === "money"
        ? withUnit(lower, unit, { lang: "en", signed: true })
        : end(least, "en"),
  });
  const to = linked(most.figures?.change, {
    zh: end(most, "zh"),
    en: withUnit(upper, unit, { lang: "en", signed: true }),
  });
  return phrase(
    zh`按增减量列出前${each}个和后${each}个${of}；其余${count}个增减在${from}至${to}${unit.unit.zh}之间。`,
    en`The first and the last ${each} ${of} by change; the other ${count} changed by ${from} to ${to}.`,
  );
}

function leftOutNote(rows: readonly ComparisonRow[]): Text[] {
  if (rows.length === 0) return [];
  const names = someNames(
    rows.map(({ name }) => name),
    5,
  );
  return [{ zh: `不可比：${names.zh}。`, en: `Not comparable: ${names.en}.` }];
}
