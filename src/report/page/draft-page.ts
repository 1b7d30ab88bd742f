import type { ColumnTable } from "arquero";
import { NothingFiled } from "../../analyze/measure/nothing-filed.ts";
import type { View } from "../../chart/chart.ts";
import { drawablePlot, namesIn, type OwnPlot, rowsOf } from "../../chart/own/own-plot.ts";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { type Caution, cautionsOf } from "../../model/arquero/table-cautions.ts";
import { requireOptions, unknownWord } from "../../model/did-you-mean.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { InWords } from "../../narrate/areas/in-area-words.ts";
import type { FactsRow, RowFigureFinder } from "../../review/trace/row-figure.ts";
import { quarantineTable } from "../filing-tables/quarantine-table.ts";
import { columnCautions, pageTable, type TableColumn } from "./arquero-table.ts";
import { checkBlock, requireText, shown } from "./check-block.ts";
import { drawingsOf, drawn, figureBlock, type Picture } from "./figure-drawings.ts";
import type { Block, ContentBlock, Drawing, Page } from "./page.ts";
import type { ColumnBuilder, PageBuilder } from "./page-builder.ts";
import { callHere, refuseAsync } from "./placed-error.ts";
import { charted, showing, titleIn } from "./show-result.ts";

interface Draft {
  readonly page: PageBuilder;
  /** The blocks so far; their charts have no drawings yet. */
  readonly blocks: readonly Block[];
  /** Adds the drawings to a page of these blocks, once they are made. */
  drawn(page: Page): Promise<Page>;
}

/** The files of a page and the drawing of its charts; the names of its CSV files begin with `name`. */
interface DraftOptions {
  readonly name: string;
  readonly files: readonly FileResult[];
  readonly lang: Lang;
  readonly draw?: DrawChart | undefined;
  readonly names?: View["names"];
  /** The names of the datasets; absent where none is refused. */
  readonly datasets?: readonly string[];
  /** Finds the figures of the rows of a table of added facts. */
  readonly figures?: RowFigureFinder;
  /** Is told of steps of a shown table that are rarely meant. */
  readonly caution?: (caution: Caution) => void;
  /** Says headings and notes in the words for the areas under review. */
  readonly inWords?: InWords;
}

/** The state that the blocks of one page share. */
interface DraftState extends DraftOptions {
  /** The drawings of each chart, by its id. */
  readonly drawings: Map<string, Promise<Drawing[]>>;
  readonly count: { chapter: number; section: number; chart: number; table: number };
  /** The datasets whose quarantine is on the page already. */
  readonly quarantines: Set<string>;
  readonly inWords: InWords;
}

/** Starts a page: a notebook fills it, and the drawing of a chart begins as soon as the chart is added. */
export function draftPage(options: DraftOptions): Draft {
  const { inWords = (text: Text) => text } = options;
  const blocks: Block[] = [];
  const drawings = new Map<string, Promise<Drawing[]>>();
  const count = { chapter: 0, section: 0, chart: 0, table: 0 };
  const state = { ...options, inWords, drawings, count, quarantines: new Set<string>() };
  let isFinished = false;
  let isChapter = false;
  const add = (block: Block): void => {
    if (isFinished) throw new ScriptError(SCRIPT_ERRORS["too-late"]());
    checkBlock(block);
    blocks.push(block);
  };
  return {
    page: {
      ...contentWith(add, state, FULL),
      chapter: (title, write) => {
        if (typeof write !== "function")
          throw new ScriptError(SCRIPT_ERRORS["wrong-form"]("page.chapter", shown(write)));
        const id = `chapter-${++count.chapter}`;
        add({ kind: "chapter", id, title: inWords(title) });
        const start = blocks.length;
        isChapter = true;
        try {
          refuseAsync(write(), SCRIPT_ERRORS["async-chapter"](), callHere());
        } catch (error) {
          if (!(error instanceof NothingFiled)) throw error;
          blocks.splice(start, Number.POSITIVE_INFINITY, { kind: "note", notes: [NOTHING_FILED] });
        } finally {
          isChapter = false;
        }
      },
      alone: (write) => {
        if (!isChapter) refuseAsync(write(), SCRIPT_ERRORS["async-chapter"](), callHere());
      },
      section: (title) => {
        const id = `section-${++count.section}`;
        add({ kind: "section", id, title: inWords(title) });
      },
      columns: (left, right) => {
        const [inLeft, inRight]: [ContentBlock[], ContentBlock[]] = [[], []];
        const call = callHere();
        const write = (one: typeof left, into: ContentBlock[]) => {
          const column = contentWith((block) => into.push(block), state, COLUMN);
          refuseAsync(one(column), SCRIPT_ERRORS["async-chapter"](), call);
        };
        write(left, inLeft);
        write(right, inRight);
        add({ kind: "columns", left: inLeft, right: inRight });
      },
    },
    blocks,
    drawn: async (page) => {
      isFinished = true;
      const done = await Promise.all(page.blocks.map((block) => drawn(block, drawings)));
      return { ...page, blocks: done };
    },
  };
}

const NOTHING_FILED: Text = {
  zh: "没有报送这一类数据，本章从缺。",
  en: "No data of this kind were filed; the chapter is left out.",
};

/** The widths of a chart's drawings: for sheets and phones, or for a column. */
const FULL = ["wide", "narrow"] as const;
const COLUMN = ["column"] as const;

function contentWith(
  put: (block: ContentBlock) => void,
  state: DraftState,
  widths: readonly View["width"][],
): ColumnBuilder {
  const { name, count } = state;
  const add = (block: ContentBlock): void => {
    checkBlock(block);
    put({ ...blockInWords(block, state.inWords), addedBy: callHere() });
  };
  const tell = (...shown: readonly object[]): void => {
    for (const caution of shown.flatMap(cautionsOf)) state.caution?.(caution);
  };
  const draw = (picture: Picture): void => {
    const id = `figure-${++count.chart}`;
    const made = drawingsOf(picture, state, widths);
    made.catch(() => {}); // `drawn` reports the failure; a page that is given up never awaits it
    state.drawings.set(id, made);
    add(figureBlock(id, picture, `${name}-${id}.csv`));
  };
  return {
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    lead: (lead) => add({ kind: "lead", ...lead }),
    chart: (chart, options = {}) => draw(charted(chart, options)),
    show: (result, options = {}) => {
      const { sentence, chart } = showing(result, options);
      if (sentence) add({ kind: "statement", findings: [sentence] });
      draw({ ...chart, title: titleIn(options, result) });
    },
    plot: (plot) => {
      requirePlot(plot);
      const rows = rowsOf(plot.spec);
      tell(plot.spec.data.values);
      if (rows.length > 0) return draw({ ...drawablePlot(plot), isOwn: true });
      add({ kind: "note", notes: [noneOf(plot.title ?? namesIn(plot.spec))] });
    },
    table: (caption: Text, given: ColumnTable | DataTable, columns?: readonly TableColumn[]) => {
      tell(given);
      const table = pageTable(given, columns, state.figures);
      tellFigures(given, columns, state);
      if (table.rows.length === 0) return add({ kind: "note", notes: [noneOf(caption)] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, csvName: `${name}-${id}.csv` });
    },
    quarantine: (dataset) => {
      if (state.datasets && !state.datasets.includes(dataset))
        throw new ScriptError(unknownWord("dataset", dataset, state.datasets, "page.quarantine"));
      for (const block of quarantineBlock(dataset, state)) add(block);
    },
    note: (...notes) => {
      if (notes.length > 0) add({ kind: "note", notes });
    },
    links: (links) => add({ kind: "links", links }),
  };
}

/** Tells what is to be said of the numbers of a table that are figures of a measure. */
function tellFigures(
  table: ColumnTable | DataTable,
  columns: readonly TableColumn[] = [],
  { figures, caution }: DraftState,
): void {
  if (!figures || !caution || !("objects" in table)) return;
  const rows = table.objects() as FactsRow[];
  const call = callHere();
  for (const says of columns.flatMap((each) => columnCautions(rows, each, figures)))
    caution({ says, call });
}

/** @throws ScriptError for what has no spec, no title, or an option that does not exist. */
function requirePlot(plot: OwnPlot): void {
  if ("result" in Object(plot)) throw new ScriptError(OWN_PLOTS["is-drawn"]());
  if (!plot?.spec) throw new ScriptError(OWN_PLOTS["no-plot"](shown(plot)));
  if (plot.title !== undefined) requireText("page.plot", plot.title);
  requireOptions("page.plot", plot, ["title", "spec", "of", "notes"]);
}

/** Says the heads and notes of a block in the words for the areas under review; its cells are as they are. */
function blockInWords(block: ContentBlock, inWords: InWords): ContentBlock {
  if (block.kind === "note") return { ...block, notes: block.notes.map(inWords) };
  if (block.kind !== "table") return block;
  const columns = block.table.columns.map((each) => ({ ...each, label: inWords(each.label) }));
  return { ...block, caption: inWords(block.caption), table: { ...block.table, columns } };
}

/** Makes the table of what does not count of a dataset: a note where it stands above already, nothing where all counts. */
function quarantineBlock(dataset: string, state: DraftState): ContentBlock[] {
  const { name, files, count, quarantines } = state;
  const { caption, table, notes } = quarantineTable(files, dataset);
  if (table.rows.length === 0) return [];
  if (quarantines.has(dataset)) return [{ kind: "note", notes: [aboveOf(caption)] }];
  quarantines.add(dataset);
  const id = `table-${++count.table}`;
  const csvName = `${name}-${dataset}-not-counted.csv`;
  return [{ kind: "table", id, caption, table, notes, csvName }];
}

const noneOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：无。`, en: `${en}: none.` });

const aboveOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：见上文。`, en: `${en}: see above.` });
