import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { askedAgain } from "../../checks/answers/answer-findings.ts";
import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import { type AskedQuestion, orderedQuestions } from "../../checks/order-questions.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type Row,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { inShortSentences } from "../../narrate/brief/fitting.ts";
import { areasWith } from "../../narrate/plans/say-cases.ts";

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

/** A matter that needs action without being a question about the data. */
export interface Action {
  readonly matter: TableCell;
  readonly ground: TableCell;
  readonly asks: TableCell;
}

/**
 * Lists the most urgent questions: those with the largest effect on the compared years, then the others; those about
 * the datasets of some measures before them. Further actions take the last places.
 */
export function actionsTable(
  results: readonly CheckResult[],
  most: number,
  further: readonly Action[] = [],
  headlines: readonly MeasureView[] = [],
): DataTable {
  const last = further.slice(0, Math.max(0, most - 1));
  const table = questionsTable(results, most - last.length, headlines);
  const rows = last.map(({ matter, ground, asks }) => ({ cells: [matter, ground, asks] }));
  return { ...table, rows: [...table.rows, ...rows] };
}

function questionsTable(
  results: readonly CheckResult[],
  most: number,
  headlines: readonly MeasureView[],
): DataTable {
  const all = orderedQuestions(results);
  const isFirst = ({ finding }: AskedQuestion): boolean =>
    finding.isCompared === true || finding.isMandatory === true;
  const isHeadline = ({ dataset, finding }: AskedQuestion): boolean =>
    finding.isMandatory === true || headlines.some((each) => each.dataset.name === dataset.name);
  const compared = all.filter(isFirst);
  const others = all.filter((each) => !isFirst(each));
  return tableOf(
    [
      ...compared.filter(isHeadline),
      ...compared.filter((each) => !isHeadline(each)),
      ...others,
    ].slice(0, most),
    [
      ...QUESTION_COLUMNS,
      {
        label: { zh: "建议核实", en: "What to check" },
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

/** Lists what is overdue at the end of the year as actions, one for each measure of it: how many, and who has most. */
export const overdueActions = (measures: readonly MeasureView[]): Action[] =>
  measures
    .filter(({ column, dataset }) => column === "overdue" && dataset.lifetime !== undefined)
    .flatMap((view) => {
      const all = view.panel().county(view.period).value ?? 0;
      const [most] = areasWith(view);
      if (most === undefined) return [];
      const at = (code: string): string => figureId(view.id, view.period, code);
      const { zh, en } = view.label;
      const { name, nameEn = name, code } = most.area;
      return {
        matter: { text: view.dataset.label },
        ground: {
          text: { zh: `${zh}${all}${view.unit.zh}`, en: `${en}: ${all}` },
          figure: at(view.totals().county),
        },
        asks: {
          text: {
            zh: `${name}${most.value}${view.unit.zh}，为最多。请督促办结。`,
            en: `${nameEn} has most of them, ${most.value}. Please press for them.`,
          },
          figure: at(code),
        },
      };
    });
