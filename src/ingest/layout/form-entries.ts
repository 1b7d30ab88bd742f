import type { Records } from "../../csv/read-records.ts";
import type { FormItem } from "../../messages/form-items.ts";
import { memoize } from "../../model/memoize.ts";
import { contactLabel } from "../persons/contact-label.ts";
import { personalValue } from "../persons/personal-places.ts";
import { type FoundLabel, labelsIn } from "./form-labels.ts";
import { recordTexts } from "./layout.ts";
import { unitsIn } from "./title-lines.ts";

/** An item that a form states about itself. */
export interface FormEntry {
  readonly item: FormItem;
  readonly text: string;
}

/** A line above or below a table, read as a form. */
export interface FormLine {
  readonly entries: readonly FormEntry[];
  /** The cells without what is said of the form alone: a validity or an approval names no year of the data. */
  readonly rest: readonly string[];
  /** True where every cell is a label or the value of one: the form or its persons are named, no data. */
  readonly isWhole: boolean;
  /** True where besides every label has its value: no row of a header looks like that. */
  readonly isFilled: boolean;
}

/** A longer text is no form. */
const LONGEST_TEXT = 500;
/** A longer value is a remark. */
const LONGEST_VALUE = 80;

/** Any label, behind a blank: the value before it ends there. */
const NEXT_LABEL = /\s+[\p{Script=Han}\s]{2,12}(?:\([^()]{0,12}\))?:/u;
const ANY_LABEL = /^[\p{Script=Han}\s]{2,12}(?:\([^()]{0,12}\))?:/u;
/** Blanks so wide that what is behind them is something else. */
const WIDE_GAP = /\s{3,}|\n/u;
const DATES: ReadonlySet<FormItem> = new Set(["valid_until", "filed_on"]);

/**
 * Reads what the cells of a line say about their form: labels with their values in one cell, or a label and its
 * value in the next one. Persons and their numbers are never kept.
 * @example formLine(["表　号：", "国统X1表"]).entries // => [{"item":"form_number","text":"国统X1表"}]
 */
export function formLine(cells: readonly string[]): FormLine {
  const texts = cells.map((cell) => cell.normalize("NFKC").trim()).filter((text) => text !== "");
  const entries: FormEntry[] = [];
  const rest: string[] = [];
  let [labelled, known, items] = [0, 0, 0];
  let open: FoundLabel | "person" | null = null;
  for (const text of texts) {
    const labels = text.length > LONGEST_TEXT ? [] : labelsIn(text);
    const isPerson = contactLabel(`${text}:`);
    const isValue = open !== null && open !== "person" && OF_FORM.has(open.item);
    const isLabel = labels.length > 0 || isPerson || ANY_LABEL.test(text);
    if (isLabel || open !== null) labelled++;
    if (labels.length > 0 || isPerson) known++;
    items += labels.length;
    if (!isLabel && open !== null && open !== "person") entries.push(...entryOf(open, text));
    if (isLabel || !isValue) rest.push(withoutForm(text, labels));
    for (const [i, label] of labels.entries())
      entries.push(...entryOf(label, text.slice(label.end, labels[i + 1]?.at)));
    const last = labels.at(-1);
    const isOpen = last !== undefined && text.slice(last.end).trim() === "";
    open = isOpen ? last : isPerson && !isLabelledValue(text) ? "person" : null;
  }
  const isWhole = known > 0 && labelled === texts.length;
  return { entries, rest, isWhole, isFilled: isWhole && items > 0 && items === entries.length };
}

/** Items whose years are not those of the data. */
const OF_FORM: ReadonlySet<FormItem> = new Set([
  "form_number",
  "authority",
  "approved_by",
  "approval",
  "valid_until",
  "filed_on",
]);

/** Cuts the items that are not about the data out of a text, each with its value. */
function withoutForm(text: string, labels: readonly FoundLabel[]): string {
  const first = labels[0]?.at ?? text.length;
  const kept = labels.map(({ item, at }, i) =>
    OF_FORM.has(item) ? "" : text.slice(at, labels[i + 1]?.at),
  );
  return `${text.slice(0, first)}${kept.join("")}`.trim();
}

/** True where a value follows the colon in the same cell. */
const isLabelledValue = (text: string): boolean => /:\s*\S/u.test(text);

/** Makes an entry of a value; none where nothing is filled in, or where it names a person. */
function entryOf({ item, hasColon }: FoundLabel, written: string): FormEntry[] {
  const spaced = DATES.has(item)
    ? written.replace(/(?<=[\d年月])[^\S\n]+(?=[\d年月日])/gu, "")
    : written;
  const own = spaced.trimStart().split(WIDE_GAP)[0]!.split(NEXT_LABEL)[0]!;
  const bare = withoutOpenBracket(own.replace(/[\s,;。、]+$/u, ""));
  const text = BODIES.has(item) ? withoutName(bare) : bare;
  const isBlank = text.replace(/[\s_\-年月日:()]/gu, "") === "";
  if (isBlank || text.length > LONGEST_VALUE) return [];
  const whole = BODIES.has(item) ? `filed by: ${text}` : text;
  if (contactLabel(text) || personalValue(whole) !== null) return [];
  if (item !== "unit" || unitsIn(`单位:${text}`).length > 0) return [{ item, text }];
  return hasColon ? [{ item: "reporter", text }] : [];
}

/** Removes a bracket that closes one before the label: (单位:万元). */
const withoutOpenBracket = (text: string): string =>
  /[([【]/u.test(text) ? text : text.replace(/[)\]】].*$/u, "").trim();

const BODIES: ReadonlySet<FormItem> = new Set(["reporter", "authority", "approved_by"]);
/** A name of a person behind the name of a body. */
const NAME_BEHIND = /\s+\p{Script=Han}{2,4}$/u;
const BODY_END = /[局处办厅委部院校镇乡村区县市省站所司会社队组科]$|中心$|街道$|政府$/u;

/** Removes a person's name behind the name of a body: 青石镇 张三. */
const withoutName = (text: string): string =>
  BODY_END.test(text) ? text : text.replace(NAME_BEHIND, "");

/** A text that may begin a form: it has Han characters or a colon. */
const MAY_BEGIN = /[:：]|\p{Script=Han}/u;
const [BEGINS, DOES_NOT] = [1, 2];

const known = new WeakMap<Records, (record: number) => boolean>();

/** Makes a test for records that speak of the form only; each distinct beginning is examined once. */
export const formRecords = (records: Records): ((record: number) => boolean) =>
  memoize(known, records, () => {
    const seen = records.columns.map(() => new Uint8Array());
    const begins = (column: number, code: number, text: string): boolean => {
      if (!MAY_BEGIN.test(text)) return false;
      if (seen[column]!.length === 0) seen[column] = new Uint8Array(records.columns[column]!.size);
      seen[column]![code] ||= formLine([text, "x"]).isWhole ? BEGINS : DOES_NOT;
      return seen[column]![code] === BEGINS;
    };
    return (record) => {
      const first = records.columns.findIndex(
        ({ codes, text }) => text(codes[record]!).trim() !== "",
      );
      if (first < 0) return false;
      const { codes, text } = records.columns[first]!;
      const code = codes[record]!;
      return begins(first, code, text(code)) && formLine(recordTexts(records, record)).isWhole;
    };
  });
