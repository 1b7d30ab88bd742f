import type { CheckFinding, CheckResult } from "../analyze/checks/check.ts";
import type { DataTable } from "./data-table.ts";

/** A page lists this many; `npm run check` lists all. */
const MOST_LISTED = 60;

/** What the checks ask the senders: where it stands, what to ask, how many corrections are proposed. */
export function questionsTable(results: readonly CheckResult[]): DataTable {
  const all = results.flatMap(({ dataset, findings }) =>
    findings.map((finding) => ({ dataset, finding })),
  );
  return {
    columns: [
      { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
      { label: { zh: "请核实", en: "Please check" }, kind: "text" },
      { label: { zh: "建议更正", en: "Corrections proposed" }, kind: "count" },
    ],
    rows: all.slice(0, MOST_LISTED).map(({ dataset, finding }) => ({
      cells: [
        { text: placeOf(finding) ?? dataset.label },
        { text: finding.says },
        { value: finding.proposals.length },
      ],
    })),
  };
}

function placeOf({ file, line }: CheckFinding): string | null {
  if (file === null) return null;
  return line === null ? file : `${file}:${line}`;
}
