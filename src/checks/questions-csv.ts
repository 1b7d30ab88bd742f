import { neutralised } from "../ingest/cells/unsafe-text.ts";
import { csvText } from "../ingest/persons/shown.ts";
import type { Question, QuestionProposal } from "./questions.ts";

const COLUMNS = [
  "rule",
  "dataset",
  "area",
  "area_name",
  "period",
  "column",
  "file",
  "line",
  "message",
  "proposals",
  "effect",
  "id",
  "value",
  "answer",
  "text",
  "office",
  "date",
  "document",
] as const satisfies readonly (keyof Question)[];

/**
 * Writes the questions as `questions.csv`: UTF-8 with a byte order mark, CRLF, safe to open in a spreadsheet, to be
 * sent to the townships. A row with its answer filled in can be moved to `explanations.csv`.
 */
export function questionsCsv(questions: readonly Question[]): string {
  const rows = questions.map((question) =>
    COLUMNS.map((column) =>
      neutralised(
        column === "proposals" ? listed(question.proposals) : String(question[column] ?? ""),
      ),
    ),
  );
  return `\uFEFF${csvText([[...COLUMNS], ...rows])}\r\n`;
}

/** A cell of a spreadsheet holds no more than 32,767 characters. */
const MOST = 500;

function listed(proposals: readonly QuestionProposal[]): string {
  const first = proposals.slice(0, MOST);
  const words = first.map(({ line, column, from, to }) => `${line} ${column} ${from}→${to}`);
  const more = proposals.length - first.length;
  return words.join("；") + (more > 0 ? `；…（共${proposals.length}条）` : "");
}
