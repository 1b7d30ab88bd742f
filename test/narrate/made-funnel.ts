import type { Funnel } from "../../src/analyze/results/funnel.ts";
import { funnel } from "../../src/statistics/counts/funnel-limits.ts";
import type { Value } from "../../src/statistics/known-values.ts";
import { isRefused } from "../../src/statistics/refusal.ts";
import { sessions, WORDS } from "./made.ts";

/** Makes the funnel of named units from their counts and exposures; the limits are not widened. */
export function funnelResult(
  names: readonly string[],
  counts: readonly Value[],
  exposures: readonly Value[],
  options?: { readonly minUnits: number },
): Funnel {
  const result = funnel(counts, exposures, options);
  const frame = {
    kind: "funnel",
    measure: { ...sessions, countLike: true },
    words: WORDS,
    period: "2023",
    by: "residents",
    base: "2023",
    leftOut: [],
    estimated: [],
    dispersion: null,
  } as const;
  if (isRefused(result)) return { ...frame, rows: [], refused: result.refused };
  const rows = result.units.flatMap((unit, i) =>
    unit === null
      ? []
      : {
          key: String(i),
          name: names[i] ?? "",
          observed: counts[i]!,
          expected: unit.expected,
          ratio: unit.ratio,
          flag: unit.flag,
          isNamed: unit.flag.level !== null,
        },
  );
  return { ...frame, rows, refused: null };
}
