import type { ColumnTable } from "arquero";
import type { Chart } from "../../chart/chart.ts";
import type { ChartOptions } from "../../chart/options/chart-options.ts";
import type { OwnPlot } from "../../chart/own/own-plot.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Finding, Sentence } from "../../narrate/sentence/finding.ts";
import type { Result } from "../../narrate/title-of.ts";
import type { TableColumn } from "./arquero-table.ts";
import type { LeadBlock, LinksBlock, Tile } from "./page.ts";
import type { ShownResult, ShowOptions } from "./show-result.ts";

/** A page as a notebook writes it, from top to bottom. */
export interface PageBuilder {
  /**
   * Adds a chapter: `write` adds its sections and blocks to this page. A chapter for which nothing was filed says
   * so; the other chapters stay as they are.
   */
  chapter(title: Text, write: () => void): void;
  /** Adds what belongs to the page of its own only: a chapter of another page leaves it out. */
  alone(write: () => void): void;
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
  /**
   * Adds a chart. Its title is the sentence of its result, unless one is typed; its table and CSV stand beneath.
   * @throws ScriptError for a highlighted name that no row has.
   */
  chart(chart: Chart<Result>, options?: ChartOptions): void;
  /**
   * Adds a result: its sentence, its chart and its table. `page.show(measure("audience").compare())` needs no more;
   * `{ top: 10, highlight: ["石桥镇"] }` shows ten rows and lets one name stand out.
   */
  show(result: ShownResult, options?: ShowOptions): void;
  /**
   * Adds a chart of one's own: a plain Vega-Lite spec, or `bars(table, { x, y })`. It is drawn at every width and in
   * print with our colours; its title is marked as typed, and its rows stand beneath.
   * @throws ScriptError for a spec that would mislead, or one that reads files or addresses.
   */
  plot(plot: OwnPlot): void;
  /** Adds a table, from an Arquero table with a label for each column, or ready-made. One without rows becomes a note. */
  table(caption: Text, table: ColumnTable, columns: readonly TableColumn[]): void;
  table(caption: Text, table: DataTable): void;
  /**
   * Adds the quarantine of a dataset: file and line, text as written, reason; nothing where all of it was counted. It
   * appears on a page once.
   */
  quarantine(dataset: string): void;
  /** Adds small print: definitions, gaps, method, source. None is no note. */
  note(...notes: Text[]): void;
  links(links: LinksBlock["links"]): void;
}

/** A column as a notebook writes it: without chapters, sections and further columns. */
export type ColumnBuilder = Omit<PageBuilder, "chapter" | "alone" | "section" | "columns">;
