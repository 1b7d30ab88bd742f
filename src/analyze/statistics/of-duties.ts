import type { Area } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { mergeSources, type Panel } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type DutyCell, type DutyRow, dutyGrid } from "../plans/duty-grid.ts";
import type { ComputedFigure, StatisticDefinition } from "./statistic.ts";
import { figureInput } from "./statistic.ts";

/** The number of intervals in which a duty was met, of an area and of all areas together. */
export const dutyMet: StatisticDefinition<"met"> = {
  ...{ name: "met", of: "duty", format: "amount" },
  ...{ isSum: false, isChange: false, isOverAreas: false },
  kinds: [{ compute: metFigures }],
  inputs: (view, figure) =>
    rowsOf(view, figure).flatMap(({ area, cells }) =>
      judgedIn(cells).map(({ panel, cells: [cell] }) => figureInput(panel, area, cell!.period)),
    ),
  words: {
    name: { zh: "已履行的期数", en: ", intervals met" },
    ofLaterYear: { zh: "已履行的期数", en: ", intervals met" },
    definition: (sum, _, inputs) => ({
      zh: `${sum.zh}，各期分别求得，数一数其中达到要求的；共${inputs.length}期有报送可判断。`,
      en: `${sum.en}, interval by interval: the number of those that reach what is required, of ${inputs.length} that can be judged.`,
    }),
  },
  parts: (inputs) =>
    inputs.map((input) => {
      const { zh, en } = periodName(input.period);
      const { name, nameEn } = input.area;
      return {
        label: { zh: `${name}${zh}`, en: `${nameEn ?? name}, ${en}` },
        sign: 1,
        inputs: [input],
      };
    }),
  recheck: (sums, { value, scale }, { view }) => {
    const times = view.plan?.kind === "duty" ? view.plan.duty.times : Number.NaN;
    const met = sums.filter((sum) => sum >= times * scale).length;
    const shown = sums.map((sum) => exactDecimal(sum, scale));
    return {
      shown: {
        zh: `${shown.join("、")} 中不少于${times}的有 ${met} 期`,
        en: `of ${shown.join(", ")}, ${met} reach ${times}`,
      },
      addsUp: met === value,
    };
  },
};

/** A cell that can be judged by one period of a panel. */
interface Judged extends DutyCell {
  readonly panel: Panel;
}

const judgedIn = (cells: readonly DutyCell[]): Judged[] =>
  cells.filter(
    (cell): cell is Judged =>
      (cell.state === "met" || cell.state === "short") &&
      cell.cells.length === 1 &&
      !cell.window.isOfDays,
  );

/** Returns the rows behind a figure: of one area, or of all. */
function rowsOf(view: MeasureView, { area: code }: Figure): DutyRow[] {
  const { rows } = dutyGrid(view);
  const own = rows.filter(({ area }) => area.code === code);
  return own.length > 0 ? own : [...rows];
}

function metFigures(view: MeasureView): ComputedFigure[] {
  const { rows } = dutyGrid(view);
  const figures = rows.flatMap((row) => metFigure(view, row.area, [row]));
  return [...figures, ...metFigure(view, null, rows)];
}

/** Makes the figure of an area, or of the county; none where nothing can be judged by whole periods. */
function metFigure(
  view: MeasureView,
  area: Area | null,
  rows: readonly DutyRow[],
): ComputedFigure[] {
  const due = rows.flatMap(({ cells }) => cells.filter(({ state }) => state !== "not-due"));
  const judged = judgedIn(due);
  if (judged.length === 0 || view.plan?.kind !== "duty") return [];
  const { duty } = view.plan;
  const panel = view.panel();
  return [
    {
      panel,
      period: view.period,
      area: area?.code ?? panel.county(view.period).area.code,
      breakdown: duty.where,
      value: judged.filter(({ state }) => state === "met").length,
      status: judged.length < due.length ? "partial" : "reported",
      qualifier: null,
      sources: mergeSources(judged.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources))),
      definition: `intervals in which ${view.dataset.name}.${view.column} is at least ${duty.times} (${duty.file}:${duty.line})`,
    },
  ];
}
