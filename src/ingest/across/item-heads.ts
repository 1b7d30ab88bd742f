import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { readCategory, type SchemeIndex } from "../cells/read-category.ts";
import { meaningOf, plainHeader } from "../layout/header.ts";
import { totalKind } from "../layout/total-words.ts";
import { readHeader } from "../meaning/read-header.ts";
import type { References } from "../references/references.ts";
import { type AcrossHeads, acrossHeads } from "./across-heads.ts";

/**
 * Finds the header of a table that has the values of a breakdown across: the items of a score card, by code or
 * name, types, sources. Without a catalogue, items are known by the points behind their names.
 */
export function itemHeads(
  records: Records,
  dataset: Dataset,
  { schemes }: References,
): AcrossHeads | null {
  for (const [field, { kind, breakdown, scheme }] of Object.entries(dataset.columns)) {
    if (kind !== "category" || !breakdown || scheme === undefined) continue;
    const index = schemes.get(scheme)?.index;
    const mayBeOpen = Object.values(dataset.columns).some(({ limitedBy }) => limitedBy === field);
    if (!index && !mayBeOpen) continue;
    const itemIn = (text: string): string | null =>
      isTotalOfItems(text) ? null : index ? valueIn(text, index) : namedWithPoints(text);
    const found = acrossHeads(records, () => ({
      isKey: (text) => itemIn(text) !== null,
      keyOf: ([text]) => (text === undefined ? {} : { group: { field, value: itemIn(text)! } }),
      isTotal: isTotalOfItems,
      isAside: (text, isAbove) => isAbove && isGroupOfItems(text, dataset),
      ofRows: (text) => text,
    }));
    if (found) return found;
  }
  return null;
}

/** The points behind the name of an item: A1（5分）, 组织领导(满分20); blanks are single ones. */
const POINTS =
  /[ /]{0,3}[(（[【]? ?(?:满分|分值|标准分)? ?[:：]? ?(\d{1,9}(?:\.\d{1,9})?) ?分 ?[)）\]】]?$/u;
const POINTS_IN_BRACKET =
  / ?[(（[【] ?(?:满分|分值|标准分)? ?[:：]? ?(\d{1,9}(?:\.\d{1,9})?) ?[)）\]】]$/u;

/**
 * Returns the points that a header states for its item; null where it states none.
 * @example pointsIn("组织领导（满分20分）") // => 20
 */
export function pointsIn(text: string): number | null {
  const one = singleSpaced(text);
  const found = (POINTS.exec(one) ?? POINTS_IN_BRACKET.exec(one))?.[1];
  return found === undefined ? null : Number(found);
}

const withoutPoints = (text: string): string =>
  singleSpaced(text).replace(POINTS, "").replace(POINTS_IN_BRACKET, "").trim();

const singleSpaced = (text: string): string => text.replace(/\s+/gu, " ");

function namedWithPoints(text: string): string | null {
  const name = withoutPoints(text);
  return pointsIn(text) === null || name === "" ? null : name;
}

/** A code before the name of its item: A1 组织领导. */
const CODE_AND_NAME = /^(\p{Script=Latin}{1,3}[-.]?\d+(?:[-.]\d+)*)[\s.、:：_-]*(\S.*)$/u;

/** Finds the value that a header names; a code with the name of another item names none. */
function valueIn(text: string, index: SchemeIndex): string | null {
  const bare = withoutPoints(text);
  const own = valueNamed(bare, index);
  if (own !== null) return own;
  const [, code = "", name = ""] = CODE_AND_NAME.exec(bare) ?? [];
  const value = code === "" ? null : valueNamed(code, index);
  if (value === null) return null;
  const spellings = [...index.aliases].filter(([, one]) => one === value).map(([key]) => key);
  const names = spellings.filter((key) => key !== value.toLowerCase());
  const isNamed = names.some((key) => key.includes(name) || name.includes(key));
  return names.length === 0 || isNamed ? value : null;
}

function valueNamed(text: string, index: SchemeIndex): string | null {
  const reading = readCategory(text, index);
  return isRefused(reading) ? null : reading.value;
}

const TOTAL_OF_ITEMS =
  /^(?:总分|得分|总得分|总评分|总成绩|得分合计|合计得分|合计分|总计得分|综合得分|总分值)$/u;

function isTotalOfItems(text: string): boolean {
  const bare = withoutPoints(text);
  return totalKind(bare) === "total" || TOTAL_OF_ITEMS.test(plainHeader(bare));
}

/** Concepts of words above items that make their points something else, or the figure itself. */
const OF_FIGURES: ReadonlySet<string> = new Set(
  "score points self-score deduction compare plan target ratio rank".split(" "),
);

/** True for the name of a group of items, which says nothing of the figure. */
function isGroupOfItems(text: string, dataset: Dataset): boolean {
  const { field, period } = meaningOf([text], dataset, null);
  const words = readHeader([withoutPoints(text)])?.orders[0] ?? [];
  const isOfFigures = words.some(({ concepts }) => concepts.some((one) => OF_FIGURES.has(one)));
  return field === null && period === null && !isOfFigures && totalKind(text) === null;
}
