import { adoptedId, derive, isDerived } from "../../analyze/figures/derived.ts";
import type { Part } from "../../analyze/figures/told-number.ts";
import { smallestBaseOf } from "../../model/datasets/measure.ts";
import type { Review } from "../review.ts";
import {
  absencesOf,
  BALANCE,
  openIn,
  pairsOf,
  RETURNS,
  returnsParts,
  runParts,
  sumOf,
} from "./run-parts.ts";
import { toldNumbers } from "./told-numbers.ts";

/** A printed number that is no figure: what it is, and what it is made of. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The number; null where it has none, or where many numbers are about the subject. */
  readonly value: number | null;
  /** The figures, files, checks or datasets that it is made of, each with its number. */
  readonly of: readonly Part[];
}

export type SubjectKind =
  | "derived"
  | "told"
  | "adopted"
  | "run"
  | "returns"
  | "file"
  | "check"
  | "measure"
  | "line";

/** Finds what an id is about that is no figure of `figures.json`; null where there is nothing of that id. */
export function subjectOf(id: string, review: Review): Subject | null {
  const [, kind = "", name = ""] =
    /^(adopted|run|file|check|measure|returns|line):(.+)$/s.exec(id) ?? [];
  if (kind === "adopted") return adoptedSubject(name, review);
  if (kind === "run") return counted("run", runParts(review)[name]);
  if (kind === "returns") return counted("returns", returnsParts(review, name));
  if (kind === "file") return fileSubject(name, review);
  if (kind === "check") return checkSubject(name, review);
  if (kind === "line") return lineSubject(name, review);
  if (kind === "measure") return measureSubject(name, review);
  const told = toldNumbers(review).get(id);
  if (told) return { kind: "told", value: told.value, of: told.of };
  return derivedSubject(id, review);
}

/** A number derived from figures, or from numbers beside them. */
function derivedSubject(id: string, review: Review): Subject | null {
  const valueOf = (each: string): number | null | undefined => {
    const figure = review.figures.find(each);
    if (figure || isDerived(each)) return figure?.value;
    return subjectOf(each, review)?.value;
  };
  const found = derive(id, valueOf);
  return (
    found && {
      kind: "derived",
      value: found.value,
      of: found.of.map((name) => ({ name, value: valueOf(name)! })),
    }
  );
}

/** A number with every proposed correction adopted, beside the number as filed. */
function adoptedSubject(name: string, review: Review): Subject | null {
  const filed = review.figures.find(name);
  const other = review.adopted()?.figures.find(name);
  if (!filed || !other) return null;
  return { kind: "adopted", value: other.value, of: [{ name, value: filed.value }] };
}

const counted = (kind: "run" | "returns", of: readonly Part[] | undefined): Subject | null =>
  of === undefined ? null : { kind, value: sumOf(of), of };

function fileSubject(name: string, { files }: Review): Subject | null {
  const file = files.find((each) => each.file === name);
  if (!file) return null;
  const of = BALANCE.map((part) => ({ name: part, value: file.balance[part] }));
  return { kind: "file", value: null, of };
}

/** A line of a file that was read, or of a hand-kept list. */
function lineSubject(name: string, { files, plans }: Review): Subject | null {
  const [, file = "", line = ""] = /^(.+):(\d+)$/.exec(name) ?? [];
  const isRead = files.some((each) => each.file === file);
  const kept: readonly { readonly file: string; readonly line: number }[] = [
    ...plans.targets.flatMap(({ plan }) => (plan?.kind === "target" ? plan.targets : [])),
    ...plans.duties.flatMap(({ plan }) => (plan?.kind === "duty" ? plan.duty : [])),
  ];
  const isKept = kept.some((each) => each.file === file && each.line === Number(line));
  return isRead || isKept ? { kind: "line", value: null, of: [] } : null;
}

function checkSubject(name: string, review: Review): Subject | null {
  const own = review.checks().filter(({ id }) => id === name);
  if (own.length === 0) return null;
  const of = own.map((result) => ({ name: result.dataset.name, value: openIn(result) }));
  return { kind: "check", value: sumOf(of), of };
}

function measureSubject(name: string, review: Review): Subject | null {
  const all = [...review.measures, ...review.ratios];
  const measure = all.find(({ id }) => id === name);
  return measure ? { kind: "measure", value: smallestBaseOf(measure), of: [] } : null;
}

/** Lists the ids of the numbers beside the figures that pages print, with their values: what `figures.json` keeps of them. */
export function numbersBeside(review: Review): { readonly id: string; readonly value: number }[] {
  const ids = [
    ...Object.keys(runParts(review)).map((name) => `run:${name}`),
    ...review.measures.flatMap(absencesOf),
    ...[...review.measures, ...review.ratios].flatMap(pairsOf),
    ...review.measures.flatMap(({ id, dataset }) =>
      RETURNS.map((what) => `returns:${id}.${what}/${dataset.returns}`),
    ),
    ...[...new Set(review.checks().map(({ id }) => id))].map((id) => `check:${id}`),
    ...[...review.measures, ...review.ratios].map(({ id }) => `measure:${id}`),
  ];
  const known = ids.flatMap((id) => {
    const value = subjectOf(id, review)?.value ?? null;
    return value === null ? [] : { id, value };
  });
  const told = [...toldNumbers(review).values()].map(({ id, value }) => ({ id, value }));
  return [...known, ...told, ...adoptedNumbers(review)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lists the figures of the year under review that the proposed corrections would change, as they would be. */
function adoptedNumbers({ figures, adopted, year, tree }: Review) {
  const others = adopted()?.figures;
  if (!others) return [];
  return figures.all().flatMap(({ id, value, period, statistic, area }) => {
    const isShown = period.endsWith(String(year)) && SHOWN.has(statistic);
    const other = isShown ? (others.find(id)?.value ?? null) : null;
    const isMoved = other !== value || (area === tree.county.code && statistic !== null);
    return other === null || !isMoved ? [] : { id: adoptedId(id), value: other };
  });
}

/** The statistics that pages print with the proposals adopted. */
const SHOWN: ReadonlySet<string | null> = new Set([
  ...[null, "today", "before", "after", "change", "rate", "share", "shift"],
  ...["risen", "fallen", "unchanged", "compared", "gains", "losses", "median"],
]);
