import type { Question } from "../../../src/checks/questions.ts";
import type { RuleReport } from "../../../src/checks/rule-report.ts";
import { folderOf } from "../../cli/folder-of.ts";
import { runCommand } from "../../cli/run-report.ts";

export const AREAS =
  "代码,名称,有效起始\n990101101,东河镇,2015-01-01\n990101102,西山镇,2015-01-01\n";

/** Township, year, quarter, sessions, audience, online, cost in yuan. */
export const ROWS: readonly (readonly [
  string,
  number,
  number,
  number,
  number,
  number | "",
  string,
])[] = [
  ["东河镇", 2022, 1, 10, 500, 100, "1000.10"],
  ["东河镇", 2022, 2, 10, 520, 100, "1000.20"],
  ["东河镇", 2022, 3, 10, 500, 600, "1000.30"],
  ["东河镇", 2022, 4, 10, 500, 100, "1000.40"],
  ["西山镇", 2022, 1, 12, 600, 100, "1000"],
  ["西山镇", 2022, 2, 12, 600, 100, "1000"],
  ["西山镇", 2022, 3, 12, 600, 100, "1000"],
  ["西山镇", 2022, 4, 12, 600, 100, "1000"],
  ["东河镇", 2023, 1, 10, 5000, 100, "1000"],
  ["东河镇", 2023, 2, 10, 500, 100, "1000"],
  ["东河镇", 2023, 3, 10, 500, 100, "1000"],
  ["东河镇", 2023, 4, 10, 500, "", "1000"],
  ["西山镇", 2023, 1, 12, 600, 100, "1000"],
  ["西山镇", 2023, 2, 12, 600, 100, "1000"],
  ["西山镇", 2023, 3, 12, 600, 100, "1000"],
  ["西山镇", 2023, 4, 12, 600, 100, "1000"],
];

const HEAD = "乡镇,年度,季度,活动类别,场次,受众人次,其中线上人次,经费(元)";

export const activities = (rows = ROWS): string =>
  [
    HEAD,
    ...rows.map(([town, year, quarter, sessions, audience, online, cost]) =>
      [
        town,
        year,
        `Q${quarter}`,
        quarter === 4 ? "演出" : "讲座",
        sessions,
        audience,
        online,
        cost,
      ].join(","),
    ),
  ].join("\n");

/** The audience of a whole year as another office has it: one row differs by 20, one by 10. */
export const RETURNS: readonly (readonly [string, number, number])[] = [
  ["东河镇", 2022, 2020],
  ["西山镇", 2022, 2400],
  ["东河镇", 2023, 6520],
  ["西山镇", 2023, 2410],
];

export const returns = (rows = RETURNS): string =>
  ["乡镇,年度,受众合计", ...rows.map((row) => row.join(","))].join("\n");

const DATASET = `export default {
  name: "audience_return",
  label: { zh: "受众报表", en: "Audience return" },
  returns: "year",
  columns: {
    township: { kind: "area", headers: ["乡镇"], required: true },
    period: { kind: "period", headers: ["年度"], required: true },
    total: { kind: "count", headers: ["受众合计"], required: true },
  },
  measures: {
    returned: {
      label: { zh: "报表受众", en: "Audience returned" },
      unit: { zh: "人次", en: "attendances" },
      column: "total", overTime: "sum", overAreas: "sum", direction: "neutral",
    },
  },
};
`;

const RULES_HEAD = "编号,名称,范围,等级,公式,容差,提示语,位置";

/** Makes a data folder with the two tables and these rules, a cell each. */
export const county = (
  rules: readonly (readonly string[])[],
  more: Record<string, string> = {},
): string =>
  folderOf({
    "areas.csv": AREAS,
    "activities.csv": activities(),
    "returns/dataset.ts": DATASET,
    "returns/returns.csv": returns(),
    "rules.csv": rulesFile(rules),
    ...more,
  });

export const rulesFile = (rules: readonly (readonly string[])[]): string =>
  [
    RULES_HEAD,
    ...rules.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")),
  ].join("\n");

export interface Checked {
  readonly code: number;
  readonly rules: readonly RuleReport[];
  readonly questions: readonly Question[];
}

/** Checks a data folder, and returns the results of its rules with the questions that they ask. */
export async function checked(data: string, ...more: string[]): Promise<Checked> {
  const { code, out } = await runCommand("check", "--data", data, data, "--json", ...more);
  const { rules, questions } = JSON.parse(out);
  return {
    code,
    rules,
    questions: questions.filter(({ rule }: Question) => rule.startsWith("rule:")),
  };
}
