import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { atMost } from "../html/at-most.ts";

/** A page lists this many; `npm run check` lists all. */
const MOST_LISTED = 60;

/** What the checks ask the senders, with file and line, and how many corrections are proposed. */
export function questionsTable(results: readonly CheckResult[]): DataTable {
  const all = results.flatMap(({ dataset, findings }) =>
    findings.map((finding) => ({ dataset, finding })),
  );
  return {
    columns: [
      { label: { zh: "数据", en: "Data" }, kind: "text" },
      { label: { zh: "请核实", en: "Please check" }, kind: "text" },
      {
        label: { zh: "建议", en: "Proposed" },
        unit: { zh: "条", en: "corrections" },
        kind: "count",
      },
    ],
    rows: atMost(
      all.map(({ dataset, finding }) => ({
        cells: [
          { text: dataset.label },
          { text: withPlace(finding) },
          { value: finding.proposals.length },
        ],
      })),
      MOST_LISTED,
    ),
  };
}

/** What it asks, with file and line where they are known. */
export function withPlace({ says, file, line }: CheckFinding): Text {
  if (file === null) return says;
  const place = line === null ? file : `${file}:${line}`;
  return { zh: `${says.zh}（${place}）`, en: `${says.en} (${place})` };
}
