import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type Completion, completionsOf } from "../plans/completion.ts";
import type { FigureInput } from "./figure-input.ts";
import { countyOrArea } from "./level.ts";
import {
  type ComputedFigure,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";

const REACHED = { zh: "完成率", en: ", completed" };
const USED = { zh: "占上限的比重", en: ", share of the limit" };

/** The number of a measure divided by its target; the upper end of a range has a figure of its own. */
export const completion = divided("completion", (one) => one.target.relation !== "at-most");

/** The number of a measure divided by the most that it may be. */
export const limit = divided("limit", (one) => one.target.relation === "at-most");

function divided<Name extends "completion" | "limit">(
  name: Name,
  isOwn: (one: Completion) => boolean,
): StatisticDefinition<Name> {
  const own = (view: MeasureView): Completion[] => completionsOf(view).filter(isOwn);
  return {
    ...{ name, of: "target", format: "percent" },
    ...{ isSum: false, isChange: false, isOverAreas: false },
    kinds: [
      { compute: (view) => own(view).flatMap((one) => (one.rate === null ? [] : figureOf(one))) },
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
    parts: (inputs) => inputs.map((input) => ({ label: null, sign: 1, inputs: [input] })),
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

const codeOf = ({ area, cell }: Completion): string => area?.code ?? cell.area.code;

const isOf = (one: Completion, { period, area, breakdown }: Figure): boolean =>
  one.cell.period === period &&
  codeOf(one) === area &&
  JSON.stringify(one.target.where) === JSON.stringify(breakdown);

const figureOf = (one: Completion): ComputedFigure => ({
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
