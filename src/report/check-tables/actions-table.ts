import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/**
 * The few points that somebody must look into: one of each rule that fired, those of the year under review
 * first, with the rule and the line that it points to.
 */
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
  return {
    columns: [
      { label: { zh: "事项", en: "Matter" }, kind: "text" },
      { label: { zh: "依据", en: "Rule that fired" }, kind: "text" },
      { label: { zh: "建议核实", en: "To look into" }, kind: "text" },
    ],
    rows: urgent.slice(0, most).map(({ finding, label, dataset }) => ({
      cells: [{ text: matterOf(finding, dataset.label) }, { text: label }, { text: finding.says }],
    })),
  };
}

/** What it is about: 清水镇 2023年9月16日 活动. */
export function matterOf({ area, period }: CheckFinding, dataset: Text): Text {
  const when = period === null ? { zh: "", en: "" } : periodName(period);
  const where = area?.name ?? "";
  return {
    zh: [where, when.zh, dataset.zh].filter((each) => each !== "").join(" "),
    en: [dataset.en, where, when.en].filter((each) => each !== "").join(", "),
  };
}
