import type { LegendEntry, View } from "../../chart/chart.ts";
import type { TypedTitle } from "../../chart/own/own-plot.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { Text } from "../../messages/text.ts";
import type { Source } from "../../model/panel/panel.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Phrase, Said } from "../../model/tables/phrase.ts";
import type { Finding, Sentence } from "../../narrate/sentence/finding.ts";

/** A page in no language yet. A notebook builds it; `renderPage` makes one HTML file of it. */
export interface Page {
  readonly info: PageInfo;
  readonly blocks: readonly Block[];
  /** The sources of the figures in its sentences and tiles; none without a review. */
  readonly figures?: readonly FigureSource[];
}

/** The source of a figure, as its panel shows it. */
export interface FigureSource {
  /** The id that `npm run trace` takes. */
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly definition: Text;
  /** The areas it covers. */
  readonly scope: Text;
  readonly files: readonly PanelFile[];
  /** The reviewed corrections of its records. */
  readonly corrections: readonly AppliedCorrection[];
  /** The answers of offices to questions about them. */
  readonly answers: readonly Text[];
  /** The difference in the data with which the sentence about it would not be said. */
  readonly unless?: Text;
}

/** The records of a figure in one file. */
export interface PanelFile extends Source {
  readonly sha256: string;
  /** The number of entries of the file in quarantine, for this figure or others. */
  readonly quarantined: number;
}

export interface PageInfo {
  /** The file's name, such as `audiences.html`; pages lie side by side. */
  readonly file: string;
  /** The kind of page: 领导简报, 乡镇情况. */
  readonly kicker: Text;
  readonly title: Text;
  /** The county as its readers call it. */
  readonly county: Text;
  /** The review this page belongs to, without the county: 2023年度乡镇工作年终评估. */
  readonly review: Text;
  /** Cut-off date, provisional or final, completeness. */
  readonly status: readonly Text[];
  /** A warning that no reader must miss: 样例数据，均为虚构. */
  readonly warning?: Text;
  /** Source and version, at the foot of every printed sheet: from the data, never from a clock. */
  readonly version: Text;
  /** True where county and year are the title of the page, over its own. */
  readonly isReview?: boolean;
  /**
   * The tables of charts in print. `one-page`: folded, so that one sheet is enough. `full`: open. `appendix`:
   * together at the end of the page.
   */
  readonly print: "one-page" | "full" | "appendix";
}

/** A page in the navigation. */
export interface PageLink {
  readonly file: string;
  readonly label: Text;
}

export type Block = ChapterBlock | SectionBlock | ContentBlock;

/** A block with content; chapters and sections only divide a page. */
export type ContentBlock = (
  | FindingsBlock
  | StatementBlock
  | LeadBlock
  | TilesBlock
  | FigureBlock
  | TableBlock
  | ColumnsBlock
  | LinksBlock
  | NoteBlock
) & {
  /** The call in a script that added the block: named where the block cannot be drawn or rendered. */
  readonly addedBy?: Error;
};

/** The start of a chapter, numbered 一、二、三. A page with chapters begins with the list of them. */
export interface ChapterBlock {
  readonly kind: "chapter";
  readonly id: string;
  readonly title: Text;
}

/** The start of a section, numbered 一、二、三 in the order of the page, or （一）（二） within its chapter. */
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

/** Findings and remarks in one paragraph. */
export interface StatementBlock {
  readonly kind: "statement";
  readonly findings: readonly Sentence[];
}

/** One large number beside its sentences: the score of a township. */
export interface LeadBlock {
  readonly kind: "lead";
  /** The number as printed: `85.0`. */
  readonly value: Text;
  readonly figure?: string;
  /** One or two lines beside it: 分, 良好档. */
  readonly captions: readonly Text[];
  readonly findings: readonly Finding[];
}

export interface TilesBlock {
  readonly kind: "tiles";
  readonly tiles: readonly Tile[];
}

/** One key number of a page, with its change and the basis of the change. */
export interface Tile {
  readonly label: Text;
  /** A warning beside the label: 缺1个乡镇. */
  readonly flag?: Said;
  /** The number as printed: `37.0` beside 万人次, `369,700` beside attendances. */
  readonly value: Text;
  readonly unit: Text;
  readonly figure?: string;
  readonly change?: TileChange;
  /** Lines of small print: 比上年增加91场次, 按11个乡镇同口径比较. */
  readonly small: readonly SmallPrint[];
  readonly spark?: Spark;
}

/** A line of small print, with the id of its number or a phrase that tells its ids. */
export type SmallPrint = (Text & { readonly figure?: string }) | Phrase;

export interface TileChange {
  readonly direction: "up" | "down" | "level";
  readonly verdict: "good" | "bad" | "neutral";
  readonly text: Said;
  /** The id of the figure that the text states; none where it is a phrase. */
  readonly figure?: string;
}

/** Small bars of the last years, from zero; the last is this year's, and null is a year without a number. */
export interface Spark {
  readonly values: readonly (number | null)[];
  /** The unit of the values. */
  readonly unit: Text;
  /** First and last year: 2019—2023年. */
  readonly span: Text;
}

/** A chart with the table of its numbers. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly id: string;
  /** Computed from the result; for a chart of an analyst's own typed, which is said beside it. */
  readonly title: Finding | TypedTitle;
  /** Measure, coverage, period, unit. */
  readonly subtitle: Said;
  readonly legend: readonly LegendEntry[];
  /** One for all screens and sheets, or a wide one for sheets and a narrow one for phones. */
  readonly drawings: readonly Drawing[];
  readonly notes: readonly Said[];
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
  readonly notes?: readonly Said[];
  readonly csvName?: string;
  /** True where the table prints on a landscape sheet; by default it does so with many columns. */
  readonly wide?: boolean;
}

/** Two columns on a sheet, one on a phone. */
export interface ColumnsBlock {
  readonly kind: "columns";
  readonly left: readonly ContentBlock[];
  readonly right: readonly ContentBlock[];
}

/** Links to pages, each with its date or status. */
export interface LinksBlock {
  readonly kind: "links";
  readonly links: readonly (PageLink & { readonly about: Text; readonly warning?: Text })[];
}

/** Numbered small print: definitions, gaps, rounding, method, source. */
export interface NoteBlock {
  readonly kind: "note";
  readonly notes: readonly Text[];
}
