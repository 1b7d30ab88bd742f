import { figureId } from "../../analyze/figures/figure-id.ts";
import { isComplete } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { CAUSES, type Cause, type Revision, type Revisions } from "../revision.ts";

/**
 * The terms of the steps between last year's number and this year's.
 *
 * | kind             | stands for                                                                  |
 * |------------------|-----------------------------------------------------------------------------|
 * | `restated`       | last year's number is not what was published, by cause                      |
 * | `merged`         | what areas that were merged into this one reported themselves               |
 * | `like-for-like`  | an area complete in both periods, on today's boundaries                     |
 * | `new`, `closed`  | an area of which nothing was due in the first, or in the second period      |
 * | `missing-before` | an area whose returns lack something in the first period                    |
 * | `missing-after`  | an area whose returns lack something in the second period                   |
 */
export const BRIDGE_TERMS = [
  "restated",
  "merged",
  "like-for-like",
  "new",
  "closed",
  "missing-before",
  "missing-after",
] as const;
export type BridgeTerm = (typeof BRIDGE_TERMS)[number];

/** One step, in whole smallest units, so that steps add up exactly. */
export interface YearStep {
  readonly term: BridgeTerm;
  /** The cause of a restatement of last year's number. */
  readonly cause: Cause | null;
  /** The code and the name of the area; null for a step of the number as a whole. */
  readonly key: string | null;
  readonly name: string | null;
  readonly units: number;
}

/** The steps from last year's number as published to this year's. */
export interface YearBridge {
  readonly measure: Measure;
  /** The code of the area, or of the county. */
  readonly area: string;
  readonly before: Period;
  readonly after: Period;
  /** The number of smallest units in one unit of the measure. */
  readonly perOne: number;
  /** Last year's number as published, in smallest units; null where it was not. */
  readonly published: number | null;
  /** Last year's number as it is now, and this year's. */
  readonly revised: number;
  readonly now: number;
  readonly steps: readonly YearStep[];
  /** The noun for the areas: townships. */
  readonly of: Text;
}

/**
 * Splits the difference between last year's number, as reported, and this year's into steps that add up exactly:
 * for the county, or for one area. `found` is what became of last year's edition, if there is one.
 * @throws for the county where the measure does not add up over areas.
 */
export function yearBridge(
  view: MeasureView,
  found: Revisions | null,
  key: string | null = null,
): YearBridge {
  if (key === null && view.overAreas !== "sum")
    throw new ScriptError(REFUSED_RESULTS["no-whole"]("yearBridge", view));
  const [before, after] = [view.periodOf(view.year - 1), view.period];
  const perOne = unitsPerOne(view.dataset, view.column);
  const units = (cell: Cell): number => Math.round((cell.value ?? 0) * perOne);
  const [reported, panel] = [view.panel(), view.panel("year", "like-for-like")];
  const totalOf = ({ areas, cell, county }: Panel, period: Period): number =>
    key === null
      ? units(county(period))
      : sum(areas.filter(isAsked(key)).map((area) => units(cell(area, period))));
  const revised = totalOf(reported, before);
  const now = totalOf(reported, after);
  const code = key ?? panel.county(before).area.code;
  const id = figureId(view.id, before, code);
  const revision = found?.revisions.find((each) => each.id === id);
  const restated = restatedSteps(revision);
  const wasPublished = revision !== undefined || (found?.published.figures.has(id) ?? false);
  const merged = totalOf(panel, before) - revised - (totalOf(panel, after) - now);
  return {
    ...{ measure: view, area: code, before, after, perOne, revised, now },
    published: wasPublished ? revised - sum(restated.map((step) => step.units)) : null,
    steps: [
      ...restated,
      ...(merged === 0 ? [] : [{ ...NO_AREA, term: "merged" as const, units: merged }]),
      ...panel.areas.filter(isAsked(key)).flatMap((area): YearStep[] => {
        const [from, to] = [panel.cell(area, before), panel.cell(area, after)];
        const change = units(to) - units(from);
        const term = termOf(from, to);
        if (term === null || (change === 0 && term !== "like-for-like")) return [];
        return [{ term, cause: null, key: area.code, name: area.name, units: change }];
      }),
    ],
    of: panel.words.parts,
  };
}

const isAsked =
  (key: string | null) =>
  ({ code }: Area): boolean =>
    key === null || code === key;

/** The fields of a step of the number as a whole. */
const NO_AREA = { cause: null, key: null, name: null };

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Turns a revision into steps, one for each cause; one without a cause where the causes have no amounts. */
function restatedSteps(revision: Revision | undefined): YearStep[] {
  if (!revision || revision.units === null) return [];
  const step = (cause: Cause | null, units: number): YearStep => ({
    ...{ ...NO_AREA, term: "restated", cause, units },
  });
  const parts = CAUSES.flatMap((cause) => {
    const part = revision.causes.find((each) => each.cause === cause);
    return part?.units ? [step(cause, part.units)] : [];
  });
  const rest = revision.units - sum(parts.map(({ units }) => units));
  return rest === 0 ? parts : [...parts, step(null, rest)];
}

function termOf(from: Cell, to: Cell): BridgeTerm | null {
  if (isComplete(from) && isComplete(to)) return "like-for-like";
  if (from.status === "not-due" && to.status === "not-due") return null;
  if (from.status === "not-due") return "new";
  if (to.status === "not-due") return "closed";
  return isComplete(to) ? "missing-before" : "missing-after";
}
