import type { Figure } from "./figure.ts";

/** The least move of a printed number by proposed corrections that readers are told of. Policy, not statistics. */
export interface DoubtThreshold {
  /** For rates and shares: 0.01 is one percentage point. */
  readonly points: number;
  /** For changes and moves of a share, as a part of the number as filed. */
  readonly ofChange: number;
}

/** One percentage point, or a tenth of the change. */
export const DOUBT_THRESHOLD: DoubtThreshold = { points: 0.01, ofChange: 0.1 };

/** A figure that open questions put in doubt: as filed, and with every proposed correction adopted. */
export interface Doubt {
  readonly filed: Figure;
  /** Null where no such figure is left. */
  readonly adopted: Figure | null;
  /** True where a change goes the other way. */
  readonly turns: boolean;
}

/**
 * True where another value of a figure reads differently: a change that turns or moves by more than its part,
 * a rate or share that moves by more than its points, another number that moves by more than the same part of itself.
 * @example isMaterial({ statistic: "rate", value: -0.018 }, 0.162) // => true
 * @example isMaterial({ statistic: "change", value: 180 }, 175) // => false
 */
export function isMaterial(
  { statistic, value }: Pick<Figure, "statistic" | "value">,
  adopted: number | null,
  { points, ofChange }: DoubtThreshold = DOUBT_THRESHOLD,
): boolean {
  if (value === null || adopted === null) return value !== adopted;
  const moved = Math.abs(adopted - value);
  switch (statistic) {
    case "change":
    case "shift":
      return turns(value, adopted) || moved > ofChange * Math.abs(value);
    case "rate":
      return turns(value, adopted) || moved > points;
    case "share":
      return moved > points;
    default:
      return moved > points * Math.abs(value);
  }
}

/**
 * True where two changes go different ways.
 * @example turns(-3, 2) // => true
 */
export const turns = (change: number, other: number): boolean =>
  Math.sign(change) !== Math.sign(other);
