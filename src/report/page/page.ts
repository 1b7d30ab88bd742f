import type { LegendEntry, View } from "../../chart/chart.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { Text } from "../../messages/text.ts";
import type { Source } from "../../model/panel/panel.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Finding, Sentence } from "../../narrate/sentence/finding.ts";

/** A page before it has a language. A notebook builds it; `renderPage` makes one HTML file of it. */
export interface Page {
  readonly info: PageInfo;
  readonly blocks: readonly Block[];
  /** Where the figures of its sentences and tiles come from; a page without a study has none. */
  readonly figures?: readonly FigureSource[];
}

/** Where a figure comes from, as its page tells it. */
export interface FigureSource {
  /** As `npm run trace` takes it. */
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly definition: Text;
  /** Which areas it stands on. */
  readonly scope: Text;
  readonly files: readonly PanelFile[];
  /** Reviewed corrections of its rows. */
  readonly corrections: readonly AppliedCorrection[];
}

/** The rows of a figure in one file. */
export interface PanelFile extends Source {
  readonly sha256: string;
  /** Facts of the file that were not counted, in this figure or in others. */
  readonly quarantineRow: number;
}

export interface PageInfo {
  /** The file's name, such as `audiences.html`; pages lie side by side. */
  readonly file: string;
  /** What kind of page: 领导简报, 乡镇画像. */
  readonly kicker: Text;
  readonly title: Text;
  /** The county as its readers call it. */
  readonly county: Text;
  /** The review this page belongs to, without the county: 2023年度乡镇工作年终评估. */
  readonly review: Text;
  /** Cut-off date, provisional or final, how many of how many complete. */
  readonly status: readonly Text[];
  /** What a reader must not miss: 样例数据，均为虚构. */
  readonly warning?: Text;
  /** Stands at the foot of every printed sheet: source and version, from the data, never from a clock. */
  readonly version: Text;
  /**
   * `one-page`: the tables of charts stay folded in print, so that the sheet stays one. `full`: they open.
   * `appendix`: they stand together at the end of the page.
   */
  readonly print: "one-page" | "full" | "appendix";
}

/** A page in the navigation. */
export interface PageLink {
  readonly file: string;
  readonly label: Text;
}

export type Block = ChapterBlock | SectionBlock | ContentBlock;

/** A block that shows something; chapters and sections only divide. */
export type ContentBlock =
  | FindingsBlock
  | StatementBlock
  | LeadBlock
  | TilesBlock
  | FigureBlock
  | TableBlock
  | ColumnsBlock
  | LinksBlock
  | NoteBlock;

/** Starts a chapter, numbered 一、二、三. A page that has any begins with the list of them. */
export interface ChapterBlock {
  readonly kind: "chapter";
  readonly id: string;
  readonly title: Text;
}

/** Starts a section, numbered 一、二、三 in the order of the page, or （一）（二） within its chapter. */
export interface SectionBlock {
  readonly kind: "section";
  readonly id: string;
  readonly title: Text;
}

/** Numbered findings, each with a bold lead. */
export interface FindingsBlock {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
}

/** Findings and remarks that run on as one paragraph. */
export interface StatementBlock {
  readonly kind: "statement";
  readonly findings: readonly Sentence[];
}

/** One large number beside its sentences: the score of a township. */
export interface LeadBlock {
  readonly kind: "lead";
  /** The number as it is read: `85.0`. */
  readonly value: Text;
  /** Beside it, in one or two lines: 分, 良好档. */
  readonly captions: readonly Text[];
  readonly findings: readonly Finding[];
}

export interface TilesBlock {
  readonly kind: "tiles";
  readonly tiles: readonly Tile[];
}

/** One number of a page: how much, which way, on what basis. */
export interface Tile {
  readonly label: Text;
  /** Beside the label, where something is missing: 缺1个乡镇. */
  readonly flag?: Text;
  /** The number as it is read: `37.0` beside 万人次, `369,700` beside attendances. */
  readonly value: Text;
  readonly unit: Text;
  readonly figure?: string;
  readonly change?: TileChange;
  /** Lines of small print: 比上年增加91场次, 按11个乡镇同口径比较. */
  readonly small: readonly Text[];
  readonly spark?: Spark;
}

export interface TileChange {
  readonly direction: "up" | "down" | "level";
  readonly verdict: "good" | "bad" | "neutral";
  readonly text: Text;
  /** The figure whose value it is. */
  readonly figure?: string;
}

/** Small bars of the last years, from zero; the last is this year's. `null` where there is no number. */
export interface Spark {
  readonly values: readonly (number | null)[];
  /** First and last year: 2019—2023年. */
  readonly span: Text;
}

/** A chart with the table that says the same. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly id: string;
  readonly title: Finding;
  /** Measure, coverage, period, unit. */
  readonly subtitle: Text;
  readonly legend: readonly LegendEntry[];
  /** One for every screen and sheet, or a wide one for sheets with a narrow one for phones. */
  readonly drawings: readonly Drawing[];
  readonly notes: readonly Text[];
  readonly table: DataTable;
  /** Name of the CSV file that the button saves, such as `audiences-by-area.csv`. */
  readonly csvName: string;
}

/** A chart drawn in one width. */
export interface Drawing {
  readonly width: View["width"];
  readonly svg: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly caption: Text;
  readonly table: DataTable;
  readonly notes?: readonly Text[];
  readonly csvName?: string;
  /** Many columns: the table prints on a sheet that lies on its side. */
  readonly wide?: boolean;
}

/** Two columns on a sheet, one on a phone. */
export interface ColumnsBlock {
  readonly kind: "columns";
  readonly left: readonly ContentBlock[];
  readonly right: readonly ContentBlock[];
}

/** Pages, each with what is known about it: date, status. */
export interface LinksBlock {
  readonly kind: "links";
  readonly links: readonly (PageLink & { readonly about: Text; readonly warning?: Text })[];
}

/** Definitions, what is missing, rounding, method, source: numbered small print. */
export interface NoteBlock {
  readonly kind: "note";
  readonly notes: readonly Text[];
}
