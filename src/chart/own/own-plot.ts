import { ColumnTable } from "arquero";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { tableOf } from "../../model/tables/data-table.ts";
import { type Chart, type Datum, ROOM, type VegaLiteSpec } from "../chart.ts";
import { COLOURS, OWN_CONFIG } from "./own-config.ts";
import {
  colouredFields,
  columnWords,
  type DrawnField,
  drawnFields,
  heightOf,
  inLanguage,
  isSingle,
  lineMarks,
  requireSpecWords,
} from "./own-spec.ts";

/** A plain Vega-Lite spec as an analyst writes it; `data.values` are rows or an Arquero table. */
export type OwnSpec = Readonly<Record<string, unknown>> & {
  readonly data: { readonly values: ColumnTable | readonly object[] };
};

/** A chart of an analyst's own: a title that they type, and a spec or a chart such as `bars(...)`. */
export interface OwnPlot {
  /** Without it the columns are named, which is no claim. */
  readonly title?: Text;
  readonly spec: OwnSpec;
  /** The measure, the unit, the coverage: stands below the title. */
  readonly of?: Text;
  readonly notes?: readonly Text[];
}

/** An own chart ready to be drawn at any width: its title is typed, its table has the rows that the spec draws. */
export type DrawablePlot = Omit<Chart, "result"> & { readonly title: TypedTitle };

/** A title that an analyst typed, or that only names the columns: no claim computed from figures. */
export interface TypedTitle extends Text {
  readonly isTyped: boolean;
}

/**
 * Makes an own spec drawable: our colours and letters, the width of the view, a height for its rows, and lines that
 * break where a value is missing.
 * @throws ScriptError for a spec without rows, or one that reads files or addresses.
 */
export function drawablePlot({ title, spec, of, notes = [] }: OwnPlot): DrawablePlot {
  const rows = rowsOf(spec);
  refuseAddresses(spec);
  requireSpecWords(spec);
  refuseManyColours(spec, rows);
  const fields = tableFields(spec, rows);
  const names = namesIn(spec);
  const count = { zh: `共${rows.length}行`, en: `${rows.length} rows` };
  const said = { zh: `${names.zh}，${count.zh}`, en: `${names.en}: ${count.en}` };
  return {
    title: title ? { ...title, isTyped: true } : { ...names, isTyped: false },
    subtitle: of?.zh ? of : title ? said : count,
    notes,
    legend: [],
    alt: said,
    table: tableOf(
      rows,
      fields.map((each) => ({
        label: labelOf(each),
        kind: isNumeric(rows, each.field) ? "count" : "text",
        of: (row: Datum) => cellOf(row[each.field]),
      })),
    ),
    spec: ({ width, lang }) => sized(inLanguage(spec, lang) as OwnSpec, rows, ROOM[width]),
  };
}

/** Names the columns that a spec draws: its title where none is typed. */
export function namesIn(spec: OwnSpec): Text {
  const names = drawnFields(spec).map(labelOf);
  return {
    zh: names.map(({ zh }) => zh).join("、"),
    en: names.map(({ en }) => en).join(", "),
  };
}

const labelOf = ({ field, title }: DrawnField): Text => title ?? columnWords(field);

const isNumeric = (rows: readonly Datum[], field: string): boolean =>
  rows.some((row) => typeof row[field] === "number");

/**
 * Lists the fields of the table beneath a chart: names first, then numbers. A chart that draws no names has those of
 * its rows: numbers that nobody can place are of no use.
 */
function tableFields(spec: OwnSpec, rows: readonly Datum[]): DrawnField[] {
  const drawn = drawnFields(spec).filter(({ field }) => rows.some((row) => field in row));
  const numbers = drawn.filter(({ field }) => isNumeric(rows, field));
  const names = drawn.filter((each) => !numbers.includes(each));
  const own = Object.keys(rows[0] ?? {}).filter((field) => typeof rows[0]![field] === "string");
  const added = names.length > 0 ? [] : own.filter((field) => !HIDDEN.has(field));
  return [...added.map((field) => ({ field, title: null })), ...names, ...numbers];
}

/** Columns that place a row and are no words for readers. */
const HIDDEN: ReadonlySet<string> = new Set(["code", "figure", "status"]);

/** Gives a spec its rows, our look and, where it is one plot, its size. */
function sized(spec: OwnSpec, rows: readonly Datum[], room: number): VegaLiteSpec {
  const { width, ...own } = { ...lineMarks(spec), data: { values: rows }, config: OWN_CONFIG };
  const several = typeof width === "number" ? { width, ...own } : own;
  const single = { height: heightOf(spec, rows), ...own, width: room, autosize: FIT };
  return (isSingle(spec) ? single : several) as unknown as VegaLiteSpec;
}

/** Fits a plot with its axes and legends into the width. */
const FIT = { type: "fit", contains: "padding" } as const;

/**
 * Reads the rows that a spec draws.
 * @throws ScriptError for a spec without rows.
 */
export function rowsOf({ data }: OwnSpec): readonly Datum[] {
  const values: unknown = Object(data).values;
  const rows = values instanceof ColumnTable ? values.objects() : values;
  if (!Array.isArray(rows)) throw new ScriptError(OWN_PLOTS["no-rows"]());
  return rows as Datum[];
}

const cellOf = (value: Datum[string] | undefined) => {
  if (typeof value === "number") return { value };
  return value === null || value === undefined
    ? ({ status: "missing" } as const)
    : { text: String(value) };
};

/** @throws ScriptError where a colour stands for more values than there are colours. */
function refuseManyColours(spec: OwnSpec, rows: readonly Datum[]): void {
  for (const field of colouredFields(spec)) {
    const count = new Set(rows.map((row) => row[field])).size;
    if (count > COLOURS.length)
      throw new ScriptError(OWN_PLOTS["many-colours"](field, count, COLOURS.length));
  }
}

/** Channels and marks that make links or pictures of a text from the data. */
const ADDRESSES: ReadonlySet<string> = new Set(["url", "href", "image", "geoshape"]);

/** @throws ScriptError that names what would read a file or an address. */
function refuseAddresses(part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === "values" || key === "datasets") continue;
    const found = ADDRESSES.has(key) ? key : isMark(key) && ADDRESSES.has(markType(value));
    if (found) throw new ScriptError(OWN_PLOTS.address(found === true ? markType(value) : found));
    refuseAddresses(value);
  }
}

const isMark = (key: string): boolean => key === "mark";
const markType = (mark: unknown): string => String(Object(mark).type ?? mark);
