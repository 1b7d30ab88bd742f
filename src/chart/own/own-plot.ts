import { ColumnTable } from "arquero";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { tableOf } from "../../model/tables/data-table.ts";
import { type Chart, type Datum, ROOM, type VegaLiteSpec } from "../chart.ts";
import { COLOURS, OWN_CONFIG } from "./own-config.ts";
import {
  colouredFields,
  drawnFields,
  heightOf,
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
  readonly title: Text;
  readonly spec: OwnSpec;
  /** The measure, the unit, the coverage: stands below the title. */
  readonly of?: Text;
  readonly notes?: readonly Text[];
}

/** An own chart ready to be drawn at any width: its title is typed, its table has the rows that the spec draws. */
export type DrawablePlot = Omit<Chart, "result"> & Pick<OwnPlot, "title">;

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
  const fields = drawnFields(spec);
  const names = fields.map(({ title: name, field }) => name ?? field).join("、");
  const said = { zh: `${names}，共${rows.length}行`, en: `${names}: ${rows.length} rows` };
  return {
    title,
    subtitle: of?.zh ? of : said,
    notes,
    legend: [],
    alt: said,
    table: tableOf(
      rows,
      fields.map(({ field, title: name }) => ({
        label: { zh: name ?? field, en: name ?? field },
        kind: rows.some((row) => typeof row[field] === "number") ? "count" : "text",
        of: (row: Datum) => cellOf(row[field]),
      })),
    ),
    spec: ({ width }) => sized(spec, rows, ROOM[width]),
  };
}

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
