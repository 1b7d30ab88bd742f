import { seededNumbers } from "../../src/statistics/parts/seeded-numbers.ts";
import type { Row } from "./recompute.ts";

/** Makes the tallies of the sample county, the same in every run. No person is in them. */

/** An item: its name as filed, its unit, and its size in a township of 10 000 residents. */
interface MadeItem {
  readonly name: string;
  readonly unit: string;
  readonly size: number;
  /** The yearly growth of the county. */
  readonly growth: number;
  readonly levels?: readonly string[];
}

const ITEMS: readonly MadeItem[] = [
  { name: "召开会议", unit: "次", size: 14, growth: 1.02 },
  { name: "发放手册", unit: "册", size: 900, growth: 1.05 },
  { name: "社团组织", unit: "个", size: 5, growth: 1.04, levels: ["县级", "乡级"] },
  { name: "专题讲座", unit: "场", size: 8, growth: 1.06 },
  { name: "征集意见", unit: "条", size: 60, growth: 0.97 },
  { name: "化解纠纷", unit: "件", size: 40, growth: 1.03 },
];

const YEARS = [2019, 2020, 2021, 2022, 2023] as const;

/** The stories that are planted, and what they do to a number; null is a return that was not filed. */
export const STORIES: readonly {
  readonly town: string;
  readonly year: number;
  readonly item: string;
  readonly change: (value: number) => number | null;
}[] = [
  // Handbooks of one township double: a genuine campaign.
  { town: "柳湾镇", year: 2023, item: "发放手册", change: (value) => value * 2 },
  // One township did not file its meetings of the last year.
  { town: "望川镇", year: 2023, item: "召开会议", change: () => null },
  // A zero that was reported.
  { town: "桃源乡", year: 2020, item: "征集意见", change: () => 0 },
];

/** The township that files its handbooks in tens of thousands. */
const IN_WAN = { town: "河东街道", item: "发放手册", year: 2023 };

const HEADER = "年度,乡镇代码,乡镇名称,事项,层级,数量,计量单位";

/** Writes the file of tallies for the areas of the sample. */
export function madeTallies(areas: readonly Row[]): string {
  const next = seededNumbers(20_240_630);
  const lines = YEARS.flatMap((year) =>
    areas
      .filter(({ 有效截止: until }) => !until || until >= `${year}-01-01`)
      .flatMap((area) => ITEMS.flatMap((item) => linesOf(area, year, item, next))),
  );
  return `\uFEFF${[HEADER, ...lines].join("\r\n")}\r\n`;
}

function linesOf(area: Row, year: number, item: MadeItem, next: () => number): string[] {
  const town = area.名称!;
  const residents = Number(area[`人口${year}`] || 10_000);
  return (item.levels ?? [""]).flatMap((level, i) => {
    const usual = (item.size * residents * item.growth ** (year - 2019)) / 10_000 / (3 * i + 1);
    const drawn = Math.max(1, Math.round(usual * (0.85 + 0.3 * next())));
    const story = STORIES.find(
      (each) => each.town === town && each.year === year && (each.item ?? item.name) === item.name,
    );
    const value = story ? story.change(drawn) : drawn;
    if (value === null) return [];
    const isInWan = IN_WAN.town === town && IN_WAN.year === year && IN_WAN.item === item.name;
    const [shown, unit] = isInWan
      ? [String(Math.round(value / 100) / 100), "万册"]
      : [value, item.unit];
    return [[year, area.代码, town, item.name, level, shown, unit].join(",")];
  });
}
