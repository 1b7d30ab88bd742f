import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { mergeSources, type Panel } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type Completion, completionsOf } from "../plans/completion.ts";
import { type DutyCell, type DutyRow, dutyGrid } from "../plans/duty-grid.ts";
import { type FigureInput, figureInput } from "./figure-input.ts";
import { countyOrArea } from "./level.ts";
import {
  type ComputedFigure,
  eachAlone,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";

const REACHED = { zh: "完成率", en: ", completed" };
const USED = { zh: "占上限的比重", en: ", share of the limit" };

/** The number of a measure divided by its target; the upper end of a range has a figure of its own. */
export const completion: StatisticDefinition<"completion"> = divided("completion", (one) =>
  isAim(one),
);

/** The number of a measure divided by the most that it may be. */
export const limit: StatisticDefinition<"limit"> = divided("limit", (one) => isLimit(one));

function divided<Name extends "completion" | "limit">(
  name: Name,
  isOwn: (one: Completion) => boolean,
): StatisticDefinition<Name> {
  const own = (view: MeasureView): Completion[] => completionsOf(view).filter(isOwn);
  return {
    ...{ name, of: "target", format: "percent" },
    ...{ isSum: false, isChange: false, isOverAreas: false },
    kinds: [
      {
        compute: (view) =>
          own(view).flatMap((one) => (one.rate === null ? [] : completionFigure(one))),
      },
    ],
    inputs: (view, figure): FigureInput[] => {
      const one = own(view).find((each) => isOf(each, figure));
      return one ? [countyOrArea(one.panel, figure)] : [];
    },
    words: {
      name: name === "completion" ? REACHED : USED,
      ofLaterYear: name === "completion" ? REACHED : USED,
      definition: (sum) => ({
        zh: `${sum.zh}，除以目标数。`,
        en: `${sum.en}, divided by the target.`,
      }),
    },
    parts: eachAlone,
    recheck: ([sum = 0], { value, scale }, { view, figure }) => {
      const target = own(view).find((each) => isOf(each, figure))?.target.value ?? Number.NaN;
      const error = Math.abs(sum / scale / target - value);
      return {
        shown: inBoth(`${exactDecimal(sum, scale)} ÷ ${target} = ${value}`),
        addsUp: error <= SAME_QUOTIENT * Math.max(1, Math.abs(value)),
      };
    },
  };
}

const isLimit = ({ target }: Completion): boolean => target.relation === "at-most";
const isAim = (one: Completion): boolean => !isLimit(one);

/** The number that a target asks for, and the number of a measure less it; of the upper end of a range likewise. */
export const aim: StatisticDefinition<"aim"> = asked("aim", isAim, {
  zh: "目标数",
  en: ", target",
});
export const cap: StatisticDefinition<"cap"> = asked("cap", isLimit, {
  zh: "上限数",
  en: ", limit set",
});
export const ahead: StatisticDefinition<"ahead"> = lessTarget("ahead", isAim, {
  zh: "与目标的差额",
  en: ", less the target",
});
export const over: StatisticDefinition<"over"> = lessTarget("over", isLimit, {
  zh: "与上限的差额",
  en: ", less the limit",
});

/** Makes a statistic of what targets ask for: it stands in the list of targets, not in a row of a file. */
function asked<Name extends string>(
  name: Name,
  isOwn: (one: Completion) => boolean,
  label: Text,
): StatisticDefinition<Name> {
  const own = (view: MeasureView): Completion[] => completionsOf(view).filter(isOwn);
  return {
    ...{ name, of: "target", format: "amount", isPlain: true },
    ...{ isSum: false, isChange: false, isOverAreas: false },
    kinds: [
      {
        compute: (view) =>
          own(view).map((one) => ({
            ...{ ...completionFigure(one), value: one.target.value, status: "reported" },
            ...{ qualifier: null, sources: [] },
          })),
      },
    ],
    inputs: () => [],
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: () => ({ zh: "目标清单所定的数。", en: "The number in the list of targets." }),
    },
    parts: () => [],
    recheck: (_, { value }, { view, figure }) => {
      const found = own(view).find((each) => isOf(each, figure))?.target.value;
      return {
        shown: { zh: `目标清单 = ${found}`, en: `the list of targets = ${found}` },
        addsUp: found === value,
      };
    },
  };
}

function lessTarget<Name extends string>(
  name: Name,
  isOwn: (one: Completion) => boolean,
  label: Text,
): StatisticDefinition<Name> {
  const base = divided("completion", isOwn);
  const own = (view: MeasureView): Completion[] => completionsOf(view).filter(isOwn);
  return {
    ...{ ...base, name, format: "signed", isPlain: true },
    kinds: [
      {
        compute: (view) =>
          own(view).flatMap((one) =>
            one.gap === null ? [] : { ...completionFigure(one), value: one.gap },
          ),
      },
    ],
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: (sum) => ({ zh: `${sum.zh}，减去目标数。`, en: `${sum.en}, less the target.` }),
    },
    recheck: ([sum = 0], { value, scale }, { view, figure }) => {
      const target = own(view).find((each) => isOf(each, figure))?.target.value ?? Number.NaN;
      return {
        shown: inBoth(`${exactDecimal(sum, scale)} − ${target} = ${value}`),
        addsUp: Math.abs(sum / scale - target - value) <= 1e-6,
      };
    },
  };
}

const codeOf = ({ area, cell }: Completion): string => area?.code ?? cell.area.code;

const isOf = (one: Completion, { period, area, breakdown }: Figure): boolean =>
  one.cell.period === period &&
  codeOf(one) === area &&
  JSON.stringify(one.target.where) === JSON.stringify(breakdown);

const completionFigure = (one: Completion): ComputedFigure => ({
  panel: one.panel,
  period: one.cell.period,
  area: codeOf(one),
  breakdown: one.target.where,
  value: one.rate,
  status: one.cell.status,
  qualifier: one.cell.qualifier,
  sources: one.cell.sources,
  definition: `${one.panel.measure.id} / ${one.target.value} (${one.target.file}:${one.target.line})`,
});

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
