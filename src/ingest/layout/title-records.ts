import type { Records } from "../../csv/read-records.ts";
import { memoize } from "../../model/memoize.ts";
import { personalFooter } from "../persons/personal-places.ts";
import { formLine } from "./form-entries.ts";
import { filledTexts } from "./layout.ts";
import { unitsIn } from "./title-lines.ts";

/** A record above a header, as far as it says something of the table below. */
export interface TitleRecord {
  /** The cells that speak of the data: no persons, and no statements of the form about itself. */
  readonly text: string;
  /** The bodies that the form names as its senders. */
  readonly senders: readonly string[];
  /** True for a line of statements of a form, which is no row of a header. */
  readonly isForm: boolean;
  /** The units for the whole table. */
  readonly units: readonly string[];
}

/** Of a longer title only the beginning is read. */
const MOST_CELLS = 100;
const LONGEST_CELL = 1000;

const known = new WeakMap<Records, Map<number, TitleRecord>>();

/** Reads a record as a title; each once, however many headers are tried below it. */
export const titleRecord = (records: Records, record: number): TitleRecord =>
  memoize(
    memoize(known, records, () => new Map()),
    record,
    () => readTitle(filledTexts(records, record)),
  );

function readTitle(cells: readonly string[]): TitleRecord {
  const read = cells.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL));
  const { entries, rest, isFilled } = formLine(read);
  const stated = unitsIn(read.join(" "));
  const textsOf = (item: string) =>
    entries.filter((entry) => entry.item === item).map(({ text }) => text);
  return {
    text: rest.filter((cell) => !personalFooter(cell)).join(" "),
    isForm: isFilled && cells.length <= MOST_CELLS,
    senders: textsOf("reporter"),
    units: stated.length > 0 ? stated : textsOf("unit").flatMap((text) => unitsIn(`单位：${text}`)),
  };
}
