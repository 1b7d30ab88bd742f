import { type Html, html } from "./html.ts";

/**
 * A number with its sign, range and Chinese unit, or with its percent sign. The units are those of sentences, not all
 * that a file may write (src/ingest/values/unit-words.ts): 期 of that list would split 期次.
 */
const NUMBER_WITH_UNIT =
  /([第≥约+−]?\d[\d,.]*%?(?:[～—]\d[\d,.]*%?)?(?:[万亿千百]?(?:个百分点|个乡镇|场次|人次|个|元|分|年|月|日|位|倍|件|项|家|所|处|场|人|次|份|条|万|亿)(?:元)?)?)/u;

/** A number without words breaks at no line end by itself. */
const BARE = /^[+−]?[\d,.]*%?$/;

/** Keeps numbers and their units together at line ends. */
export const noBreak = (text: string): Html =>
  html`${text
    .split(NUMBER_WITH_UNIT)
    .map((part, i) =>
      i % 2 && !BARE.test(part) ? html`<span class="tb-nb">${part}</span>` : part,
    )}`;
