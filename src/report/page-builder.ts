import type { ColumnTable } from "arquero";
import type { Chart } from "../chart/chart.ts";
import { renderSvg } from "../chart/render-svg.ts";
import type { FileResult } from "../ingest/file-result.ts";
import type { Lang, Text } from "../messages.ts";
import type { Finding } from "../narrate/finding.ts";
import { type Result, titleOf } from "../narrate/title-of.ts";
import { type TableColumn, tableOf } from "./arquero-table.ts";
import type { DataTable } from "./data-table.ts";
import type {
  Block,
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

/** What a script says to its page, from top to bottom. */
export interface PageBuilder {
  /** Starts a section. */
  section(title: Text): void;
  /** Findings, numbered, with bold leads. */
  findings(...findings: Finding[]): void;
  /** Findings that run on as a paragraph. */
  say(...findings: Finding[]): void;
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
  /** The facts of a dataset that were not counted: file, line, what it says, why, what to do. */
  setAside(dataset: string): void;
  /** Small print: definitions, what is missing, method, source. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

/** A column holds anything but sections and further columns. */
export type ColumnBuilder = Omit<PageBuilder, "section" | "columns">;

interface Draft {
  readonly page: PageBuilder;
  /** Draws the charts and gives the page. */
  finish(info: PageInfo, lang: Lang): Promise<Page>;
}

/** A block whose charts are not drawn yet. */
type Pending =
  | Exclude<ContentBlock, ColumnsBlock>
  | { readonly kind: "chart"; readonly id: string; readonly chart: Chart<Result> }
  | { readonly kind: "columns"; readonly left: Pending[]; readonly right: Pending[] };

/** What the blocks of one page share: how its files are called, and how far its numbers have come. */
interface Making {
  readonly name: string;
  readonly files: readonly FileResult[];
  readonly count: { section: number; chart: number; table: number };
}

/** A page in the making; `name` starts the names of its CSV files. */
export function draftPage(name: string, files: readonly FileResult[]): Draft {
  const blocks: (SectionBlock | Pending)[] = [];
  const making = { name, files, count: { section: 0, chart: 0, table: 0 } };
  const content = contentInto(blocks, making);
  return {
    page: {
      ...content,
      section: (title) =>
        void blocks.push({ kind: "section", id: `section-${++making.count.section}`, title }),
      columns: (left, right) => {
        const columns = { kind: "columns" as const, left: [], right: [] };
        blocks.push(columns);
        left(contentInto(columns.left, making));
        right(contentInto(columns.right, making));
      },
    },
    finish: async (info, lang) => {
      const finished: Block[] = [];
      for (const block of blocks)
        finished.push(block.kind === "section" ? block : await drawn(block, name, lang));
      return { info, blocks: finished };
    },
  };
}

function contentInto(blocks: (SectionBlock | Pending)[], making: Making): ColumnBuilder {
  const { name, files, count } = making;
  const add = (block: Pending): void => void blocks.push(block);
  return {
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    lead: (lead) => add({ kind: "lead", ...lead }),
    chart: (chart) => add({ kind: "chart", id: `figure-${++count.chart}`, chart }),
    table: (caption: Text, given: ColumnTable | DataTable, columns?: readonly TableColumn[]) => {
      const table = columns ? tableOf(given as ColumnTable, columns) : (given as DataTable);
      if (table.rows.length === 0) return add({ kind: "note", notes: [noneOf(caption)] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, csvName: `${name}-${id}.csv` });
    },
    setAside: (dataset) => {
      const { caption, table, notes } = setAsideTable(files, dataset);
      if (table.rows.length === 0) return add({ kind: "note", notes: [caption, ...notes] });
      const id = `table-${++count.table}`;
      add({ kind: "table", id, caption, table, notes, csvName: `${name}-not-counted.csv` });
    },
    note: (...notes) => add({ kind: "note", notes }),
    links: (links) => add({ kind: "links", links }),
  };
}

const noneOf = ({ zh, en }: Text): Text => ({ zh: `${zh}：无。`, en: `${en}: none.` });

/** A block with its charts drawn, one after the other. */
async function drawn(block: Pending, name: string, lang: Lang): Promise<ContentBlock> {
  if (block.kind === "chart") return figureBlock(block, name, lang);
  if (block.kind !== "columns") return block;
  const columns: { left: ContentBlock[]; right: ContentBlock[] } = { left: [], right: [] };
  for (const part of block.left) columns.left.push(await drawn(part, name, lang));
  for (const part of block.right) columns.right.push(await drawn(part, name, lang));
  return { kind: "columns", ...columns };
}

async function figureBlock(
  { id, chart }: { readonly id: string; readonly chart: Chart<Result> },
  name: string,
  lang: Lang,
): Promise<FigureBlock> {
  return {
    kind: "figure",
    id,
    title: titleOf(chart.result),
    subtitle: chart.subtitle,
    legend: chart.legend,
    svgWide: await renderSvg(chart, { lang, width: "wide" }),
    svgNarrow: await renderSvg(chart, { lang, width: "narrow" }),
    notes: chart.notes,
    table: chart.table,
    csvName: `${name}-${id}.csv`,
  };
}
