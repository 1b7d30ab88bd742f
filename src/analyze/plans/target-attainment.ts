import { figureId } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import {
  type Attainment,
  type AttainmentRow,
  attainmentRow,
  totalFigures,
} from "../results/attainment.ts";
import { type Completion, completionsOf } from "./completion.ts";

/**
 * Sets the targets that each of many areas has beside their numbers, as a plan and its outcome; none where a view has
 * no such targets, or has several for one area.
 */
export function attainmentOfTargets(view: MeasureView): Attainment[] {
  const own = completionsOf(view).filter(isOfAreas);
  const areas = new Set(own.map(({ area }) => area));
  if (areas.size < 2 || areas.size < own.length) return [];
  const rows = own.map((one) => {
    const { area, target, cell } = one;
    const row = attainmentRow(area!.code, area!.name, target.value, cell.value, cell.status);
    return { ...row, figures: figuresOf(view, one) };
  });
  const both = rows.filter(({ gap }) => gap !== null);
  const sum = (of: (row: AttainmentRow) => number | null): number =>
    both.reduce((total, row) => total + of(row)!, 0);
  const panel = view.panel();
  return [
    {
      kind: "attainment",
      planned: view,
      isTarget: true,
      actual: panel.measure,
      words: panel.words,
      period: own[0]!.cell.period,
      rows: rows.sort((a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0),
      total: {
        ...attainmentRow(
          panel.county(view.period).area.code,
          "",
          sum(({ planned }) => planned),
          sum(({ actual: value }) => value),
          "reported",
        ),
        figures: totalFigures(rows),
      },
    },
  ];
}

const isOfAreas = ({ area, target }: Completion): boolean =>
  area !== null && target.areas!.length > 1 && target.relation === "at-least";

/** Makes the ids of a number and its rate of completion; a part of an area's number is no figure. */
function figuresOf({ id }: MeasureView, { area, target, cell, panel }: Completion) {
  const isWhole = Object.keys(target.where).length === 0;
  return {
    rate: figureId(`${id}.completion`, cell.period, area!.code, target.where),
    planned: figureId(`${id}.aim`, cell.period, area!.code, target.where),
    gap: figureId(`${id}.ahead`, cell.period, area!.code, target.where),
    ...(isWhole ? { actual: figureId(panel.measure.id, cell.period, area!.code) } : {}),
  };
}
