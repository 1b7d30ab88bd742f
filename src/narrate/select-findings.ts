import type { Finding } from "./sentence/finding.ts";

/** The kinds of findings, in the order in which a page gives them. */
const KINDS = ["total", "structure", "exception", "caveat"] as const;
export type FindingKind = (typeof KINDS)[number];

/** A finding that competes for a place on a page. */
export interface Candidate {
  readonly kind: FindingKind;
  /**
   * The size among findings of its kind: the rate of a total, the change of a share (0.01 is one percentage
   * point), the weight of an exception or a caveat. The sign does not count.
   */
  readonly size: number;
  /** False for a change no larger than usual: it comes after all others of its kind. */
  readonly isNews?: boolean;
  /** True for a finding of the year before the one under review: it comes after all others, whatever their kind. */
  readonly isBehind?: boolean;
  readonly finding: Finding;
}

/** A smaller change of a share is left out. */
const SMALLEST_SHIFT = 0.01;

/** The rounding error of a difference of shares. */
const NOISE = 1e-12;

/**
 * Selects the few findings that a page begins with: total, structure (a share that changed by a percentage point
 * or more), exception, caveat, in this order. The largest of each kind come first, then the next ones; if there is
 * an exception or a caveat, at least one is among them. Ties keep the order given. A finding of the year before
 * never leads.
 */
export function selectFindings(candidates: readonly Candidate[], max = 3): Finding[] {
  const news = candidates.filter(
    ({ kind, size }) => kind !== "structure" || Math.abs(size) >= SMALLEST_SHIFT - NOISE,
  );
  const ranked = KINDS.map((kind) =>
    news
      .filter((candidate) => candidate.kind === kind)
      .sort((a, b) => behindLast(a, b) || newsFirst(a, b) || Math.abs(b.size) - Math.abs(a.size)),
  );
  const firsts = ranked.flatMap(([first]) => first ?? []);
  const nexts = ranked.flatMap(([, ...others]) => others);
  const chosen = withWarning([...firsts, ...nexts].sort(behindLast), max);
  return ranked
    .flat()
    .filter((candidate) => chosen.includes(candidate))
    .sort(behindLast)
    .map(({ finding }) => finding);
}

const behindLast = ({ isBehind: a = false }: Candidate, { isBehind: b = false }: Candidate) =>
  Number(a) - Number(b);

const newsFirst = ({ isNews: a = true }: Candidate, { isNews: b = true }: Candidate): number =>
  Number(b) - Number(a);

/** Takes the first `max`; if no warning is among them, the first warning, if any, replaces the last of them. */
function withWarning(order: readonly Candidate[], max: number): readonly Candidate[] {
  const chosen = order.slice(0, max);
  const warning = order.find(warns);
  if (!warning || chosen.some(warns) || max < 1) return chosen;
  return [...chosen.slice(0, max - 1), warning];
}

const warns = ({ kind }: Candidate): boolean => kind === "exception" || kind === "caveat";
