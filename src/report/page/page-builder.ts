import type { ColumnTable } from "arquero";
import { NothingFiled } from "../../analyze/measure/nothing-filed.ts";
import type { Chart, View } from "../../chart/chart.ts";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { renderSvg } from "../../chart/vega/render-svg.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Finding, Sentence } from "../../narrate/sentence/finding.ts";
import { type Result, titleOf } from "../../narrate/title-of.ts";
import { quarantineTable } from "../filing-tables/quarantine-table.ts";
import { arqueroTable, type TableColumn } from "./arquero-table.ts";
import { checkBlock, shown } from "./check-block.ts";
import type {
  Block,
  ContentBlock,
  Drawing,
  FigureBlock,
  LeadBlock,
  LinksBlock,
  Page,
  Tile,
} from "./page.ts";
import { callHere, placedAt, refuseAsync } from "./placed-error.ts";

/** A page as a notebook writes it, from top to bottom. */
export interface PageBuilder {
  /**
   * Adds a chapter: `write` adds its sections and blocks to this page. A chapter for which nothing was filed says
   * so; the other chapters stay as they are.
   */
  chapter(title: Text, write: () => void): void;
  /** Starts a section. */
  section(title: Text): void;
  /** Adds numbered findings, each with a bold lead. */
  findings(...findings: Finding[]): void;
  /** Adds findings as one paragraph; the analyst's own `remark` may stand among them. */
  say(...sentences: Sentence[]): void;
  tiles(...tiles: Tile[]): void;
  /** Adds one large number beside its sentences. */
  lead(lead: Omit<LeadBlock, "kind">): void;
  /** Adds two columns on a sheet, one on a phone. */
  columns(left: (column: ColumnBuilder) => void, right: (column: ColumnBuilder) => void): void;
  /** Adds a chart. Its title is the sentence of its result; its table and CSV stand beneath. */
  chart(chart: Chart<Result>): void;
  /** Adds a table, from an Arquero table with a label for each column, or ready-made. One without rows becomes a note. */
  table(caption: Text, table: ColumnTable, columns: readonly TableColumn[]): void;
  table(caption: Text, table: DataTable): void;
  /** Adds the quarantine of a dataset: file and line, text as written, reason. It appears on a page once. */
  quarantine(dataset: string): void;
  /** Adds small print: definitions, gaps, method, source. None is no note. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

/** A column as a notebook writes it: without chapters, sections and further columns. */
export type ColumnBuilder = Omit<PageBuilder, "chapter" | "section" | "columns">;

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
}

/** The state that the blocks of one page share. */
interface DraftState extends DraftOptions {
  /** The drawings of each chart, by its id. */
  readonly drawings: Map<string, Promise<Drawing[]>>;
  readonly count: { chapter: number; section: number; chart: number; table: number };
  /** The datasets whose quarantine is on the page already. */
  readonly quarantines: Set<string>;
}

/** Starts a page: a notebook fills it, and the drawing of a chart begins as soon as the chart is added. */
export function draftPage(options: DraftOptions): Draft {
  const blocks: Block[] = [];
  const drawings = new Map<string, Promise<Drawing[]>>();
  const count = { chapter: 0, section: 0, chart: 0, table: 0 };
  const state = { ...options, drawings, count, quarantines: new Set<string>() };
  let isFinished = false;
  const add = (block: Block): void => {
    if (isFinished) throw new ScriptError(SCRIPT_ERRORS["too-late"]());
    checkBlock(block);
    blocks.push(block);
  };
  return {
    page: {
      ...contentWith(add, state, FULL),
      chapter: (title, write) => {
        add({ kind: "chapter", id: `chapter-${++count.chapter}`, title });
        const start = blocks.length;
        try {
          refuseAsync(write(), SCRIPT_ERRORS["async-chapter"](), callHere());
        } catch (error) {
          if (!(error instanceof NothingFiled)) throw error;
          blocks.splice(start, Number.POSITIVE_INFINITY, { kind: "note", notes: [NOTHING_FILED] });
        }
      },
      section: (title) => add({ kind: "section", id: `section-${++count.section}`, title }),
      columns: (left, right) => {
        const [inLeft, inRight]: [ContentBlock[], ContentBlock[]] = [[], []];
        left(contentWith((block) => inLeft.push(block), state, COLUMN));
        right(contentWith((block) => inRight.push(block), state, COLUMN));
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
  const { name, files, count, quarantines } = state;
  const add = (block: ContentBlock): void => {
    checkBlock(block);
    put({ ...block, addedBy: callHere() });
  };
  return {
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    lead: (lead) => add({ kind: "lead", ...lead }),
    chart: (chart) => {
      if (!chart?.result) throw new ScriptError(SCRIPT_ERRORS["no-chart"](shown(chart)));
      const id = `figure-${++count.chart}`;
      const made = drawingsOf(chart, state, widths);
      made.catch(() => {}); // `drawn` reports the failure; a page that is given up never awaits it
      state.drawings.set(id, made);
      add(figureBlock(id, chart, `${name}-${id}.csv`));
    },
    table: (caption: Text, given: ColumnTable | DataTable, columns?: readonly TableColumn[]) => {
      const table = columns ? arqueroTable(given as ColumnTable, columns) : (given as DataTable);
      if (table.rows.length === 0) return add({ kind: "note", notes: [noneOf(caption)] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, csvName: `${name}-${id}.csv` });
    },
    quarantine: (dataset) => {
      const { caption, table, notes } = quarantineTable(files, dataset);
      if (quarantines.has(dataset)) {
        const isEmpty = table.rows.length === 0;
        return add({ kind: "note", notes: [isEmpty ? caption : aboveOf(caption)] });
      }
      quarantines.add(dataset);
      if (table.rows.length === 0) return add({ kind: "note", notes: [caption, ...notes] });
      const id = `table-${++count.table}`;
      add({
        kind: "table",
        id,
        caption,
        table,
        notes,
        csvName: `${name}-${dataset}-not-counted.csv`,
      });
    },
    note: (...notes) => {
      if (notes.length > 0) add({ kind: "note", notes });
    },
    links: (links) => add({ kind: "links", links }),
  };
}

const noneOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：无。`, en: `${en}: none.` });

const aboveOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：见上文。`, en: `${en}: see above.` });

/** Draws a chart in some widths. */
const drawingsOf = (
  chart: Chart<Result>,
  { lang, draw }: DraftOptions,
  widths: readonly View["width"][],
): Promise<Drawing[]> =>
  Promise.all(
    widths.map(async (width) => {
      const described = { ...chart, alt: describe(chart) };
      return { width, svg: await renderSvg(described, { lang, width }, draw) };
    }),
  );

/** Describes a chart to readers who do not see it: the message of its title, measure and unit, then what it shows. */
function describe(chart: Chart<Result>): Text {
  const title = titleOf(chart.result);
  const { subtitle, alt } = chart;
  return {
    zh: `${title.zh}。${subtitle.zh}。${alt.zh}`.replaceAll("。。", "。"),
    en: `${title.en}. ${subtitle.en}. ${alt.en}`.replaceAll(/\.\.( |$)/g, ".$1"),
  };
}

const figureBlock = (id: string, chart: Chart<Result>, csvName: string): FigureBlock => ({
  kind: "figure",
  id,
  title: titleOf(chart.result),
  subtitle: chart.subtitle,
  legend: chart.legend,
  drawings: [],
  notes: chart.notes,
  table: chart.table,
  csvName,
});

/**
 * Adds the drawings to a block.
 * @throws an error with the place of a chart that cannot be drawn.
 */
async function drawn<Of extends Block>(block: Of, drawings: DraftState["drawings"]): Promise<Of> {
  if (block.kind === "figure")
    return drawings.get(block.id)!.then(
      (made) => ({ ...block, drawings: made }),
      (error) => Promise.reject(placedAt(error, block.addedBy)),
    );
  if (block.kind !== "columns") return block;
  const inColumn = (parts: readonly ContentBlock[]) =>
    Promise.all(parts.map((part) => drawn(part, drawings)));
  const [left, right] = await Promise.all([inColumn(block.left), inColumn(block.right)]);
  return { ...block, left, right };
}
