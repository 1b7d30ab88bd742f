import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { Lang } from "../../messages/text.ts";
import type { Absence } from "../../model/tables/data-table.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { doubtfulLabel } from "../labels/doubts.ts";
import { estimatedLabel, inSide } from "../labels/estimates.ts";
import { rateLabel } from "../labels/rate-label.ts";
import { color, HATCH } from "../style/tokens.ts";

/** A signed number beside the end of its bar or pin. */
interface SignedText {
  readonly text: string;
  readonly ink: string;
  readonly align: "left" | "right";
  readonly weight: "bold" | "normal";
}

/** One row of a two-tier chart, ready to draw. */
export type TierRow = ReturnType<typeof tierRow>;

/** Pixels between the end of a bar, or the head of a pin, and its number. */
export const TEXT_GAP = { level: 5, change: 5, rate: 8 } as const;

/** The largest rate drawn to scale; one beyond it ends at the edge with ▸ and its true number. */
const MOST_RATE = 1;

/** Makes the rows of a comparison with their labels and colours in a language. */
export const tierRows = (
  { rows, measure }: Comparison,
  names: readonly string[],
  unit: DisplayUnit,
  lang: Lang,
) => rows.map((row, index) => tierRow(row, names[index]!, measure.direction, unit, lang));

type Direction = Comparison["measure"]["direction"];

function tierRow(
  row: ComparisonRow,
  name: string,
  direction: Direction,
  unit: DisplayUnit,
  lang: Lang,
) {
  const { key, before, after, change } = row;
  const verdict = verdictOf(change ?? 0, direction);
  const pending = row.afterStatus === "partial";
  const absence = ABSENCE[absenceOf(row.afterStatus)][lang];
  return {
    key,
    name,
    before,
    after,
    beforeFill: row.beforeStatus === "partial" ? HATCH.py : color("py"),
    afterFill: pending ? HATCH.ac : color("ac"),
    afterEdge: color(pending ? "ac" : "paper"),
    end: Math.max(before ?? 0, after ?? 0, 0),
    value:
      after === null
        ? ""
        : estimatedLabel(label(after, unit, { lang }), inSide(row, "after"), lang),
    absent: after === null ? absence : "",
    change,
    changeFill: color(FILL[verdict]),
    ...prefixed("change", changeText(row, verdict, unit, lang)),
    tip: change ?? 0,
    ...pin(row, verdict, lang),
  };
}

type Verdict = "good" | "bad" | "neutral";
const FILL = { good: "good", bad: "bad", neutral: "ac" } as const;

const verdictOf = (change: number, direction: Direction): Verdict =>
  direction === "neutral" || change === 0
    ? "neutral"
    : change > 0 === (direction === "more")
      ? "good"
      : "bad";

/** Sets a text right of a gain, left of a loss; unfavourable ones are bold as well as coloured. */
function beside(value: number, text: string, verdict: Verdict): SignedText {
  return {
    text,
    ink: color(verdict === "bad" ? "hi" : "ink"),
    align: value < 0 ? "right" : "left",
    weight: verdict === "bad" ? "bold" : "normal",
  };
}

const noNumber = (reason: Absence, lang: Lang): SignedText => ({
  ...beside(0, ABSENCE[reason][lang], "neutral"),
  ink: color("ink3"),
});

function changeText(
  row: ComparisonRow,
  verdict: Verdict,
  unit: DisplayUnit,
  lang: Lang,
): SignedText {
  if (row.change !== null)
    return beside(
      row.change,
      doubtfulLabel(
        estimatedLabel(label(row.change, unit, { lang, signed: true }), row, lang),
        row,
        lang,
      ),
      verdict,
    );
  return row.after === null ? beside(0, "", "neutral") : noNumber("not-computed", lang);
}

function pin(row: ComparisonRow, verdict: Verdict, lang: Lang) {
  const { change, rate } = row;
  const drawn = rate === null ? null : Math.max(-MOST_RATE, Math.min(MOST_RATE, rate));
  const text =
    rate === null
      ? change === null
        ? beside(0, "", "neutral")
        : noNumber("small-base", lang)
      : beside(rate, estimatedLabel(percentText(rate, lang), row, lang), verdict);
  return {
    pin: drawn,
    pinShape: verdict === "bad" ? "square" : "circle",
    pinTip: drawn ?? 0,
    ...prefixed("rate", text),
  };
}

function percentText(rate: number, lang: Lang): string {
  const text = rateLabel(rate, lang);
  if (rate > MOST_RATE) return `▸ ${text}`;
  return rate < -MOST_RATE ? `${text} ◂` : text;
}

/** Names the fields of a signed text after its panel. */
function prefixed<P extends "change" | "rate">(panel: P, { text, ink, align, weight }: SignedText) {
  return {
    [`${panel}Text`]: text,
    [`${panel}Ink`]: ink,
    [`${panel}Align`]: align,
    [`${panel}Offset`]: align === "right" ? -TEXT_GAP[panel] : TEXT_GAP[panel],
    [`${panel}Weight`]: weight,
  } as { [K in `${P}${"Text" | "Ink" | "Align" | "Weight"}`]: string } & {
    [K in `${P}Offset`]: number;
  };
}
