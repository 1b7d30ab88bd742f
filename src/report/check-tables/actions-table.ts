import { askedAgain } from "../../checks/answers/answer-findings.ts";
import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import { type AskedQuestion, orderedQuestions } from "../../checks/order-questions.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, type Row, tableOf } from "../../model/tables/data-table.ts";
import { inShortSentences } from "../../narrate/brief/fitting.ts";

/** The subject of a question and the check that asks it: columns of every list of questions. */
export const QUESTION_COLUMNS: readonly ColumnOf<AskedQuestion>[] = [
  {
    label: { zh: "事项", en: "Matter" },
    kind: "text",
    of: ({ finding, dataset }) => subjectOf(finding, dataset.label),
  },
  { label: { zh: "依据", en: "Rule that fired" }, kind: "text", of: ({ label }) => label },
];

/** Gives the row of a question its number. */
export const rowOfQuestion = ({ finding: { asked } }: AskedQuestion): Pick<Row, "subject"> =>
  asked ? { subject: asked.id } : {};

/** Lists the most urgent questions: those with the largest effect on the compared years, then the others. */
export function actionsTable(results: readonly CheckResult[], most: number): DataTable {
  const all = orderedQuestions(results);
  const isFirst = ({ finding }: AskedQuestion): boolean =>
    finding.isCompared === true || finding.isMandatory === true;
  const compared = all.filter(isFirst);
  const others = all.filter((each) => !isFirst(each));
  return tableOf(
    [...compared, ...others].slice(0, most),
    [
      ...QUESTION_COLUMNS,
      {
        label: { zh: "建议核实", en: "To look into" },
        kind: "text",
        of: ({ finding }) => inShortSentences(askedAgain(finding)),
      },
    ],
    rowOfQuestion,
  );
}

/** Names the area, period and dataset of a question: 清水镇 2023年9月16日 活动. */
export function subjectOf({ area, period }: CheckFinding, dataset: Text): Text {
  const when = period === null ? { zh: "", en: "" } : periodName(period);
  const where = area?.name ?? "";
  return {
    zh: [where, when.zh, dataset.zh].filter((each) => each !== "").join(" "),
    en: [dataset.en, where, when.en].filter((each) => each !== "").join(", "),
  };
}
