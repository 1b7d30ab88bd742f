import { randomOf } from "../clean-county.ts";
import { type Chances, chances, type Row, SMALL, type Table, TOWNSHIPS } from "../faults/county.ts";

/** The exports and hand-kept files of plans and their performance, by name. */
export const FILES = {
  "activities.csv": "活动编号,乡镇,活动日期,活动类别,场次,受众人次",
  "tallies.csv": "乡镇,年度,事项,层级,数量,计量单位",
  "checklists.csv": "检查日期,乡镇,对象类型,单位名称,清单项目,有无,佐证材料数",
  "projects.csv":
    "年度,项目编号,项目名称,乡镇,项目类型,资金来源,申请金额(元),批复金额(元),拨付金额(元),支出金额(元),项目状态,验收日期",
  "problems.csv":
    "问题编号,乡镇,问题描述,发现途径,发现日期,反馈日期,责任单位,整改时限,销号日期,反弹日期,整改状态",
  "returns.csv": "报告期,乡镇,报表名称,应报日期,收到日期,审核状态,初报数,终报数",
  "targets.csv": "指标,分组,年度,范围,要求,目标,单位",
  "duties.csv": "编号,名称,指标,分组,频次,次数,范围,自,至",
  "tasks.csv": "任务,责任单位,指标,时限",
  "phases.csv": "阶段,自,至",
} as const;

export type FileName = keyof typeof FILES;

/** A county of twelve townships, with what it planned and what became of it in three years. */
export type PlanCounty = Readonly<Record<FileName, Table>>;

export const YEARS = [2021, 2022, 2023];
const ITEMS: readonly (readonly [string, string, number])[] = [
  ["召开会议", "次", 14],
  ["发放手册", "册", 900],
  ["专题讲座", "场", 9],
  ["征集意见", "条", 60],
  ["化解纠纷", "件", 40],
];
const TIERS = ["县级", "乡级", "村级"];
const OFFICE = ["工作方案", "制度办法", "专兼职人员", "经费安排", "工作措施", "档案资料"];
const SCHOOL = ["课程安排", "主题班会", "师资培训", "校园文化阵地", "宣传栏", "档案资料"];
const BODIES = ["县文旅局", "县教育局", "县民政局", "县住建局"];
const PROBLEMS = ["宣传栏内容陈旧", "台账资料不全", "标识牌破损", "照明设施损坏", "公示内容不全"];
const DAY = 86_400_000;

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const pad = (number: number): string => String(number).padStart(2, "0");

/** Makes a county in which nothing is wrong. */
export function faultlessPlans(seed: number): PlanCounty {
  const chance = chances(randomOf(seed * 6151 + 29));
  const rows: Record<FileName, (string | number)[][]> = {
    ...{ "activities.csv": [], "tallies.csv": [], "checklists.csv": [], "projects.csv": [] },
    ...{ "problems.csv": [], "returns.csv": [], "targets.csv": [], "duties.csv": [] },
    ...{ "tasks.csv": [], "phases.csv": [] },
  };
  for (const [i, town] of TOWNSHIPS.entries()) {
    const level =
      (SMALL.includes(town) ? 0.25 : 0.6 + chance.uniform()) * (1 + 0.2 * chance.normal() ** 2);
    for (const year of YEARS) {
      rows["activities.csv"].push(...events(town, year, chance));
      rows["tallies.csv"].push(...tallies(town, year, level, chance));
      rows["checklists.csv"].push(...checklists(town, year, chance));
      rows["projects.csv"].push(...projects(town, i, year, level, chance));
      rows["problems.csv"].push(...problems(town, i, year, chance));
      rows["returns.csv"].push(...returns(town, year, chance));
    }
  }
  expectations(rows);
  return Object.fromEntries(
    Object.entries(FILES).map(([name, header]) => [
      name,
      { header: header.split(","), rows: rows[name as FileName].map(rowOf) },
    ]),
  ) as unknown as PlanCounty;
}

const rowOf = (cells: readonly (string | number)[]): Row => {
  const own = cells.map(String);
  return { cells: own, truth: [...own] };
};

const near = (size: number, spread: number, chance: Chances): number =>
  Math.max(1, Math.round(size * Math.exp(spread * chance.normal())));

/** One to four talks in each quarter. */
function events(town: string, year: number, chance: Chances): (string | number)[][] {
  return [0, 1, 2, 3].flatMap((quarter) =>
    Array.from({ length: 2 + Math.floor(3 * chance.uniform()) }, (_, n) => {
      const month = 3 * quarter + 1 + Math.floor(3 * chance.uniform());
      const day = `${year}-${pad(month)}-${pad(1 + Math.floor(28 * chance.uniform()))}`;
      return [`H${town}${year}${quarter}${n}`, town, day, "培训讲座", 1, near(70, 0.4, chance)];
    }),
  );
}

function tallies(
  town: string,
  year: number,
  level: number,
  chance: Chances,
): (string | number)[][] {
  const tiers = TIERS.map((tier, i) => [tier, near(level * [4, 9, 20][i]!, 0.08, chance)] as const);
  return [
    ...ITEMS.map(([item, unit, size]) => [
      town,
      year,
      item,
      "",
      near(level * size, 0.15, chance),
      unit,
    ]),
    ...tiers.map(([tier, count]) => [town, year, "社团组织", tier, count, "个"]),
    [town, year, "社团组织", "合计", tiers.reduce((sum, [, count]) => sum + count, 0), "个"],
  ];
}

function checklists(town: string, year: number, chance: Chances): (string | number)[][] {
  const day = `${year}-11-${pad(1 + Math.floor(28 * chance.uniform()))}`;
  const bodies: readonly (readonly [string, string, readonly string[]])[] = [
    ["乡镇", `${town}人民政府`, OFFICE],
    ["学校", `${town}中心小学`, SCHOOL],
  ];
  return bodies.flatMap(([type, body, items]) =>
    items.map((item) => {
      const isThere = chance.uniform() < 0.8;
      const evidence = isThere
        ? 1 + Math.floor(4 * chance.uniform())
        : chance.uniform() < 0.5
          ? 0
          : "";
      return [day, town, type, body, item, isThere ? "有" : "无", evidence];
    }),
  );
}

function projects(
  town: string,
  at: number,
  year: number,
  level: number,
  chance: Chances,
): (string | number)[][] {
  return ["县级财政", "上级补助", "捐赠资金"].map((source, n) => {
    const applied = 1000 * near(120 * level, 0.5, chance);
    const approved =
      1000 * Math.max(1, Math.round((applied / 1000) * (0.7 + 0.3 * chance.uniform())));
    const allocated = Math.round(approved * (0.8 + 0.2 * chance.uniform()));
    const spent = Math.round(allocated * (0.7 + 0.3 * chance.uniform()));
    const isAccepted = chance.uniform() < 0.6;
    const name = `${town}${["文体设施", "宣传阵地", "便民服务"][n]}项目`;
    return [
      ...[
        year,
        `XM${year}${pad(at + 1)}${n}`,
        name,
        town,
        ["文体设施", "宣传阵地", "便民服务"][n]!,
        source,
      ],
      ...[applied, approved, allocated, spent, isAccepted ? "已验收" : "已完工"],
      isAccepted ? `${year}-1${n}-${pad(10 + at)}` : "",
    ];
  });
}

function problems(town: string, at: number, year: number, chance: Chances): (string | number)[][] {
  return Array.from({ length: 4 }, (_, n) => {
    const found = Date.UTC(year, 0, 5) + Math.floor(200 * chance.uniform()) * DAY + n * 30 * DAY;
    const due = found + 60 * DAY;
    const closed = found + Math.round(20 + 60 * chance.uniform()) * DAY;
    const isClosed = closed <= Date.UTC(2023, 11, 31);
    return [
      ...[
        `W${year}${pad(at + 1)}${n}`,
        town,
        `${PROBLEMS[(n + at) % 5]}（第${year % 100}${n}号点位）`,
        "县级督查",
      ],
      ...[dayOf(found), dayOf(found + 3 * DAY), BODIES[n % 4]!, dayOf(due)],
      ...[isClosed ? dayOf(closed) : "", "", isClosed ? "已销号" : "整改中"],
    ];
  });
}

function returns(town: string, year: number, chance: Chances): (string | number)[][] {
  return ["04-10", "07-10", "10-10", "01-10"].flatMap((day, quarter) =>
    ["活动情况季报", "工作进展季报"].map((form) => {
      const due = `${quarter === 3 ? year + 1 : year}-${day}`;
      const received = dayOf(Date.parse(due) + Math.round(8 * chance.uniform() - 7) * DAY);
      const first = near(50, 0.3, chance);
      const final = chance.uniform() < 0.05 ? first + 3 : first;
      return [`${year}-Q${quarter + 1}`, town, form, due, received, "终报", first, final];
    }),
  );
}

function expectations(rows: Record<FileName, (string | number)[][]>): void {
  const sumOf = (item: string): number =>
    rows["tallies.csv"].reduce(
      (sum, [, year, name, , value]) =>
        year === 2023 && name === item ? sum + Number(value) : sum,
      0,
    );
  for (const [item, unit] of ITEMS)
    rows["targets.csv"].push([
      item,
      "",
      2023,
      "全县",
      "不少于",
      Math.round(0.95 * sumOf(item)),
      unit,
    ]);
  rows["targets.csv"].push(["社团组织", "县级", 2023, "全县", "", "30-90", "个"]);
  rows["targets.csv"].push(["逾期未销号问题", "", 2023, "全县", "不超过", 40, "个"]);
  rows["duties.csv"].push(
    [
      "quarterly_talks",
      "按季讲座",
      "活动场次",
      "培训讲座",
      "每季度",
      2,
      "各乡镇",
      "2023-01",
      "2023-12",
    ],
    ["meetings", "全年会议", "召开会议", "", "每年", 4, "各乡镇", "", ""],
    ["half_year", "半年活动", "活动场次", "", "每半年", 4, "各乡镇", "", ""],
    ["lectures", "全年讲座", "专题讲座", "", "每年", 2, "各乡镇", "", ""],
  );
  rows["tasks.csv"].push(
    ["主题宣讲", "县文旅局", "活动场次", "2023年9月底"],
    ["发放资料", "县教育局、县文旅局", "发放手册", "2023年6月底"],
    ["民情办理", "县民政局", "征集意见、化解纠纷", "2023年12月底"],
    ["问题整改", "县住建局", "销号问题", "2023年11月底"],
    ["会议部署", "县文旅局", "召开会议", "2023年3月底"],
    ["专题讲座", "县教育局", "专题讲座", "2023年10月底"],
    ["意见征集", "县民政局", "征集意见", "2023年5月底"],
    ["纠纷化解", "县民政局", "化解纠纷", "2023年8月底"],
    ["项目建设", "县住建局", "支出资金", "2023年12月底"],
    ["清单落实", "县教育局", "已落实清单项目", "2023年12月底"],
  );
  rows["phases.csv"].push(
    ["宣传发动", "2023年1月", "2023年3月"],
    ["组织实施", "2023年4月", "2023年8月"],
    ["自查自评", "2023年9月", "2023年10月"],
    ["总结验收", "2023年11月", "2023年12月"],
  );
}
