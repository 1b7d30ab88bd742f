import type { Figure } from "../../analyze/figures/figure.ts";
import type { FigureInput } from "../../analyze/statistics/statistic.ts";
import type { Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";

/**
 * Says by which declared shares a figure is an estimate, in sentences that follow others; empty where it is none.
 * `named` is false on the page of one area, which does not name the others.
 */
export function estimateWords(
  { qualifier }: Pick<Figure, "qualifier">,
  cells: readonly FigureInput[],
  named: boolean,
): Text {
  if (qualifier !== "estimated") return { zh: "", en: "" };
  if (!named)
    return {
      zh: "含按申报的拆分比例估算的数。",
      en: " With estimates by the declared shares of a split.",
    };
  const zh = new Set<string>();
  const en = new Set<string>();
  for (const { area, inherited } of cells)
    for (const { from, share } of inherited) {
      zh.add(`${area.name}计入${from.name}的${shareText(share)}`);
      en.add(`${shareText(share)} of ${nameIn(from)} in ${nameIn(area)}`);
    }
  return {
    zh: `估算：拆分前的数按申报的比例分摊，${[...zh].join("，")}。`,
    en: ` Estimated: what was reported before a split is spread by declared shares, ${[...en].join(", ")}.`,
  };
}

const nameIn = ({ name, nameEn }: FigureInput["area"]): string => nameEn ?? name;
