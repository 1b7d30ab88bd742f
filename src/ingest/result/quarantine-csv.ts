import { QUARANTINE_REASONS } from "../../messages/quarantine-reasons.ts";
import { neutralised } from "../cells/unsafe-text.ts";
import { csvText } from "../persons/shown.ts";
import { lineOrCell } from "./cell-place.ts";
import { type FileResult, originalHeader, type Quarantined } from "./file-result.ts";

const COLUMNS = ["文件", "行", "列", "原文", "原因代码", "原因", "处理办法", "可能是", "对照行"];

/**
 * Writes every quarantined fact with its text, place and reason as CSV for Excel and WPS, to be
 * sent back to the township. No cell can be read as a formula.
 */
export function quarantineCsv(files: readonly FileResult[]): string {
  const rows = files.flatMap((file) => file.quarantine.map((entry) => rowOf(file, entry)));
  return `\uFEFF${csvText([COLUMNS, ...rows])}\r\n`;
}

function rowOf(file: FileResult, entry: Quarantined): string[] {
  const { line, lineEnd, column, raw, reason, suggest = [], otherLine } = entry;
  const { says, fix } = QUARANTINE_REASONS[reason];
  return [
    file.file,
    lineEnd === undefined ? lineOrCell(file, line, column) : `${line}–${lineEnd}`,
    originalHeader(file, column) ?? "",
    raw ?? "",
    reason,
    says.zh,
    fix.zh,
    suggest.join("、"),
    otherLine === undefined ? "" : String(otherLine),
  ].map(neutralised);
}
