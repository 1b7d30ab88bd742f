import type { Figure } from "../../analyze/figures/figure.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { RESIDENTS, RESIDENTS_LABEL, residentsOn } from "../../analyze/measure/ratio-view.ts";
import { residentsIn } from "../../analyze/measure/residents.ts";
import { figureInputs, statisticOf } from "../../analyze/statistics/all-statistics.ts";
import type { FigureInput, TracePart } from "../../analyze/statistics/statistic.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Text } from "../../messages/text.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import { partOf } from "../../model/areas/successors.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { CountedEntry } from "../../model/panel/entry.ts";
import { type SourceRows, sourceRows } from "../../model/panel/source-rows.ts";
import { yearOf } from "../../model/periods/period.ts";
import type { Review } from "../review.ts";
import { figureView } from "./figure-view.ts";
import { type Split, type TracedShare, tracedShares } from "./trace-shares.ts";

/**
 * The rows behind a figure, in the parts that its statistic defines: a change has one for each year, a median one
 * for each area.
 */
export interface Trace {
  readonly figure: Figure;
  readonly measure: MeasureView;
  /** The number of smallest units in one unit: 100 fen a yuan. */
  readonly scale: number;
  readonly cells: readonly FigureInput[];
  /** The areas whose entries count, each as it was when it reported. */
  readonly areas: readonly Area[];
  readonly parts: readonly TracedPart[];
}

/** Rows that are added up together. */
export interface TracedPart {
  /** The period or the area; null where a figure has one part. */
  readonly label: Text | null;
  /** -1 where the part is subtracted. */
  readonly sign: 1 | -1;
  /** The sum in smallest units, without the sign. */
  readonly units: number;
  /** The number of smallest units in one, and the measure that is added up: that of the figure, or a side of its ratio. */
  readonly scale: number;
  readonly measure: Pick<Measure, "column" | "label">;
  readonly files: readonly TracedFile[];
  /** Areas that were split: a share of the sum of their rows counts. */
  readonly spread: readonly TracedSplit[];
}

/** The rows of an area that was split, and the share of their sum that counts. */
export interface TracedSplit extends Split {
  /** The declared shares of the successors that count together, in millionths. */
  readonly share: number;
  /** The sum of all rows and the part of it that counts, in smallest units. */
  readonly sum: number;
  readonly units: number;
  readonly files: readonly TracedFile[];
}

export interface TracedFile extends SourceRows {
  readonly sha256: string;
  /** The file as it was read; null if it is not among those of the review. */
  readonly source: FileResult | null;
  /** The sum of all rows in smallest units. */
  readonly sum: number;
  readonly corrections: readonly AppliedCorrection[];
}

/** Finds the rows of a figure by the rule it was computed by; those of a ratio are of its two sides, in pairs. */
export function traceFigure(review: Review, figure: Figure): Trace {
  const measure = figureView(review, figure);
  const cells = figureInputs(measure, figure);
  const groups = statisticOf(figure).parts(cells);
  const scale = unitsPerOne(measure.dataset, measure.column);
  const { ratio } = measure;
  const traced = ratio
    ? [
        tracedGroups(review, ratio.of, groups, figure.breakdown),
        ratio.to
          ? tracedGroups(review, ratio.to, groups, figure.breakdown)
          : residentGroups(review.tree, groups, figure.basis),
      ]
    : [tracedGroups(review, measure, groups, figure.breakdown)];
  const parts = groups.flatMap((_, i) => traced.map((side) => side.parts[i]!));
  const areas = [...new Set(traced.flatMap((side) => side.areas))];
  return { figure, measure, scale, cells, areas, parts: ratio ? parts.map(unsigned) : parts };
}

/** Names what a part of a ratio adds up; none of them is subtracted. */
const unsigned = (part: TracedPart): TracedPart => ({ ...part, sign: 1, label: ofSide(part) });

const ofSide = ({ label, measure }: TracedPart): Text => ({
  zh: `${label?.zh ?? ""}${measure.label.zh}`,
  en: label ? `${measure.label.en}, ${label.en}` : measure.label.en,
});

const RESIDENTS_MEASURE = { column: RESIDENTS, label: RESIDENTS_LABEL };

/** The parts of a trace of one measure, and the areas whose entries count. */
type TracedGroups = Pick<Trace, "areas" | "parts">;

function tracedGroups(
  review: Review,
  measure: Measure,
  groups: readonly TracePart[],
  breakdown: Figure["breakdown"],
): TracedGroups {
  const counted = review.counted(measure.dataset.name);
  const shares = groups.flatMap((group) =>
    tracedShares(group.inputs, measure, counted, breakdown).map((share) => ({ ...share, group })),
  );
  const folded = review.folded(measure.dataset.name);
  const rowsOf = (entries: readonly (readonly CountedEntry[])[]): SourceRows[] =>
    sourceRows(measure.dataset, folded, entries, measure.column);
  const inFull = shares.filter(({ split }) => split === null);
  const full = rowsOf(inFull.map(({ entries }) => entries));
  // Several successors may have a share of the same rows: these are found separately.
  const traced = shares.map((share) => {
    const behind =
      share.split === null
        ? full.filter(({ group }) => inFull[group] === share)
        : rowsOf([share.entries]);
    return { ...share, files: behind.map((rows) => tracedFile(review, rows)) };
  });
  return {
    parts: groups.map((group) =>
      tracedPart(
        group,
        traced.filter((each) => each.group === group),
        measure,
      ),
    ),
    areas: [...new Set(shares.flatMap(({ entries }) => entries.map(({ entry }) => entry.area)))],
  };
}

/** Adds up the residents of the areas of each group: they stand in the list of areas, not in a row of a file. */
const residentGroups = (
  tree: AreaTree,
  groups: readonly TracePart[],
  basis: Figure["basis"],
): TracedGroups => ({
  areas: [],
  parts: groups.map(({ label, inputs }) => ({
    ...{ label, sign: 1, files: [], spread: [], scale: 1, measure: RESIDENTS_MEASURE },
    units: inputs.reduce((sum, { area, period, members, of: part }) => {
      if (part) return sum + (residentsIn(tree, members, yearOf(period)) ?? 0);
      const of = area.kind === "county" ? members : [area];
      return (
        sum +
        of.reduce((all, each) => all + (residentsOn(basis, tree, each, yearOf(period)) ?? 0), 0)
      );
    }, 0),
  })),
});

interface TracedFiles extends Pick<TracedShare, "split"> {
  readonly files: readonly TracedFile[];
}

function tracedPart(
  { label, sign }: TracePart,
  shares: readonly TracedFiles[],
  measure: Measure,
): TracedPart {
  const sumOf = (files: readonly TracedFile[]): number =>
    files.reduce((units, { sum }) => units + sum, 0);
  const files = shares.flatMap((each) => (each.split === null ? each.files : []));
  const spread = shares.flatMap(({ split, files }): TracedSplit[] => {
    if (split === null) return [];
    const sum = sumOf(files);
    const successors = split.successors.filter(({ area }) => split.of.includes(area));
    const share = successors.reduce((all, each) => all + each.share, 0);
    return [{ ...split, share, sum, units: partOf(sum, split, split.of), files }];
  });
  const units = spread.reduce((all, each) => all + each.units, sumOf(files));
  const scale = unitsPerOne(measure.dataset, measure.column);
  return { label, sign, units, scale, measure, files, spread };
}

/** Lists the files of a part, counted in full or for a share. */
export const filesOfPart = ({ files, spread }: TracedPart): TracedFile[] => [
  ...files,
  ...spread.flatMap((each) => each.files),
];

function tracedFile({ files, corrections }: Review, behind: SourceRows): TracedFile {
  const { facts, units, corrected } = behind;
  const source = files.find(({ file }) => file === facts.file) ?? null;
  let sum = 0;
  for (const each of units) sum += each;
  const isOf = ({ file, line, period }: AppliedCorrection, fact: number): boolean =>
    file === facts.file &&
    line === facts.lines[fact] &&
    (period === null || facts.period.values[facts.period.codes[fact]!] === period);
  return {
    ...behind,
    sum,
    sha256: source?.sha256 ?? "",
    source,
    corrections: corrections.applied.filter((each) => corrected.some((fact) => isOf(each, fact))),
  };
}
