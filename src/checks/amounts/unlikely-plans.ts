import { isComplete } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { dutyGrid } from "../../analyze/plans/duty-grid.ts";
import { dutyWindows } from "../../analyze/plans/duty-windows.ts";
import { partName } from "../../analyze/plans/part-name.ts";
import type { Duty, Target } from "../../model/datasets/expectations.ts";
import { groupBy } from "../../model/group-by.ts";
import { lastDay, periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Check } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { exact } from "../check/naming.ts";

/** A target that many times the largest number ever, or as small a part of the smallest, is asked about. */
const FAR = 5;

/** The least number of judged intervals and areas of a duty, and the share met, at which it is asked about. */
const FEWEST_INTERVALS = 5;
const FEWEST_AREAS = 5;
const HARDLY_MET = 0.05;

/** Asks about targets and duties that what was ever done makes unlikely, or that contradict each other. */
export const unlikelyPlans: Check = {
  id: "unlikely-plans",
  label: { zh: "目标与职责存疑", en: "Unlikely targets and duties" },
  smallest: (_, { parts }) => ({
    zh: `目标超出历年各数的${FAR}倍，或不足其1/${FAR}；职责几乎没有${parts.zh}做到`,
    en: `a target beyond ${FAR} times every number there was, or below 1/${FAR} of them; a duty that hardly any area met`,
  }),
  isDeclared: ({ plans: { targets, duties } }) => targets.length + duties.length > 0,
  look: ({ plans: { targets, duties } }) => ({
    findings: [
      ...targets.flatMap((view) => targetFindings(view, targetsOf(view))),
      ...duties.flatMap(dutyFindings),
    ],
  }),
};

const targetsOf = ({ plan }: MeasureView): readonly Target[] =>
  plan?.kind === "target" ? plan.targets : [];

function targetFindings(view: MeasureView, targets: readonly Target[]): CheckFinding[] {
  const byScope = groupBy(targets, ({ relation, period, where, areas }) =>
    JSON.stringify([relation, period, where, areas?.map(({ code }) => code)]),
  );
  const isRange = ({ line }: Target) => targets.filter((each) => each.line === line).length > 1;
  return [
    ...targets.flatMap((target) => farFrom(view, target)),
    ...targets
      .filter((target) => isOtherWay(view, target) && !isRange(target))
      .map((target) => ask(view, target, OTHER_WAY)),
    ...[...byScope.values()].flatMap(([first, ...others]) =>
      others.map((target) => ask(view, target, statedBefore(first!))),
    ),
  ];
}

const isOtherWay = ({ direction }: MeasureView, { relation }: Target): boolean =>
  (direction === "more" && relation === "at-most") ||
  (direction === "less" && relation === "at-least");

/** Asks about a target that is far from every number of its measure in periods of its length. */
function farFrom(view: MeasureView, target: Target): CheckFinding[] {
  const kind = periodKind(target.period);
  if (kind === "day" || kind === "span" || target.value === 0) return [];
  const panel = view.where(target.where).panel(kind);
  const cells = panel.periods.flatMap((period) =>
    target.areas ? target.areas.map((area) => panel.cell(area, period)) : panel.county(period),
  );
  const known = cells.flatMap((cell) =>
    cell.value !== null && isComplete(cell) && cell.value > 0 ? cell.value : [],
  );
  if (known.length === 0) return [];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (target.value <= FAR * most && FAR * target.value >= least) return [];
  return [
    ask(
      view,
      { ...target, most },
      {
        zh: `历年各数在${exact(least)}到${exact(most)}之间，数量级可能有误`,
        en: `the numbers of all years lie between ${exact(least)} and ${exact(most)}; the magnitude may be wrong`,
      },
    ),
  ];
}

const OTHER_WAY = {
  zh: "与这一指标的好坏方向相反，“不少于”与“不超过”可能写反",
  en: "which is the other way round than counts as better; at least and at most may be exchanged",
};

const statedBefore = ({ line, value }: Target) => ({
  zh: `第${line}行对同一指标、时期和范围已定为${exact(value)}，现两个都用`,
  en: `line ${line} sets ${exact(value)} for the same measure, period and areas; both are used`,
});

const RELATIONS = {
  "at-least": { zh: "不少于", en: "at least" },
  "at-most": { zh: "不超过", en: "at most" },
  exactly: { zh: "等于", en: "exactly" },
} as const;

function ask(
  { label, column, unit }: MeasureView,
  { file, line, period, relation, value, where, areas, most }: Target & { readonly most?: number },
  why: { readonly zh: string; readonly en: string },
): CheckFinding {
  const [name, way, time] = [partName(label, where), RELATIONS[relation], periodName(period)];
  const codes = areas?.map(({ code }) => code) ?? [];
  return {
    ...{ area: null, period, column, file, line, proposals: [] },
    about: [relation, JSON.stringify(where), ...codes, why.en.replace(/\d+/g, "")].join(" "),
    compared: String(value),
    stake: { column, amount: Math.min(value, most ?? value) },
    says: {
      zh: `${file}第${line}行：${time.zh}${name.zh}${way.zh}${exact(value)}${unit.zh}，${why.zh}。请核对文件。`,
      en: `${file} line ${line}: ${name.en} of ${time.en} ${way.en} ${exact(value)}, ${why.en}; please check the file`,
    },
  };
}

/** Asks about a duty that hardly any area met in any interval, or that no number can be compared with. */
function dutyFindings(view: MeasureView): CheckFinding[] {
  const { rows, duty } = dutyGrid(view);
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const judged = states.filter((state) => state === "met" || state === "short");
  const met = judged.filter((state) => state === "met").length;
  if (judged.length === 0 && isFiled(view) && isInForce(view, duty))
    return [askDuty(view, duty, NOT_SHOWN)];
  const isEnough = judged.length >= FEWEST_INTERVALS && rows.length >= FEWEST_AREAS;
  return isEnough && met <= HARDLY_MET * judged.length
    ? [
        askDuty(view, duty, {
          zh: `${judged.length}期中有${met}期做到，次数或频次可能有误`,
          en: `it was met in ${met} of ${judged.length} intervals; the number or the interval may be wrong`,
        }),
      ]
    : [];
}

const isFiled = (view: MeasureView): boolean => view.panel().county(view.period).value !== null;

/** True where an interval of a duty is over. */
const isInForce = ({ year, period }: MeasureView, { every, from, until }: Duty): boolean =>
  dutyWindows(every, year).some(
    ({ first, last }) =>
      last <= lastDay(period) && first >= (from ?? first) && last <= (until ?? last),
  );

const NOT_SHOWN = {
  zh: "报送的数据不能说明任何一期是否做到，频次可能有误",
  en: "what was filed says of no interval if it was met; the interval may be wrong",
};

function askDuty(
  { label, column, year }: MeasureView,
  { file, line, id, times, every }: Duty,
  why: { readonly zh: string; readonly en: string },
): CheckFinding {
  return {
    ...{ area: null, period: String(year), column, file, line, proposals: [] },
    about: id,
    compared: `${times} ${every}`,
    stake: { column, amount: times },
    says: {
      zh: `${file}第${line}行：职责“${label.zh}”每期至少${times}次，${year}年${why.zh}。请核对文件。`,
      en: `${file} line ${line}: the duty "${label.en}", at least ${times} in each interval: in ${year} ${why.en}; please check the file`,
    },
  };
}
