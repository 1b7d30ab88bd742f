import type { Text } from "../../messages/text.ts";

/**
 * Makes the note on the datasets of which nothing was filed, and which a page therefore leaves out; none where all
 * were filed.
 * @example sayUnfiled([{ zh: "资金", en: "Funds" }]).map(({ zh }) => zh) // => ["没有报送：资金。有关内容从缺。"]
 */
export function sayUnfiled(unfiled: readonly Text[]): readonly Text[] {
  if (unfiled.length === 0) return [];
  const [zh, en] = [unfiled.map((each) => each.zh), unfiled.map((each) => each.en.toLowerCase())];
  return [
    {
      zh: `没有报送：${zh.join("、")}。有关内容从缺。`,
      en: `Nothing was filed for: ${en.join(", ")}. What concerns it is left out.`,
    },
  ];
}
