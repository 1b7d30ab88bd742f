import type { CheckResult } from "../../checks/check/check-result.ts";
import { answeredQuestions } from "../../checks/order-questions.ts";
import {
  ANSWERS,
  type Explanation,
  type Explanations,
} from "../../ingest/corrections/explanations.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { signed } from "../../narrate/quality/say-answer.ts";
import { subjectOf } from "./actions-table.ts";

/** A line of the list: what was asked, and what was answered. */
interface Line {
  readonly subject: Text | string;
  readonly says: Text | string;
  readonly answer: Text;
  readonly given: Explanation | null;
}

/**
 * Lists the questions that offices answered; then the answers to questions that are no longer asked, and the lines of
 * `explanations.csv` that could not be taken, with the reason.
 */
export function answersTable(
  results: readonly CheckResult[],
  { given, faults }: Explanations,
): DataTable {
  const answered = answeredQuestions(results).map(({ finding, dataset }): Line => {
    const { says, explanation } = finding;
    const answer = ANSWERS[explanation!.answer];
    return { subject: subjectOf(finding, dataset.label), says, answer, given: explanation! };
  });
  const waiting = new Set(
    results.flatMap(({ findings }) =>
      findings.flatMap(({ explanation, outdated }) => explanation ?? outdated ?? []),
    ),
  );
  const settled = given
    .filter((each) => !waiting.has(each))
    .map(
      (each): Line => ({
        subject: each.id,
        says: SETTLED,
        answer: ANSWERS[each.answer],
        given: each,
      }),
    );
  const refused = faults.map(
    ({ line, says }): Line => ({
      subject: `explanations.csv:${line}`,
      says,
      answer: REFUSED,
      given: null,
    }),
  );
  return tableOf(
    [...answered, ...settled, ...refused],
    [
      { label: { zh: "事项", en: "Matter" }, kind: "text", of: ({ subject }) => subject },
      { label: { zh: "问题", en: "Question" }, kind: "text", of: ({ says }) => says },
      { label: { zh: "答复", en: "Answer" }, kind: "text", of: ({ answer }) => answer },
      {
        label: { zh: "说明", en: "Reason" },
        kind: "text",
        of: ({ given: each }) => each?.text || "—",
      },
      {
        label: { zh: "单位、日期、文号", en: "Office, date, document" },
        kind: "text",
        of: ({ given: each }) => (each && signed(each)) || "—",
      },
    ],
  );
}

const SETTLED: Text = {
  zh: "已不再提出：数据已更正，或编号有误。",
  en: "no longer asked: the data were corrected, or the number is wrong",
};
const REFUSED: Text = { zh: "未采用", en: "not taken" };
