import { headerText } from "../ingest/layout/layout.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { Lang } from "../messages/text.ts";
import type { CheckResult } from "./check/check-result.ts";
import { columnName } from "./check/naming.ts";

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
}

/** The value that a cell should hold, in the unit of its header; `drop` for a row that should not be there. */
export interface QuestionProposal {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** Lists every question of the checks, in the order of the ledger. */
export function questionsOf(
  results: readonly CheckResult[],
  files: readonly FileResult[],
  lang: Lang = "zh",
): Question[] {
  return results.flatMap(({ id, dataset, findings }) =>
    findings.map((finding): Question => {
      const { area, period, column, file, line, says, proposals } = finding;
      const source = files.find((each) => each.file === file);
      return {
        rule: id,
        dataset: dataset.name,
        area: area?.code ?? null,
        area_name: area?.name ?? null,
        period,
        column: column && (ownHeader(source, column) ?? columnName(dataset, column)[lang]),
        file,
        line,
        message: says[lang],
        proposals: proposals.map((proposal) => ({
          file: proposal.file,
          line: Number(proposal.line),
          column: proposal.column,
          from: proposal.from,
          to: proposal.to,
        })),
      };
    }),
  );
}

/** Returns the header that a file gives to a column. */
function ownHeader(file: FileResult | undefined, field: string): string | null {
  const column = file?.columns.find((each) => each.field === field);
  return column ? headerText(column) : null;
}
