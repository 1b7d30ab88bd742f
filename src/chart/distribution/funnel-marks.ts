import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { LegendKey } from "../chart.ts";
import type { Token } from "../style/tokens.ts";

/** How a dot is drawn, and what a legend calls it. */
interface Mark {
  readonly key: LegendKey;
  readonly fill: Token;
  readonly edge: Token;
  readonly shape: "circle" | "square";
}

const mark = (key: LegendKey, fill: Token, edge = fill): Mark => ({
  key,
  fill,
  edge,
  shape: key === "square" ? "square" : "circle",
});

/**
 * Inside the limits grey, outside those of chance only hollow; outside the widened ones too by what the
 * measure calls good, bad or neither.
 */
export function markOf(row: FunnelRow, direction: Funnel["measure"]["direction"]): Mark {
  if (row.flag.level === null) return mark("inside", "peer");
  if (!row.isNamed) return mark("hollow", "paper", "ink3");
  if (direction === "neutral") return mark("dot", "ac");
  return (row.flag.side === "high") === (direction === "more")
    ? mark("outside", "good")
    : mark("square", "bad");
}

/** Rows beyond the limits that may be named, the most certain first. */
export const namedRows = (rows: readonly FunnelRow[]): FunnelRow[] =>
  rows
    .filter(({ isNamed }) => isNamed)
    .sort((a, b) => b.flag.level! - a.flag.level! || b.expected - a.expected);
