import type { Facts, NumberColumn } from "../../model/facts/facts.ts";
import type { Warning } from "../result/file-result.ts";

/** A rate is usually printed to a whole per cent. */
const ROUNDING = 0.005_000_1;

/**
 * Computes the columns that are ratios of two others (到位率), and notes where the stated one differs or
 * where more was received than planned. A stated ratio is never trusted.
 */
export function checkRatios(facts: Facts, warnings: Warning[]): Facts {
  const numbers = new Map(facts.numbers);
  for (const [column, { ratio }] of Object.entries(facts.dataset.columns)) {
    const part = facts.numbers.get(ratio?.of ?? "")?.values;
    const whole = facts.numbers.get(ratio?.to ?? "")?.values;
    if (!ratio || !part || !whole) continue;
    const stated = facts.numbers.get(column);
    const computed = part.map((value, fact) =>
      whole[fact] === 0 ? Number.NaN : value / whole[fact]!,
    );
    facts.lines.forEach((line, fact) => {
      if (stated && Math.abs(stated.values[fact]! - computed[fact]!) > ROUNDING)
        warnings.push({
          code: "RATE_MISMATCH",
          line,
          column,
          detail: differs(stated, computed, fact),
        });
      if (part[fact]! > whole[fact]!)
        warnings.push({ code: "RECEIVED_EXCEEDS_PLANNED", line, column: ratio.of, detail: null });
    });
    if (stated) numbers.set(column, { values: computed, flags: new Uint8Array(facts.count) });
  }
  return { ...facts, numbers };
}

const differs = ({ values }: NumberColumn, computed: Float64Array, fact: number): string =>
  `stated ${values[fact]} computed ${Math.round(computed[fact]! * 1e4) / 1e4}`;
