import type { Text } from "../../messages/text.ts";

/** A dataset or measure of which nothing counts, and whether it was filed but set aside. */
interface Absent {
  readonly label: Text;
  readonly isSetAside?: boolean;
  readonly isBelow?: boolean;
}

/**
 * Makes the notes on the datasets and measures of which nothing was filed, or nothing counts, and which a page therefore leaves
 * out; none where all count.
 * @example sayUnfiled([{ label: { zh: "资金", en: "Funds" } }]).map(({ zh }) => zh) // => ["没有报送：资金。有关内容从缺。"]
 */
export function sayUnfiled(unfiled: readonly Absent[]): readonly Text[] {
  const setAside = unfiled.filter(({ isSetAside }) => isSetAside);
  const below = unfiled.filter(({ isBelow }) => isBelow);
  const absent = unfiled.filter(({ isSetAside, isBelow }) => !isSetAside && !isBelow);
  return [
    ...listed(absent, ({ zh, en }) => ({
      zh: `没有报送：${zh}。有关内容从缺。`,
      en: `Nothing was filed for: ${en}. What concerns it is left out.`,
    })),
    ...listed(below, ({ zh, en }) => ({
      zh: `由下一级报送、不能相加：${zh}。见下一级各自的报告。`,
      en: `Filed one level below, and not to be added up: ${en}. See the reports of those areas.`,
    })),
    ...listed(setAside, ({ zh, en }) => ({
      zh: `已报送但全部未计入：${zh}。有关内容从缺，原因见“数据质量”。`,
      en: `Filed, but nothing of it counts: ${en}. What concerns it is left out; see Data quality for the reasons.`,
    })),
  ];
}

function listed(some: readonly Absent[], say: (names: Text) => Text): Text[] {
  if (some.length === 0) return [];
  const zh = some.map(({ label }) => label.zh).join("、");
  return [say({ zh, en: some.map(({ label }) => label.en.toLowerCase()).join(", ") })];
}
