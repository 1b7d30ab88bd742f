import type { Text } from "../messages.ts";
import { unitsPerOne } from "../table/cube.ts";
import type { Measure } from "../table/measure.ts";
import type { Cell, Panel } from "../table/panel.ts";
import type { Period } from "../table/period.ts";
import { figureId } from "./figure-id.ts";
import { CAUSES, type Cause, type Revision } from "./revisions/revision.ts";

/**
 * What a step of the way from last year's number to this year's stands for.
 *
 * | kind             | stands for                                                                  |
 * |------------------|-----------------------------------------------------------------------------|
 * | `restated`       | last year's number is not what was published, by cause                      |
 * | `like-for-like`  | an area complete in both periods, on today's boundaries                     |
 * | `new`, `closed`  | an area of which nothing was due in the first, or in the second period      |
 * | `missing-before` | an area whose returns lack something in the first period                    |
 * | `missing-after`  | an area whose returns lack something in the second period                   |
 */
export const BRIDGE_TERMS = [
  "restated",
  "like-for-like",
  "new",
  "closed",
  "missing-before",
  "missing-after",
] as const;
export type BridgeTerm = (typeof BRIDGE_TERMS)[number];

/** One step: whole smallest units, so that steps add up exactly. */
export interface YearStep {
  readonly term: BridgeTerm;
  /** Why last year's number was restated. */
  readonly cause: Cause | null;
  /** The code and the name of the area; null for what concerns the number as a whole. */
  readonly key: string | null;
  readonly name: string | null;
  readonly units: number;
}

/** From last year's number as it was published to this year's. */
export interface YearBridge {
  readonly measure: Measure;
  readonly before: Period;
  readonly after: Period;
  /** How many smallest units make one of the measure's. */
  readonly perOne: number;
  /** In smallest units: as published (as it is now, where nothing was published), as revised, and this year's. */
  readonly published: number;
  readonly revised: number;
  readonly now: number;
  readonly steps: readonly YearStep[];
  /** What the areas are: townships. */
  readonly of: Text;
}

/**
 * The way from last year's number to this year's in steps that add up exactly: of the county, or of one area.
 * `panel` is like for like, with both periods; `revisions` are those of last year's figures.
 * @throws for a measure that does not add up over areas, of the county.
 */
export function yearBridge(
  panel: Panel,
  [before, after]: readonly [Period, Period],
  revisions: readonly Revision[],
  key: string | null = null,
): YearBridge {
  const { measure } = panel;
  if (key === null && measure.overAreas !== "sum")
    throw new Error(`yearBridge(): ${measure.id} does not add up over areas; ask for one area`);
  const perOne = unitsPerOne(measure.dataset, measure.column);
  const units = (cell: Cell): number => Math.round((cell.value ?? 0) * perOne);
  const areas = panel.areas.filter((area) => key === null || area.code === key);
  const pairs = areas.map((area) => ({
    area,
    from: panel.cell(area, before),
    to: panel.cell(area, after),
  }));
  const id = figureId(measure.id, before, key ?? panel.county(before).area.code);
  const restated = restatedSteps(revisions.find((revision) => revision.id === id));
  const revised = sum(pairs.map(({ from }) => units(from)));
  return {
    measure,
    before,
    after,
    perOne,
    published: revised - sum(restated.map((step) => step.units)),
    revised,
    now: sum(pairs.map(({ to }) => units(to))),
    steps: [
      ...restated,
      ...pairs.flatMap(({ area, from, to }): YearStep[] => {
        const change = units(to) - units(from);
        const term = termOf(from, to);
        if (term === null || (change === 0 && term !== "like-for-like")) return [];
        return [{ term, cause: null, key: area.code, name: area.name, units: change }];
      }),
    ],
    of: panel.words.parts,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A revision whose causes have no amounts is one step without a cause. */
function restatedSteps(revision: Revision | undefined): YearStep[] {
  if (!revision || revision.units === null) return [];
  const step = (cause: Cause | null, units: number): YearStep => ({
    term: "restated",
    cause,
    key: null,
    name: null,
    units,
  });
  const parts = CAUSES.flatMap((cause) => {
    const part = revision.causes.find((each) => each.cause === cause);
    return part?.units ? [step(cause, part.units)] : [];
  });
  const rest = revision.units - sum(parts.map(({ units }) => units));
  return rest === 0 ? parts : [...parts, step(null, rest)];
}

const isComplete = ({ status }: Cell): boolean => status === "reported" || status === "zero";

function termOf(from: Cell, to: Cell): BridgeTerm | null {
  if (isComplete(from) && isComplete(to)) return "like-for-like";
  if (from.status === "not-due" && to.status === "not-due") return null;
  if (from.status === "not-due") return "new";
  if (to.status === "not-due") return "closed";
  return isComplete(to) ? "missing-before" : "missing-after";
}
