import type { Text } from "../../messages/text.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type Completion, completionsOf } from "../plans/completion.ts";
import { countyOrArea } from "./level.ts";
import type { FigureInput } from "./statistic.ts";
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
export const completion = divided("completion", (one) => isAim(one));

/** The number of a measure divided by the most that it may be. */
export const limit = divided("limit", (one) => isLimit(one));

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
export const aim = asked("aim", isAim, { zh: "目标数", en: ", target" });
export const cap = asked("cap", isLimit, { zh: "上限数", en: ", limit set" });
export const ahead = lessTarget("ahead", isAim, { zh: "与目标的差额", en: ", less the target" });
export const over = lessTarget("over", isLimit, { zh: "与上限的差额", en: ", less the limit" });

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
