import { askedAgain } from "../../checks/answers/answer-findings.ts";
import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import { columnName } from "../../checks/check/naming.ts";
import { type AskedQuestion, orderedQuestions } from "../../checks/order-questions.ts";
import { ANSWERS } from "../../ingest/corrections/explanations.ts";
import type { Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { rowOfQuestion, subjectOf } from "./actions-table.ts";

/**
 * Lists the questions with the largest effect for a sheet that is sent round: its number, the place, the value as
 * filed, what is asked and proposed, and room for the answer.
 */
export const questionSheetTable = (results: readonly CheckResult[], most: number): DataTable =>
  tableOf(
    orderedQuestions(results).slice(0, most),
    [
      { label: { zh: "编号、哪里", en: "Number, place" }, kind: "text", of: placeOf },
      {
        label: { zh: "请核实", en: "Please check" },
        kind: "text",
        of: ({ finding }) => asked(finding),
      },
      {
        label: { zh: "原值→建议", en: "Filed → proposal" },
        kind: "text",
        of: ({ finding }) => proposed(finding),
      },
      {
        label: { zh: "影响", en: "Effect" },
        kind: "range",
        of: ({ finding }) => effectOf(finding),
      },
      { label: { zh: "答复", en: "Answer" }, kind: "text", of: () => CHOICES },
    ],
    rowOfQuestion,
  );

/** The boxes to tick: □更正 □属实 □待查. */
const CHOICES: Text = {
  zh: Object.values(ANSWERS)
    .map(({ zh }) => `□${zh}`)
    .join(" "),
  en: Object.values(ANSWERS)
    .map(({ en }) => `□ ${en}`.replaceAll(" ", "\u00a0"))
    .join(" "),
};

const LONGEST_VALUE = 24;
const LONGEST_QUESTION: Readonly<Record<keyof Text, number>> = { zh: 70, en: 110 };

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

function placeOf({ finding, dataset }: AskedQuestion): Text {
  const { column, line, asked: known } = finding;
  const place = subjectOf(finding, dataset.label);
  const name = column === null ? null : columnName(dataset, column);
  const at = line === null ? { zh: "", en: "" } : { zh: `，第${line}行`, en: `, line ${line}` };
  return {
    zh: `${known?.id ?? ""} ${place.zh}${name ? ` ${name.zh}` : ""}${at.zh}`,
    en: `${known?.id ?? ""} ${place.en}${name ? `, ${name.en}` : ""}${at.en}`,
  };
}

/** Words a question; a long one is cut: `questions.csv` has all of it. */
function asked(finding: CheckFinding): Text {
  const { zh, en } = askedAgain(finding);
  return { zh: shortened(zh, LONGEST_QUESTION.zh), en: shortened(en, LONGEST_QUESTION.en) };
}

function proposed({ proposals, asked: known }: CheckFinding): Text {
  const value = shortened(known?.value || "—", LONGEST_VALUE);
  const [first, ...others] = proposals;
  if (!first) return { zh: value, en: value };
  const isDrop = first.to === "drop";
  const to = isDrop ? { zh: "删去", en: "delete" } : { zh: first.to, en: first.to };
  const all =
    others.length === 0
      ? { zh: "", en: "" }
      : { zh: `（共${proposals.length}条）`, en: ` (${proposals.length} in all)` };
  return { zh: `${value} → ${to.zh}${all.zh}`, en: `${value} → ${to.en}${all.en}` };
}

const effectOf = ({ effect = 0 }: CheckFinding): string =>
  effect > 0 ? formatPercent(effect) : "—";
