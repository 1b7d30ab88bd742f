import type { Records } from "../../csv/read-records.ts";
import { type Dataset, isFigure, NUMERIC } from "../../model/datasets/dataset.ts";
import type { Period } from "../../model/periods/period.ts";
import type { PeriodHeader } from "../values/read-period.ts";
import { nameScore, roleOf, withItemRoles } from "./column-roles.ts";
import type { FileContext } from "./file-context.ts";
import { guessHeaders } from "./guess-headers.ts";
import { type HeaderMeaning, isNumber, meaningOf } from "./header.ts";
import { filledForward, standsUnder } from "./header-rows.ts";
import { findUnits, withoutUnits } from "./header-units.ts";
import { filledTexts, type Layout, type LayoutColumn, recordTexts } from "./layout.ts";
import { periodIn, sendersIn, yearIn } from "./title-lines.ts";
import { titleRecord } from "./title-records.ts";
import { nameWideColumns, runningTotals, settlePeriods } from "./wide-columns.ts";

/** The number of records at the top in which the header is searched. */
const SEARCH_DEPTH = 60;
/** The heights of a header: one row of names, with at most two rows of groups above it. */
const HEIGHTS = [1, 2, 3];

/**
 * Finds the header of a file and its dataset: the record (or up to three records, where groups are
 * above the names) that matches a dataset best. Where none is a header, takes one that nearly is.
 * Null where no dataset knows the file.
 */
export function findLayout(
  records: Records,
  datasets: readonly Dataset[],
  context: FileContext,
): Layout | null {
  return (
    bestLayout(records, datasets, { context, after: 0, isHeader }) ??
    bestLayout(records, datasets, { context, after: 0, isHeader: isNearlyHeader })
  );
}

function bestLayout(
  records: Records,
  datasets: readonly Dataset[],
  place: HeaderPlace,
): Layout | null {
  let best: { layout: Layout; score: number } | null = null;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    if (filledTexts(records, record).length === 0) continue;
    for (const dataset of datasets) {
      const layout = layoutAt(records, record, dataset, place);
      const score = layout ? scoreOf(layout) + nameScore(records, layout) : 0;
      if (layout && score > (best?.score ?? 0)) best = { layout, score };
    }
  }
  return best?.layout ?? null;
}

/** The conditions of the search for a header: its titles begin at record `after`. */
export interface HeaderPlace {
  readonly context: FileContext;
  readonly after: number;
  /** Decides from their meanings whether columns are those of a header. */
  readonly isHeader: (columns: readonly LayoutColumn[], dataset: Dataset) => boolean;
  /** Decides whether the rows of a header stand under each other; by listed headers unless given. */
  readonly standsUnder?: typeof standsUnder;
  /** Names columns whose headers are not listed. */
  readonly understand?: (columns: LayoutColumn[], year: number | null) => LayoutColumn[];
}

/** Finds the best layout with a header that begins at a record; null where there is none. */
export function layoutAt(
  records: Records,
  record: number,
  dataset: Dataset,
  place: HeaderPlace,
): Layout | null {
  const layouts = HEIGHTS.flatMap(
    (height) => layoutOfHeight(records, record, height, dataset, place) ?? [],
  );
  return layouts.sort((a, b) => scoreOf(b) - scoreOf(a))[0] ?? null;
}

/** Makes the layout of a header of some rows that begins at a record; null where it is none. */
export function layoutOfHeight(
  records: Records,
  record: number,
  height: number,
  dataset: Dataset,
  place: HeaderPlace,
): Layout | null {
  const { context, after, isHeader, understand } = place;
  if (record + height > records.count) return null;
  const header = Array.from({ length: height }, (_, i) => record + i);
  const width = Math.max(...header.map((row) => records.sizes[row]!));
  const rows = header.map((row) => recordTexts(records, row).slice(0, width));
  const hasNumbers = rows.some((row) =>
    row.some((text) => isNumber(text.normalize("NFKC").trim())),
  );
  if (hasNumbers || !(place.standsUnder ?? standsUnder)(rows, dataset)) return null;
  if (height > 1 && header.some((row) => titleRecord(records, row).isForm)) return null;
  const titles = Array.from({ length: record - after }, (_, i) => after + i);
  const above = titles.map((row) => titleRecord(records, row));
  const title = above.map(({ text }) => text).join("\n");
  const titleYear = yearIn(title);
  const year = titleYear ?? context.year ?? yearIn(records.file);
  const meant = withoutUnits(records, columnsOf(rows, dataset, year), record + height);
  const listed = withItemRoles(records, meant, dataset, record + height);
  const columns = understand ? understand(listed, year) : listed;
  const named = nameWideColumns(columns, dataset, title, context.measure);
  if (!isHeader(named, dataset)) return null;
  const period =
    context.period ?? (hasTime(named, dataset) ? periodIn(title) : finest(title, records));
  const settled = settlePeriods(runningTotals(named, period));
  const units = findUnits(records, settled, dataset, titles, record + height);
  return {
    dataset,
    header,
    from: units.record === record + height ? units.record + 1 : record + height,
    columns: units.columns,
    year,
    titleYear,
    period,
    senders: [
      ...(context.reporter === null ? [] : [context.reporter]),
      ...above.flatMap(({ senders }) => senders),
      ...sendersIn(title),
    ],
    unitRecord: units.record,
  };
}

/** True where the columns say what time they are about. */
const hasTime = (columns: readonly LayoutColumn[], dataset: Dataset): boolean =>
  columns.some(
    ({ field, period }) =>
      period !== null || (field !== null && dataset.columns[field]!.kind === "period"),
  );

/** Finds the period of a title; where it names a year alone, or nothing, the part of it in the name of the file. */
function finest(title: string, { file }: Records): Period | null {
  const own = periodIn(title);
  const named = periodIn(file.split("/").at(-1)!);
  if (own === null) return yearIn(title) === null ? named : null;
  return named?.startsWith(own) ? named : own;
}

function columnsOf(
  rows: readonly (readonly string[])[],
  dataset: Dataset,
  year: number | null,
): LayoutColumn[] {
  const filled = filledForward(rows);
  return rows[0]!.map((_, index) => {
    const raw = filled.map((row) => row[index]!);
    const meaning = meaningOf(raw, dataset, year);
    const isWord = meaning.field !== null && !isFigure(dataset.columns[meaning.field]!.kind);
    return layoutColumn(index, raw, isWord ? { ...meaning, period: null } : meaning, dataset);
  });
}

/** Makes a layout column from the meaning of its header. */
function layoutColumn(
  index: number,
  raw: readonly string[],
  { field, period, factor, unit }: HeaderMeaning,
  { items }: Dataset,
): LayoutColumn {
  const role = field === null ? roleOf(raw, items) : null;
  return { index, raw, field, factor, unit, role, ...columnTime(period) };
}

/** The period of a column, and whether it holds totals, from the period that its header names. */
export function columnTime(header: PeriodHeader | null): Pick<LayoutColumn, "period" | "total"> {
  if (header === null) return { period: null, total: false };
  if (header.kind === "period") return { period: header.period, total: false };
  if (header.kind === "part") return { period: header.part, total: false };
  const year = header.year === null ? "" : String(header.year);
  return { period: [year, header.part].filter((part) => part !== "").join("-"), total: true };
}

const fieldsOf = (columns: readonly LayoutColumn[]): Set<string> =>
  new Set(columns.flatMap(({ field }) => field ?? []));

/**
 * True where a row may be meant as a header: two fields of any kind, or three if similar names
 * count. Such a file lacks required columns and is refused, but the refusal can name what is
 * missing.
 */
function isNearlyHeader(columns: readonly LayoutColumn[], dataset: Dataset): boolean {
  const known = [...fieldsOf(columns)].filter((field) => dataset.columns[field]!.kind !== "note");
  const guessed = new Set(guessHeaders(dataset, columns).map(({ field }) => field));
  return known.length >= 2 || (known.length === 1 && guessed.size >= 2);
}

/** True where columns have at least two fields, or one field and two periods. */
export function isHeader(columns: readonly LayoutColumn[], dataset: Dataset): boolean {
  const fields = [...fieldsOf(columns)].filter((field) => dataset.columns[field]!.kind !== "note");
  const periods = columns.filter(({ period }) => period !== null);
  const roles = columns.filter(({ role }) => role !== null);
  if (roles.length === 2 && fields.length >= 1) return true;
  const hasNumbers = fields.some((field) => NUMERIC.has(dataset.columns[field]!.kind));
  if (fields.length >= 2) return hasNumbers || fields.length >= 3;
  return fields.length === 1 && periods.length >= 2;
}

function scoreOf({ columns, dataset, header }: Layout): number {
  const fields = fieldsOf(columns);
  const required = Object.entries(dataset.columns).filter(([, column]) => column.required);
  const present = required.filter(([field]) => fields.has(field));
  const periods = columns.filter(({ period }) => period !== null).length;
  const roles = columns.filter(({ role }) => role !== null).length;
  return (fields.size + roles) * 10 + present.length * 5 + Math.min(periods, 9) - header.length;
}
