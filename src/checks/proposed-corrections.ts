import { neutralised } from "../ingest/cells/unsafe-text.ts";
import { CORRECTION_COLUMNS } from "../ingest/corrections/corrections.ts";
import { csvText } from "../ingest/persons/shown.ts";
import type { Lang } from "../messages/text.ts";
import type { CheckResult } from "./check/check-result.ts";

/**
 * Writes the proposals of the checks as `proposed-corrections.csv`: UTF-8 with a byte order mark, CRLF, safe to
 * open in a spreadsheet. Its columns are those of `corrections.csv`, so that a person can move a line there after
 * checking it. No proposal is applied by itself.
 */
export function proposedCorrectionsCsv(results: readonly CheckResult[], lang: Lang = "zh"): string {
  const proposals = results.flatMap(({ findings }) =>
    findings.flatMap((finding) => finding.proposals),
  );
  const rows = proposals.map((proposal) =>
    CORRECTION_COLUMNS.map((column) =>
      neutralised(column === "reason" ? proposal.reason[lang] : proposal[column]),
    ),
  );
  return `\uFEFF${csvText([[...CORRECTION_COLUMNS], ...rows])}\r\n`;
}
