import { figureId } from "../../analyze/figures/figure-id.ts";
import type { ToldNumber } from "../../analyze/figures/told-number.ts";
import type { BridgeTerm, YearBridge, YearStep } from "./year-bridge.ts";

/** The numbers of a bridge that are no figures, with the terms whose steps they add up. */
const BRIDGE_SUMS = {
  restated: ["restated"],
  areas: ["new", "closed"],
  missing: ["missing-before", "missing-after"],
} as const satisfies Record<string, readonly BridgeTerm[]>;

export type BridgeSum = keyof typeof BRIDGE_SUMS;

/** Returns the steps that a number of a bridge adds up. */
export const stepsOf = ({ steps }: YearBridge, what: BridgeSum): YearStep[] =>
  steps.filter(({ term }) => BRIDGE_SUMS[what].some((each) => each === term));

/** Makes the id of a number of a bridge: `bridge:sessions.missing/2022..2023/990123`. */
export const bridgeId = (
  { measure, before, after, area }: YearBridge,
  what: BridgeSum | "published",
  cause?: string,
): string =>
  `bridge:${figureId(`${measure.id}.${what}`, `${before}..${after}`, area, cause ? { cause } : {})}`;

/** Lists the numbers of a bridge that are no figures, each with its steps. */
export function bridgeNumbers(bridge: YearBridge): ToldNumber[] {
  const { perOne, published, before, after } = bridge;
  const partOf = ({ key, term, units }: YearStep) => ({
    name:
      key === null ? term : `${term} ${figureId(bridge.measure.id, `${before}..${after}`, key)}`,
    value: units / perOne,
  });
  const sums = (Object.keys(BRIDGE_SUMS) as BridgeSum[]).flatMap((what) => {
    const steps = stepsOf(bridge, what);
    const units = steps.reduce((all, each) => all + each.units, 0);
    return steps.length === 0
      ? []
      : [{ id: bridgeId(bridge, what), value: units / perOne, of: steps.map(partOf) }];
  });
  const causes = stepsOf(bridge, "restated").map((step) => ({
    id: bridgeId(bridge, "restated", step.cause ?? "several"),
    value: step.units / perOne,
    of: [partOf(step)],
  }));
  return [
    ...(published === null
      ? []
      : [{ id: bridgeId(bridge, "published"), value: published / perOne, of: [] }]),
    ...[...sums, ...causes],
  ];
}
