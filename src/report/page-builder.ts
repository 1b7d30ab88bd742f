import type { ColumnTable } from "arquero";
import type { Chart, View } from "../chart/chart.ts";
import type { DrawSpec } from "../chart/draw-spec.ts";
import { renderSvg } from "../chart/render-svg.ts";
import type { FileResult } from "../ingest/file-result.ts";
import type { Lang, Text } from "../messages.ts";
import type { Finding, Sentence } from "../narrate/finding.ts";
import { type Result, titleOf } from "../narrate/title-of.ts";
import { type TableColumn, tableOf } from "./arquero-table.ts";
import type { DataTable } from "./data-table.ts";
import type {
  Block,
  ChapterBlock,
  ColumnsBlock,
  ContentBlock,
  FigureBlock,
  LeadBlock,
  LinksBlock,
  Page,
  PageInfo,
  SectionBlock,
  Tile,
} from "./page.ts";
import { setAsideTable } from "./set-aside-table.ts";
import { NothingFiled } from "./study.ts";

/** What a script says to its page, from top to bottom. */
export interface PageBuilder {
  /**
   * A chapter: what `write` says to this page, its sections within the chapter. A chapter for which nothing
   * was filed says so and leaves the others whole.
   */
  chapter(title: Text, write: () => void): void;
  /** Starts a section. */
  section(title: Text): void;
  /** Findings, numbered, with bold leads. */
  findings(...findings: Finding[]): void;
  /** Findings that run on as a paragraph; a `remark` of one's own may stand among them. */
  say(...sentences: Sentence[]): void;
  tiles(...tiles: Tile[]): void;
  /** One large number beside its sentences. */
  lead(lead: Omit<LeadBlock, "kind">): void;
  /** Two columns on a sheet, one on a phone. */
  columns(left: (column: ColumnBuilder) => void, right: (column: ColumnBuilder) => void): void;
  /** A chart. Its title is the sentence of its result; its table and CSV stand beneath. */
  chart(chart: Chart<Result>): void;
  /** A table, from an Arquero table with a label for each column, or ready-made. Without a row it is a note that says so. */
  table(caption: Text, table: ColumnTable, columns: readonly TableColumn[]): void;
  table(caption: Text, table: DataTable): void;
  /** The facts of a dataset that were not counted: file, line, what it says, why, what to do. Once on a page. */
  setAside(dataset: string): void;
  /** Small print: definitions, what is missing, method, source. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

/** A column holds anything but chapters, sections and further columns. */
export type ColumnBuilder = Omit<PageBuilder, "chapter" | "section" | "columns">;

interface Draft {
  readonly page: PageBuilder;
  /** The page, once its charts are drawn. */
  finish(info: PageInfo): Promise<Page>;
}

/** A block whose charts may still be drawn. */
type Pending =
  | Exclude<ContentBlock, ColumnsBlock>
  | { readonly kind: "drawing"; readonly figure: Promise<FigureBlock> }
  | { readonly kind: "columns"; readonly left: Pending[]; readonly right: Pending[] };

type PendingBlock = ChapterBlock | SectionBlock | Pending;

/** What a page is made of and how its charts are drawn; `name` starts the names of its CSV files. */
interface DraftOptions {
  readonly name: string;
  readonly files: readonly FileResult[];
  readonly lang: Lang;
  readonly draw?: DrawSpec | undefined;
}

/** What the blocks of one page share besides: how far its numbers have come. */
interface Making extends DraftOptions {
  readonly count: { chapter: number; section: number; chart: number; table: number };
  /** Datasets whose facts that were not counted are on the page already. */
  readonly setAside: Set<string>;
}

/** A page in the making: what a script says goes into it, and each chart is drawn from when it is asked for. */
export function draftPage(options: DraftOptions): Draft {
  const blocks: PendingBlock[] = [];
  const count = { chapter: 0, section: 0, chart: 0, table: 0 };
  const making = { ...options, count, setAside: new Set<string>() };
  const add = (block: PendingBlock): void => void blocks.push(block);
  return {
    page: {
      ...contentInto(blocks, making, FULL),
      chapter: (title, write) => {
        add({ kind: "chapter", id: `chapter-${++count.chapter}`, title });
        const start = blocks.length;
        try {
          write();
        } catch (error) {
          if (!(error instanceof NothingFiled)) throw error;
          blocks.splice(start, Number.POSITIVE_INFINITY, { kind: "note", notes: [NOTHING_FILED] });
        }
      },
      section: (title) => add({ kind: "section", id: `section-${++count.section}`, title }),
      columns: (left, right) => {
        const columns = { kind: "columns" as const, left: [], right: [] };
        add(columns);
        left(contentInto(columns.left, making, COLUMN));
        right(contentInto(columns.right, making, COLUMN));
      },
    },
    finish: async (info) => {
      const finished = blocks.map((block) => (isHeading(block) ? block : drawn(block)));
      return { info, blocks: await Promise.all<Block>(finished) };
    },
  };
}

const isHeading = (block: PendingBlock): block is ChapterBlock | SectionBlock =>
  block.kind === "chapter" || block.kind === "section";

const NOTHING_FILED: Text = {
  zh: "没有报送这一类数据，本章从缺。",
  en: "No data of this kind were filed; the chapter is left out.",
};

/** The widths that a chart is drawn in: for sheets and phones, or for a column. */
const FULL = ["wide", "narrow"] as const;
const COLUMN = ["column"] as const;

function contentInto(
  blocks: PendingBlock[],
  making: Making,
  widths: readonly View["width"][],
): ColumnBuilder {
  const { name, files, count, setAside } = making;
  const add = (block: Pending): void => void blocks.push(block);
  return {
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    lead: (lead) => add({ kind: "lead", ...lead }),
    chart: (chart) => {
      const figure = figureBlock(`figure-${++count.chart}`, chart, making, widths);
      figure.catch(() => {}); // told to who finishes the page; of a page that is given up nobody asks
      add({ kind: "drawing", figure });
    },
    table: (caption: Text, given: ColumnTable | DataTable, columns?: readonly TableColumn[]) => {
      const table = columns ? tableOf(given as ColumnTable, columns) : (given as DataTable);
      if (table.rows.length === 0) return add({ kind: "note", notes: [noneOf(caption)] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, csvName: `${name}-${id}.csv` });
    },
    setAside: (dataset) => {
      const { caption, table, notes } = setAsideTable(files, dataset);
      if (setAside.has(dataset)) return add({ kind: "note", notes: [aboveOf(caption)] });
      setAside.add(dataset);
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
    note: (...notes) => add({ kind: "note", notes }),
    links: (links) => add({ kind: "links", links }),
  };
}

const noneOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：无。`, en: `${en}: none.` });

const aboveOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：见上文。`, en: `${en}: see above.` });

/** A block once its charts are drawn. */
async function drawn(block: Pending): Promise<ContentBlock> {
  if (block.kind === "drawing") return block.figure;
  if (block.kind !== "columns") return block;
  const columnOf = (parts: readonly Pending[]) => Promise.all(parts.map(drawn));
  const [left, right] = await Promise.all([columnOf(block.left), columnOf(block.right)]);
  return { kind: "columns", left, right };
}

async function figureBlock(
  id: string,
  chart: Chart<Result>,
  { name, lang, draw }: DraftOptions,
  widths: readonly View["width"][],
): Promise<FigureBlock> {
  const drawings = await Promise.all(
    widths.map(async (width) => ({ width, svg: await renderSvg(chart, { lang, width }, draw) })),
  );
  return {
    kind: "figure",
    id,
    title: titleOf(chart.result),
    subtitle: chart.subtitle,
    legend: chart.legend,
    drawings,
    notes: chart.notes,
    table: chart.table,
    csvName: `${name}-${id}.csv`,
  };
}
