import { figureId } from "../../analyze/figures/figure-id.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";
import { sayAnswer } from "../../narrate/quality/say-answer.ts";
import {
  inDoubt,
  type NamedDoubt,
  sayAdopted,
  sayDoubts,
  titleInDoubt,
} from "../../narrate/quality/say-doubt.ts";
import type { Sentence } from "../../narrate/sentence/finding.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import { isCorrected } from "./corrected-figures.ts";
import { answersIn, isExplained } from "./explained-figures.ts";
import type { Block, FigureBlock, Tile } from "./page.ts";

/**
 * Marks the numbers of a page that are in doubt, estimates, changed by a correction, or explained: in sentences, titles,
 * tiles and tables alike. A sentence or tile in doubt tells the number after adoption.
 */
export const markBlocks = <B extends Block>(blocks: readonly B[], review: Review): readonly B[] =>
  blocks.map((block) => markBlock(block, review));

function markBlock<B extends Block>(block: B, review: Review): B {
  switch (block.kind) {
    case "findings":
    case "statement":
    case "lead":
      return { ...block, findings: block.findings.map((said) => markSentence(said, review)) };
    case "tiles":
      return { ...block, tiles: block.tiles.map((tile) => markTile(tile, review)) };
    case "figure":
      return {
        ...block,
        title: markTitle(block.title, review),
        table: markTable(block.table, review),
      };
    case "table":
      return { ...block, table: markTable(block.table, review) };
    case "columns":
      return {
        ...block,
        left: markBlocks(block.left, review),
        right: markBlocks(block.right, review),
      };
    default:
      return block;
  }
}

/** Returns the doubts of some figures, each with the words for what it is of. */
const namedDoubts = (ids: readonly (string | undefined)[], review: Review): NamedDoubt[] =>
  ids.flatMap((id) => {
    const doubt = id === undefined ? null : review.doubts.of(id);
    if (doubt === null) return [];
    const measure = figureView(review, doubt.filed);
    const area = measure.panel().areas.find(({ code }) => code === doubt.filed.area);
    const place = area ? { zh: area.name, en: area.nameEn ?? area.name } : null;
    return [{ ...doubt, measure, place }];
  });

const markSentence = <S extends Sentence>(sentence: S, review: Review): S =>
  sentence.tellsDoubt
    ? sentence
    : { ...sentence, ...inDoubt(sentence, namedDoubts(sentence.figures, review)) };

function markTitle(title: FigureBlock["title"], review: Review): FigureBlock["title"] {
  if ("isTyped" in title) return title;
  return namedDoubts(title.figures, review).length > 0 ? titleInDoubt(title) : title;
}

function markTile(tile: Tile, review: Review): Tile {
  const doubts = namedDoubts([tile.figure, tile.change?.figure], review);
  if (doubts.length === 0) return tile;
  return {
    ...tile,
    flag: { zh: "存疑", en: "in doubt" },
    small: [...tile.small, sayAdopted(doubts).parts],
  };
}

function markTable(table: DataTable, review: Review): DataTable {
  const marked = (cell: TableCell): TableCell => {
    if (!("value" in cell) || cell.figure === undefined || cell.mark) return cell;
    const figure = review.figures.find(cell.figure);
    if (figure === undefined) return cell;
    if (review.doubts.of(figure.id)) return { ...cell, mark: "doubtful" };
    if (figure.qualifier === "estimated") return { ...cell, mark: "estimated" };
    if (isCorrected(figure, review)) return { ...cell, mark: "corrected" };
    return isExplained(figure, review) ? { ...cell, mark: "explained" } : cell;
  };
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(marked) })),
  };
}

/**
 * Returns the statement of what is in doubt in an area, for its own page: every measure of the year under review
 * and the year before, but for those whose change the page tells with its doubt. Nothing where nothing is.
 */
export function doubtsOfArea(area: string, review: Review, told: readonly string[]): Block[] {
  const ids = review.measures.flatMap((view) => {
    const [before, after] = [view.periodOf(view.year - 1), view.period];
    const changes = ["change", "rate"].map((statistic) =>
      figureId(`${view.id}.${statistic}`, `${before}..${after}`, area),
    );
    const isTold = changes.some((id) => told.includes(id));
    return isTold ? [] : [figureId(view.id, after, area), ...changes];
  });
  const doubts = namedDoubts(ids, review).map((doubt) => ({ ...doubt, place: null }));
  return doubts.length === 0 ? [] : [{ kind: "statement", findings: [sayDoubts(doubts)] }];
}

/** Returns what was answered to the questions about an area, for its own page; nothing where nothing was. */
export function answersOfArea(code: string, review: Review): Block[] {
  const own = answersIn(review).filter(({ finding }) => finding.area?.code === code);
  return own.length === 0
    ? []
    : [{ kind: "statement", findings: own.map(({ finding }) => sayAnswer(finding)) }];
}
