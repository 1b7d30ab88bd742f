import type { CheckResult, RuleResult } from "../../checks/check/check-result.ts";
import { GRADES, type OfficeRules, SCOPES } from "../../checks/check/office-rule.ts";
import { sayGapsOf } from "../../checks/office-rules/say-gaps.ts";
import type { Text } from "../../messages/text.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** A line of `rules.csv`: a rule with its result, or why there is none. */
interface Line {
  readonly title: string;
  readonly kind: Text;
  readonly result: RuleResult | null;
  readonly says: Text;
}

/** Shows every rule of the office with its result: passed, failed and not judged apart; then those not understood. */
export const rulesTable = (results: readonly CheckResult[], { faults }: OfficeRules): DataTable =>
  tableOf(
    [
      ...results.flatMap(ruleLine),
      ...faults.map(
        ({ line, id, name, says }): Line => ({
          title: `${[id, name].filter((each) => each !== "").join(" ")}（rules.csv:${line}）`,
          kind: { zh: "—", en: "—" },
          result: null,
          says: notRun(says),
        }),
      ),
    ],
    [
      { label: { zh: "规则", en: "Rule" }, kind: "text", of: ({ title }) => title },
      { label: { zh: "范围、等级", en: "Scope, grade" }, kind: "text", of: ({ kind }) => kind },
      count({ zh: "通过", en: "Passed" }, ({ passed }) => passed),
      count({ zh: "不符", en: "Failed" }, ({ failed }) => failed),
      count({ zh: "未能判断", en: "Not judged" }, ({ gaps }) =>
        [...gaps.values()].reduce((sum, each) => sum + each, 0),
      ),
      { label: { zh: "结果", en: "Result" }, kind: "text", of: ({ says }) => says },
    ],
  );

const count = (label: Text, of: (result: RuleResult) => number): ColumnOf<Line> => ({
  label,
  kind: "count",
  of: ({ result }) => (result === null ? { status: "not-computed" } : of(result)),
});

function ruleLine({ rule: result, status, why, findings }: CheckResult): Line[] {
  if (!result) return [];
  const { rule } = result;
  const [scope, grade] = [SCOPES[rule.scope], GRADES[rule.grade]];
  const open = findings.filter(({ explanation }) => explanation === undefined).length;
  const judged =
    result.failed === 0 ? PASSED : open > 0 || rule.grade === "note" ? FAILED : ANSWERED;
  const gaps = sayGapsOf(result);
  return [
    {
      title: rule.name === rule.id ? rule.id : `${rule.id} ${rule.name}`,
      kind: { zh: `${scope.zh}、${grade.zh}`, en: `${scope.en}, ${grade.en}` },
      result,
      says: status === "not-run" && why ? notRun(why) : joined(judged, gaps),
    },
  ];
}

const joined = (judged: Text, gaps: Text | null): Text =>
  gaps === null
    ? judged
    : { zh: `${judged.zh}；未能判断：${gaps.zh}`, en: `${judged.en}; not judged: ${gaps.en}` };

const notRun = ({ zh, en }: Text): Text => ({ zh: `未运行：${zh}`, en: `not run: ${en}` });

const PASSED: Text = { zh: "通过", en: "passed" };
const FAILED: Text = { zh: "▲ 有不符", en: "▲ does not hold" };
const ANSWERED: Text = { zh: "不符的均已答复", en: "all answered" };
