import { type Comparison, type ComparisonRow, rowsId } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { comparedUnits } from "../../analyze/measure/row-units.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";

/** Says if a row is compared, and over what. */
export interface Comparability {
  readonly comparability: Text;
  /** The id of the number of areas, or of the units within them, that compare. */
  readonly compares?: string | undefined;
}

/** Says over how many areas the whole is compared, or over how many units within them. */
export function countyComparability(comparison: Comparison): Comparability {
  const { rows, counts, of } = comparison;
  const comparable = rows.filter(({ change }) => change !== null).length;
  if (comparable === 0)
    return { comparability: { zh: "没有两期都报齐的", en: "none complete in both" } };
  const units = comparedUnits(rows);
  if (units !== null) {
    const count = units.compared.length;
    return {
      comparability: {
        zh: `${count}个报送单位同口径`,
        en: `like for like, ${count} reporting units`,
      },
      compares: rowsId(comparison, "units_compared"),
    };
  }
  return {
    comparability: {
      zh: `${comparable}个同口径`,
      en: `like for like, ${comparable} ${of.en}`,
    },
    compares: counts?.known,
  };
}

/** Says if an area is compared, and with what others inside it or without which units. */
export function comparability(
  area: Area,
  compared: ComparisonRow | undefined,
  view: MeasureView,
): Comparability {
  if (compared?.units?.isPart) {
    const { length } = compared.units.compared;
    return {
      comparability: {
        zh: `可比，按${length}个报送单位`,
        en: `yes, over ${length} reporting units`,
      },
      compares: rowsId(view.compare(), "units_compared", area.code),
    };
  }
  return { comparability: comparabilityOf(area, compared, view) };
}

function comparabilityOf(area: Area, compared: ComparisonRow | undefined, view: MeasureView): Text {
  const panel = view.panel("year", "like-for-like");
  const others = panel.members(area).filter((each) => each.code !== area.code);
  if (!compared)
    return area.splitInto.length > 0
      ? { zh: "已拆分，按比例计入他处", en: "split, inside its successors" }
      : area.isStint
        ? { zh: "已划出", en: "went over to another area" }
        : { zh: "并入他处", en: "inside its successor" };
  if (compared.isEstimated && compared.change !== null) return inheritedFrom(panel.inherited(area));
  if (compared.change !== null)
    return others.length > 0
      ? {
          zh: `可比，含${others.map(({ name }) => name).join("、")}`,
          en: `yes, with ${others.map(({ name }) => name).join(", ")}`,
        }
      : { zh: "可比", en: "yes" };
  if (compared.beforeStatus === "not-due") return { zh: "上年不报", en: "not due last year" };
  if (compared.afterStatus === "not-due") return { zh: "本年不报", en: "not due this year" };
  const lacks = (status: string): boolean => status !== "reported" && status !== "zero";
  return lacks(compared.afterStatus)
    ? { zh: "本年缺报或不全", en: "incomplete this year" }
    : { zh: "上年缺报或不全", en: "incomplete last year" };
}

/** Names the parts of split areas in an estimate: 可比（估算），含沙河镇的60%. */
const inheritedFrom = (parts: readonly Succession[]): Text => ({
  zh: `可比（估算），含${parts.map(({ from, share }) => `${from.name}的${shareText(share)}`).join("、")}`,
  en: `yes (estimated), with ${parts.map(({ from, share }) => `${shareText(share)} of ${from.name}`).join(", ")}`,
});
