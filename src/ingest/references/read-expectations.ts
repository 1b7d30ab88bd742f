import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Cadence, Relation } from "../../model/datasets/expectations.ts";
import type { Period } from "../../model/periods/period.ts";
import { scaledUnit, yuanIn } from "../units/scaled-unit.ts";
import { chineseNumeral } from "../values/chinese-numeral.ts";
import { inYear, matchPeriod } from "../values/match-period.ts";
import { readDeadline, readStart } from "../values/read-deadline.ts";
import { NO_TASKS, readTasks, type TaskLines } from "./read-tasks.ts";
import { type FieldLine, fieldLinesIfThere } from "./small-table.ts";

/** A line of `targets.csv`; measure, part and area as written. */
export interface TargetLine extends ExpectationLine {
  /** The unit as written; an empty text where none is. */
  readonly unit: string;
  readonly period: Period;
  readonly relation: Relation;
  readonly value: number;
}

/** A line of `duties.csv`; measure, part and area as written. */
export interface DutyLine extends ExpectationLine {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string;
  readonly every: Cadence;
  readonly times: number;
  readonly from: string | null;
  readonly until: string | null;
}

interface ExpectationLine {
  readonly file: string;
  readonly line: number;
  readonly measure: string;
  readonly part: string;
  readonly area: string;
}

/** The lines that can be used, and what is wrong with the others. */
export interface ExpectationLines extends TaskLines {
  readonly targets: readonly TargetLine[];
  readonly duties: readonly DutyLine[];
}

/** Nothing is expected. */
export const NO_EXPECTATIONS: ExpectationLines = { targets: [], duties: [], ...NO_TASKS };

/** The headers of the columns, the usual one first. */
const HEADERS = {
  id: ["编号", "代码", "id"],
  label: ["名称", "事项", "职责", "要求内容", "label"],
  labelEn: ["英文名称", "labelen"],
  measure: ["指标", "指标名称", "统计指标", "measure"],
  part: ["分组", "分项", "类别", "分类", "类型", "part"],
  period: ["时期", "年度", "年份", "期间", "时间", "period"],
  area: ["乡镇", "范围", "地区", "乡镇名称", "乡镇街道", "area"],
  relation: ["要求", "关系", "relation"],
  value: [
    "目标",
    "目标值",
    "目标数",
    "年度目标",
    "计划数",
    "任务数",
    "目标数量",
    "指标值",
    "value",
  ],
  unit: ["单位", "计量单位", "数量单位", "unit"],
  every: ["频次", "周期", "频率", "every"],
  times: ["次数", "至少次数", "times"],
  from: ["自", "起始", "开始", "开始日期", "起始日期", "from"],
  until: ["至", "截止", "结束", "结束日期", "截止日期", "until"],
} as const;

type Field = keyof typeof HEADERS;
type Line = FieldLine<Field>;

/**
 * Reads `targets.csv`, `duties.csv`, `tasks.csv` and `phases.csv` of a data folder; without the files nothing is
 * expected.
 */
export function readExpectations(pathOf: (name: string) => string): ExpectationLines {
  const { tasks, phases, faults: troubles } = readTasks(pathOf);
  const faults: Text[] = [...troubles];
  const used = new Set<string>();
  const targets = fieldLinesIfThere("targets.csv", pathOf, HEADERS).flatMap((line) =>
    targetsIn(line, faults),
  );
  const duties = fieldLinesIfThere("duties.csv", pathOf, HEADERS).flatMap((line) =>
    dutyIn(line, faults),
  );
  const distinct = duties.filter(({ id, file, line }) => {
    if (used.has(id)) faults.push(EXPECTATIONS["taken-id"](`${file}:${line}`, id));
    return !used.has(id) && used.add(id);
  });
  return { targets, duties: distinct, tasks, phases, faults };
}

/** Reads a target; a range such as 2～4 makes two of it. */
function targetsIn({ file, line, at, of }: Line, faults: Text[]): TargetLine[] {
  const period = periodIn(of("period"));
  const bounds = boundsIn(of("value"), of("relation"), of("unit"));
  if (period === null)
    faults.push(EXPECTATIONS["bad-value"](at, HEADERS.period[0], of("period"), "2023"));
  const [low, high] = bounds ?? [];
  const isReversed = low !== undefined && high !== undefined && low.value > high.value;
  const meant = isReversed ? of("value").replace(RANGE, "$2-$1") : "25";
  if (bounds === null || isReversed)
    faults.push(EXPECTATIONS["bad-value"](at, HEADERS.value[0], of("value"), meant));
  if (period === null || bounds === null || isReversed) return [];
  const words = { measure: of("measure"), part: of("part"), area: of("area"), unit: of("unit") };
  const own = { file, line, period, ...words };
  return bounds.map((bound) => ({ ...own, ...bound }));
}

function dutyIn({ file, line, at, of }: Line, faults: Text[]): DutyLine[] {
  const every = cadenceIn(of("every"));
  const times = timesIn(of("times") || of("every"));
  const id = of("id");
  const [from, until] = [dayIn(of("from"), readStart), dayIn(of("until"), readDeadline)];
  const wrong: (readonly [Field, string])[] = [
    ...(/^[a-z][a-z0-9_]*$/.test(id) ? [] : [["id", "quarterly_meeting"] as const]),
    ...(every ? [] : [["every", "每季度"] as const]),
    ...(times ? [] : [["times", "1"] as const]),
    ...(from === undefined ? [["from", "2023-04"] as const] : []),
    ...(until === undefined || (from && until && until < from)
      ? [["until", "2023-09"] as const]
      : []),
  ];
  for (const [field, example] of wrong)
    faults.push(EXPECTATIONS["bad-value"](at, HEADERS[field][0], of(field), example));
  if (!every || !times || from === undefined || until === undefined || wrong.length > 0) return [];
  return [
    {
      ...{ file, line, id, every, times, from, until },
      label: of("label") || id,
      labelEn: of("labelEn") || of("label") || id,
      ...{ measure: of("measure"), part: of("part"), area: of("area") },
    },
  ];
}

function periodIn(text: string): Period | null {
  const found = matchPeriod(text);
  return typeof found === "string" || found.year === null ? null : inYear(found.part, found.year);
}

/** Reads a day: null where none is stated, undefined where none can be read. */
const dayIn = (text: string, read: (text: string) => string | null): string | null | undefined =>
  text === "" ? null : (read(text) ?? undefined);

const AT_MOST = /不超过|不高于|不多于|至多|最多|以内|以下|≤|<=/u;
const EXACTLY = /等于|正好|恰好|^[=＝]/u;
const RANGE = /^(\d[\d,.]*)\s*(?:-|—|–|～|~|至|到)\s*(\d[\d,.]*)/u;

type Bound = Pick<TargetLine, "relation" | "value">;

function boundsIn(text: string, stated: string, unit: string): Bound[] | null {
  const plain = text.normalize("NFKC").replaceAll("~", "～");
  const factor = yuanIn(unit) ?? scaledUnit(unit)?.factor ?? 1;
  const [, low, high] = RANGE.exec(plain) ?? [];
  if (low && high)
    return [
      { relation: "at-least", value: timesUnit(numberIn(low), factor) },
      { relation: "at-most", value: timesUnit(numberIn(high), factor) },
    ];
  const [, number, power = ""] = /(\d[\d,]*(?:\.\d+)?)\s*(万|亿)?/u.exec(plain) ?? [];
  if (number === undefined || /-\s*\d/.test(plain)) return null;
  const said = `${stated} ${plain}`.trim();
  const relation = AT_MOST.test(said) ? "at-most" : EXACTLY.test(said) ? "exactly" : "at-least";
  return [{ relation, value: timesUnit(numberIn(number), (POWERS[power] ?? 1) * factor) }];
}

/** Multiplies exactly to hundredths: 8.15万元 are 81500元. */
const timesUnit = (value: number, factor: number): number => Math.round(value * factor * 100) / 100;

const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const numberIn = (text: string): number => Number(text.replaceAll(",", ""));

const CADENCES: readonly (readonly [RegExp, Cadence])[] = [
  [/半个?月/u, "half-month"],
  [/半年/u, "half"],
  [/学期/u, "term"],
  [/学年/u, "school-year"],
  [/周|星期/u, "week"],
  [/季/u, "quarter"],
  [/月/u, "month"],
  [/年/u, "year"],
];

const cadenceIn = (text: string): Cadence | null =>
  CADENCES.find(([word]) => word.test(text))?.[1] ?? null;

/** Reads a number of times: 2, 2次, 每季度至少两次; 1 where only the interval is stated. */
function timesIn(text: string): number | null {
  const plain = text.normalize("NFKC");
  const digits = /\d+/.exec(plain)?.[0];
  if (digits) return Number(digits);
  const [, word] = /([一二两三四五六七八九十]{1,6})[次场项]/u.exec(plain) ?? [];
  if (word) return chineseNumeral(word);
  return /^每/u.test(plain) ? 1 : null;
}
