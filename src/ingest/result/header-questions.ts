import { HEADERS } from "../../messages/headers.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { guessHeaders } from "../layout/guess-headers.ts";
import { headerText } from "../layout/layout.ts";
import type { FileResult, HeaderQuestion } from "./file-result.ts";

/** The candidate of a question that asks whether a column holds persons. */
export const PERSONAL = "PERSONAL";
/** The candidate of a question about figures that stand several times in each row. */
export const REPEATED = "REPEATED";
/** The candidate of a question about a header below, of a table of another kind. */
export const OTHER_TABLE = "OTHER_TABLE";
/** The candidate of a question about numbers without a header, to the right of a column. */
export const UNNAMED = "UNNAMED";

/** The candidate of a question about numbers of townships across that nothing names. */
export const NO_FIGURE = "NO_FIGURE";
/** The candidate of a question about numbers among townships across that are of none of them. */
export const NO_AREA = "NO_AREA";

/** The candidate of a question about rows, of townships across, that no column tells apart. */
export const NO_ROWS = "NO_ROWS";

/** The candidate of a question about numbers among items across that are of none of them. */
export const NO_ITEM = "NO_ITEM";
/** The candidate of a question about an item with other points than the catalogue says. */
export const OTHER_POINTS = "OTHER_POINTS";
/** The candidate of a question about totals of items that differ from their sum; the lines follow it. */
export const OTHER_SUM = "OTHER_SUM";

/** Returns the usual header of a field of a dataset. */
export const usualHeader = (dataset: Dataset | null, field: string): string =>
  dataset?.columns[field]?.headers[0] ?? field;

/** Words a question about the headers of a file. */
export function questionSays(dataset: Dataset | null, question: HeaderQuestion): Text {
  const { field, header, candidates } = question;
  if (field !== null) return HEADERS["which-column"](usualHeader(dataset, field), candidates);
  if (candidates.length === 0) return HEADERS["unread-row"](header!);
  if (candidates.includes(PERSONAL)) return HEADERS["perhaps-personal"](header!);
  if (candidates.includes(REPEATED)) return HEADERS.repeated(header!);
  if (candidates.includes(OTHER_TABLE)) return HEADERS["other-table"](header!);
  if (candidates.includes(UNNAMED)) return HEADERS.unnamed(header!);
  if (candidates.includes(NO_FIGURE)) return HEADERS["no-figure"](header!);
  if (candidates.includes(NO_ROWS)) return HEADERS["no-rows"](header!);
  if (candidates.includes(NO_ITEM)) return HEADERS["no-item"](header!);
  if (candidates.includes(OTHER_POINTS)) return HEADERS["other-points"](header!);
  if (candidates.includes(OTHER_SUM)) return HEADERS["other-sum"](header!, candidates.slice(1));
  if (candidates.includes(NO_AREA)) return HEADERS["no-area"](header!);
  const usual = candidates.map((candidate) => usualHeader(dataset, candidate));
  return HEADERS["which-field"](header!, usual);
}

/**
 * Says what is wrong with the headers of a refused or held file, for a notice of one line: its header, the
 * columns that are missing, and what other headers may mean.
 */
export function headerTroubles({ dataset, columns, refusal, questions }: FileResult): Text[] {
  if (refusal?.reason !== "MISSING_REQUIRED_COLUMN" && questions.length === 0) return [];
  const texts = columns.map(headerText);
  const missing = (refusal?.columns ?? []).map((field) => usualHeader(dataset, field));
  const guesses = questions.length > 0 || !dataset ? [] : guessHeaders(dataset, columns);
  return [
    HEADERS.row(texts.filter((text) => text !== "")),
    ...(missing.length > 0 ? [HEADERS.missing(missing)] : []),
    ...questions.map((question) => questionSays(dataset, question)),
    ...guesses.map(({ header, like }) => HEADERS.resembles(header, like)),
  ];
}
