import type { DecidedRow, ScoreTable } from "../../analyze/scores/score-table.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
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
function restNote({ words, measure }: ScoreTable, rest: readonly DecidedRow[], each: number): Text {
  const end = (row: DecidedRow, lang: Lang) => formatNumber(row.score, { digits: 1, lang });
  const [most, least] = [rest[0]!, rest.at(-1)!];
  const parts = words.parts;
  return {
    zh: `按得分列出前${each}个和后${each}个${parts.zh}；其余${rest.length}个在${end(least, "zh")}～${end(most, "zh")}${measure.unit.zh}之间。`,
    en: `The first and the last ${each} ${parts.en} by score; the other ${rest.length} lie between ${end(least, "en")} and ${end(most, "en")}.`,
  };
}

const openNote = ({ undecided }: ScoreTable): Text[] =>
  undecided.length === 0
    ? []
    : [
        {
          zh: `有指标未评、暂不定分的${undecided.length}个，不参与名次。`,
          en: `With an indicator open and so no score and no rank: ${undecided.length}.`,
        },
      ];
