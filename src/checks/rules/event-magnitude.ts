import type { Text } from "../../messages/text.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import { about, columnName } from "../check/naming.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { SizeModel } from "../sizes/size-model.ts";
import { sizeModels, sizeSlips } from "../sizes/size-slips.ts";
import { slipQuestions } from "../sizes/slip-questions.ts";

/**
 * Asks if an event was filed with too many or too few zeros. Its size each time it took place is compared with the
 * area's other events of the type. The smallest error it can detect depends on how much events differ. No
 * correction is proposed for an event whose other sizes are large too.
 */
export const eventMagnitude: Check = {
  id: "magnitude-of-events",
  label: { zh: "单场活动数量级", en: "Magnitude of single events" },
  smallest: () => ({
    zh: "差10倍，且超出同类活动的正常起伏",
    en: "tenfold, and beyond what events of the type differ by",
  }),
  look: (evidence, { magnitude }) => {
    const { dataset, events: list } = evidence;
    const columns = sizeColumns(dataset);
    if (columns.sizes.length === 0 || !list)
      return notApplicable("不是逐场填报的数据", "not a list of single events");
    const models = sizeModels(list, columns, magnitude);
    if (models.length === 0)
      return notRun("活动太少，没有可比的通常水平", "too few events to know what is usual");
    const asking = { evidence, list, check: eventMagnitude.id, times: columns.times };
    return {
      findings: slipQuestions(asking, sizeSlips(list, models, magnitude)),
      smallest: smallestSeen(dataset, models, magnitude),
    };
  },
};

/** Names the factor of each size that is asked about whatever its digits. */
export function smallestSeen(
  dataset: Evidence["dataset"],
  models: readonly SizeModel[],
  { spreads, factor }: CheckSettings["magnitude"],
): Text {
  const parts = models.map((size) => ({
    name: columnName(dataset, size.column),
    factor: about(Math.max(factor, Math.exp(spreads * size.usualSpread))),
  }));
  return {
    zh: parts.map(({ name, factor: least }) => `${name.zh}差${least}倍`).join("；"),
    en: parts.map(({ name, factor: least }) => `${name.en} off by a factor of ${least}`).join("; "),
  };
}
