import { randomOf } from "../checks/clean-county.ts";
import { csv } from "../checks/folder-study.ts";

/** What a made city is like; what is not told is 12 counties of 25 townships. */
export interface CityShape {
  readonly counties?: number;
  readonly townships?: number;
  readonly years?: readonly number[];
  /** Whether scores of the counties themselves are filed too. */
  readonly countyScores?: boolean;
}

type Row = readonly (string | number)[];

/** An area of the list, in the order of its columns. */
interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  readonly to: string;
  readonly into: string;
  readonly residents: number | null;
}

const COUNTIES = [
  "东川",
  "西岭",
  "南浦",
  "北原",
  "中山",
  "清河",
  "白水",
  "青峰",
  "金沙",
  "石城",
  "云台",
  "龙泉",
];
const YEARS = [2020, 2021, 2022, 2023];

/** The codes of the places at which something out of the ordinary happens. */
export const ODD = {
  /** Its last return never came. */
  missing: "990101105",
  /** It moved to the second county in the middle of 2022, under its own code. */
  moved: "990101103",
  from: "990101",
  to: "990102",
  movedOn: "2022-06-30",
  /** It was merged into the next one at the end of 2021. */
  merged: "990103101",
  mergedInto: "990103102",
  /** A county that files the sum of its townships itself, with an error, and one that files alone in a year. */
  control: "990104",
  alone: "990105",
  aloneIn: 2020,
} as const;

function places({ counties = 12, townships = 25 }: CityShape, random: () => number): Place[] {
  const names = namesOf(counties * townships);
  const city = place("9901", "临江市", "市", "");
  const all = Array.from({ length: counties }, (_, c): Place[] => {
    const code = String(990_101 + c);
    const county = place(
      code,
      `${COUNTIES[c % COUNTIES.length]}${c < COUNTIES.length ? "" : c}县`,
      "县",
      "9901",
    );
    const own = Array.from({ length: townships }, (_, t) =>
      place(
        `${code}${101 + t}`,
        names[c * townships + t]!,
        "乡镇",
        code,
        Math.round(8_000 + 30_000 * random()),
      ),
    );
    return [county, ...own];
  }).flat();
  return [city, ...all].map((each) => {
    if (each.code === ODD.moved && counties > 1)
      return { ...each, parent: `${ODD.from}@${ODD.movedOn}|${ODD.to}` };
    if (each.code === ODD.merged) return { ...each, to: "2021-12-31", into: ODD.mergedInto };
    return each;
  });
}

const FIRST = [..."云石柳白清竹枫桃松梅兰荷杏桂柏杉榆槐桑茶"];
const SECOND = [..."岭桥湾沙溪塘林源坪坝川泉峪洼垭埠渡墩集营"];
const KINDS = ["镇", "乡", "街道"];

/** So many different names: 400 of two characters, and so on with three. */
const namesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const pair = `${FIRST[i % 20]}${SECOND[(i + Math.floor(i / 20)) % 20]}`;
    return `${i < 400 ? "" : SECOND[Math.floor(i / 400) % 20]}${pair}${KINDS[i % 3]}`;
  });

const place = (
  code: string,
  name: string,
  level: string,
  parent: string,
  residents: number | null = null,
): Place => ({ code, name, level, parent, to: "", into: "", residents });

const isThere = ({ to }: Place, period: string): boolean => to === "" || period <= to;

const TYPES = ["主题展览", "文化交流", "宣传宣讲"];
const ENDS = ["03-31", "06-30", "09-30", "12-31"];

/** The files of a made city: path in the data folder -> text. The same seed and shape give the same bytes. */
export function madeCity(shape: CityShape = {}, seed = 1): Record<string, string> {
  const random = randomOf(seed);
  const years = shape.years ?? YEARS;
  const all = places(shape, random);
  const townships = all.filter(({ level }) => level === "乡镇");
  const last = years.at(-1)!;
  const activities: Row[] = [];
  const sums = new Map<string, [number, number, number]>();
  for (const town of townships)
    for (const year of years)
      for (const [q, end] of ENDS.entries())
        for (const type of TYPES) {
          const size = 0.5 + random();
          const own = [
            Math.round(6 * size),
            Math.round(400 * size),
            Math.round(90_000 * size) / 100,
          ];
          if (!isThere(town, `${year}-${end}`)) continue;
          if (town.code === ODD.missing && year === last && q === 3) continue;
          if (town.code.startsWith(ODD.alone) && year === ODD.aloneIn) continue;
          activities.push([year, `Q${q + 1}`, town.code, town.name, type, ...own]);
          const key = `${town.code.slice(0, 6)}|${year}|Q${q + 1}|${type}`;
          const sum = sums.get(key) ?? [0, 0, 0];
          sums.set(key, [
            sum[0] + own[0]!,
            sum[1] + own[1]!,
            Math.round(100 * (sum[2] + own[2]!)) / 100,
          ]);
        }
  const nameOf = new Map(all.map(({ code, name }) => [code, name]));
  const stated = [...sums].flatMap(([key, sum]): Row[] => {
    const [code, year, quarter, type] = key.split("|") as [string, string, string, string];
    const isWrong = year === String(last) && quarter === "Q2" && type === TYPES[0];
    return code === ODD.control && year === String(last)
      ? [
          [
            year,
            quarter,
            code,
            nameOf.get(code)!,
            type,
            sum[0],
            sum[1] + (isWrong ? 90 : 0),
            sum[2],
          ],
        ]
      : [];
  });
  const alone = nameOf.has(ODD.alone)
    ? ENDS.map(
        (_, q): Row => [
          ODD.aloneIn,
          `Q${q + 1}`,
          ODD.alone,
          nameOf.get(ODD.alone)!,
          TYPES[0]!,
          250,
          26_000 + q,
          "81000.50",
        ],
      )
    : [];
  const funds = townships.flatMap((town) =>
    years.flatMap((year): Row[] => {
      const planned = 100 * Math.round(800 * (0.5 + random()));
      const received = Math.round(planned * (80 + 20 * random())) / 100;
      return isThere(town, `${year}-12-31`)
        ? [[year, town.code, town.name, "县级财政", planned, received]]
        : [];
    }),
  );
  const head = ["年度", "季度", "乡镇代码", "乡镇", "活动类别", "场次", "受众人次", "经费(元)"];
  return {
    "areas.csv": csv([
      [
        "代码",
        "名称",
        "层级",
        "上级代码",
        "有效起始",
        "有效截止",
        "并入代码",
        ...years.map((year) => `人口${year}`),
      ],
      ...all.map(
        (each): Row => [
          ...[each.code, each.name, each.level, each.parent, "2000-01-01", each.to, each.into],
          ...years.map((year) => (isThere(each, `${year}-12-31`) ? (each.residents ?? "") : "")),
        ],
      ),
    ]),
    "activities/乡镇季报.csv": csv([head, ...activities]),
    ...(stated.length + alone.length > 0
      ? { "activities/县季报.csv": csv([head, ...stated, ...alone]) }
      : {}),
    "funds/资金.csv": csv([
      ["年度", "乡镇代码", "乡镇名称", "资金来源", "计划金额(元)", "到位金额(元)"],
      ...funds,
    ]),
    ...registers(townships, years, random),
    ...scores(
      shape.countyScores ? all.filter(({ level }) => level === "县") : townships,
      years,
      random,
    ),
  };
}

const LEVELS = ["县级", "县级", "市级", "省级"];
const CATEGORIES = ["机关", "企业", "学校"];

function registers(townships: readonly Place[], years: readonly number[], random: () => number) {
  const rows = townships.map((town, i): Row => {
    const named = years[0]! - 2 + Math.floor(random() * (years.length + 2));
    const category = CATEGORIES[Math.floor(random() * CATEGORIES.length)]!;
    const level = LEVELS[Math.floor(random() * LEVELS.length)]!;
    return [
      `DW${String(i + 1).padStart(3, "0")}`,
      `${town.name}${category}`,
      category,
      level,
      town.code,
      town.name,
      named,
      "",
      "",
    ];
  });
  const head = [
    "单位编号",
    "单位名称",
    "类别",
    "级别",
    "所在乡镇代码",
    "所在乡镇",
    "命名年份",
    "退出年份",
    "退出原因",
  ];
  return { "designations/示范单位.csv": csv([head, ...rows]) };
}

function scores(judged: readonly Place[], years: readonly number[], random: () => number) {
  const indicators = Array.from(
    { length: 4 },
    (_, i) => [`A${i + 1}`, `第${i + 1}组`, `第${i + 1}项`, 25] as const,
  );
  const rows = judged.flatMap((area) =>
    years.flatMap((year) =>
      indicators.flatMap(([code]): Row[] => {
        const score = Math.round(2 * (15 + 10 * random())) / 2;
        return isThere(area, `${year}-12-31`)
          ? [[year, "乡镇", area.code, area.name, code, score]]
          : [];
      }),
    ),
  );
  return {
    "indicators/指标.csv": csv([["指标代码", "测评项目", "测评指标", "分值"], ...indicators]),
    "scores/得分.csv": csv([
      ["年度", "对象类型", "对象代码", "对象名称", "指标代码", "得分"],
      ...rows,
    ]),
  };
}
