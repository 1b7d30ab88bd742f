import { median } from "simple-statistics";
import type { Text } from "../../messages/text.ts";
import { TRACE } from "../../messages/trace.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Trace } from "../../review/trace/trace-figure.ts";

/** Whether the rows of a figure add up to it, and the sum as a person reads it. */
export interface TraceCheck {
  readonly addsUp: boolean;
  readonly says: Text;
}

/** Adds up the rows of a trace in whole smallest units and compares the result with the figure. */
export function traceCheck(trace: Trace): TraceCheck {
  const { value } = trace.figure;
  if (value === null) return { addsUp: trace.parts.length === 0, says: TRACE["no-value"]() };
  const { shown, addsUp } = computed(trace, value);
  return { addsUp, says: addsUp ? TRACE["adds-up"](shown) : TRACE.differs(shown, String(value)) };
}

interface Computed {
  readonly shown: Text;
  readonly addsUp: boolean;
}

/** Quotients are compared to twelve digits, everything else to the last unit. */
const SAME_QUOTIENT = 1e-12;

function computed({ figure, scale, parts }: Trace, value: number): Computed {
  const sums = parts.map(({ units }) => units);
  const decimal = (units: number): string => exactDecimal(units, scale);
  const inUnits = (factor: number): number => Math.round(value * scale * factor);
  const [after = 0, before = 0] = sums;
  const change = after - before;
  switch (figure.statistic) {
    case null:
      return { shown: both(decimal(after)), addsUp: inUnits(1) === after };
    case "change":
      return {
        shown: both(`${decimal(after)} − ${decimal(before)} = ${decimal(change)}`),
        addsUp: inUnits(1) === change,
      };
    case "rate":
      return {
        shown: both(`(${decimal(after)} − ${decimal(before)}) ÷ ${decimal(before)} = ${value}`),
        addsUp: Math.abs(change / before - value) <= SAME_QUOTIENT * Math.max(1, Math.abs(value)),
      };
    case "median": {
      const twice = median(sums) * 2;
      return {
        shown: TRACE.median(sums.map(decimal), exactDecimal(twice * 5, scale * 10)),
        addsUp: inUnits(2) === twice,
      };
    }
  }
}

const both = (text: string): Text => ({ zh: text, en: text });
