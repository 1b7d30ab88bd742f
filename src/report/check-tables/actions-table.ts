import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** A question with its check and dataset. */
type Question = Pick<CheckResult, "label" | "dataset"> & { readonly finding: CheckFinding };

/** The subject of a question and the check that asks it: columns of every list of questions. */
export const QUESTION_COLUMNS: readonly ColumnOf<Question>[] = [
  {
    label: { zh: "事项", en: "Matter" },
    kind: "text",
    of: ({ finding, dataset }) => subjectOf(finding, dataset.label),
  },
  { label: { zh: "依据", en: "Rule that fired" }, kind: "text", of: ({ label }) => label },
];

/** Lists the most urgent questions: the first of each check, those about the year under review on top. */
export function actionsTable(
  results: readonly CheckResult[],
  year: number,
  most: number,
): DataTable {
  const isOfYear = ({ period }: CheckFinding) => period !== null && yearOf(period) === year;
  const first = results.flatMap(({ findings, label, dataset }) => {
    const finding = findings.find(isOfYear) ?? findings[0];
    return finding ? [{ finding, label, dataset }] : [];
  });
  const urgent = [
    ...first.filter(({ finding }) => isOfYear(finding)),
    ...first.filter(({ finding }) => !isOfYear(finding)),
  ];
  return tableOf(urgent.slice(0, most), [
    ...QUESTION_COLUMNS,
    {
      label: { zh: "建议核实", en: "To look into" },
      kind: "text",
      of: ({ finding }) => finding.says,
    },
  ]);
}

/** Names the area, period and dataset of a question: 清水镇 2023年9月16日 活动. */
function subjectOf({ area, period }: CheckFinding, dataset: Text): Text {
  const when = period === null ? { zh: "", en: "" } : periodName(period);
  const where = area?.name ?? "";
  return {
    zh: [where, when.zh, dataset.zh].filter((each) => each !== "").join(" "),
    en: [dataset.en, where, when.en].filter((each) => each !== "").join(", "),
  };
}
