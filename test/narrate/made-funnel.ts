import type { Funnel } from "../../src/analyze/results/funnel.ts";
import { funnel } from "../../src/statistics/counts/funnel.ts";
import type { Value } from "../../src/statistics/known-values.ts";
import { isRefused } from "../../src/statistics/refusal.ts";
import { sessions, WORDS } from "./made.ts";

/** Makes the funnel of named units from their counts and exposures, in proportion. */
export function funnelResult(
  names: readonly string[],
  counts: readonly Value[],
  exposures: readonly Value[],
  options?: { readonly minUnits: number },
): Funnel {
  const result = funnel(counts, exposures, "proportional", options);
  const frame = {
    kind: "funnel",
    measure: { ...sessions, countLike: true },
    words: WORDS,
    period: "2023",
    by: "residents",
    base: "2023",
    leftOut: [],
    estimated: [],
  } as const;
  if (isRefused(result))
    return {
      ...frame,
      ...{ gradient: 1, rows: [], apart: [], dispersion: null },
      refused: result.refused,
    };
  const rows = result.units.flatMap((unit, i) =>
    unit === null
      ? []
      : {
          key: String(i),
          name: names[i] ?? "",
          observed: counts[i]!,
          ...unit,
        },
  );
  const { gradient, dispersion, apart } = result;
  return {
    ...frame,
    ...{ gradient, dispersion, rows },
    apart: apart.map((place) => names[place] ?? ""),
    refused: null,
  };
}
