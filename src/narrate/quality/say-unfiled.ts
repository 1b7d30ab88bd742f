import type { Text } from "../../messages/text.ts";

/**
 * Makes the note on the datasets and measures of which nothing was filed, and which a page therefore leaves out;
 * none where all were filed.
 * @example sayUnfiled([{ label: { zh: "资金", en: "Funds" } }]).map(({ zh }) => zh) // => ["没有报送：资金。有关内容从缺。"]
 */
export function sayUnfiled(unfiled: readonly { readonly label: Text }[]): readonly Text[] {
  if (unfiled.length === 0) return [];
  const [zh, en] = [
    unfiled.map(({ label }) => label.zh),
    unfiled.map(({ label }) => label.en.toLowerCase()),
  ];
  return [
    {
      zh: `没有报送：${zh.join("、")}。有关内容从缺。`,
      en: `Nothing was filed for: ${en.join(", ")}. What concerns it is left out.`,
    },
  ];
}
