import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { breakdownsOf } from "../../model/datasets/measure.ts";
import type { CountedYear } from "../../model/panel/counted.ts";
import type { CountedEntry } from "../../model/panel/entry.ts";
import { type Period, periodWithin } from "../../model/periods/period.ts";
import type { EditionCell } from "../../revisions/edition.ts";
import type { Review } from "../review.ts";

/** A review with all corrections, without corrections of units, and without any. */
export interface CorrectedReviews {
  readonly now: Review;
  readonly withoutScale: Review;
  readonly asFiled: Review;
}

/**
 * Returns the cells of every sum of a review, file by file, each with the part that corrections added: the difference from the
 * review without them.
 */
export function editionCells({ now, withoutScale, asFiled }: CorrectedReviews): EditionCell[] {
  const cells = unitsIn(now);
  const unscaled = withoutScale === now ? cells : unitsIn(withoutScale);
  const filed = asFiled === withoutScale ? unscaled : unitsIn(asFiled);
  const keys = [...new Set([...cells.keys(), ...filed.keys(), ...unscaled.keys()])].sort();
  return keys.flatMap((key) => {
    const [cell, plain, raw] = [cells.get(key), unscaled.get(key), filed.get(key)];
    const { units: _, ...place } = (cell ?? plain ?? raw)!;
    const units = cell?.units ?? 0;
    const correction = (plain?.units ?? 0) - (raw?.units ?? 0);
    const scale = units - (plain?.units ?? 0);
    const isNothing = units === 0 && correction === 0 && scale === 0;
    if (isNothing && now.measure(place.measure).dataset.lifetime) return [];
    return [{ ...place, units, correction, scale }];
  });
}

type Place = Omit<EditionCell, "correction" | "scale">;

function unitsIn(review: Review): Map<string, Place> {
  const cells = new Map<string, Place>();
  for (const measure of review.measures) {
    const counted = review.counted(measure.dataset.name);
    for (const area of review.tree.areas)
      for (const year of review.years)
        for (const part of partsOf(counted.of(area, year, measure.column), measure))
          addPart(cells, measure, part);
  }
  return cells;
}

/** Returns the entries of a measure that have a value. */
const partsOf = (year: CountedYear | undefined, { only = {} }: MeasureView): CountedEntry[] =>
  (year?.entries ?? []).filter(
    ({ entry, sum }) =>
      sum.valid > 0 &&
      Object.entries(only).every(([name, value]) => entry.breakdown[name] === value),
  );

function addPart(cells: Map<string, Place>, measure: MeasureView, { entry, sum }: CountedEntry) {
  // There are figures by breakdown only if areas add up.
  const by = measure.overAreas === "sum" ? withValue(entry.breakdown, breakdownsOf(measure)) : {};
  const period = finestPeriod(entry.period, measure);
  const key = [measure.id, entry.area.code, period, JSON.stringify(by), entry.file].join("|");
  const known = cells.get(key);
  cells.set(key, {
    measure: measure.id,
    area: entry.area.code,
    period,
    by,
    units: (known?.units ?? 0) + sum.units,
    files: [entry.file],
  });
}

const withValue = (breakdown: EditionCell["by"], names: readonly string[]): EditionCell["by"] =>
  Object.fromEntries(
    Object.entries(breakdown)
      .filter(([name, value]) => value !== "" && names.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Returns the finest period of figures: the quarter, or the month if returns are due by month. */
const finestPeriod = (period: Period, { dataset }: MeasureView): Period =>
  periodWithin(period, dataset.returns === "month" ? "month" : "quarter") ?? period;
