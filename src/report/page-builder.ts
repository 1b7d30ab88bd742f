import type { ColumnTable } from "arquero";
import type { Chart } from "../chart/chart.ts";
import { renderSvg } from "../chart/render-svg.ts";
import type { FileResult } from "../ingest/file-result.ts";
import type { Lang, Text } from "../messages.ts";
import type { Finding } from "../narrate/finding.ts";
import { type Result, titleOf } from "../narrate/title-of.ts";
import { type TableColumn, tableOf } from "./arquero-table.ts";
import type { DataTable } from "./data-table.ts";
import type { Block, FigureBlock, LinksBlock, Page, PageInfo, Tile } from "./page.ts";
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
  /** A chart. Its title is the sentence of its result; its table and CSV stand beneath. */
  chart(chart: Chart<Result>): void;
  /** A table, from an Arquero table with a label for each column, or ready-made. */
  table(caption: Text, table: ColumnTable, columns: readonly TableColumn[]): void;
  table(caption: Text, table: DataTable): void;
  /** The facts of a dataset that were not counted: file, line, what it says, why, what to do. */
  setAside(dataset: string): void;
  /** Small print: definitions, what is missing, method, source. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

interface Draft {
  readonly page: PageBuilder;
  /** Draws the charts and gives the page. */
  finish(info: PageInfo, lang: Lang): Promise<Page>;
}

type Pending =
  | Block
  | { readonly kind: "chart"; readonly id: string; readonly chart: Chart<Result> };

/** A page in the making; `name` starts the names of its CSV files. */
export function draftPage(name: string, files: readonly FileResult[]): Draft {
  const blocks: Pending[] = [];
  const count = { section: 0, chart: 0, table: 0 };
  const add = (block: Pending): void => void blocks.push(block);
  const page: PageBuilder = {
    section: (title) => add({ kind: "section", id: `section-${++count.section}`, title }),
    findings: (...findings) => add({ kind: "findings", findings }),
    say: (...findings) => add({ kind: "statement", findings }),
    tiles: (...tiles) => add({ kind: "tiles", tiles }),
    chart: (chart) => add({ kind: "chart", id: `figure-${++count.chart}`, chart }),
    table: (caption: Text, table: ColumnTable | DataTable, columns?: readonly TableColumn[]) =>
      add({
        kind: "table",
        id: `table-${++count.table}`,
        caption,
        table: columns ? tableOf(table as ColumnTable, columns) : (table as DataTable),
        csvName: `${name}-table-${count.table}.csv`,
      }),
    setAside: (dataset) =>
      add({
        id: `table-${++count.table}`,
        csvName: `${name}-not-counted.csv`,
        ...setAsideTable(files, dataset),
      }),
    note: (...notes) => add({ kind: "note", notes }),
    links: (links) => add({ kind: "links", links }),
  };
  const finish = async (info: PageInfo, lang: Lang): Promise<Page> => {
    const finished: Block[] = [];
    for (const block of blocks)
      finished.push(
        block.kind === "chart" ? await figureBlock(block.id, block.chart, name, lang) : block,
      );
    return { info, blocks: finished };
  };
  return { page, finish };
}

async function figureBlock(
  id: string,
  chart: Chart<Result>,
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
