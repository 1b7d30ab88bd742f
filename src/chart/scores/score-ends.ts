import { countId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import { cardsId } from "../../analyze/scores/cards-id.ts";
import type { DecidedRow, ScoreTable } from "../../analyze/scores/score-table.ts";
import { formatNumber } from "../../model/number-format.ts";
import {
  en,
  mentioned,
  mentionedCount,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { COLUMN_ROOM, columnHeight } from "../layout/row-labels.ts";
import { scoreDots } from "./score-dots.ts";

/** Rows at either end, the first count that fits. */
const EACH = [5, 4, 3, 2];

/**
 * Draws the highest and the lowest scores, for a page with little room. If the rows do not fit in a column, a note
 * says where all others lie. The title still covers all rows.
 */
export function scoreEnds(table: ScoreTable): Chart<ScoreTable> {
  expectKind("scoreEnds", table, "score-table");
  const { decided, undecided } = table;
  const heightOf = (rows: readonly { readonly name: string }[]) =>
    columnHeight(rows.map(({ name }) => name));
  if (heightOf([...decided, ...undecided]) <= COLUMN_ROOM)
    return { ...scoreDots(table), notes: openNote(table) };
  const ends = (each: number) => [...decided.slice(0, each), ...decided.slice(-each)];
  const each = EACH.find((count) => heightOf(ends(count)) <= COLUMN_ROOM) ?? EACH.at(-1)!;
  const rest = decided.slice(each, -each);
  return {
    ...scoreDots({ ...table, undecided: [], ...(rest.length > 0 ? { decided: ends(each) } : {}) }),
    result: table,
    notes: [...(rest.length > 0 ? [restNote(table, rest, each)] : []), ...openNote(table)],
  };
}

/** Writes a note such as 按得分列出前8个和后8个乡镇；其余14个在81.0～90.5分之间。 */
function restNote(
  { words: { parts }, measure, period }: ScoreTable,
  rest: readonly DecidedRow[],
  each: number,
): Phrase {
  const id = ({ key }: DecidedRow): string => figureId(measure.id, period, key);
  const end = (row: DecidedRow) =>
    mentioned(id(row), {
      zh: formatNumber(row.score, { digits: 1 }),
      en: formatNumber(row.score, { digits: 1, lang: "en" }),
    });
  const [most, least] = [end(rest[0]!), end(rest.at(-1)!)];
  const count = mentionedCount(rest.length, countId(rest.map(id)));
  return phrase(
    zh`按得分列出前${each}个和后${each}个${parts}；其余${count}个在${least}～${most}${measure.unit}之间。`,
    en`The first and the last ${each} ${parts} by score; the other ${count} lie between ${least} and ${most}.`,
  );
}

function openNote(table: ScoreTable): Phrase[] {
  const { undecided } = table;
  if (undecided.length === 0) return [];
  const count = mentionedCount(undecided.length, cardsId(table, "open"));
  return [
    phrase(
      zh`有指标未评、暂不定分的${count}个，不参与名次。`,
      en`With an indicator open and so no score and no rank: ${count}.`,
    ),
  ];
}
