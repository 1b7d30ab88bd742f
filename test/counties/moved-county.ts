import { csv } from "../checks/folder-study.ts";

type Row = readonly (string | number)[];

/** An area of the list: its first and last day, and what it became. */
interface Place {
  readonly code: string;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly into?: string;
  readonly split?: string;
  readonly former?: string;
}

const at = (number: number): string => String(990_301_000 + number);

/** Every way in which boundaries move: merged, recoded, renamed, split, and ended with a wrong code. */
export const PLACES: readonly Place[] = [
  { code: at(101), name: "石桥镇" },
  { code: at(102), name: "白鹭乡", to: "2022-06-30", into: at(101) },
  { code: at(103), name: "丹岩镇", from: "2022-01-01" },
  { code: at(104), name: "红岩乡", to: "2021-12-31", into: at(103) },
  { code: at(105), name: "沙河镇" },
  { code: at(106), name: "柳林乡", to: "2021-12-31", into: at(105) },
  { code: at(107), name: "青山镇", from: "2021-05-16" },
  { code: at(108), name: "青山乡", to: "2021-05-15", into: at(107) },
  { code: at(109), name: "马鞍镇", former: "马鞍乡@2021-12-31" },
  { code: at(110), name: "东湖乡", to: "2021-12-31", split: `${at(111)}:0.6|${at(112)}:0.4` },
  { code: at(111), name: "东湖东镇", from: "2022-01-01" },
  { code: at(112), name: "东湖西镇", from: "2022-01-01" },
  { code: at(113), name: "高桥乡", to: "2021-12-31", into: at(999) },
  { code: at(114), name: "北塘镇" },
];

const YEARS = [2020, 2021, 2022, 2023];
const TYPES = ["主题展览", "文化交流"];
const SOURCES = ["县级财政", "社会筹集"];

const existsFrom = ({ from = "0000" }: Place, last: string): boolean => from <= last;
const existsTo = ({ to = "9999" }: Place, first: string): boolean => to >= first;

/** A small number of its own for every cell. */
const number = (...parts: readonly (string | number)[]): number =>
  [...parts.join("|")].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 997, 7) + 20;

const money = (...parts: readonly (string | number)[]): string =>
  `${number(...parts) * 137}.${String(number("fen", ...parts) % 100).padStart(2, "0")}`;

const QUARTERS = [
  ["Q1", "01-01", "03-31"],
  ["Q2", "04-01", "06-30"],
  ["Q3", "07-01", "09-30"],
  ["Q4", "10-01", "12-31"],
] as const;

/** Quarterly returns of all but two townships, which keep lists of their events. */
function activities(): Record<string, readonly Row[]> {
  const returns: Row[] = [];
  const events: Row[] = [];
  for (const place of PLACES)
    for (const year of YEARS)
      for (const [quarter, first, last] of QUARTERS) {
        if (!existsFrom(place, `${year}-${last}`) || !existsTo(place, `${year}-${first}`)) continue;
        for (const type of TYPES) {
          const key = [place.code, year, quarter, type];
          const sums = [number("n", ...key) % 9, number("a", ...key), money("c", ...key)];
          const day = place.to === "2021-05-15" && quarter === "Q2" ? "04-20" : last;
          if (["沙河镇", "青山乡"].includes(place.name))
            events.push([place.code, place.name, `${year}-${day}`, type, ...sums]);
          else returns.push([year, quarter, place.code, place.name, type, ...sums]);
        }
      }
  const columns = ["活动类别", "场次", "受众人次", "经费(元)"];
  return {
    "returns/季报.csv": [["年度", "季度", "乡镇代码", "乡镇", ...columns], ...returns],
    "returns/活动.csv": [["乡镇代码", "乡镇名称", "活动日期", ...columns], ...events],
  };
}

/** One return a year from whoever stood at its end. */
const filedAtEnd = (year: number): Place[] =>
  PLACES.filter((place) => existsFrom(place, `${year}-12-31`) && existsTo(place, `${year}-12-31`));

function funds(): Row[] {
  const rows = YEARS.flatMap((year) =>
    filedAtEnd(year).flatMap(({ code, name }) =>
      SOURCES.map((source) => {
        const key = [code, year, source];
        return [year, code, name, source, money("p", ...key), money("r", ...key)];
      }),
    ),
  );
  return [["年度", "乡镇代码", "乡镇名称", "资金来源", "计划金额(元)", "到位金额(元)"], ...rows];
}

const INDICATORS = ["A1", "A2"];

function scores(): Row[] {
  const rows = YEARS.flatMap((year) =>
    filedAtEnd(year).flatMap(({ code, name }) =>
      INDICATORS.map((indicator) => {
        const half = (number("s", code, year, indicator) % 60) / 2;
        return [year, "乡镇", code, name, indicator, 20 + half];
      }),
    ),
  );
  return [["年度", "对象类型", "对象代码", "对象名称", "指标代码", "得分"], ...rows];
}

/** Units under every code, old and new, named before and after boundaries moved, some of them gone. */
function units(): Row[] {
  const lives: readonly (readonly [named: number, gone: string])[] = [
    [2018, ""],
    [2019, "2022"],
    [2021, "2021"],
    [2021, "2023"],
  ];
  const rows = PLACES.flatMap(({ code, name }, i) =>
    lives.map(([named, gone], j) => {
      const reason = gone === "" ? "" : j % 2 === 0 ? "复核未达标" : "晋级";
      const id = `DW${i}${j}`;
      const level = ["县级", "市级"][j % 2]!;
      return [id, `${name}第${j + 1}单位`, "机关", level, code, name, named, gone, reason];
    }),
  );
  return [
    [
      ...["单位编号", "单位名称", "类别", "级别", "所在乡镇代码", "所在乡镇"],
      ...["命名年份", "退出年份", "退出原因"],
    ],
    ...rows,
  ];
}

/** The files of a county in which boundaries moved: path -> text. */
export function movedCounty(): Record<string, string> {
  const areas: Row[] = [
    ["代码", "名称", "曾用名", "有效起始", "有效截止", "并入代码", "拆分为"],
    ...PLACES.map(
      ({ code, name, former = "", from = "2000-01-01", to = "", into = "", split = "" }) => [
        ...[code, name, former, from, to, into, split],
      ],
    ),
  ];
  const catalogue: Row[] = [
    ["序号", "指标代码", "测评项目", "测评指标", "测评内容", "分值", "责任单位"],
    ...INDICATORS.map((code, i) => [i + 1, code, "组织领导", `第${i + 1}项`, "内容", 50, "县委办"]),
  ];
  const files: Record<string, readonly Row[]> = {
    "areas/raw/areas.csv": areas,
    ...activities(),
    "funds/raw/funds.csv": funds(),
    "designations/raw/units.csv": units(),
    "indicators/raw/indicators.csv": catalogue,
    "scores/raw/scores.csv": scores(),
  };
  return {
    "review.config.ts": `export default { county: { zh: "云泽县", en: "Yunze" }, year: 2023, asOf: "2023-12-31" };\n`,
    ...Object.fromEntries(Object.entries(files).map(([file, rows]) => [file, csv(rows)])),
  };
}
