import type { Segment } from "../../model/tables/phrase.ts";
import { type Html, html } from "./html.ts";

/**
 * A Chinese unit. The units are those of sentences, not all that a file may write (src/ingest/values/unit-words.ts):
 * 期 of that list would split 期次.
 */
const UNIT =
  "[万亿千百]?(?:个百分点|个乡镇|场次|人次|个|元|分|年|月|日|位|倍|件|项|家|所|处|场|人|次|份|条|万|亿)(?:元)?";
/** A number with its sign, range and unit, or with its percent sign. */
const NUMBER_WITH_UNIT = new RegExp(
  `([第≥约+−]?\\d[\\d,.]*%?(?:[～—]\\d[\\d,.]*%?)?(?:${UNIT})?)`,
  "u",
);
const BEGINS_WITH_UNIT = new RegExp(`^${UNIT}`, "u");

/** A number without words breaks at no line end by itself. */
const BARE = /^[+−]?[\d,.]*%?$/;

/** Keeps numbers and their units together at line ends. */
export const noBreak = (text: string): Html =>
  html`${text
    .split(NUMBER_WITH_UNIT)
    .map((part, i) =>
      i % 2 && !BARE.test(part) ? html`<span class="tb-nb">${part}</span>` : part,
    )}`;

/**
 * Gives each number that has an id the Chinese unit behind it: no line ends between the two.
 * @example withUnits([{ figure: "x", text: "3" }, "个持平"]) // => [{ figure: "x", text: "3个" }, "持平"]
 */
export const withUnits = (segments: readonly Segment[]): readonly Segment[] =>
  segments.map((segment, i) => {
    if (typeof segment !== "string") {
      const unit = unitBehind(segment, segments[i + 1]);
      return unit === "" ? segment : { ...segment, text: segment.text + unit };
    }
    return segment.slice(unitBehind(segments[i - 1], segment).length);
  });

function unitBehind(number: Segment | undefined, words: Segment | undefined): string {
  if (typeof number !== "object" || typeof words !== "string" || !BARE.test(number.text)) return "";
  return BEGINS_WITH_UNIT.exec(words)?.[0] ?? "";
}
