import { statisticOf } from "../../analyze/statistics/all-statistics.ts";
import { TRACE } from "../../messages/commands/trace.ts";
import type { Text } from "../../messages/text.ts";
import type { Trace } from "../../review/trace/trace-figure.ts";

/** The result of a recomputation: true where the rows of a figure add up to it, and the equation to read. */
export interface TraceCheck {
  readonly addsUp: boolean;
  readonly says: Text;
}

/** Recomputes a figure from the rows of its trace, in whole smallest units, and compares the results. */
export function traceCheck({ figure, measure, cells, parts, scale }: Trace): TraceCheck {
  const { value } = figure;
  if (value === null) return { addsUp: parts.length === 0, says: TRACE["no-value"]() };
  const sums = parts.map(({ units }) => units);
  const { shown, addsUp } = statisticOf(figure).recheck(
    sums,
    { value, scale },
    { figure, measure, cells },
  );
  return { addsUp, says: addsUp ? TRACE["adds-up"](shown) : TRACE.differs(shown, String(value)) };
}
