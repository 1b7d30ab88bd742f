import type { Finding } from "./sentence/finding.ts";

/**
 * The grounds on which a finding leads a brief, the most important to its reader first. This list is the rule: a
 * finding stands by its ground, within a ground by its size.
 *
 * | ground   | holds for                                                        | its size                            |
 * |----------|------------------------------------------------------------------|-------------------------------------|
 * | rule     | numbers that break a mandatory rule of the office                | always the same                     |
 * | turned   | a total whose direction the proposed corrections would turn      | how far they move its rate          |
 * | gap      | a total that nobody reported, or that missing returns could turn | always the same                     |
 * | beyond   | a total that moved more than usual                               | its change, in usual swings         |
 * | units    | units won and lost                                               | their number                        |
 * | score    | the median score and its bands                                   | the change of the median            |
 * | money    | a plan that was not reached                                      | the share that is missing           |
 * | share    | a part whose share moved more than usual, by a point or more     | the move of the share               |
 * | within   | a total that moved no more than usual                            | its change, in usual swings         |
 * | asked    | open questions                                                   | their number                        |
 */
const GROUNDS = [
  "rule",
  "turned",
  "gap",
  "beyond",
  "units",
  "score",
  "money",
  "share",
  "within",
  "asked",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** A finding that competes for a place on a page. */
export interface Candidate {
  readonly ground: Ground;
  /** The size among findings of its ground; the sign does not count. */
  readonly size: number;
  /** The measure it is about: a second finding about one comes after all others. */
  readonly about: string;
  /** True for a finding of the year before the one under review: it comes after all others, whatever their ground. */
  readonly isBehind?: boolean;
  readonly finding: Finding;
}

/** The most findings of a brief. */
const MOST = 5;

/** The grounds that warn the reader; one of them, if there is any, is always among the findings. */
const WARNINGS: readonly Ground[] = ["rule", "turned", "gap", "asked"];

/**
 * Selects the findings that a page begins with, and orders them. Findings of one measure come once before any of them
 * comes twice; a finding of the year before never leads; ties keep the order given.
 */
export function selectFindings(candidates: readonly Candidate[], max = MOST): Finding[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(a.isBehind ?? false) - Number(b.isBehind ?? false) ||
      GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground) ||
      Math.abs(b.size) - Math.abs(a.size),
  );
  const firsts = ranked.filter((each) => ranked.find(({ about }) => about === each.about) === each);
  const seconds = ranked.filter((each) => !firsts.includes(each));
  const chosen = withWarning([...firsts, ...seconds], max);
  return ranked.filter((each) => chosen.includes(each)).map(({ finding }) => finding);
}

/** Takes the first `max`; if no warning is among them, the first warning, if any, replaces the last of them. */
function withWarning(order: readonly Candidate[], max: number): readonly Candidate[] {
  const chosen = order.slice(0, max);
  const warning = order.find(warns);
  if (!warning || chosen.some(warns) || max < 1) return chosen;
  return [...chosen.slice(0, max - 1), warning];
}

const warns = ({ ground }: Candidate): boolean => WARNINGS.includes(ground);
