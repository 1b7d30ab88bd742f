import type { Text } from "../../src/messages/text.ts";
import type { Column, DataTable, Row } from "../../src/model/tables/data-table.ts";

/** Invented numbers for the invented county of the samples: places and bodies, nothing about people. */
export const TOWNS: readonly (readonly [name: string, thisYear: number, lastYear: number])[] = [
  ["青岭镇", 274, 231],
  ["东溪镇", 142, 131],
  ["南坪镇", 139, 122],
  ["石桥镇", 121, 109],
  ["西河镇", 103, 118],
  ["北川镇", 101, 96],
  ["清泉镇", 92, 84],
  ["龙潭乡", 71, 66],
  ["松林乡", 60, 58],
  ["柳树乡", 52, 45],
  ["望湖乡", 41, 34],
  ["白云乡", 38, 49],
];

export const text = (zh: string, en: string): Text => ({ zh, en });
export const year = text("2023年", "2023");
export const sessions = text("场次", "sessions");
export const county = "990123";
export const area = (i: number): string => `9901231${String(i + 1).padStart(2, "0")}`;

const changeColumns: readonly Column[] = [
  { label: text("乡镇", "Township"), kind: "text" },
  { label: year, unit: sessions, kind: "count" },
  { label: text("2022年", "2022"), unit: sessions, kind: "count" },
  { label: text("增减", "Change"), unit: sessions, kind: "count", signed: true },
  { label: text("增长", "Growth"), unit: text("%", "%"), kind: "percent", signed: true },
];

/** The table of the chart, with every kind of cell. */
export const sampleTable: DataTable = {
  columns: changeColumns,
  rows: [
    ...TOWNS.map(
      ([name, now, before], i): Row => ({
        cells: [
          { text: name },
          {
            value: now,
            figure: `activities/2023/${area(i)}`,
            ...(name === "松林乡" ? { mark: "provisional" as const } : {}),
          },
          { value: before, ...(name === "石桥镇" ? { mark: "revised" as const } : {}) },
          { value: now - before },
          name === "望湖乡" ? { status: "small-base" } : { value: (now - before) / before },
        ],
      }),
    ),
    {
      tone: "total",
      cells: [
        { text: text("合计", "Total") },
        { value: 1234, figure: `activities/2023/${county}` },
        { value: 1143 },
        { value: 91 },
        { value: 91 / 1143 },
      ],
    },
  ],
};

export const watch: DataTable = {
  columns: [
    { label: text("事项", "What"), kind: "text" },
    { label: text("依据", "Why"), kind: "text" },
    { label: text("建议核实", "To check"), kind: "text" },
  ],
  rows: [
    ["西河镇三项同降", "活动减少15场次，受众下降15.5%，经费下降11.4%", "核实漏登、停办"],
    ["白云乡经费缺报", "上年8.0万元，本年未报送", "补报后定分"],
    ["松林乡数据待审", "活动60场次（+2）为初报数", "审核后更新"],
  ].map((words) => ({ cells: words.map((word) => ({ text: word })) })),
};

export const levels: DataTable = {
  columns: [
    { label: text("类别", "Kind"), kind: "text" },
    ...["国家级", "省级", "市级", "县级", "合计"].map(
      (level): Column => ({ label: text(level, level), unit: text("个", "units"), kind: "count" }),
    ),
  ],
  rows: [
    { cells: [{ text: "学校" }, ...counts([0, 1, 1, 2, 4], [0, 0, 0, 0, 0])] },
    { cells: [{ text: "社区（村）" }, ...counts([0, 0, 1, 2, 3], [0, 0, 0, 1, 1])] },
    { cells: [{ text: "基地" }, ...counts([0, 1, 0, 0, 1], [0, 1, 0, 0, 1])] },
    {
      tone: "total",
      cells: [{ text: text("合计", "Total") }, ...counts([0, 2, 2, 4, 8], [0, 1, 0, 1, 2])],
    },
  ],
};

function counts(values: readonly number[], changes: readonly number[]) {
  return values.map((value, i) => ({ value, change: changes[i]! }));
}

export const scorecard: DataTable = {
  columns: [
    { label: text("乡镇", "Township"), kind: "text" },
    ...["组织保障", "活动开展", "受众覆盖", "经费投入", "示范创建"].map(
      (name): Column => ({ label: text(name, name), unit: text("%", "%"), kind: "count" }),
    ),
    { label: text("总分", "Total"), unit: text("分", "points"), kind: "score" },
    { label: text("名次区间", "Rank interval"), kind: "range" },
  ],
  rows: TOWNS.map(([name], t): Row => {
    const rates = [93, 88, 81, 76, 94].map((rate, i) => rate - t * 3 + (i % 2));
    return {
      cells: [
        { text: name },
        ...rates.map((value, i) =>
          t === 11 && i === 3
            ? ({ status: "missing" } as const)
            : {
                value,
                band:
                  value >= 90
                    ? (4 as const)
                    : value >= 80
                      ? (3 as const)
                      : value >= 60
                        ? (2 as const)
                        : (1 as const),
                fell: t === 4,
              },
        ),
        t === 11 ? { status: "not-scored" } : { value: 93.9 - t * 2.3 },
        t === 11 ? { status: "not-due" } : { text: t ? `${t}～${t + 2}` : "1" },
      ],
    };
  }),
};

export const workbook: DataTable = {
  columns: [
    { label: text("指标", "Measure"), kind: "text" },
    { label: text("单位", "Unit"), kind: "text" },
    { label: text("上年原公布", "2022 as published"), kind: "ratio" },
    { label: text("上年修订后", "2022 revised"), kind: "ratio" },
    { label: text("本年", "2023"), kind: "ratio" },
    { label: text("增减", "Change"), kind: "ratio", signed: true },
    { label: text("可比性", "Comparable"), kind: "text" },
  ],
  rows: [
    workbookRow("活动", "场次", [1149, 1143, 1234], `activities/2023/${county}`),
    workbookRow("受众", "人次", [337_800, 336_200, 369_700], `audience/2023/${county}`),
    {
      tone: "muted",
      cells: [
        { text: "经费（已报）" },
        { text: "万元" },
        { value: 232 },
        { value: 233.5, mark: "revised" },
        { value: 243.5, mark: "missing", qualifier: "at_least" },
        { status: "not-computed" },
        { text: "不可比" },
      ],
    },
    {
      ...workbookRow("其中：省级", "个", [0.02, 8, 11], "designations/2023/990123/level=省级"),
      tone: "part",
    },
  ],
};

function workbookRow(name: string, unit: string, values: readonly number[], id: string): Row {
  return {
    id,
    cells: [
      { text: name },
      { text: unit },
      ...values.map((value) => ({ value })),
      { value: values[2]! - values[1]! },
      { text: "可比" },
    ],
  };
}
