import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openReview } from "../../src/cli/review/open-review.ts";
import { buildEdition } from "../../src/review/editions/build-edition.ts";
import type { Edition } from "../../src/revisions/edition.ts";
import type { Cause } from "../../src/revisions/revision.ts";
import { SAMPLE } from "../checks/folder-study.ts";

/** A small county: three townships file lists of events by year, three file quarterly returns. */
export const COUNTY = "990777";
export const TOWNS = {
  石桥镇: `${COUNTY}101`,
  沙河镇: `${COUNTY}102`,
  柳林镇: `${COUNTY}103`,
  长岭镇: `${COUNTY}104`,
  红岩乡: `${COUNTY}105`,
  白鹭乡: `${COUNTY}106`,
} as const;
const NAMES = Object.keys(TOWNS) as (keyof typeof TOWNS)[];
const YEARS = [2019, 2020, 2021];
const QUARTERS: readonly number[] = [1, 2, 3, 4];
const TYPES = ["主题展览", "培训讲座", "知识竞赛"];

type Line = readonly (string | number)[];
const csv = (lines: readonly Line[]): string =>
  `${lines.map((line) => line.join(",")).join("\n")}\n`;

/** Sessions and audience of a township in a quarter; no two are alike. */
export const sessionsOf = (town: number, year: number, quarter: number): number =>
  6 + town + ((year * 7 + quarter * 3 + town * 5) % 4) + (year - 2019) * (town % 3);
export const audienceOf = (town: number, year: number, quarter: number): number =>
  400 + 37 * town + 11 * quarter + ((year * 13 + quarter * 5 + town * 7) % 50);

const EVENT_HEAD = [
  "活动编号",
  "乡镇代码",
  "乡镇名称",
  "活动日期",
  "活动类别",
  "活动名称",
  "场次",
  "受众人次",
  "经费(元)",
];
const RETURN_HEAD = ["乡镇", "年度", "季度", "活动类别", "场次", "受众人次", "经费(元)"];

/** The events of a township in 2021, one a quarter. */
const eventsOf = (town: number): string => {
  const name = NAMES[town]!;
  return csv([
    EVENT_HEAD,
    ...QUARTERS.map((quarter) => [
      ...[`H${town}${quarter}`, TOWNS[name], name],
      ...[`2021-${String(quarter * 3 - 1).padStart(2, "0")}-1${town}`, TYPES[quarter % 3]!],
      ...[`第${quarter}次`, sessionsOf(town, 2021, quarter), audienceOf(town, 2021, quarter)],
      100 * town + 1000 * quarter,
    ]),
  ]);
};

const returnRows = (town: number, year: number, quarters: readonly number[] = QUARTERS): Line[] =>
  quarters.map((quarter) => [
    ...[NAMES[town]!, year, `Q${quarter}`, TYPES[quarter % 3]!, sessionsOf(town, year, quarter)],
    ...[audienceOf(town, year, quarter), 100 * town + 1000 * quarter],
  ]);

/** The returns of a township of some quarters of 2021. */
export const returnsOf = (town: number, quarters: readonly number[]): string =>
  csv([RETURN_HEAD, ...returnRows(town, 2021, quarters)]);

export const plannedOf = (town: number, year: number): number =>
  100_000 + 1_300 * town + 700 * (year - 2019);
const SOURCES = ["县级财政", "社会筹集"];

/** The funds of a township from a source: planned, and 5,000 less received. */
function fundsRow(year: number, town: number, source: string, i: number): Line {
  const planned = plannedOf(town, year) + i;
  const inTenThousands = year === 2021 && town === 4 && i === 1;
  const [plan, received] = inTenThousands ? [10.7, 10.2] : [planned, planned - 5_000];
  return [year, TOWNS[NAMES[town]!], source, plan, received];
}

/**
 * The files of the county when 2021 was frozen. 长岭镇 had not filed its third quarter of 2021; 红岩乡 had written
 * 社会筹集 of 2021 in ten thousands.
 */
function filesOfCounty(): Record<string, string> {
  const files: Record<string, string> = {
    "areas.csv": csv([
      [
        "代码",
        "名称",
        "类型",
        "别名",
        "曾用名",
        "有效起始",
        "有效截止",
        "并入代码",
        ...YEARS.map((year) => `人口${year}`),
      ],
      ...NAMES.map((name, town) => [
        TOWNS[name],
        name,
        name.slice(-1),
        "",
        "",
        "2010-01-01",
        "",
        "",
        ...YEARS.map(() => 20_000 + 900 * town),
      ]),
    ]),
    "schemes.csv": readFileSync(join(SAMPLE, "schemes.csv"), "utf8"),
    "corrections.csv": "file,line,column,from,to,reason\n",
    "review.csv": csv([
      ["项目", "内容"],
      ["县名", "云泽县"],
    ]),
    "funds/funds.csv": csv([
      ["年度", "乡镇代码", "资金来源", "计划金额(元)", "到位金额(元)"],
      ...YEARS.flatMap((year) =>
        NAMES.flatMap((_, town) => SOURCES.map((source, i) => fundsRow(year, town, source, i))),
      ),
    ]),
    "indicators/indicators.csv": csv([
      ["指标代码", "测评项目", "测评指标", "分值"],
      ["A1", "组织", "机制", 20],
      ["A2", "组织", "计划", 30],
      ["B1", "成效", "覆盖", 50],
    ]),
    "scores/scores.csv": csv([
      ["年度", "对象类型", "对象代码", "指标代码", "得分"],
      ...YEARS.flatMap((year) =>
        NAMES.flatMap((name, town) =>
          [
            ["A1", 18 - town],
            ["A2", 20 + town],
            ["B1", 40 - town],
          ].map(([indicator, score]) => [year, "乡镇", TOWNS[name], indicator!, score!]),
        ),
      ),
    ]),
    "designations/units.csv": csv([
      ["单位编号", "单位名称", "类别", "级别", "所在乡镇代码", "命名年份", "退出年份", "退出原因"],
      ["DW1", "县教育局", "机关", "省级", TOWNS.石桥镇, 2019, "", ""],
      ["DW2", "沙河小学", "学校", "县级", TOWNS.沙河镇, 2020, "", ""],
      ["DW3", "柳林社区", "社区(村)", "县级", TOWNS.柳林镇, 2021, "", ""],
      ["DW4", "县财政局", "机关", "市级", TOWNS.石桥镇, 2019, 2020, "复核未达标"],
    ]),
  };
  files["activities/history.csv"] = csv([
    RETURN_HEAD,
    ...[2019, 2020].flatMap((year) => NAMES.flatMap((_, town) => returnRows(town, year))),
  ]);
  for (const town of NAMES.keys())
    files[`activities/${town}-2021.csv`] =
      town < 3 ? eventsOf(town) : returnsOf(town, town === 3 ? [1, 2, 4] : QUARTERS);
  // A township by a name that nobody knows, and a header that nobody knows: both are set aside.
  files["activities/别名.csv"] = csv([
    ["活动编号", "乡镇", "活动日期", "活动类别", "活动名称", "场次", "受众人次"],
    ["H088", "老石桥街", "2021-02-25", TYPES[0]!, "旧街讲座", 2, 80],
  ]);
  files["activities/新表头.csv"] = csv([
    ["乡镇", "年度", "季度", "活动类别", "甲乙丙数", "丁戊己数"],
    ["白鹭乡", 2021, "Q2", "文化交流", 3, 70],
  ]);
  return files;
}

/** A folder of the county, to which things happen. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "tallybook-story-"));

  constructor() {
    for (const [file, text] of Object.entries(filesOfCounty())) this.write(file, text);
  }

  read = (file: string): string => readFileSync(join(this.path, file), "utf8");

  write(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  remove(file: string): void {
    rmSync(join(this.path, file));
  }

  move(from: string, to: string): void {
    cpSync(join(this.path, from), join(this.path, to));
    this.remove(from);
  }

  /** Replaces a text that must be there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(file, text.replace(from, to));
  }

  /** Defines a dataset otherwise: `change` is the code of an object that is spread over it. */
  define(dataset: string, change: string): void {
    const base = JSON.stringify(join(SAMPLE, dataset, "dataset.ts"));
    this.write(
      `${dataset}/dataset.ts`,
      `import base from ${base};\nexport default { ...base, ${change} };\n`,
    );
  }

  dispose(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Makes today's edition of a year of a folder. */
export async function editionOf(
  folder: Folder,
  {
    year = 2021,
    asOf = null,
    toolkit = "1",
  }: { readonly year?: number; readonly asOf?: string | null; readonly toolkit?: string } = {},
): Promise<Edition> {
  const { review } = await openReview({
    toolkitData: SAMPLE,
    data: folder.path,
    year,
    asOf,
    onFile: () => {},
  });
  return buildEdition(review, toolkit);
}

/** Amounts of causes, by the id of a figure. */
export type Amounts = Readonly<Record<string, Readonly<Partial<Record<Cause, number>>>>>;
