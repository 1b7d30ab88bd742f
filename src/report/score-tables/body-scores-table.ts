import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Area, slug } from "../../model/areas/areas.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/**
 * Lists the scores of the bodies, which are no townships, in every year that any was scored, with the change of the
 * last one. Bodies are of many kinds: they stand by code and are not ranked. Without rows where none was scored.
 */
export function bodyScoresTable(scores: MeasureView): DataTable {
  const { bodies, unit } = scores;
  if (bodies === null) return tableOf([], []);
  const panel = bodies.panel();
  const [before, after] = [bodies.periodOf(bodies.year - 1), bodies.period];
  const changes = new Map(bodies.compare().rows.map(({ key, change }) => [key, change]));
  const isDue = (area: Area, period: Period) => panel.cell(area, period).status !== "not-due";
  const score = (area: Area, period: Period): TableCell => {
    const { value, status, qualifier } = panel.cell(area, period);
    const figure = figureId(bodies.id, period, area.code);
    if (value !== null)
      return { value, figure, qualifier, ...(status === "partial" ? { mark: "missing" } : {}) };
    return { status: status === "not-due" || status === "not-scored" ? status : "missing" };
  };
  return tableOf(panel.areas, [
    { label: panel.words.parts, kind: "text", of: nameOf },
    ...panel.periods
      .filter((period) => panel.areas.some((area) => isDue(area, period)))
      .map(
        (period): ColumnOf<Area> => ({
          label: periodName(period),
          unit,
          kind: "score",
          of: (area) => score(area, period),
        }),
      ),
    {
      label: { zh: "比上年增减", en: "Change" },
      unit,
      kind: "score",
      signed: true,
      of: ({ code }) => {
        const value = changes.get(code) ?? null;
        const figure = figureId(`${bodies.id}.change`, `${before}..${after}`, code);
        return value === null ? { status: "not-computed" } : { value, figure };
      },
    },
  ]);
}

/** Names a body with its code, unless the code was made of the name. */
const nameOf = ({ code, name }: Area): string =>
  code.startsWith(slug(name)) ? name : `${code} ${name}`;
