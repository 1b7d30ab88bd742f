import type { Figure } from "../../analyze/figures/figure.ts";
import { statisticOf } from "../../analyze/statistics/all-statistics.ts";
import { inBoth, SAME_QUOTIENT } from "../../analyze/statistics/statistic.ts";
import { TRACE } from "../../messages/commands/trace.ts";
import type { Text } from "../../messages/text.ts";
import type { RatioOf } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Trace, TracedPart } from "../../review/trace/trace-figure.ts";

/** The result of a recomputation: true where the rows of a figure add up to it, and the equation to read. */
export interface TraceCheck {
  readonly addsUp: boolean;
  readonly says: Text;
}

/** Recomputes a figure from the rows of its trace, in whole smallest units, and compares the results. */
export function traceCheck({ figure, measure, cells, parts, scale }: Trace): TraceCheck {
  const { value } = figure;
  if (value === null) return { addsUp: parts.length === 0, says: TRACE["no-value"]() };
  if (measure.ratio) return ratioCheck(figure, parts, measure.ratio);
  const sums = parts.map(({ units }) => units);
  const { shown, addsUp } = statisticOf(figure).recheck(
    sums,
    { value, scale },
    { figure, view: measure, cells },
  );
  return { addsUp, says: addsUp ? TRACE["adds-up"](shown) : TRACE.differs(shown, String(value)) };
}

/** Recomputes a figure of a ratio: each pair of parts is divided, and the quotients are put together. */
function ratioCheck(figure: Figure, parts: readonly TracedPart[], { per }: RatioOf): TraceCheck {
  const pairs = parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1]!] as const] : []));
  const quotients = pairs.map(([of, to]) => ((of.units / of.scale) * per) / (to.units / to.scale));
  const { ofRatios, ofSides } = statisticOf(figure);
  if (ofSides) return sidesCheck(figure, pairs, ofSides);
  const value = ofRatios!(quotients);
  const base = per === 1 ? "" : ` × ${per}`;
  const terms = pairs.map(([of, to]) => `${sumOf(of)} ÷ ${sumOf(to)}${base}`);
  const shown = inBoth(`${terms.join("; ")} = ${figure.value}`);
  const error = Math.abs(value - figure.value!);
  const sizes = quotients.filter(Number.isFinite).map(Math.abs);
  const addsUp = error <= SAME_QUOTIENT * Math.max(1, ...sizes);
  return {
    addsUp,
    says: addsUp ? TRACE["adds-up"](shown) : TRACE.differs(shown, String(figure.value)),
  };
}

/** Recomputes a figure of the differences of both sides, in whole smallest units. */
function sidesCheck(
  { value, unit }: Figure,
  pairs: readonly (readonly [TracedPart, TracedPart])[],
  ofSides: (differences: readonly number[]) => number,
): TraceCheck {
  const found = ofSides(pairs.map(([of, to]) => of.units - to.units));
  const scale = unit === "areas" ? 1 : pairs[0]![0].scale;
  const terms = pairs.map(([of, to]) => `${sumOf(of)} − ${sumOf(to)}`);
  const shown = inBoth(`${terms.join("; ")} = ${value}`);
  const addsUp = found / scale === value;
  return { addsUp, says: addsUp ? TRACE["adds-up"](shown) : TRACE.differs(shown, String(value)) };
}

const sumOf = ({ units, scale }: TracedPart): string => exactDecimal(units, scale);
