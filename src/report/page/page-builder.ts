import type { ColumnTable } from "arquero";
import type { Chart, View } from "../../chart/chart.ts";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { renderSvg } from "../../chart/vega/render-svg.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Finding, Sentence } from "../../narrate/sentence/finding.ts";
import { type Result, titleOf } from "../../narrate/title-of.ts";
import { NothingFiled } from "../../review/review.ts";
import { quarantineTable } from "../filing-tables/quarantine-table.ts";
import { arqueroTable, type TableColumn } from "./arquero-table.ts";
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
  quarantineRow(dataset: string): void;
  /** Small print: definitions, what is missing, method, source. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

/** A column holds anything but chapters, sections and further columns. */
export type ColumnBuilder = Omit<PageBuilder, "chapter" | "section" | "columns">;

interface Draft {
  readonly page: PageBuilder;
  /** What was said so far; its charts have no drawings yet. */
  readonly blocks: readonly Block[];
  /** A page of these blocks with its drawings, once they are made. */
  drawn(page: Page): Promise<Page>;
}

/** What a page is made of and how its charts are drawn; `name` starts the names of its CSV files. */
interface DraftOptions {
  readonly name: string;
  readonly files: readonly FileResult[];
  readonly lang: Lang;
  readonly draw?: DrawChart | undefined;
}

/** What the blocks of one page share besides: how far its numbers have come. */
interface Making extends DraftOptions {
  /** The drawings of each chart, by its id. */
  readonly drawings: Map<string, Promise<Drawing[]>>;
  readonly count: { chapter: number; section: number; chart: number; table: number };
  /** Datasets whose facts that were not counted are on the page already. */
  readonly quarantineRow: Set<string>;
}

/** A page in the making: what a script says goes into it, and each chart is drawn from when it is asked for. */
export function draftPage(options: DraftOptions): Draft {
  const blocks: Block[] = [];
  const drawings = new Map<string, Promise<Drawing[]>>();
  const count = { chapter: 0, section: 0, chart: 0, table: 0 };
  const making = { ...options, drawings, count, quarantineRow: new Set<string>() };
  const add = (block: Block): void => void blocks.push(block);
  return {
    page: {
      ...contentWith(add, making, FULL),
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
        const [inLeft, inRight]: [ContentBlock[], ContentBlock[]] = [[], []];
        left(contentWith((block) => inLeft.push(block), making, COLUMN));
        right(contentWith((block) => inRight.push(block), making, COLUMN));
        add({ kind: "columns", left: inLeft, right: inRight });
      },
    },
    blocks,
    drawn: async (page) => ({
      ...page,
      blocks: await Promise.all(page.blocks.map((block) => drawn(block, drawings))),
    }),
  };
}

const NOTHING_FILED: Text = {
  zh: "没有报送这一类数据，本章从缺。",
  en: "No data of this kind were filed; the chapter is left out.",
};

/** The widths that a chart is drawn in: for sheets and phones, or for a column. */
const FULL = ["wide", "narrow"] as const;
const COLUMN = ["column"] as const;

function contentWith(
  add: (block: ContentBlock) => void,
  making: Making,
  widths: readonly View["width"][],
): ColumnBuilder {
  const { name, files, count, quarantineRow } = making;
  return {
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    lead: (lead) => add({ kind: "lead", ...lead }),
    chart: (chart) => {
      const id = `figure-${++count.chart}`;
      const made = drawingsOf(chart, making, widths);
      made.catch(() => {}); // whoever waits for the page is told; a page that was given up interests nobody
      making.drawings.set(id, made);
      add(figureBlock(id, chart, `${name}-${id}.csv`));
    },
    table: (caption: Text, given: ColumnTable | DataTable, columns?: readonly TableColumn[]) => {
      const table = columns ? arqueroTable(given as ColumnTable, columns) : (given as DataTable);
      if (table.rows.length === 0) return add({ kind: "note", notes: [noneOf(caption)] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, csvName: `${name}-${id}.csv` });
    },
    quarantineRow: (dataset) => {
      const { caption, table, notes } = quarantineTable(files, dataset);
      if (quarantineRow.has(dataset)) return add({ kind: "note", notes: [aboveOf(caption)] });
      quarantineRow.add(dataset);
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

/** The drawings of a chart in some widths. */
const drawingsOf = (
  chart: Chart<Result>,
  { lang, draw }: DraftOptions,
  widths: readonly View["width"][],
): Promise<Drawing[]> =>
  Promise.all(
    widths.map(async (width) => ({ width, svg: await renderSvg(chart, { lang, width }, draw) })),
  );

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

/** A block with its drawings. */
async function drawn<Of extends Block>(block: Of, drawings: Making["drawings"]): Promise<Of> {
  if (block.kind === "figure") return { ...block, drawings: await drawings.get(block.id) };
  if (block.kind !== "columns") return block;
  const inColumn = (parts: readonly ContentBlock[]) =>
    Promise.all(parts.map((part) => drawn(part, drawings)));
  const [left, right] = await Promise.all([inColumn(block.left), inColumn(block.right)]);
  return { ...block, left, right };
}
