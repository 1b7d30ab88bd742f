import { ANSWERS } from "../ingest/corrections/explanations.ts";
import { meaningOf } from "../ingest/layout/header.ts";
import { headerText, type LayoutColumn } from "../ingest/layout/layout.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import { decimal, shifted, toNumber } from "../ingest/values/decimal.ts";
import type { Lang } from "../messages/text.ts";
import { askedAgain } from "./answers/answer-findings.ts";
import type { CheckFinding, CheckResult, ProposedCorrection } from "./check/check-result.ts";
import { columnName } from "./check/naming.ts";
import { type AskedQuestion, answeredQuestions, orderedQuestions } from "./order-questions.ts";

/** A question to a sender, as other programs read it. What a question does not have is null. */
export interface Question {
  readonly rule: string;
  readonly dataset: string;
  /** The code of the area, and its name. */
  readonly area: string | null;
  readonly area_name: string | null;
  readonly period: string | null;
  /** The header of the column in the file. */
  readonly column: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly proposals: readonly QuestionProposal[];
  /** The share of the total of the measure and year that is at stake; 0 where it is not known. */
  readonly effect: number;
  /** True for an open question of a mandatory rule of the office. */
  readonly held: boolean;
  /** The number of the question, and the value it asks about: they bring an answer back to it. */
  readonly id: string;
  readonly value: string;
  /** The answer in `explanations.csv`; empty texts while the question is open. */
  readonly answer: string;
  readonly text: string;
  readonly office: string;
  readonly date: string;
  readonly document: string;
}

/** The value that a cell should hold, in the unit of its header; `drop` for a row that should not be there. */
export interface QuestionProposal {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lists every question of the checks: the open ones first, then those answered; in both the largest effect first.
 */
export const questionsOf = (
  results: readonly CheckResult[],
  files: readonly FileResult[],
  lang: Lang = "zh",
): Question[] =>
  [...orderedQuestions(results), ...answeredQuestions(results)].map((asked) =>
    questionOf(asked, files, lang),
  );

/** Writes one question. */
export function questionOf(
  { id, dataset, finding }: AskedQuestion,
  files: readonly FileResult[],
  lang: Lang,
): Question {
  const { area, period, column, file, line, proposals, effect = 0 } = finding;
  const source = files.find((each) =>
    file === null ? each.dataset === dataset && each.facts !== null : each.file === file,
  );
  const header = column && source && ownColumn(source, column);
  return {
    rule: id,
    dataset: dataset.name,
    area: area?.code ?? null,
    area_name: area?.name ?? null,
    period,
    column: header ? headerText(header) : column && columnName(dataset, column)[lang],
    file,
    line,
    message: askedAgain(finding)[lang],
    proposals: proposals.map((proposal) => proposalOf(proposal, files)),
    effect: Number(effect.toPrecision(6)),
    held: finding.isMandatory === true && finding.explanation === undefined,
    ...answerOf(finding, lang),
  };
}

/** Writes the answer to a question as `explanations.csv` has it. */
function answerOf({ asked, explanation }: CheckFinding, lang: Lang) {
  const { answer, text = "", office = "", date = "", document = "" } = explanation ?? {};
  const { id = "", value = "" } = asked ?? {};
  return { id, value, answer: answer ? ANSWERS[answer][lang] : "", text, office, date, document };
}

/** Writes a proposal in the words of its file: under its header, and in the unit of its header. */
function proposalOf(
  { file, line, column, from, to }: ProposedCorrection,
  files: readonly FileResult[],
): QuestionProposal {
  const source = files.find((each) => each.file === file);
  const field = source?.dataset && meaningOf([column], source.dataset, null).field;
  const own = source && field ? ownColumn(source, field) : undefined;
  const inUnit = (value: string) => inHeaderUnit(value, own?.factor ?? null);
  return {
    file,
    line: Number(line),
    column: own ? headerText(own) : column,
    from: inUnit(from),
    to: inUnit(to),
  };
}

const ownColumn = ({ columns }: FileResult, field: string): LayoutColumn | undefined =>
  columns.find((each) => each.field === field);

/** Divides an amount in yuan by the unit of its header, exactly: 42800 yuan are 4.28 under 万元. */
function inHeaderUnit(value: string, factor: number | null): string {
  const number = factor === null || factor === 1 ? null : decimal(value);
  return number === null ? value : String(toNumber(shifted(number, 1 - String(factor).length)));
}
