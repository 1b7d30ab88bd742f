import { askedAgain } from "../../checks/answers/answer-findings.ts";
import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import { orderedQuestions } from "../../checks/order-questions.ts";
import type { Text } from "../../messages/text.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { rowOfQuestion } from "./actions-table.ts";

/** The most questions on a page; `npm run check` lists all. */
const MOST_LISTED = 60;

/** Lists the questions to the senders, with file and line, and the number of corrections proposed. */
export function questionsTable(results: readonly CheckResult[]): DataTable {
  const table = tableOf(
    orderedQuestions(results),
    [
      { label: { zh: "数据", en: "Data" }, kind: "text", of: ({ dataset }) => dataset.label },
      {
        label: { zh: "请核实", en: "Please check" },
        kind: "text",
        of: ({ finding }) => withPlace(finding),
      },
      {
        label: { zh: "建议", en: "Proposed" },
        unit: { zh: "条", en: "corrections" },
        kind: "count",
        of: ({ finding }) => finding.proposals.length,
      },
    ],
    rowOfQuestion,
  );
  return atMost(table, MOST_LISTED);
}

/** Adds file and line to the words of a question, where they are known. */
export function withPlace(finding: CheckFinding): Text {
  const { file, line } = finding;
  const says = askedAgain(finding);
  if (file === null) return says;
  const place = line === null ? file : `${file}:${line}`;
  return { zh: `${says.zh}（${place}）`, en: `${says.en} (${place})` };
}
