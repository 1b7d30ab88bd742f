import type { Finding } from "./sentence/finding.ts";

/** What a finding is about, in the order in which kinds are told. */
const KINDS = ["total", "structure", "exception", "caveat"] as const;
export type FindingKind = (typeof KINDS)[number];

/** A finding that competes for a place on a page. */
export interface Candidate {
  readonly kind: FindingKind;
  /**
   * How large it is among its kind: the rate of a total, the move of a share (0.01 is one percentage
   * point), what an exception or a gap weighs. Its sign does not matter.
   */
  readonly size: number;
  readonly finding: Finding;
}

/** A structure that moved by less is not news. */
const SMALLEST_SHIFT = 0.01;

/** Rounding noise of a difference of shares. */
const NOISE = 1e-12;

/**
 * The few findings that a page leads with: total change, structure change of a percentage point or more,
 * largest exception, missing data, in this order. First the largest of each kind, then the next ones; if
 * there is any exception or caveat, at least one is among them. Ties keep the order given.
 */
export function selectFindings(candidates: readonly Candidate[], max = 3): Finding[] {
  const news = candidates.filter(
    ({ kind, size }) => kind !== "structure" || Math.abs(size) >= SMALLEST_SHIFT - NOISE,
  );
  const ranked = KINDS.map((kind) =>
    news
      .filter((candidate) => candidate.kind === kind)
      .sort((a, b) => Math.abs(b.size) - Math.abs(a.size)),
  );
  const firsts = ranked.flatMap(([first]) => first ?? []);
  const nexts = ranked.flatMap(([, ...others]) => others);
  const order = [...firsts, ...nexts];
  const chosen = withWarning(order, max);
  return KINDS.flatMap((kind) =>
    ranked[KINDS.indexOf(kind)]!.filter((candidate) => chosen.includes(candidate)),
  ).map(({ finding }) => finding);
}

/** The first `max`; the last of them makes way for a warning if there is one and none is among them. */
function withWarning(order: readonly Candidate[], max: number): readonly Candidate[] {
  const chosen = order.slice(0, max);
  const warning = order.find(warns);
  if (!warning || chosen.some(warns) || max < 1) return chosen;
  return [...chosen.slice(0, max - 1), warning];
}

const warns = ({ kind }: Candidate): boolean => kind === "exception" || kind === "caveat";
