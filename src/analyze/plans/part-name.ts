import type { Text } from "../../messages/text.ts";

/**
 * Names a part of a measure.
 * @example partName({ zh: "活动场次", en: "Sessions" }, { type: "培训讲座" }).zh // => "活动场次（培训讲座）"
 */
export function partName({ zh, en }: Text, where: Readonly<Record<string, string>>): Text {
  const part = Object.values(where).join("、");
  return part === "" ? { zh, en } : { zh: `${zh}（${part}）`, en: `${en} (${part})` };
}
