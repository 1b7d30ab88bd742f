import { randomOf } from "../checks/clean-county.ts";
import { csv } from "../checks/folder-study.ts";
import { townshipNames } from "./township-names.ts";

/** What a made county is like; what is not told is ordinary. */
export interface Shape {
  readonly townships?: number;
  /** The last one is under review. */
  readonly years?: readonly number[];
  /** Characters of the township names, repeated over the townships. */
  readonly nameLengths?: readonly number[];
  /** Returns that never came: `activities` or `*` (all but the register of units), and the year. */
  readonly silent?: readonly { readonly dataset: string; readonly year: number }[];
  /** Datasets that the folder does not hold. */
  readonly without?: readonly string[];
  /** Whether the first township is merged into the second in the middle of the year under review. */
  readonly merger?: boolean;
  /** Events of a township in a quarter, about; people at an event, about. */
  readonly events?: number;
  readonly people?: number;
  /** Whether every township reports the same, every year. */
  readonly equal?: boolean;
}

type Row = readonly (string | number)[];

interface Township {
  readonly code: string;
  readonly name: string;
  /** The last quarter it reports for, as `2023-2`; the end of time where it was not merged. */
  readonly last: string;
}

/** A county with its own chance: the same seed and shape give the same bytes. */
interface County extends Required<Shape> {
  readonly list: readonly Township[];
  readonly random: () => number;
}

/** The files of a made county: path in the data folder -> text. */
export function madeCounty(shape: Shape = {}, seed = 1): Record<string, string> {
  const county = countyOf(shape, seed);
  const files: Record<string, readonly Row[]> = {
    areas: areas(county),
    activities: activities(county),
    funds: funds(county),
    designations: designations(county),
    indicators: INDICATORS,
    scores: scores(county),
  };
  const kept = Object.entries(files).filter(([name]) => !county.without.includes(name));
  return {
    "review.config.ts": config(county),
    ...Object.fromEntries(kept.map(([name, rows]) => [`${name}/raw/${name}.csv`, csv(rows)])),
  };
}

function countyOf(shape: Shape, seed: number): County {
  const years = shape.years ?? [2019, 2020, 2021, 2022, 2023];
  const names = townshipNames(shape.townships ?? 12, shape.nameLengths ?? [3, 4, 3]);
  const merger = shape.merger ?? false;
  return {
    townships: names.length,
    nameLengths: [],
    silent: [],
    without: [],
    events: 4,
    people: 90,
    equal: false,
    ...shape,
    years,
    merger,
    random: shape.equal ? () => 0.5 : randomOf(seed),
    list: names.map((name, i) => ({
      code: String(990_200_101 + i),
      name,
      last: merger && i === 0 ? `${years.at(-1)}-2` : "9999-4",
    })),
  };
}

const config = ({ years }: County): string =>
  `export default {
  county: { zh: "苍梧县", en: "Cangwu County" },
  title: { zh: "乡镇工作年终评估", en: "Year-end review of the townships" },
  year: ${years.at(-1)},
  asOf: "${years.at(-1)! + 1}-06-30",
};
`;

const isSilent = ({ silent }: County, dataset: string, year: number): boolean =>
  silent.some((each) => each.year === year && ["*", dataset].includes(each.dataset));

/** A value near another one: half of it to one and a half times as much. */
const near = ({ random }: County, value: number): number => value * (0.5 + random());

function areas({ list, years, merger, random }: County): Row[] {
  const header = ["代码", "名称", "类型", "别名", "有效起始", "有效截止", "并入代码"];
  return [
    [...header, ...years.map((year) => `人口${year}`)],
    ...list.map(({ code, name }, i) => {
      const residents = Math.round(8_000 + 30_000 * random());
      const ends = merger && i === 0 ? [`${years.at(-1)}-06-30`, list[1]!.code] : ["", ""];
      return [code, name, "乡镇", "", "2000-01-01", ...ends, ...years.map(() => residents)];
    }),
  ];
}

const TYPES = ["主题展览", "文化交流", "宣传宣讲", "培训讲座", "志愿服务", "体育活动"];

function activities(county: County): Row[] {
  const { list, years, random, events, people } = county;
  const rows: Row[] = [];
  for (const year of years.filter((each) => !isSilent(county, "activities", each)))
    for (const { code, name, last } of list)
      for (let quarter = 1; quarter <= 4 && `${year}-${quarter}` <= last; quarter++)
        for (let left = Math.round(near(county, events)); left > 0; left--) {
          const month = String(quarter * 3 - Math.floor(random() * 3)).padStart(2, "0");
          const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
          const type = TYPES[Math.floor(random() * TYPES.length)]!;
          const audience = Math.max(1, Math.round(near(county, people)));
          const online = Math.floor(audience * 0.3 * random());
          const cost = 100 * Math.round(near(county, 12));
          const id = `HD${year}${String(rows.length).padStart(5, "0")}`;
          const date = `${year}-${month}-${day}`;
          rows.push([id, code, name, date, type, `${type}活动`, 1, audience, online, cost]);
        }
  return [
    [
      ...["活动编号", "乡镇代码", "乡镇名称", "活动日期", "活动类别", "活动名称"],
      ...["场次", "受众人次", "其中线上人次", "经费(元)"],
    ],
    ...rows,
  ];
}

const SOURCES = ["县级财政", "上级补助", "社会筹集", "单位自筹"];

function funds(county: County): Row[] {
  const rows = county.years
    .filter((year) => !isSilent(county, "funds", year))
    .flatMap((year) =>
      county.list.flatMap(({ code, name }) =>
        SOURCES.map((source) => {
          const planned = 100 * Math.round(near(county, 800));
          const received = 100 * Math.round((planned / 100) * (0.8 + 0.2 * county.random()));
          return [year, code, name, source, planned, received];
        }),
      ),
    );
  return [["年度", "乡镇代码", "乡镇名称", "资金来源", "计划金额(元)", "到位金额(元)"], ...rows];
}

const LEVELS = ["县级", "县级", "县级", "市级", "省级", "国家级"];
const CATEGORIES = ["机关", "企业", "学校", "社区(村)", "景区"];

/** Two units of each township, named in any year or up to three before the first. */
function designations({ list, years: [first = 0, ...others], random, equal }: County): Row[] {
  const years = [first - 3, first - 2, first - 1, first, ...others];
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const header = [
    ...["单位编号", "单位名称", "类别", "级别", "所在乡镇代码", "所在乡镇", "命名年份"],
    ...["退出年份", "退出原因"],
  ];
  const rows = list.flatMap(({ code, name }, i) =>
    [0, 1].map((each) => {
      const id = `DW${String(2 * i + each + 1).padStart(3, "0")}`;
      const category = pick(CATEGORIES);
      const named = equal ? first : pick(years);
      return [
        id,
        `${name}第${each + 1}${category}`,
        category,
        pick(LEVELS),
        code,
        name,
        named,
        "",
        "",
      ];
    }),
  );
  return [header, ...rows];
}

const GROUPS = ["组织领导", "宣传教育", "创建活动", "公共服务", "基层治理"];

/** Ten indicators of ten points. */
const INDICATORS: readonly Row[] = [
  ["序号", "指标代码", "测评项目", "测评指标", "测评内容", "分值", "责任单位", "完成时限"],
  ...Array.from({ length: 10 }, (_, i) => {
    const group = GROUPS[Math.floor(i / 2)]!;
    const name = `${group}第${(i % 2) + 1}项`;
    const body = ["县委办", "县政府办", "宣传部门"][i % 3]!;
    return [i + 1, `A${i + 1}`, group, name, `${name}的内容`, 10, body, "每年11月底"];
  }),
];

function scores(county: County): Row[] {
  const rows = county.years
    .filter((year) => !isSilent(county, "scores", year))
    .flatMap((year) =>
      county.list
        .filter(({ last }) => last >= `${year}-4`)
        .flatMap(({ code, name }) =>
          INDICATORS.slice(1).map(([, indicator]) => {
            const score = Math.round(2 * (6 + 4 * county.random())) / 2;
            return [year, "乡镇", code, name, indicator!, score];
          }),
        ),
    );
  return [["年度", "对象类型", "对象代码", "对象名称", "指标代码", "得分"], ...rows];
}
